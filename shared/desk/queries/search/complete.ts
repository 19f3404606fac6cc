// What can stand where somebody is typing: fields by their first letters, and the values of a field.
import { missingCase } from '../../../kit/exhaustive'
import type { Field } from './field'
import { fieldOf, fields } from './fields'
import { plainLetters } from './letters'
import { sortNames, typedAs } from './meaning'
import { dayWords } from './time'
import { type Token, tokensOf } from './tokens'
import type { Span } from './tree'
import type { Vocabulary } from './vocabulary'
import { t } from '../../../words/say'

export interface Completion {
  /** What is shown and put in place: "status:", "in-review". */
  readonly label: string
  readonly about: string
  /** The whole search with it in place. */
  readonly text: string
  /** Where typing goes on. */
  readonly caret: number
}

interface Offer {
  readonly label: string
  readonly about: string
  /** Words that it is found by besides its label. */
  readonly also?: readonly string[]
}

const mostOffered = 12
/** One letter begins too many words to be meant as a field. */
const fewestLetters = 2

export function completions(text: string, caret: number, vocabulary: Vocabulary): readonly Completion[] {
  const token = tokenAt(text, caret)
  if (token?.kind === 'term') return valuesAt(token, text, caret, vocabulary)
  if (token?.kind !== 'words' || token.text.length !== token.end - token.start) return []
  const typed = text.slice(token.start, caret)
  if (typed.length < fewestLetters) return []
  return fields
    .filter(({ kind, name }) => kind !== 'not-kept' && name.startsWith(typed.toLowerCase()))
    .map(({ name, about }) => placed(text, token, { label: `${name}:`, about }))
}

/**
 * Whether Enter means the first of what is offered: after a field with values of its own, a word that is only half there
 * would find nothing. Where any words may stand, or a part of a value is enough, what is typed is what is looked for.
 */
export function meansFirst(text: string, caret: number): boolean {
  const field = fieldAt(text, caret)
  return (field?.kind === 'choice' && !field.byPart) || field?.kind === 'date' || field?.kind === 'sort'
}

/**
 * What Tab makes of what is typed, when nothing was chosen; null where there is nothing to complete. A word that is the
 * whole name of a field is as likely to be looked for itself.
 */
export function completedByTab(text: string, caret: number, offers: readonly Completion[]): Completion | null {
  const [first = null] = offers
  const field = fieldAt(text, caret)
  if (field?.kind === 'text' || first?.text === text) return null
  if (field) return text.charAt(caret - 1) === ':' ? null : first
  return first?.text.slice(0, first.caret - 1) === text.slice(0, caret) ? null : first
}

/** The field whose value is being typed. */
function fieldAt(text: string, caret: number): Field | null {
  const token = tokenAt(text, caret)
  if (token?.kind !== 'term' || caret <= token.start + token.field.length) return null
  return fieldOf(token.field.toLowerCase())
}

const tokenAt = (text: string, caret: number) => tokensOf(text).find(({ start, end }) => start < caret && caret <= end)

function valuesAt(
  { field: name, values, start }: Extract<Token, { kind: 'term' }>,
  text: string,
  caret: number,
  vocabulary: Vocabulary,
): readonly Completion[] {
  const field = fieldOf(name.toLowerCase())
  const value = values.find((one) => one.start <= caret && caret <= one.end)
  if (!field || !value || caret <= start + name.length) return []
  const typed = plainLetters(value.isQuoted ? value.text : text.slice(value.start, caret))
  const offers = offersOf(field, vocabulary)
    .filter(({ label, also = [] }) => [label, ...also].some((word) => beginsIn(plainLetters(word), typed)))
    .slice(0, mostOffered)
    .map((offer) => placed(text, value, offer))
  // What is there whole comes first, so that it stays what it is; alone it needs no list.
  const whole = offers.filter((offer) => offer.text === text)
  const others = offers.filter((offer) => offer.text !== text)
  return others.length === 0 ? [] : [...whole, ...others]
}

/** At the beginning, or where one of its words begins. */
const beginsIn = (word: string, typed: string) => word.startsWith(typed) || word.includes(` ${typed}`)

function offersOf(field: Field, vocabulary: Vocabulary): readonly Offer[] {
  switch (field.kind) {
    case 'choice':
      return [
        ...(field.ofPeople ? [{ label: '@me', about: t('You'), also: ['me'] }] : []),
        ...field
          .choices(vocabulary)
          .filter(({ notKept }) => notKept === undefined)
          .map(({ value, about = '', also = [] }) => ({ label: typedAs(value), about, also: [value, ...also] })),
        ...(field.isNone ? noneAndAny : []),
      ]
    case 'date':
      return [
        ...dayWords.map((label) => ({ label, about: '' })),
        { label: '+2d', about: t('From now until in two days; h, d and w count hours, days and weeks') },
        { label: '-4h', about: t('In the last four hours') },
        { label: '<=tomorrow', about: t('Until the end of tomorrow') },
        ...noneAndAny,
      ]
    case 'sort':
      return [...sortNames, ...sortNames.map((name) => `-${name}`)].map((label) => ({
        label,
        about: label.startsWith('-') ? t('The other way round') : '',
      }))
    case 'text':
      return noneAndAny
    case 'number':
    case 'not-kept':
      return []
    default:
      return missingCase(field)
  }
}

const noneAndAny: readonly Offer[] = [
  { label: 'none', about: t('There is none') },
  { label: 'any', about: t('There is one') },
]

function placed(text: string, { start, end }: Span, { label, about }: Offer): Completion {
  return { label, about, text: text.slice(0, start) + label + text.slice(end), caret: start + label.length }
}
