// What the export says in words.
import type { ExportPreview, Problem, ProfileView } from '../../../../shared/bridge/contract'
import type { SinceLast } from '../../../../shared/desk/export-since'
import type { Zone } from '../../../../shared/kit/time'
import { instantInWords } from '../../../parts/when-words'
import type { Refusal } from '../../../../shared/desk/refusal'
import type { PostId } from '../../../../shared/post/revision'
import type { Grade } from '../../../../shared/schedule/export/profile'
import { t } from '../../../../shared/words/say'

export const number = (count: number) => count.toLocaleString('en-GB')
export const posts = (count: number) => `${number(count)} ${count === 1 ? 'post' : 'posts'}`

/** "9 included · 3 left out" */
export function tally({ included, leftOut }: ExportPreview): string {
  return t('{count} included · {count2} left out', { count: number(included.length), count2: number(leftOut.length) })
}

/** "8 of them were exported before; they go out again unchanged." Null when none was. */
export function again({ included }: ExportPreview, leftBefore: ReadonlySet<PostId>): string | null {
  const times = included.filter(({ id }) => leftBefore.has(id)).length
  if (times === 0) return null
  return times === 1
    ? '1 of them was exported before; it goes out again unchanged.'
    : t('{times} of them were exported before; they go out again unchanged.', { times: number(times) })
}

/** "Since the last export in this format (Sun 29 Nov 2026, 15:02 …): 2 new, 7 as before, none gone." */
export function sinceInWords({ at, added, same, gone }: SinceLast, zone: Zone): string {
  const none = (count: number) => (count === 0 ? 'none' : number(count))
  return t('Since the last export in this format on {at}: {added} new, {same} as before, {count} gone.', {
    at: instantInWords(at, zone),
    added: none(added),
    same: none(same),
    count: none(gone.length),
  })
}

/** "NB-1042 is gone: its waiver ran out." */
export const goneInWords = ({ key, reason }: SinceLast['gone'][number]): string =>
  t('{key} is gone: {reason}.', { key, reason })

const grades: Readonly<Record<Grade, string>> = {
  A: t('Sure: from the source itself'),
  B: t('Sure: read in the maker’s own code'),
  C: t('Less sure: read in other people’s accounts, so try a few posts first'),
  K: t('Unsure: general knowledge only, so try one post first'),
}

/** How sure we are of a format, and when that was last looked at. */
export function evidence({ grade, checked }: ProfileView): string {
  const day = Temporal.PlainDate.from(checked).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  return t('{value}. Checked {day}.', { value: grades[grade], day })
}

/** A reason as a sentence: "It is not approved yet." */
export function sentence(reason: string): string {
  const begun = reason.charAt(0).toUpperCase() + reason.slice(1)
  return /[.?]$/.test(begun) ? begun : `${begun}.`
}

/** "842 bytes", "12.4 kB" */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`
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
