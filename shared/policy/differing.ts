// Two policies side by side: the clauses by which they differ, and those that find the same under both.
import { canonicalJson } from '../kit/digest'
import { type Clauses, type CompiledClause, type CompiledPolicy, someOf } from './compile'

export interface Differing {
  /** What only the one has, or has otherwise than the other. */
  readonly before: Clauses
  readonly after: Clauses
  readonly both: Clauses
}

export function differing(before: CompiledPolicy, after: CompiledPolicy): Differing {
  const areSettingsSame = canonicalJson(before.document.settings) === canonicalJson(after.document.settings)
  const texts = new Map(before.document.packs.map(({ name, yaml }) => [name, yaml]))
  const samePacks = new Set(
    after.document.packs.filter(({ name, yaml }) => texts.get(name) === yaml).map(({ name }) => name),
  )
  const former = new Map(before.clauses.map((clause) => [clause.id, clause]))
  const same = new Set<string>()
  for (const clause of after.clauses) {
    const was = former.get(clause.id)
    // Texts are compared first: a version is a digest of the whole clause.
    const isText = was?.pack === clause.pack && samePacks.has(clause.pack)
    if (was && (isText || was.version === clause.version) && (areSettingsSame || !asksSettings(clause)))
      same.add(clause.id)
  }
  const isSame = ({ id }: CompiledClause) => same.has(id)
  return {
    before: someOf(before, (clause) => !isSame(clause)),
    after: someOf(after, (clause) => !isSame(clause)),
    both: someOf(after, isSame),
  }
}

const asksSettings = ({ rules }: CompiledClause) => rules.some((rule) => rule.asksSettings)
