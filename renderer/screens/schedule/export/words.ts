// What the export says in words.
import { filed } from '../../../../shared/kit/filed'
import type { ExportPreview, Problem, ProfileView } from '../../../../shared/bridge/contract'
import type { SinceLast } from '../../../../shared/desk/export-since'
import type { Zone } from '../../../../shared/kit/time'
import { instantInWords } from '../../../parts/when-words'
import type { Refusal } from '../../../../shared/desk/refusal'
import type { Grade } from '../../../../shared/schedule/export/profile'
import { t } from '../../../../shared/words/say'
import { listed, number } from '../../../../shared/words/formats'
import { dateWithYear } from '../../../../shared/words/days'

/** "9 included · 3 left out" */
export function tally({ included, leftOut }: ExportPreview): string {
  return t('{included, number} included · {leftOut, number} left out', {
    included: included.length,
    leftOut: leftOut.length,
  })
}

const exportedBefore = ({ included }: ExportPreview) => included.filter(({ isExported }) => isExported).length

/** "14 go out for the first time; 9 were exported before and go out again unchanged." Null when none was. */
export function again(preview: ExportPreview): string | null {
  const before = exportedBefore(preview)
  if (before === 0) return null
  return t(
    '{fresh, plural, =0 {None goes out for the first time} one {# goes out for the first time} other {# go out for the first time}}; {before, plural, one {# was exported before and goes out again unchanged} other {# were exported before and go out again unchanged}}.',
    { fresh: preview.included.length - before, before },
  )
}

/** What becomes of the posts: every format hands them over, that for people too. */
export function becomes(preview: ExportPreview): string | null {
  if (preview.included.length === 0) return null
  return t(
    '{fresh, plural, =0 {Nothing changes for the posts: each was handed over before.} one {# post is marked as exported by this, and its text and slot are locked.} other {# posts are marked as exported by this, and their texts and slots are locked.}}',
    { fresh: preview.included.length - exportedBefore(preview) },
  )
}

/** "The last export in this format was on Sun 29 Nov 2026, 15:02 …. 7 of these were in it; 1 of its posts is left out now." */
export function sinceInWords({ at, same, gone }: SinceLast, zone: Zone): string {
  return t(
    'The last export in this format was on {when}. {same, plural, =0 {None of these was in it} one {# of these was in it} other {# of these were in it}}; {gone, plural, =0 {none of its posts is left out now} one {# of its posts is left out now} other {# of its posts are left out now}}.',
    { when: instantInWords(at, zone), same, gone: gone.length },
  )
}

/** The others are counted; all of them stand under “Left out”. */
const mostNamed = 3

/** "NB-1042, NB-1043, NB-1044 and 6 others: its waiver ran out.", once for each reason, the most frequent first. */
export function goneInWords(gone: SinceLast['gone']): readonly string[] {
  const keys = new Map<string, string[]>()
  for (const { key, reason } of gone) filed(keys, reason).push(key)
  return [...keys]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, all]) => {
      const named = listed(all.slice(0, mostNamed))
      const more = all.length - mostNamed
      return more > 0
        ? t('{keys} and {more, plural, one {# other} other {# others}}: {reason}.', { keys: named, more, reason })
        : t('{keys}: {reason}.', { keys: named, reason })
    })
}

const grades: Readonly<Record<Grade, string>> = {
  A: t('Sure: from the source itself'),
  B: t('Sure: read in the maker’s own code'),
  C: t('Less sure: taken from user reports, not from the maker’s own documentation, so try a few posts first'),
  K: t('Unsure: general knowledge only, so try one post first'),
}

/** How sure we are of a format, and when that was last looked at. */
export function evidence({ grade, checked }: ProfileView): string {
  const day = dateWithYear(checked)
  return t('{grade}. Checked {day}.', { grade: grades[grade], day })
}

/** A reason as a sentence: "It is not approved yet." */
export function sentence(reason: string): string {
  const begun = reason.charAt(0).toUpperCase() + reason.slice(1)
  return /[.?]$/.test(begun) ? begun : `${begun}.`
}

/** "842 bytes", "12.4 kB" */
export function size(bytes: number): string {
  if (bytes < 1000) return t('{count, plural, one {# byte} other {# bytes}}', { count: bytes })
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${number(value, { maximumFractionDigits: 1 })} ${unit}`
}

export const sampleWords = t('This is a sample desk: every file is marked SAMPLE and must not be published.')

export interface Trouble {
  readonly what: string
  readonly safe: string
  readonly wayOut: string
}

export function troubleOf(error: Refusal | Problem): Trouble {
  return { what: error.what, safe: 'safe' in error ? error.safe : t('Nothing was exported.'), wayOut: error.wayOut }
}
