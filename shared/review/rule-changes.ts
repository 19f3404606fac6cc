// What another version of the policy, or other lists of the desk, changed about a post whose words stayed the same: a
// reviewer who finds no change in the text must still see that the rules have moved under it.
import type { Finding } from '../policy/finding'
import { listed } from '../words/formats'
import { t } from '../words/say'

export interface RuleChange {
  readonly words: string
  /** The finding it leads to; null where it tells of what is gone. */
  readonly finding: string | null
  /** Something that can stop the post has come. */
  readonly material: boolean
}

export interface GoneFinding {
  readonly clause: string
  readonly how: 'fixed' | 'policy' | 'lists' | 'obsolete'
}

/** `fromPolicy`: the ids of present findings that only the version in force makes. */
export function ruleChanges(
  findings: readonly Pick<Finding, 'id' | 'severity' | 'clause'>[],
  fromPolicy: readonly string[],
  gone: readonly GoneFinding[],
  version: number,
): readonly RuleChange[] {
  const isNew = new Set(fromPolicy)
  const come = findings.filter(({ id, severity }) => isNew.has(id) && severity !== 'hint')
  const [first] = come
  const changes: RuleChange[] = []
  if (first)
    changes.push({
      words: t(
        '{count, plural, one {# finding is} other {# findings are}} new because version {version} of the policy took effect: {clauses}',
        { count: come.length, version, clauses: cited(come.map(({ clause }) => clause.id)) },
      ),
      finding: first.id,
      material: come.some(({ severity }) => severity === 'blocker' || severity === 'warning'),
    })
  const left = (words: (count: number, clauses: string) => string, ...ways: readonly GoneFinding['how'][]) => {
    const clauses = gone.filter(({ how }) => ways.includes(how)).map(({ clause }) => clause)
    if (clauses.length > 0)
      changes.push({ words: words(clauses.length, cited(clauses)), finding: null, material: false })
  }
  left(
    (count, clauses) =>
      t(
        '{count, plural, one {# finding is} other {# findings are}} no longer made under version {version} of the policy: {clauses}',
        { count, version, clauses },
      ),
    'policy',
    'obsolete',
  )
  left(
    (count, clauses) =>
      t(
        '{count, plural, one {# finding is} other {# findings are}} gone because the lists of the desk changed: {clauses}',
        { count, clauses },
      ),
    'lists',
  )
  return changes
}

const mostCited = 4

function cited(clauses: readonly string[]): string {
  const ids = [...new Set(clauses)]
  const more = ids.length - mostCited
  return more > 0
    ? t('{clauses} and {count, number} more', { clauses: listed(ids.slice(0, mostCited)), count: more })
    : listed(ids)
}
