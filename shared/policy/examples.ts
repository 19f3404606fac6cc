// A clause's examples made into posts that can be checked: its tests, and the exercises of the training.
import { defined } from '../kit/defined'
import { fail, ok, type Result } from '../kit/result'
import type { Account } from '../post/account'
import { blankContent, type Content } from '../post/content'
import { type CompiledClause, type CompiledPolicy, compilePolicy, type PackError } from './compile'
import type { PolicySettings } from './document'
import { type CheckContext, check } from './engine'
import type { Finding } from './finding'
import type { Clause, Example, ExampleNeighbours, ExampleRegisters } from './pack'
import { type Neighbours, noRegisters, type Registers } from './registers'
import { slotAt } from '../post/slot'

export interface ExampleTrial {
  readonly content: Content
  readonly context: CheckContext
  readonly settings: Partial<PolicySettings>
}

export function trialOf(example: Example): ExampleTrial {
  if (typeof example === 'string') return trialOf({ text: example })
  const {
    channels = [],
    overrides = {},
    market = '',
    author,
    spokespeople = [],
    settings = {},
    registers,
    neighbours,
    slot,
    ...content
  } = example
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
      slot: slot === undefined ? null : slotIn(slot),
      overrides: Object.fromEntries(Object.entries(overrides).map(([channel, text]) => [`${channel}/example`, text])),
    },
    context: {
      accounts,
      author: author === undefined ? null : { id: author, name: author },
      ...(registers === undefined ? {} : { registers: registersOf(registers) }),
      ...(neighbours === undefined ? {} : { neighbours: neighboursOf(neighbours, accounts) }),
    },
    settings: defined(settings),
  }
}

function slotIn(words: string): Content['slot'] {
  const [wall = '', zone = ''] = words.split(' ')
  const slot = slotAt(wall, zone)
  return slot.ok ? slot.value : null
}

/** What an example leaves out is as harmless as it can be: claims that never expire, dates to be minded. */
function registersOf(given: ExampleRegisters): Registers {
  const { claims = [], embargoes = [], dates = [], topics = [], terms = [], numbers = [], customers } = given
  return {
    // No rule looks at the phrases and templates.
    phrases: [],
    templates: [],
    claims: claims.map((claim, index) => ({
      id: `claim-${index + 1}`,
      wordings: [],
      evidence: 'Evidence on file',
      from: '2000-01-01',
      until: null,
      channels: [],
      markets: [],
      ...defined(claim),
    })),
    embargoes: embargoes.map((embargo, index) => ({
      id: `embargo-${index + 1}`,
      title: embargo.terms[0] ?? 'Embargo',
      ...defined(embargo),
    })),
    dates: dates.map((date, index) => ({
      id: `date-${index + 1}`,
      title: 'A day to mind',
      advice: 'Think twice.',
      weight: 'mind',
      markets: [],
      ...defined(date),
    })),
    topics: topics.map((topic, index) => ({
      id: `topic-${index + 1}`,
      title: topic.terms[0] ?? 'Topic',
      speakers: [],
      accounts: [],
      ...defined(topic),
    })),
    terms: terms.map((term, index) => ({ id: `term-${index + 1}`, term })),
    numbers: numbers.map((number, index) => ({ id: `number-${index + 1}`, name: 'House number', ...defined(number) })),
    customers: customers ?? noRegisters.customers,
  }
}

function neighboursOf({ similar = [], close = [] }: ExampleNeighbours, accounts: readonly Account[]): Neighbours {
  const first = accounts[0]?.id
  return {
    similar: similar.map(({ share, channel, instant }, index) => ({
      key: `EX-${index + 1}`,
      share,
      accounts: channel === undefined ? accounts.map(({ id }) => id) : [`${channel}/example`],
      instant,
    })),
    close:
      first === undefined ? [] : close.map((instant, index) => ({ key: `EX-${index + 1}`, account: first, instant })),
  }
}

/** What this clause finds in an example, under the example's own settings where it brings some. */
export function tryExample(
  policy: CompiledPolicy,
  clause: Pick<Clause, 'pack' | 'id'>,
  example: Example,
): Result<readonly Finding[], readonly PackError[]> {
  const { content, context, settings } = trialOf(example)
  const compiled = Object.keys(settings).length === 0 ? ok(policy) : withSettings(policy, clause.pack, settings)
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

/** Only the clause's own pack: what the others find is not asked. */
function withSettings(
  { document }: CompiledPolicy,
  pack: string,
  settings: Partial<PolicySettings>,
): Result<CompiledPolicy, readonly PackError[]> {
  const packs = document.packs.filter(({ name }) => name === pack)
  return compilePolicy({ ...document, packs, settings: { ...document.settings, ...settings } })
}
