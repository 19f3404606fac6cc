// What a comparison of policies found, in sentences.
import type { PolicyComparison, PostChange } from '../../../../shared/desk/queries/policy-change'
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'

export function sumInWords({
  posts,
  changed,
  appears,
  disappears,
  newlyBlocked,
  noLongerBlocked,
}: PolicyComparison): string {
  const looked = t('{posts, plural, one {# post} other {# posts}} checked under both.', { posts })
  if (changed === 0) return [looked, t('Nothing appears and nothing disappears.')].join(' ')
  return [
    looked,
    t(
      'On {changed, plural, one {# post} other {# posts}} something changes: {appears, plural, =0 {no finding appears} one {# finding appears} other {# findings appear}}, {disappears, plural, =0 {none disappears} one {# disappears} other {# disappear}}.',
      { changed, appears, disappears },
    ),
    ...(newlyBlocked > 0
      ? [t('{count, plural, one {# post} other {# posts}} could not be approved any more.', { count: newlyBlocked })]
      : []),
    ...(noLongerBlocked > 0
      ? [t('{count, plural, one {# post} other {# posts}} would no longer be blocked.', { count: noLongerBlocked })]
      : []),
  ].join(' ')
}

export function changeInWords({ stage, appears, disappears }: PostChange): string {
  return listed([
    t('{stage, select, draft {a draft} submitted {with its reviewers} exported {exported} other {withdrawn}}', {
      stage,
    }),
    ...(appears.length > 0
      ? [t('{count, plural, one {# finding more} other {# findings more}}', { count: appears.length })]
      : []),
    ...(disappears.length > 0
      ? [t('{count, plural, one {# finding less} other {# findings less}}', { count: disappears.length })]
      : []),
  ])
}
