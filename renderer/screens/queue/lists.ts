// The lists of the queue: their names, which one each role sees first, and what to say when one is empty.
import type { Split } from '../../../shared/desk/queries/splits'
import { can, type Person } from '../../../shared/people/person'
import { t } from '../../../shared/words/say'

/** In the order of the tabs. */
export const lists = [
  'your-turn',
  'in-review',
  'drafts',
  'approved',
  'exported',
  'withdrawn',
  'all',
] as const satisfies readonly Split[]

export const listNames: Record<Split, string> = {
  'your-turn': t('Your turn'),
  'in-review': t('In review'),
  drafts: t('Drafts', undefined, 'a list of posts'),
  approved: t('Approved', undefined, 'a list of posts'),
  exported: t('Exported', undefined, 'a list of posts'),
  withdrawn: t('Withdrawn', undefined, 'a list of posts'),
  all: t('All', undefined, 'a list of posts'),
}

/** Each person sees first what is theirs to do. */
export function firstList(person: Person): Split {
  const decides = can(person, 'review') || can(person, 'schedule')
  return !decides && can(person, 'draft') ? 'drafts' : 'your-turn'
}

/** `toOthers`: said to who cannot write, where that makes a difference. */
export const emptyWords: Record<Split, { readonly title: string; readonly about: string; readonly toOthers?: string }> =
  {
    'your-turn': {
      title: t('Nothing is waiting for you'),
      about: t('Posts appear here as soon as the next act is yours.'),
    },
    'in-review': { title: t('Nothing is in review'), about: t('Posts appear here once a writer submits them.') },
    drafts: {
      title: t('There are no drafts'),
      about: t('Write a post, or import the drafts you already have.'),
      toOthers: t('Posts appear here while their writers work on them.'),
    },
    approved: { title: t('Nothing is approved'), about: t('Posts appear here when every required sign-off stands.') },
    exported: { title: t('Nothing has been exported'), about: t('Approved posts are exported from the schedule.') },
    withdrawn: {
      title: t('Nothing was withdrawn'),
      about: t('Drafts of an import that was undone appear here too.'),
    },
    all: {
      title: t('This desk has no posts yet'),
      about: t('Write the first one, or import the drafts you already have.'),
      toOthers: t('Posts appear here once a writer drafts or imports some.'),
    },
  }
