// Who may ask for a waiver and who may decide on one, on a file as it stands.
import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../shared/desk/standing'
import type { Person } from '../../../shared/people/person'
import type { ReviewFile } from '../../../shared/review/review'
import type { Waiver } from '../../../shared/review/waiver'
import { decidesWaiver, waitingWaivers, whyNotAsk, whyNotDecide } from '../../../shared/review/waiving'
import { people, SmallDesk } from '../desk/small-desk'

const desk = new SmallDesk()
desk.draft('ana', 'p', 'Guaranteed returns for all.')
desk.submit('ana', 'p')
const plain = standingOf(desk.state, desk.post('p'), desk.now).file
const found = { id: 'f', rule: 'words/W1#1', clause: 'W1', severity: 'blocker', certainty: 'exact' } as const
const asked: Waiver = {
  id: 'w',
  finding: 'f',
  rule: found.rule,
  clause: 'W1',
  clauseVersion: '1',
  quote: '',
  revision: 1,
  by: 'ben',
  at: desk.now,
  reason: 'other',
  note: '',
  until: '2030-01-01T00:00:00Z',
  withdrawn: null,
  decision: null,
}
const file: ReviewFile = { ...plain, findings: [found], waivers: [] }
const waiting: ReviewFile = { ...file, waivers: [asked] }
const person = (name: keyof typeof people, roles: readonly string[] = people[name].roles) =>
  ({ ...people[name], roles: [...roles], areas: [...people[name].areas] }) as unknown as Person
const of = (areas: readonly string[]): ReviewFile => ({
  ...waiting,
  waiverTerms: { ...file.waiverTerms, areas: [...areas] },
})

describe('a waiver is asked for', () => {
  it.each<[string, ReviewFile, Person, string, string | null]>([
    ['by who writes', file, person('ana'), 'blocker', null],
    ['by who reviews', file, person('cleo'), 'blocker', null],
    ['not by who does neither', file, person('mia', ['admin']), 'blocker', 'not-allowed'],
    ['not on a withdrawn post', { ...file, stage: 'withdrawn' }, person('ana'), 'blocker', 'not-ready'],
    ['not on an exported post', { ...file, stage: 'exported' }, person('ana'), 'blocker', 'not-ready'],
    ['not where there is only advice', { ...file, advisory: true }, person('ana'), 'blocker', 'not-ready'],
    ['not for a warning', file, person('ana'), 'warning', 'not-ready'],
    ['not twice', waiting, person('ana'), 'blocker', 'no-change'],
  ])('%s', (_what, on, by, severity, kind) => {
    expect(whyNotAsk({ id: 'f', severity: severity as 'blocker' }, by, on)?.kind ?? null).toBe(kind)
  })
})

describe('a waiver is decided on', () => {
  it.each<[string, ReviewFile, Person, string | null]>([
    ['by a reviewer', of([]), person('cleo'), null],
    ['by a reviewer of one of its areas', of(['legal', 'brand']), person('cleo'), null],
    ['not by a reviewer of other areas', of(['legal']), person('cleo'), 'not-allowed'],
    ['not by who is no reviewer, whatever their areas', of(['brand']), person('cleo', ['manager']), 'not-allowed'],
    ['not by who is no reviewer, where any would do', of([]), person('cleo', ['manager']), 'not-allowed'],
    ['not on a withdrawn post', { ...of([]), stage: 'withdrawn' }, person('cleo'), 'not-ready'],
    ['not on an exported post', { ...of([]), stage: 'exported' }, person('cleo'), 'not-ready'],
    ['not once its finding is gone', { ...of([]), findings: [] }, person('cleo'), 'not-found'],
    ['where nothing is known of the findings', { ...of([]), findings: null }, person('cleo'), null],
  ])('%s', (_what, on, by, kind) => {
    expect(whyNotDecide(asked, by, on)?.kind ?? null).toBe(kind)
    expect(decidesWaiver(by, on)).toBe(kind === null)
  })

  it('only while it waits: on a post that is on its way, about a blocker that is there', () => {
    expect(waitingWaivers(waiting)).toEqual([asked])
    expect(waitingWaivers({ ...waiting, findings: null })).toEqual([asked])
    const others: readonly ReviewFile[] = [
      { ...waiting, advisory: true },
      { ...waiting, stage: 'withdrawn' },
      { ...waiting, stage: 'exported' },
      { ...waiting, waivers: [{ ...asked, withdrawn: desk.now }] },
      { ...waiting, findings: [{ ...found, id: 'other' }] },
      { ...waiting, findings: [{ ...found, severity: 'warning' }] },
    ]
    expect(others.map((one) => waitingWaivers(one))).toEqual(others.map(() => []))
  })
})
