// A pack while it is being written: what is wrong with it, and whether every example does what its clause says.
import { type CompiledPolicy, compilePolicy, type PackError } from './compile'
import type { PolicyDocument } from './document'
import type { PackText, PolicyDraft } from './draft'
import { check } from './engine'
import { trialOf, tryExample } from './examples'
import type { Finding, Severity } from './finding'
import { loadPack } from './load'
import type { Example, ExampleCase } from './pack'
import { t } from '../words/say'

export interface FoundInExample {
  readonly clause: string
  readonly severity: Severity
  readonly what: string
  /** The words it hangs on; null where it is about the whole. */
  readonly quote: string | null
}

export interface Verdict {
  readonly expected: 'fails' | 'passes'
  readonly example: Example
  /** Where it stands in the pack's text, from 1. */
  readonly line: number
  readonly isRight: boolean
  /** What was found: by its clause where that finds something, otherwise by the other clauses of the pack. */
  readonly found: readonly FoundInExample[]
  /** Why it could not be run, such as settings that cannot be read. */
  readonly problem: string | null
}

export interface ClauseVerdicts {
  readonly clause: string
  readonly title: string
  readonly verdicts: readonly Verdict[]
}

export interface PackJudgement {
  readonly pack: string
  readonly errors: readonly PackError[]
  /** Null while the pack has errors. */
  readonly clauses: readonly ClauseVerdicts[] | null
}

/** Judged alone, so that a key pressed in one pack does not cost a reading of all the others. */
export function judgePack(
  pack: PackText,
  settings: PolicyDraft['settings'],
  /** Clause ids of the other packs, with the names of those packs. */
  taken: ReadonlyMap<string, string>,
): PackJudgement {
  const compiled = compilePolicy(alone(pack, settings), taken)
  if (!compiled.ok) return { pack: pack.name, errors: inReadingOrder(compiled.error), clauses: null }
  const lineOf = linesOf(pack)
  const clauses = compiled.value.clauses.map(({ pack: name, id, title, examples }, index) => ({
    clause: id,
    title,
    verdicts: (['fails', 'passes'] as const).flatMap((expected) =>
      examples[expected].map((example, number) => ({
        ...verdictOn(compiled.value, { pack: name, id }, example, expected),
        line: lineOf(['clauses', index, 'examples', expected, number]),
      })),
    ),
  }))
  return { pack: pack.name, errors: [], clauses }
}

function verdictOn(
  policy: CompiledPolicy,
  clause: { readonly pack: string; readonly id: string },
  example: Example,
  expected: Verdict['expected'],
): Omit<Verdict, 'line'> {
  const own = tryExample(policy, clause, example)
  if (!own.ok) {
    return { expected, example, isRight: false, found: [], problem: own.error[0]?.message ?? t('It cannot be read.') }
  }
  const isRight = own.value.length > 0 === (expected === 'fails')
  const found = own.value.length > 0 || isRight ? own.value : foundByOthers(policy, example)
  return { expected, example, isRight, found: found.map(inBrief), problem: null }
}

function foundByOthers(policy: CompiledPolicy, example: Example): readonly Finding[] {
  const { content, context } = trialOf(example)
  return check(content, policy, context).findings
}

/** What this pack finds in any text, whatever its examples say. Null while the pack has errors. */
export function tryText(
  pack: PackText,
  settings: PolicyDraft['settings'],
  text: ExampleCase,
): readonly FoundInExample[] | null {
  const compiled = compilePolicy(alone(pack, settings))
  if (!compiled.ok) return null
  const { content, context } = trialOf(text)
  return check(content, compiled.value, context).findings.map(inBrief)
}

function inBrief({ clause, severity, what, place }: Finding): FoundInExample {
  return { clause: clause.id, severity, what, quote: place?.quote ?? null }
}

function alone(pack: PackText, settings: PolicyDraft['settings']): PolicyDocument {
  const words = { title: pack.name, summary: '', effective: '2000-01-01' }
  return { version: 1, ...words, packs: [pack], routes: [], settings }
}

function linesOf({ name, yaml }: PackText): (path: readonly (string | number)[]) => number {
  const loaded = loadPack(name, yaml)
  return (path) => (loaded.ok ? loaded.value.errorAt(path, '', '').line : 1)
}

function inReadingOrder(errors: readonly PackError[]): readonly PackError[] {
  return [...errors].sort((a, b) => a.line - b.line || a.column - b.column)
}

/** The clause ids of a pack that can be read. */
export function clauseIdsOf({ name, yaml }: PackText): readonly string[] {
  const loaded = loadPack(name, yaml)
  return loaded.ok ? loaded.value.pack.clauses.map(({ id }) => id) : []
}

export interface ExampleCounts {
  readonly right: number
  readonly all: number
}

export function countsOf(clauses: readonly ClauseVerdicts[]): ExampleCounts {
  const verdicts = clauses.flatMap((clause) => clause.verdicts)
  return { right: verdicts.filter(({ isRight }) => isRight).length, all: verdicts.length }
}

export interface AdoptionGround {
  readonly hasChanges: boolean
  readonly base: number
  readonly inForce: number
  /** Of every pack of the desk's own, as it stands; null while they are being judged. */
  readonly judgements: readonly PackJudgement[] | null
  /** What stands in the way in its routes: see `whyNotRoutes`. */
  readonly routes?: string | null
}

/** Why the version cannot be tried on the posts now, in words; null when it can. */
export function whyNotTry({ hasChanges, inForce, judgements }: Omit<AdoptionGround, 'base'>): string | null {
  if (!hasChanges) return t('Nothing differs from version {version}, which is in force.', { version: inForce })
  if (judgements === null) return t('The packs are still being checked.')
  for (const { pack, errors } of judgements) {
    const [first] = errors
    if (first)
      return t('The pack {pack} cannot be read: line {line}, {message}', {
        pack,
        line: first.line,
        message: first.message,
      })
  }
  return null
}

/** Why the version cannot be put in force now, in words; null when it can. */
export function whyNotAdopt({ base, ...ground }: AdoptionGround): string | null {
  const { inForce, judgements } = ground
  if (base !== inForce)
    return t('Version {version} was put in force meanwhile. Carry your changes over to it first.', { version: inForce })
  const unreadable = whyNotTry(ground) ?? ground.routes ?? null
  if (unreadable !== null) return unreadable
  for (const { pack, clauses } of judgements ?? []) {
    const { right, all } = countsOf(clauses ?? [])
    const wrong = all - right
    if (wrong > 0)
      return t(
        '{count, plural, one {# example in the pack {pack} does not do what the clause says.} other {# examples in the pack {pack} do not do what the clause says.}}',
        { count: wrong, pack },
      )
  }
  return null
}
