// A policy document, read and made ready: packs parsed, options judged, words and patterns prepared. Done once for
// one policy; whoever holds the result checks as many posts as they like with it.
import { type Digest, digestOfJson } from '../kit/digest'
import { once } from '../kit/once'
import { fail, ok, type Result } from '../kit/result'
import { type PolicyDocument, policyDigest } from './document'
import type { Certainty, Severity } from './finding'
import type { Checker, Needs } from './kind'
import { kindNamed, kindNames } from './kinds'
import { type LoadedPack, loadPack, type PackError, problemsIn } from './load'
import type { Applies, Clause, ClauseText, RuleText } from './pack'
import { type Wake, wakeOf } from './wake'
import { listed } from '../words/formats'
import { t } from '../words/say'

export type { PackError } from './load'
export type { Clause, Example, ExampleCase } from './pack'

export interface CompiledRule {
  /** pack/clause#n, n from 1. */
  readonly name: string
  readonly kind: string
  readonly severity: Severity
  readonly certainty: Certainty | null
  readonly what: string | null
  readonly how: string | null
  /** Its findings are advice for counsel. */
  readonly isForCounsel: boolean
  readonly check: Checker
  /** Null: asked about every post. */
  readonly needs: Needs | null
  /** Whether the policy's settings may change what it finds. */
  readonly asksSettings: boolean
  /** Its place among all rules of the policy, from 0. */
  readonly number: number
}

export interface CompiledClause extends Clause {
  readonly applies: Applies
  readonly rules: readonly CompiledRule[]
}

/** As much of a policy as a post is checked with. */
export interface Clauses {
  /** In the order of the packs and of the clauses in them. */
  readonly clauses: readonly CompiledClause[]
  /** Tells the rules that may find something in a post from those that will not. */
  readonly wake: Wake
}

export interface CompiledPolicy extends Clauses {
  readonly document: PolicyDocument
  readonly digest: Digest
}

/** `taken`: clause ids of packs that are not in the document, with the names of those packs. */
export function compilePolicy(
  document: PolicyDocument,
  taken: ReadonlyMap<string, string> = new Map(),
): Result<CompiledPolicy, readonly PackError[]> {
  const errors: PackError[] = []
  const clauses: Unnumbered[] = []
  const names = new Set<string>()
  const ids = new Map(taken)
  for (const { name, yaml } of document.packs) {
    if (names.has(name)) errors.push(atStart(name, t('Two packs have this name.'), t('Give one of them another name.')))
    names.add(name)
    const loaded = loadPack(name, yaml)
    if (!loaded.ok) errors.push(...loaded.error)
    else clauses.push(...compiledClauses(loaded.value, document, ids, errors))
  }
  if (errors.length > 0) return fail(errors)
  const digest = once(() => policyDigest(document))
  return ok({
    document,
    get digest() {
      return digest()
    },
    ...numbered(clauses),
  })
}

/** Rules are numbered through the whole policy, for the one look-up that they share. */
function numbered(clauses: readonly Unnumbered[]): Clauses {
  const needs: (Needs | null)[] = []
  const wake = once(() => wakeOf(needs))
  return {
    clauses: clauses.map(({ clause, version, rules }) => ({
      ...clause,
      // Only findings cite it, and most clauses find nothing.
      get version() {
        return version()
      },
      rules: rules.map((rule) => ({ ...rule, number: needs.push(rule.needs) - 1 })),
    })),
    wake: (subject) => wake()(subject),
  }
}

/** Some clauses of a policy, to be looked at by themselves. */
export function someOf({ clauses }: Clauses, isWanted: (clause: CompiledClause) => boolean): Clauses {
  return numbered(
    clauses.filter(isWanted).map((clause) => ({ clause, version: () => clause.version, rules: clause.rules })),
  )
}

interface Unnumbered {
  readonly clause: Omit<CompiledClause, 'rules' | 'version'>
  readonly version: () => Digest
  readonly rules: readonly Omit<CompiledRule, 'number'>[]
}

export function clauseNamed(policy: CompiledPolicy, pack: string, id: string): Clause | null {
  return policy.clauses.find((clause) => clause.pack === pack && clause.id === id) ?? null
}

function compiledClauses(
  loaded: LoadedPack,
  document: PolicyDocument,
  /** Ids taken so far, with their packs: people cite a clause by its id alone. */
  ids: Map<string, string>,
  errors: PackError[],
): Unnumbered[] {
  const { pack } = loaded
  return pack.clauses.map((clause, index) => {
    const other = ids.get(clause.id)
    if (other !== undefined)
      errors.push(
        loaded.errorAt(
          ['clauses', index, 'id'],
          other === pack.pack
            ? t('Two clauses of this pack have the id {id}.', { id: clause.id })
            : t('A clause of the pack {pack} already has the id {id}.', { pack: other, id: clause.id }),
          t('Give each clause an id of its own.'),
        ),
      )
    ids.set(clause.id, pack.pack)
    return {
      clause: {
        pack: pack.pack,
        packTitle: pack.title,
        id: clause.id,
        title: clause.title,
        text: clause.text,
        why: clause.why,
        severity: clause.severity,
        source: clause.source ?? pack.source,
        examples: clause.examples,
        applies: clause.applies ?? {},
      },
      version: once(() => digestOfJson(clause)),
      rules: compiledRules(clause, index, loaded, document, errors),
    }
  })
}

function compiledRules(
  clause: ClauseText,
  index: number,
  loaded: LoadedPack,
  document: PolicyDocument,
  errors: PackError[],
): Unnumbered['rules'] {
  return clause.rules.flatMap((rule, number) => {
    const path = ['clauses', index, 'rules', number]
    const kind = kindNamed(rule.check)
    if (!kind) {
      errors.push(
        loaded.errorAt(
          [...path, 'check'],
          t('There is no check named "{name}".', { name: rule.check }),
          t('Use one of: {values}.', { values: listed(kindNames) }),
        ),
      )
      return []
    }
    if (kind.isForCounsel) errors.push(...refusedOfAdvice(clause, index, rule, number, loaded))
    const prepared = kind.prepare(rule.options, document.settings)
    if (!prepared.ok) {
      errors.push(...problemsIn(loaded, prepared.error, [...path, 'options']))
      return []
    }
    return {
      name: `${loaded.pack.pack}/${clause.id}#${number + 1}`,
      kind: kind.kind,
      severity: rule.severity ?? clause.severity,
      certainty: rule.certainty ?? null,
      what: rule.what ?? null,
      how: rule.how ?? null,
      isForCounsel: kind.isForCounsel ?? false,
      ...prepared.value,
    }
  })
}

/** Advice that could block, or that kept quiet about what a refusal owes, would be a rule against protected speech. */
function refusedOfAdvice(
  clause: ClauseText,
  index: number,
  rule: RuleText,
  number: number,
  { errorAt }: LoadedPack,
): readonly PackError[] {
  const path = ['clauses', index, 'rules', number]
  const refused: PackError[] = []
  if ((rule.severity ?? clause.severity) !== 'note')
    refused.push(
      errorAt(
        rule.severity === undefined ? ['clauses', index, 'severity'] : [...path, 'severity'],
        t('Advice for counsel is always a note: the law may protect what it is about.'),
        rule.severity === undefined
          ? t('Make the clause a note, or give this rule "severity: note".')
          : t('Write "severity: note", or leave it out where the clause is a note.'),
      ),
    )
  if (rule.how !== undefined)
    refused.push(
      errorAt(
        [...path, 'how'],
        t('The advice itself says what the law is and what a reviewer owes.'),
        t('Leave "how" out; the law goes into "cites".'),
      ),
    )
  return refused
}

function atStart(file: string, message: string, remedy: string): PackError {
  return { pack: file, line: 1, column: 1, message, remedy, text: `${file}.yaml:1:1: ${message} ${remedy}` }
}
