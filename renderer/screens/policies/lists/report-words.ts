// What a file would bring to a list, in words and in groups. Pure.
import type { ListReport, ListRow } from '../../../../shared/schedule/import/lists/report'
import { t } from '../../../../shared/words/say'

export interface Group {
  readonly title: string
  readonly rows: readonly ListRow[]
}

/** "3 would be added, 1 changed. 2 are on the list already. 1 row stays out." */
export function summaryOf({ list, rows, added, changed, same, dropped }: ListReport): string {
  const out = rows.filter(({ change }) => change === null).length
  if (rows.length === 0) return t('Nothing was found in what you chose.')
  return [
    newsInWords(added, changed),
    ...(same > 0
      ? [t('{count, plural, one {# is on the list already.} other {# are on the list already.}}', { count: same })]
      : []),
    ...(list === 'customers' && dropped > 0
      ? [
          t(
            '{count, plural, one {# name on the list now is not in the file and would go.} other {# names on the list now are not in the file and would go.}}',
            { count: dropped },
          ),
        ]
      : []),
    ...(out > 0 ? [t('{count, plural, one {# row stays out.} other {# rows stay out.}}', { count: out })] : []),
  ].join(' ')
}

function newsInWords(added: number, changed: number): string {
  if (added > 0 && changed > 0)
    return t(
      '{added, plural, one {# would be added} other {# would be added}}, {changed, plural, one {# changed} other {# changed}}.',
      { added, changed },
    )
  if (added > 0) return t('{count, plural, one {# would be added.} other {# would be added.}}', { count: added })
  if (changed > 0)
    return t('{count, plural, one {# would be changed.} other {# would be changed.}}', { count: changed })
  return t('Nothing would be added.')
}

/** What needs a look first. */
export function groupsOf({ rows }: ListReport): readonly Group[] {
  const of = (change: ListRow['change']) => rows.filter((row) => row.change === change)
  return [
    { title: t('Stays out'), rows: of(null) },
    { title: t('Would be added'), rows: of('new') },
    { title: t('Would be changed'), rows: of('changed') },
    { title: t('On the list already'), rows: of('same') },
  ].filter((group) => group.rows.length > 0)
}

/** Why nothing can be taken; null when something can. */
export function whyNotTake({ list, added, changed, same, dropped }: ListReport): string | null {
  const isSomething = list === 'customers' ? added + same > 0 && added + dropped > 0 : added + changed > 0
  return isSomething ? null : t('There is nothing to take: mend the file, or choose another.')
}

/** What its button says. */
export function takeInWords({ list, added, changed, same }: ListReport): string {
  return list === 'customers'
    ? t('Replace the list by {count, plural, one {# name} other {# names}}', { count: added + same })
    : t('Take {count, number}', { count: added + changed })
}

export function nameOfRow({ entry }: ListRow): string {
  if (entry === null) return ''
  if (typeof entry === 'string') return entry
  if ('text' in entry) return entry.text
  return 'term' in entry ? entry.term : entry.title
}
