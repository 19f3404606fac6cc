import { expect, it } from 'vitest'
import { lookAhead, noticesFor } from '../../../shared/desk/queries/notices/notices'
import { restored } from './restored'
import { SmallDesk } from './small-desk'

const ids = ['p', 'q', 'r', 's', 't']

function waiting(): SmallDesk {
  const desk = new SmallDesk()
  for (const id of ids) {
    desk.draft('ana', id, `The branch in ${id} opens at nine.`)
    desk.submit('ana', id)
  }
  return desk
}

function cleoOf({ state }: SmallDesk) {
  const cleo = state.people.get('cleo')
  if (!cleo) throw new Error('Cleo is on the small desk')
  return cleo
}

it('a desk is looked at a few posts at a time, and then the same is told', () => {
  const desk = waiting()
  const cleo = cleoOf(desk)
  const told = noticesFor(restored(desk.state), cleo, desk.now)
  expect(told.due).toHaveLength(ids.length)
  expect([1, 2, 3].map(() => lookAhead(desk.state, cleo, desk.now, 2))).toEqual([true, true, false])
  expect(lookAhead(desk.state, cleo, desk.now, 2)).toBe(false)
  expect(noticesFor(desk.state, cleo, desk.now)).toEqual(told)
})

it('what happens while a desk is looked at is told as it then is', () => {
  const desk = waiting()
  const cleo = cleoOf(desk)
  expect(lookAhead(desk.state, cleo, desk.now, 2)).toBe(true)
  desk.act('ana', { type: 'withdraw', post: 'p', expect: desk.expect('p'), reason: '' })
  desk.act('ana', { type: 'withdraw', post: 't', expect: desk.expect('t'), reason: '' })
  expect(lookAhead(desk.state, cleo, desk.now, 2)).toBe(true)
  const { due } = noticesFor(desk.state, cleo, desk.now)
  expect(due.map(({ post }) => post).toSorted()).toEqual(['q', 'r', 's'])
  expect(noticesFor(restored(desk.state), cleo, desk.now).due).toEqual(due)
})
