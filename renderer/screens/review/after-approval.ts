// What an approval came to: the post is approved, or somebody else is still waited for.
import type { PostView } from '../../../shared/desk/queries/post'
import type { Area } from '../../../shared/people/person'
import { allOf } from '../../../shared/words/formats'
import { t } from '../../../shared/words/say'

/** `done`: "Approved NB-1042 for brand"; `view`: the post as it stands since. */
export function afterApproval(
  done: string,
  area: Area,
  { status, turn, requirements }: Pick<PostView, 'status' | 'turn' | 'requirements'>,
): string {
  if (status === 'approved') return t('{done}. Every sign-off is there: the post is approved', { done })
  const open = requirements.filter(({ state }) => state === 'open' || state === 'objected')
  if (status === 'in-review' && open.length > 0)
    return t(
      '{whom, select, another {{done}. One more person has to sign off for {areas}} other {{done}. It still waits for the sign-off for {areas}}}',
      {
        done,
        areas: allOf(open.map((requirement) => requirement.area)),
        whom: open.every((requirement) => requirement.area === area) ? 'another' : 'others',
      },
    )
  return turn.words === '' ? done : t('{done}. It still waits for: {turn}', { done, turn: turn.words })
}
