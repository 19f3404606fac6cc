// What the finders of this folder hand over: where a detail of a person stands, and how sure it is one.
import type { Certainty } from '../finding'
import type { TextView } from '../view'

/** How a detail is called in a rule's options. */
export const detailTypes = [
  'email',
  'phone',
  'card',
  'iban',
  'national-id',
  'birth-date',
  'address',
  'house-number',
  'customer',
  'named-customer',
] as const
export type DetailType = (typeof detailTypes)[number]

export interface Detail {
  readonly type: DetailType
  /** In the shadow. */
  readonly start: number
  readonly end: number
  /** In one spelling for comparing: lower case, +digits, capitals without spaces. */
  readonly value: string
  /** `judgement` where neither its form nor the words around leave no doubt. */
  readonly certainty: Certainty
  /** What it is, where the type does not say it all: "A Dutch citizen service number (BSN)". */
  readonly name?: string
}

/** A text with more candidates than this is a list, and the first ones already say so. */
export const mostCandidates = 100

/** Whether two spans share a unit. */
export function overlap(a: Pick<Detail, 'start' | 'end'>, b: Pick<Detail, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end
}

/** Six digits with little between them: without such a run there is no number that could be a person's. */
export function mayHoldNumbers(view: TextView): boolean {
  return numberRun.test(view.masked)
}

const numberRun = /\d(?:[^\d\n]{0,3}\d){5}/
