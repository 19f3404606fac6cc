// What stands between a person and a decision, whatever their areas say.
import { expect, it } from 'vitest'
import { standingOf } from '../../../shared/desk/standing'
import type { Person } from '../../../shared/people/person'
import { hasSay, obstaclesTo } from '../../../shared/review/obstacles'
import { people, SmallDesk } from '../desk/small-desk'

it('an area says nothing of who is no reviewer', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Rates are up.')
  desk.submit('ana', 'p')
  const { file } = standingOf(desk.state, desk.post('p'), desk.now)
  const reviewer: Person = { ...people.cleo, roles: ['reviewer'], areas: ['brand'] }
  const manager: Person = { ...people.mia, roles: ['manager'], areas: ['brand'] }
  expect([hasSay(reviewer, 'brand', file), hasSay(manager, 'brand', file)]).toEqual([true, false])
  expect(obstaclesTo('approve', 'brand', reviewer, file)).toEqual([])
  expect(obstaclesTo('approve', 'brand', manager, file).map(({ kind }) => kind)).toEqual(['not-a-reviewer'])
})
