// What stands between a person and a decision, whatever their areas say.
import { expect, it } from 'vitest'
import { standingOf } from '../../../shared/desk/standing'
import type { Person } from '../../../shared/people/person'
import { hasSay, obstaclesOfApproval, obstaclesTo, theirsFirst } from '../../../shared/review/obstacles'
import type { ReviewFile } from '../../../shared/review/review'
import type { Waiver } from '../../../shared/review/waiver'
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

it('what somebody can do something about comes before what waits for others', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Guaranteed returns for all.')
  desk.submit('ana', 'p')
  const { file } = standingOf(desk.state, desk.post('p'), desk.now)
  const blocker = { id: 'f', rule: 'words/W1#1', clause: 'W1', severity: 'blocker', certainty: 'exact' } as const
  const warning = { ...blocker, id: 'g', clause: 'W2', severity: 'warning' } as const
  const asked: Waiver = {
    id: 'w',
    finding: 'f',
    rule: blocker.rule,
    clause: 'W1',
    clauseVersion: '1',
    quote: '',
    revision: 1,
    by: 'ana',
    at: desk.now,
    reason: 'other',
    note: '',
    until: '2030-01-01T00:00:00Z',
    withdrawn: null,
    decision: null,
  }
  const reviewer: Person = { ...people.cleo, roles: ['reviewer'], areas: ['brand'] }
  const kinds = (areas: readonly string[]) => {
    const waiting: ReviewFile = {
      ...file,
      findings: [blocker, warning],
      waivers: [asked],
      waiverTerms: { ...file.waiverTerms, areas: [...areas] },
    }
    const seen = { base: null, changes: 2, seen: 1, findings: 2, layout: 'inline' } as const
    return theirsFirst([
      ...obstaclesTo('approve', 'brand', reviewer, waiting),
      ...obstaclesOfApproval({ seen, confirmed: [] }, 2, []),
    ]).map(({ kind }) => kind)
  }
  expect(kinds(['brand'])).toEqual(['waiver-asked', 'warning-open', 'unseen-change'])
  expect(kinds(['legal'])).toEqual(['warning-open', 'unseen-change', 'waiver-asked'])
})
