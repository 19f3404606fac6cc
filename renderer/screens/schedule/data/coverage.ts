// Is the week covered and approved? The answer in one sentence.
import type { Placed } from './placing'

/** "12 posts: 7 approved, 2 exported, 3 not approved yet." */
export function coverage(week: readonly Placed[]): string {
  if (week.length === 0) return 'No post has its slot in this week.'
  const counted = (test: (placed: Placed) => boolean) => week.filter(test).length
  const approved = counted(({ row }) => row.status === 'approved')
  const exported = counted(({ row }) => row.status === 'exported')
  const late = counted(({ row }) => row.isExpired)
  const open = week.length - approved - exported - late
  const parts = [
    [approved, 'approved'],
    [exported, 'exported'],
    [open, 'not approved yet'],
    [late, 'passed unapproved'],
  ] as const
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number.toLocaleString('en-GB')} ${words}`)
  return `${week.length.toLocaleString('en-GB')} ${week.length === 1 ? 'post' : 'posts'}: ${told.join(', ')}.`
}
