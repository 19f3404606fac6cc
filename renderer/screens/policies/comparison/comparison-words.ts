// What a comparison of policies found, in sentences.
import type { PolicyComparison, PostChange } from '../../../../shared/desk/queries/policy-change'
import { t } from '../../../../shared/words/say'

export function sumInWords({
  posts,
  changed,
  appears,
  disappears,
  newlyBlocked,
  noLongerBlocked,
}: PolicyComparison): string {
  const looked = `${some(posts, 'post')} checked under both.`
  if (changed === 0) return t('{looked} Nothing appears and nothing disappears.', { looked })
  return [
    looked,
    `On ${some(changed, 'post')} something changes: ${some(appears, 'finding')} ${appears === 1 ? 'appears' : 'appear'}, ${some(disappears, 'finding')} ${disappears === 1 ? 'disappears' : 'disappear'}.`,
    ...(newlyBlocked > 0 ? [`${some(newlyBlocked, 'post')} could not be approved any more.`] : []),
    ...(noLongerBlocked > 0 ? [`${some(noLongerBlocked, 'post')} would no longer be blocked.`] : []),
  ].join(' ')
}

const stages = {
  draft: 'a draft',
  submitted: 'with its reviewers',
  exported: 'exported',
  withdrawn: 'withdrawn',
} as const

export function changeInWords({ stage, appears, disappears }: PostChange): string {
  return [stages[stage], `${appears.length} more`, `${disappears.length} fewer`].join(', ')
}

function some(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
