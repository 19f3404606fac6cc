// A list of customers as it is typed, one name a line. Pure.
import { CustomerName, mostCustomers } from '../../../../shared/policy/registers'
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
    const most = mostCustomers.toLocaleString('en-GB')
    return { names, wrong: `A list takes ${most} names, and these are ${names.length.toLocaleString('en-GB')}.` }
  }
  if (troubled.length === 0) return { names, wrong: null }
  const shown = troubled.slice(0, 5).join(', ')
  const more = troubled.length > 5 ? ` and ${troubled.length - 5} more` : ''
  const where =
    troubled.length === 1
      ? t('Line {shown} has no full name', { shown })
      : t('Lines {shown}{more} have no full names', { shown, more })
  return {
    names,
    wrong: t('{where}. Write first and last name; a single word would be found in ordinary posts.', { where }),
  }
}

function isFullName(name: string): boolean {
  return /\s/.test(name) && CustomerName.safeParse(name).success
}
