// Finds rows that say what another row, or a post on the desk, says already. One look-up a row, so cost stays linear.
import type { Instant } from '../../kit/time'
import type { Content } from '../../post/content'
import type { ImportContext, ImportProblem } from './report'
import { quoted, warning } from './words'
import { t } from '../../words/say'

/** The line of a file. */
interface Where {
  readonly file: string
  readonly row: number
}

interface Seen {
  readonly where: Where
  readonly instant: Instant | null
}

export class Duplicates {
  readonly #onDesk = new Map<string, Set<Instant | null>>()
  readonly #inFiles = new Map<string, Seen>()

  constructor(existing: ImportContext['existing']) {
    for (const { text, slotInstant } of existing) {
      const key = sameText(text)
      const instants = this.#onDesk.get(key) ?? new Set()
      instants.add(instantKey(slotInstant))
      this.#onDesk.set(key, instants)
    }
  }

  /** Warns about a row that repeats an earlier one for the same account, or a post of the desk; and remembers it. */
  judge(content: Content, where: Where): readonly ImportProblem[] {
    const key = sameText(content.text)
    if (key === '') return []
    const instant = instantKey(content.slot?.instant ?? null)
    const problems: ImportProblem[] = []
    const onDesk = this.#onDesk.get(key)
    if (onDesk !== undefined) problems.push(repeatsDesk(content.text, onDesk.has(instant)))
    const accounts = content.targets.length === 0 ? [''] : content.targets
    let told = false
    for (const account of accounts) {
      const accountKey = `${account}\n${key}`
      const seen = this.#inFiles.get(accountKey)
      if (seen === undefined) this.#inFiles.set(accountKey, { where, instant })
      else if (!told) {
        told = true
        problems.push(repeatsRow(content.text, seen, instant))
      }
    }
    return problems
  }
}

function repeatsDesk(text: string, isSameTime: boolean): ImportProblem {
  return warning(
    'text',
    isSameTime
      ? t('The desk already holds a post with this text for the same time: {text}.', { text: quoted(text) })
      : t('The desk already holds a post with this text for another time: {text}.', { text: quoted(text) }),
    t('Take it only if it should go out again.'),
  )
}

function repeatsRow(text: string, seen: Seen, instant: Instant | null): ImportProblem {
  const values = { text: quoted(text), file: seen.where.file, line: seen.where.row }
  return warning(
    'text',
    seen.instant === instant
      ? t('{text} is already in {file}, line {line}, for the same account at the same time.', values)
      : t('{text} is already in {file}, line {line}, for the same account at another time.', values),
    t('Keep one of them, unless the post should go out twice.'),
  )
}

// Case, spaces and the way accents are encoded make no other post.
function sameText(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

// One text for one instant, however it is written.
function instantKey(instant: Instant | null): Instant | null {
  return instant === null ? null : instant.replace(/(?:\.0+)?Z$/, 'Z')
}
