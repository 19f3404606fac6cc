// What is said of copies. Pure.
import type { Problem, RestoreReport } from '../../../../shared/bridge/contract'
import { entriesInWords } from '../words'
import { t } from '../../../../shared/words/say'

/** The last part of a path, on any system. */
export const nameOfFolder = (path: string) => path.split(/[/\\]/).findLast((part) => part !== '') ?? path

/** How the copy stands to the desk that is open; null when there is nothing to compare it with. */
export function comparedInWords({ compared }: Pick<RestoreReport, 'compared'>, isDeskOpen: boolean): string | null {
  if (!isDeskOpen) return null
  if (!compared) return t('It is not a copy of the desk that is open.')
  const { agrees, missing, more } = compared
  if (!agrees)
    return t(
      'It parted from the open desk: {missing, plural, one {# entry of the open desk is} other {# entries of the open desk are}} not in it, and {more, plural, one {# entry of its own is} other {# entries of its own are}} not on the open desk.',
      { missing, more },
    )
  if (missing > 0)
    return t(
      'It agrees with the open desk as far as it goes, and lacks the last {missing, plural, one {# entry} other {# entries}}.',
      { missing },
    )
  if (more > 0)
    return t('It holds all that the open desk holds, and {more, plural, one {# entry} other {# entries}} more.', {
      more,
    })
  return t('It holds exactly what the open desk holds.')
}

/** What restoring it will do, before it is done. */
export function consequences({ trouble, entries }: RestoreReport, isDeskOpen: boolean): readonly string[] {
  return [
    t('It becomes a desk of its own, in a new folder beside the others. Nothing is put over anything.'),
    ...(isDeskOpen ? [t('The desk that is open now is closed, and stays as it is.')] : []),
    ...(trouble
      ? [t('It opens for reading only, and shows what could be read: {entries}.', { entries: entriesInWords(entries) })]
      : [
          t(
            'From then on there are two desks with one past. Go on with one of them only: neither learns what is done on the other.',
          ),
        ]),
    t('Keys are as they were when the copy was made: people sign in with the passphrases they had then.'),
  ]
}

/** What happened, what is safe, what to do next, as one text. */
export const inOneText = ({ what, safe, wayOut }: Problem) => `${what} ${safe} ${wayOut}`

const usualKeeps = [3, 7, 14, 30, 90, 365]

/** How many copies to keep: the usual numbers, and the present one. */
export function keepOptions(keep: number): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set([...usualKeeps, keep])]
    .toSorted((a, b) => a - b)
    .map((count) => ({ value: String(count), label: t('The last {count, number}', { count }) }))
}
