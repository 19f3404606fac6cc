// Is the week covered and approved? The answer in one sentence.
import type { Placed } from './placing'
import { t } from '../../../../shared/words/say'

/** "12 posts: 7 approved, 2 exported, 3 not approved yet." */
export function coverage(shown: readonly Placed[], span: 'week' | 'month'): string {
  if (shown.length === 0) {
    return span === 'week' ? t('No post has its slot in this week.') : t('No post has its slot in this month.')
  }
  const counted = (test: (placed: Placed) => boolean) => shown.filter(test).length
  const approved = counted(({ row }) => row.status === 'approved' && !row.isExpired)
  const exported = counted(({ row }) => row.status === 'exported')
  const late = counted(({ row }) => row.isExpired)
  const open = shown.length - approved - exported - late
  const parts = [
    [approved, 'approved'],
    [exported, 'exported'],
    [open, 'not approved yet'],
    [late, 'passed their slot'],
  ] as const
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number.toLocaleString('en-GB')} ${words}`)
  return `${shown.length.toLocaleString('en-GB')} ${shown.length === 1 ? 'post' : 'posts'}: ${told.join(', ')}.`
}
