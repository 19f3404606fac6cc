// What another version of the policy, or other lists of the desk, changed about a post whose words stayed the same: a
// reviewer who finds no change in the text must still see that the rules have moved under it.
import type { Finding } from '../policy/finding'
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
      words: t('{count} new because version {version} of the policy took effect: {cited}', {
        count: counted(come.length),
        version,
        cited: cited(come.map(({ clause }) => clause.id)),
      }),
      finding: first.id,
      material: come.some(({ severity }) => severity === 'blocker' || severity === 'warning'),
    })
  const left = (why: string, ...ways: readonly GoneFinding['how'][]) => {
    const clauses = gone.filter(({ how }) => ways.includes(how)).map(({ clause }) => clause)
    if (clauses.length > 0)
      changes.push({ words: `${counted(clauses.length)} ${why}: ${cited(clauses)}`, finding: null, material: false })
  }
  left(`no longer made under version ${version} of the policy`, 'policy', 'obsolete')
  left('gone because the lists of the desk changed', 'lists')
  return changes
}

function counted(count: number): string {
  return count === 1 ? '1 finding is' : t('{count} findings are', { count })
}

const mostCited = 4

function cited(clauses: readonly string[]): string {
  const ids = [...new Set(clauses)]
  const more = ids.length - mostCited
  return more > 0 ? `${ids.slice(0, mostCited).join(', ')} and ${more} more` : ids.join(', ')
}
