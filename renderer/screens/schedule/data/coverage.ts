// Is the week covered and approved? The answer in one sentence.
import type { Placed } from './placing'
import { t } from '../../../../shared/words/say'
import { listed } from '../../../../shared/words/formats'

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
  const told = [
    approved > 0 && t('{count, number} approved', { count: approved }),
    exported > 0 && t('{count, number} exported', { count: exported }),
    open > 0 && t('{count, number} not approved yet', { count: open }),
    late > 0 && t('{count, number} passed their slot', { count: late }),
  ].filter((words) => words !== false)
  return t('{count, plural, one {# post} other {# posts}}: {told}.', { count: shown.length, told: listed(told) })
}
