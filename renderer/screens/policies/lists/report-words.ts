// What a file would bring to a list, in words and in groups. Pure.
import type { ListReport, ListRow } from '../../../../shared/schedule/import/lists/report'
import { countOf } from './rows'
import { t } from '../../../../shared/words/say'

export interface Group {
  readonly title: string
  readonly rows: readonly ListRow[]
}

/** "3 would be added, 1 changed. 2 are on the list already. 1 row stays out." */
export function summaryOf({ list, rows, added, changed, same, dropped }: ListReport): string {
  const out = rows.filter(({ change }) => change === null).length
  if (rows.length === 0) return t('Nothing was found in what you chose.')
  const news = [
    ...(added > 0 ? [t('{added} would be added', { added: amount(added) })] : []),
    ...(changed > 0
      ? [added > 0 ? `${amount(changed)} changed` : t('{changed} would be changed', { changed: amount(changed) })]
      : []),
  ]
  return [
    news.length === 0 ? t('Nothing would be added') : news.join(', '),
    ...(same > 0 ? [`${amount(same)} ${same === 1 ? 'is' : 'are'} on the list already`] : []),
    ...(list === 'customers' && dropped > 0
      ? [`${countOf(dropped, 'name')} on the list now ${dropped === 1 ? 'is' : 'are'} not in the file and would go`]
      : []),
    ...(out > 0 ? [`${countOf(out, 'row')} ${out === 1 ? 'stays' : 'stay'} out`] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ')
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
    ? `Replace the list by ${countOf(added + same, 'name')}`
    : `Take ${amount(added + changed)}`
}

export function nameOfRow({ entry }: ListRow): string {
  if (entry === null) return ''
  if (typeof entry === 'string') return entry
  if ('text' in entry) return entry.text
  return 'term' in entry ? entry.term : entry.title
}

const amount = (count: number) => count.toLocaleString('en-GB')
