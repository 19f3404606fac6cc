// A search as something that posts can be held against: one test, made once. The window asks the same function what is
// wrong with a text, so that what is underlined and what is refused cannot differ.
import { missingCase } from '../../../kit/exhaustive'
import { statuses } from '../../../review/review'
import { type Cost, costs, type Field } from './field'
import { fieldOf, fields } from './fields'
import { plainLetters } from './letters'
import { type Ground, type SortName, sortNames, type Test, testOf, type Trouble } from './meaning'
import { nearest } from './near'
import { print } from './print'
import { inQuotes } from './tokens'
import type { Vocabulary } from './vocabulary'
import { type Node, type Parsed, partsOf, type Problem, type Repair, type Span, type Term, type Value } from './tree'
import { t } from '../../../words/say'

export interface Order {
  readonly by: SortName
  readonly isReversed: boolean
}

export interface Understood {
  readonly parsed: Parsed
  /** Empty when the search can be answered. */
  readonly problems: readonly Problem[]
  /** Meaningless while there are problems. */
  readonly test: Test
  /** Null when the search does not say. */
  readonly order: Order | null
}

export function understand(parsed: Parsed, ground: Ground): Understood {
  const reader = new Reader(ground, new Set(partsOf(parsed.tree)))
  const { test } = reader.read(parsed.tree)
  const order = reader.orderOf(partsOf(parsed.tree))
  const problems = [...parsed.problems, ...reader.problems].sort((a, b) => a.start - b.start)
  return { parsed, problems, test, order }
}

interface Priced {
  readonly test: Test
  readonly cost: number
}

const priceOf = (cost: Cost) => costs.indexOf(cost)
const always: Test = () => true
const never: Test = () => false

class Reader {
  readonly problems: Problem[] = []
  constructor(
    private readonly ground: Ground,
    /** The parts that can be taken out and leave a search behind. */
    private readonly parts: ReadonlySet<Node>,
  ) {}

  read(node: Node): Priced {
    switch (node.kind) {
      case 'words':
        return { test: wordsTest(node.text, this.ground.vocabulary), cost: priceOf('writing') }
      case 'term':
        return this.term(node)
      case 'not': {
        const { test, cost } = this.read(node.of)
        return { test: (subject) => !test(subject), cost }
      }
      case 'all':
      case 'any':
        return joined(
          node.kind,
          node.of.map((part) => this.read(part)),
        )
      default:
        return missingCase(node)
    }
  }

  /** The last order that the search names; one that stands inside OR or NOT would order nothing. */
  orderOf(parts: readonly Node[]): Order | null {
    const isOrder = (node: Node) => node.kind === 'term' && node.field === 'sort'
    for (const part of parts) if (!isOrder(part)) this.misplaced(part)
    const last = parts.findLast((part) => part.kind === 'term' && part.field === 'sort')
    const typed = last?.kind === 'term' ? (last.values.at(-1)?.text.toLowerCase() ?? '') : ''
    const isReversed = typed.startsWith('-')
    const by = sortNames.find((name) => name === typed.slice(isReversed ? 1 : 0))
    return by ? { by, isReversed } : null
  }

  private misplaced(node: Node): void {
    if (node.kind === 'term' && node.field === 'sort') {
      const { start, end } = node
      const words = t('“sort:” says how the list is ordered, so it cannot stand in OR, NOT or parentheses with OR.')
      this.problems.push({ kind: 'misplaced', start, end, words, repairs: [] })
    }
    if (node.kind === 'not') this.misplaced(node.of)
    if (node.kind === 'all' || node.kind === 'any') for (const part of node.of) this.misplaced(part)
  }

  private term(term: Term): Priced {
    const field = fieldOf(term.field)
    if (!field) {
      this.problems.push(unknownField(term))
      return { test: never, cost: 0 }
    }
    const tests: Test[] = []
    for (const value of term.values) {
      // One that is missing has been complained of by the parser.
      if (value.text === '' && !value.isQuoted) continue
      const read = testOf(field, value, this.ground)
      if (read.ok) tests.push(read.value)
      else this.problems.push(problemOf(term, value, read.error, this.parts.has(term)))
    }
    const [first = never, ...more] = tests
    const test: Test = more.length === 0 ? first : (subject) => tests.some((one) => one(subject))
    return { test, cost: priceOf(costOf(field)) }
  }
}

function costOf(field: Field): Cost {
  if (field.kind === 'text') return 'writing'
  return 'cost' in field ? field.cost : 'content'
}

/** Cheap ones first: whether a post belongs is the same in any order. */
function joined(kind: 'all' | 'any', parts: readonly Priced[]): Priced {
  const tests = [...parts].sort((a, b) => a.cost - b.cost).map(({ test }) => test)
  const cost = Math.max(0, ...parts.map((part) => part.cost))
  const [first, second, ...others] = tests
  if (!first) return { test: kind === 'all' ? always : never, cost }
  if (!second) return { test: first, cost }
  if (others.length === 0) {
    return kind === 'all'
      ? { test: (subject) => first(subject) && second(subject), cost }
      : { test: (subject) => first(subject) || second(subject), cost }
  }
  return kind === 'all'
    ? { test: (subject) => tests.every((test) => test(subject)), cost }
    : { test: (subject) => tests.some((test) => test(subject)), cost }
}

/** In what is written, the post's number included, in its writer's name or in its status. */
function wordsTest(words: string, { people }: Vocabulary): Test {
  const wanted = plainLetters(words).trim()
  const named = new Set(people.flatMap(({ id, name }) => (plainLetters(name).includes(wanted) ? [id] : [])))
  const isStatus = statuses.some((status) => status.includes(wanted))
  return (subject) =>
    subject.reading.written.includes(wanted) ||
    (named.size > 0 && named.has(subject.post.createdBy)) ||
    (isStatus && subject.standing.status.includes(wanted))
}

function unknownField(term: Term): Problem {
  const values = print(term).slice(term.field.length)
  const asWords = `${term.field}${values}`
  const near = nearest(
    term.field,
    fields.filter(({ kind }) => kind !== 'not-kept').map(({ name }) => name),
  )
  return {
    kind: 'unknown-field',
    ...spanOf(term),
    words: t('The search has no field “{field}:”.', { field: term.field }),
    repairs: [
      ...near.map((name) => ({
        start: term.start,
        end: term.start + term.field.length,
        insert: name,
        label: t('Search {term}', { term: `${name}${values}` }),
      })),
      { ...spanOf(term), insert: inQuotes(asWords), label: t('Look for the words “{words}”', { words: asWords }) },
    ],
  }
}

function problemOf(term: Term, value: Value, { kind, words, instead }: Trouble, canGo: boolean): Problem {
  const repairs: Repair[] = instead.map((insert) => ({
    ...spanOf(value),
    insert,
    label: t('Search {term}', { term: `${term.field}:${insert}` }),
  }))
  const remove = { ...spanOf(term), insert: '', label: t('Remove {term}', { term: print(term) }) }
  return {
    kind,
    ...spanOf(value),
    words,
    repairs: [...repairs, ...(canGo && term.values.length === 1 ? [remove] : [])],
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
