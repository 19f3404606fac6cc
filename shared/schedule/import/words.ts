// How the reports of an import quote what they found.
import { t } from '../../words/say'
import type { ImportProblem } from './report'

/** The value in quotation marks, on one line, shortened to about 60 characters; safe to show. */
export function quoted(value: string): string {
  const line = value
    .slice(0, 400)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
  const characters = Array.from(line)
  const isShort = characters.length <= 60 && value.length <= 400
  return t('“{words}”', { words: isShort ? line : `${characters.slice(0, 57).join('')}…` })
}

export function error(field: ImportProblem['field'], what: string, fix: string): ImportProblem {
  return { severity: 'error', field, what, fix }
}

export function warning(field: ImportProblem['field'], what: string, fix: string): ImportProblem {
  return { severity: 'warning', field, what, fix }
}
