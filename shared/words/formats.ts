// Numbers, dates and lists as the spoken language writes them.
import { locale } from './language'

/** 12,500 in English, 12.500 in German. */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(locale(), options)
}

/** Of a share of 1: 85% in English, 85 % in German. */
export function percent(share: number): string {
  return number(share, { style: 'percent', maximumFractionDigits: 0 })
}

/** `a, b and c` */
export function allOf(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words)
}

/** `a, b or c` */
export function anyOf(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(words)
}

/** `a, b, c`, without a word before the last. */
export function listed(words: readonly string[]): string {
  return words.join(', ')
}
