// A clause's examples made into posts that can be checked: its tests, and the exercises of the training.
import { fail, ok, type Result } from '../kit/result'
import type { Account } from '../post/account'
import { blankContent, type Content } from '../post/content'
import { type CompiledClause, type CompiledPolicy, compilePolicy, type PackError } from './compile'
import type { PolicySettings } from './document'
import { type CheckContext, check } from './engine'
import type { Finding } from './finding'
import type { Clause, Example } from './pack'

export interface ExampleTrial {
  readonly content: Content
  readonly context: CheckContext
  readonly settings: Partial<PolicySettings>
}

export function trialOf(example: Example): ExampleTrial {
  if (typeof example === 'string') return trialOf({ text: example })
  const { channels = [], overrides = {}, market = '', author, spokespeople = [], settings = {}, ...content } = example
  const accounts: readonly Account[] = channels.map((channel) => ({
    id: `${channel}/example`,
    channel,
    handle: 'example',
    market,
    zone: 'Europe/Berlin',
    spokespeople: [...spokespeople],
    tier: 'routine',
  }))
  return {
    content: {
      ...blankContent,
      ...defined(content),
      targets: accounts.map(({ id }) => id),
      overrides: Object.fromEntries(Object.entries(overrides).map(([channel, text]) => [`${channel}/example`, text])),
    },
    context: { accounts, author: author === undefined ? null : { id: author, name: author } },
    settings: defined(settings),
  }
}

/** What this clause finds in an example, under the example's own settings where it brings some. */
export function tryExample(
  policy: CompiledPolicy,
  clause: Pick<Clause, 'pack' | 'id'>,
  example: Example,
): Result<readonly Finding[], readonly PackError[]> {
  const { content, context, settings } = trialOf(example)
  const compiled = Object.keys(settings).length === 0 ? ok(policy) : withSettings(policy, settings)
  if (!compiled.ok) return compiled
  const { findings } = check(content, compiled.value, context)
  return ok(findings.filter((finding) => finding.clause.pack === clause.pack && finding.clause.id === clause.id))
}

export interface ExampleFailure {
  readonly clause: Pick<CompiledClause, 'pack' | 'id'>
  readonly example: Example
  readonly expected: 'fails' | 'passes'
}

/** Every example that does not do what its clause says it does. A policy with such clauses should not be adopted. */
export function brokenExamples(policy: CompiledPolicy): Result<readonly ExampleFailure[], readonly PackError[]> {
  const failures: ExampleFailure[] = []
  for (const clause of policy.clauses)
    for (const expected of ['fails', 'passes'] as const)
      for (const example of clause.examples[expected]) {
        const found = tryExample(policy, clause, example)
        if (!found.ok) return fail(found.error)
        if (found.value.length > 0 !== (expected === 'fails'))
          failures.push({ clause: { pack: clause.pack, id: clause.id }, example, expected })
      }
  return ok(failures)
}

function withSettings(
  { document }: CompiledPolicy,
  settings: Partial<PolicySettings>,
): Result<CompiledPolicy, readonly PackError[]> {
  return compilePolicy({ ...document, settings: { ...document.settings, ...settings } })
}

/** Without the keys that are present and undefined, as optional schema fields may be. */
function defined<T extends object>(value: T): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    readonly [Key in keyof T]: Exclude<T[Key], undefined>
  }
}
