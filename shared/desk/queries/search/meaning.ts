// What one value of a term asks of a post, or why it asks nothing that this desk can answer.
import { missingCase } from '../../../kit/exhaustive'
import { fail, ok, type Result } from '../../../kit/result'
import type { Instant } from '../../../kit/time'
import type { Choice, ChoiceField, DateField, Field, NumberField, TextField } from './field'
import { plainLetters } from './letters'
import { nearest } from './near'
import type { Subject } from './subject'
import { isIn, type Period, periodOf } from './time'
import { inQuotes, isPlainWord } from './tokens'
import type { Value } from './tree'
import type { Vocabulary } from './vocabulary'
import { t } from '../../../words/say'

export type Test = (subject: Subject) => boolean

/** What a value is read against. */
export interface Ground {
  readonly vocabulary: Vocabulary
  readonly now: Instant
}

export interface Trouble {
  readonly kind: 'unknown-value' | 'not-kept'
  readonly words: string
  /** Values to put in its place. */
  readonly instead: readonly string[]
}

export function testOf(field: Field, value: Value, ground: Ground): Result<Test, Trouble> {
  switch (field.kind) {
    case 'choice':
      return choiceTest(field, value, ground.vocabulary)
    case 'text':
      return ok(textTest(field, value))
    case 'number':
      return numberTest(field, value)
    case 'date':
      return dateTest(field, value, ground)
    case 'sort':
      return sorts.has(value.text.toLowerCase())
        ? ok(() => true)
        : unknown(t('Posts cannot be sorted by “{text}”.', { text: value.text }), nearest(value.text, [...sorts]))
    case 'not-kept':
      return fail({ kind: 'not-kept', words: field.why, instead: [] })
    default:
      return missingCase(field)
  }
}

export const sortNames = ['due', 'updated', 'key', 'slot'] as const
export type SortName = (typeof sortNames)[number]
const sorts: ReadonlySet<string> = new Set(sortNames.flatMap((name) => [name, `-${name}`]))

const unknown = (words: string, instead: readonly string[]) => fail<Trouble>({ kind: 'unknown-value', words, instead })

function choiceTest(field: ChoiceField, value: Value, vocabulary: Vocabulary): Result<Test, Trouble> {
  const word = value.text.toLowerCase()
  const { isNone } = field
  if (!value.isQuoted && isNone) {
    if (word === 'none') return ok(isNone)
    if (word === 'any') return ok((subject) => !isNone(subject))
  }
  if (field.ofPeople && !value.isQuoted && (word === 'me' || word === '@me')) {
    const { me } = vocabulary
    return me === null ? unknown(t('Nobody is signed in, so “@me” is nobody.'), []) : ok(hasOneOf(field, [me]))
  }
  const choices = field.choices(vocabulary)
  const meant = choicesMeant(field, choices, value.text)
  if (meant.length === 0) {
    const known = choices.map((choice) => choice.value)
    return unknown(
      known.length === 0
        ? t('Nothing on this desk can be asked for with “{field}:” yet.', { field: field.name })
        : t('“{field}:” has no value “{text}”.', { field: field.name, text: value.text }),
      nearest(value.text, known).map(typedAs),
    )
  }
  const kept = meant.filter((choice) => choice.notKept === undefined)
  const [first] = meant
  if (kept.length === 0 && first?.notKept !== undefined)
    return fail({ kind: 'not-kept', words: first.notKept, instead: [] })
  return ok(
    hasOneOf(
      field,
      kept.map(({ id }) => id),
    ),
  )
}

function hasOneOf(field: ChoiceField, ids: readonly string[]): Test {
  const [only = '', ...more] = ids
  return more.length === 0
    ? (subject) => field.has(subject, only)
    : (subject) => ids.some((id) => field.has(subject, id))
}

/** The values of that name; where a part is enough and none has it, all that have a word beginning so. */
export function choicesMeant(
  field: Pick<ChoiceField, 'byPart'>,
  choices: readonly Choice[],
  typed: string,
): readonly Choice[] {
  const wanted = plainLetters(typed).trim()
  if (wanted === '') return []
  const exact = choices.filter(
    ({ value, also = [] }) => plainLetters(value) === wanted || also.some((other) => plainLetters(other) === wanted),
  )
  if (exact.length > 0 || !field.byPart) return exact
  return choices.filter(({ value }) => ` ${plainLetters(value)}`.includes(` ${wanted}`))
}

/** How a value is written so that it is read as itself. */
export function typedAs(value: string): string {
  const isPlain = isPlainWord(value) && !value.includes(',') && !['none', 'any', 'me', '@me'].includes(value)
  return isPlain ? value : inQuotes(value)
}

function textTest(field: TextField, { text, isQuoted }: Value): Test {
  if (!isQuoted && text.toLowerCase() === 'none') return (subject) => isMissing(field, subject)
  if (!isQuoted && text.toLowerCase() === 'any') return (subject) => field.texts(subject).some((one) => one !== '')
  const wanted = plainLetters(field.whole ? text.replace(/^[#＃]/, '') : text)
  return field.whole
    ? (subject) => field.texts(subject).some((one) => plainLetters(one) === wanted)
    : (subject) => field.texts(subject).some((one) => plainLetters(one).includes(wanted))
}

/** A picture without a description counts; so does a post without a text. */
function isMissing(field: TextField, subject: Subject): boolean {
  const texts = field.texts(subject)
  return field.name === 'alt' ? texts.includes('') : texts.every((one) => one === '')
}

const comparison = /^(>=|<=|>|<)(.+)$/s

function numberTest(field: NumberField, { text, isQuoted }: Value): Result<Test, Trouble> {
  if (!isQuoted && /^none$/i.test(text)) return ok((subject) => field.number(subject) === null)
  if (!isQuoted && /^any$/i.test(text)) return ok((subject) => field.number(subject) !== null)
  const range = numbersOf(text)
  if (!range)
    return unknown(
      t('“{field}:” takes a number, such as 3, >=3 or 2..5; “{text}” is none.', { field: field.name, text }),
      [],
    )
  const [least, most] = range
  return ok((subject) => {
    const number = field.number(subject)
    return number !== null && number >= least && number <= most
  })
}

/** The least and the most, both included. Whole numbers, so ">3" is "from 4". */
function numbersOf(text: string): readonly [number, number] | null {
  const ends = sidesOf(text)
  if (ends) {
    const [from, to] = ends.map((side) => (side === '*' ? null : whole(side)))
    if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return null
    return [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
  }
  const [, operator = '', written = text] = comparison.exec(text) ?? []
  const number = whole(written)
  if (Number.isNaN(number)) return null
  switch (operator) {
    case '>=':
      return [number, Number.POSITIVE_INFINITY]
    case '>':
      return [number + 1, Number.POSITIVE_INFINITY]
    case '<=':
      return [Number.NEGATIVE_INFINITY, number]
    case '<':
      return [Number.NEGATIVE_INFINITY, number - 1]
    default:
      return [number, number]
  }
}

const whole = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN)

/** "a..b"; null when it is no range. */
function sidesOf(text: string): readonly [string, string] | null {
  const [, from, to] = /^([^.]+)\.\.([^.]+)$/.exec(text) ?? []
  return from === undefined || to === undefined ? null : [from, to]
}

function dateTest(field: DateField, { text, isQuoted }: Value, ground: Ground): Result<Test, Trouble> {
  if (!isQuoted && /^none$/i.test(text)) return ok((subject) => Number.isNaN(field.seconds(subject)))
  if (!isQuoted && /^any$/i.test(text)) return ok((subject) => !Number.isNaN(field.seconds(subject)))
  const period = periodAsked(text, ground)
  if (!period) {
    const words = t('“{field}:” takes a day such as today, 2026-03-04 or +2d, or a range a..b; “{text}” is none.', {
      field: field.name,
      text,
    })
    return unknown(words, datesLike(text))
  }
  return ok((subject) => isIn(field.seconds(subject), period))
}

function periodAsked(text: string, { vocabulary: { zone }, now }: Ground): Period | null {
  const read = (words: string) => periodOf(words, now, zone)
  const ends = sidesOf(text)
  if (ends) {
    const [from, to] = ends.map((side) => (side === '*' ? always : edge(side, read)))
    return from && to ? { from: from.from, to: to.to } : null
  }
  const [, operator, written = ''] = comparison.exec(text) ?? []
  if (operator === undefined) return read(text)
  const period = edge(written, read)
  if (!period) return null
  switch (operator) {
    case '>=':
      return { ...always, from: period.from }
    case '>':
      return { ...always, from: period.to }
    case '<=':
      return { ...always, to: period.to }
    default:
      return { ...always, to: period.from }
  }
}

const always: Period = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** At the side of a comparison a span from now is its far end: "<+2d" is before the moment in two days. */
function edge(words: string, read: (words: string) => Period | null): Period | null {
  const period = read(words)
  if (!period || !/^[+-]/.test(words)) return period
  const moment = words.startsWith('+') ? period.to : period.from
  return { from: moment, to: moment }
}

/** "2d" may have been meant as "+2d" or "-2d"; other words by their letters. */
function datesLike(text: string): readonly string[] {
  if (/^\d{1,5}[hdw]$/i.test(text)) return [`+${text}`, `-${text}`]
  return nearest(text, ['today', 'tomorrow', 'yesterday', 'this-week', 'next-week', 'none', 'any'])
}
