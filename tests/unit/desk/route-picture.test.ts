import { expect, it } from 'vitest'
import { routePicture } from '../../../shared/desk/queries/route'
import { standingOf } from '../../../shared/desk/standing'
import { policy, SmallDesk } from './small-desk'

it('an objection says whose it is and which revision it was about, until it is settled', () => {
  const desk = new SmallDesk()
  const brand = () => {
    const { file } = standingOf(desk.state, desk.post('p'), desk.now)
    const need = routePicture(desk.state, file, policy(1).routes).routes[0]?.steps[0]?.needs[0]
    return need && { state: need.state, objections: need.objections, approvedBy: need.approvedBy }
  }
  desk.draft('ana', 'p', 'Rates are up.')
  desk.submit('ana', 'p')
  expect(brand()).toEqual({ state: 'open', objections: [], approvedBy: [] })
  expect(desk.sign('cleo', 'p', 'request-changes').ok).toBe(true)
  desk.edit('ana', 'p', 'Rates are up by a little.')
  desk.submit('ana', 'p')
  const cleo = desk.state.people.get('cleo')?.name
  expect(brand()).toEqual({ state: 'objected', objections: [{ by: cleo, revision: 1 }], approvedBy: [] })
  expect(desk.sign('cleo', 'p').ok).toBe(true)
  expect(brand()).toEqual({ state: 'met', objections: [], approvedBy: [cleo] })
})
