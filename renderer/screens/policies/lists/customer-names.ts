// A list of customers as it is typed, one name a line. Pure.
import { CustomerName, mostCustomers } from '../../../../shared/policy/registers'
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export interface NamesRead {
  readonly names: readonly string[]
  /** What is wrong with the first lines that cannot be taken; null when all can. */
  readonly wrong: string | null
}

export function namesIn(text: string): NamesRead {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  const troubled = lines.flatMap((name, index) => (name !== '' && !isFullName(name) ? [index + 1] : []))
  const names = [...new Set(lines.filter((name) => name !== ''))]
  if (names.length > mostCustomers) {
    const counts = { most: mostCustomers, count: names.length }
    return { names, wrong: t('A list takes {most, number} names, and these are {count, number}.', counts) }
  }
  if (troubled.length === 0) return { names, wrong: null }
  const where = { count: troubled.length, lines: listed(troubled.slice(0, 5).map(String)), more: troubled.length - 5 }
  const wrong =
    troubled.length > 5
      ? t('Lines {lines} and {more, number} more have no full names.', where)
      : t('{count, plural, one {Line {lines} has no full name.} other {Lines {lines} have no full names.}}', where)
  return {
    names,
    wrong: [wrong, t('Write first and last name; a single word would be found in ordinary posts.')].join(' '),
  }
}

function isFullName(name: string): boolean {
  return /\s/.test(name) && CustomerName.safeParse(name).success
}
