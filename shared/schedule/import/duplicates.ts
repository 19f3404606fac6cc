// Finds rows that say what another row, or a post on the desk, says already. One look-up a row, so cost stays linear.
import type { Instant } from '../../kit/time'
import type { Content } from '../../post/content'
import type { ImportContext, ImportProblem } from './report'
import { quoted, warning } from './words'
import { t } from '../../words/say'

interface Seen {
  readonly where: string
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
  judge(content: Content, where: string): readonly ImportProblem[] {
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
  const when = isSameTime ? 'for the same time' : 'for another time'
  return warning(
    'text',
    t('The desk already holds a post with this text {when}: {text}.', { when, text: quoted(text) }),
    t('Take it only if it should go out again.'),
  )
}

function repeatsRow(text: string, seen: Seen, instant: Instant | null): ImportProblem {
  const when = seen.instant === instant ? 'at the same time' : 'at another time'
  return warning(
    'text',
    t('{text} is already in {where}, for the same account {when}.', { text: quoted(text), where: seen.where, when }),
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
