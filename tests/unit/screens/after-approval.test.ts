// What is said after an approval, on a real desk.
import { describe, expect, it } from 'vitest'
import { afterApproval } from '../../../renderer/screens/review/after-approval'
import { postView } from '../../../shared/desk/queries/post'
import { SmallDesk } from '../desk/small-desk'

const now = '2026-12-01T12:00:00Z'
const done = 'Approved NB-1001 for brand'

function said(desk: SmallDesk, post: string, area = 'brand'): string {
  const cleo = desk.state.people.get('cleo')
  if (!cleo) throw new Error('Not on the desk')
  return afterApproval(done, area, postView(desk.state, cleo, desk.post(post), now))
}

describe('after an approval', () => {
  it('the line says that the post is approved', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'one', 'A good rate')
    desk.submit('ana', 'one')
    desk.sign('cleo', 'one')
    expect(said(desk, 'one')).toBe(`${done}. Every sign-off is there: the post is approved`)
  })

  it('or for which area it still waits', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'two', 'A good rate', { targets: ['linkedin/northbank'] })
    desk.submit('ana', 'two')
    desk.sign('cleo', 'two')
    expect(desk.post('two').signOffs).toHaveLength(1)
    expect(said(desk, 'two')).toBe(`${done}. It still waits for the sign-off for legal`)
  })

  it('or for whom, when the next act is the writer’s', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'three', 'A good rate')
    desk.submit('ana', 'three')
    desk.sign('cleo', 'three', 'request-changes')
    expect(said(desk, 'three')).toBe(`${done}. It still waits for: Ana Ruiz`)
  })

  it('and says so when the same area is asked for a second person', () => {
    const requirement = { area: 'brand', count: 2, state: 'open', reasons: [], approvedBy: ['Cleo Hart'] } as const
    const turn = { words: 'Brand review', since: now, isYours: false }
    expect(afterApproval(done, 'brand', { status: 'in-review', turn, requirements: [requirement] })).toBe(
      `${done}. One more person has to sign off for brand`,
    )
  })
})
