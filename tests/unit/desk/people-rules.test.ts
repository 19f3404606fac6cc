// What must hold of people and keys over random histories, judged by a reading of the entries that shares no code with
// the deciding: somebody can always keep the desk, nobody who has left acts, and the fold of the record is the state.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { evolve } from '../../../shared/desk/evolve'
import { type DeskState, emptyState, toSnapshot } from '../../../shared/desk/state'
import { canonicalJson } from '../../../shared/kit/digest'
import type { Entry } from '../../../shared/ledger/events'
import { keyNumber } from './key-desk'
import { commandOf, history } from './people-histories'
import { restored } from './restored'
import { SmallDesk } from './small-desk'

const runs = 900
const seed = 20_261_122

/** What the entries say, told by somebody who knows nothing of the desk's code. */
interface Reading {
  readonly gone: Set<string>
  readonly admins: Set<string>
  readonly everHad: Map<string, string[]>
  readonly valid: Map<string, string>
}

function read(entries: readonly Entry[]): { reading: Reading; complaints: string[] } {
  const reading: Reading = { gone: new Set(), admins: new Set(), everHad: new Map(), valid: new Map() }
  const complaints: string[] = []
  const used = new Set<string>()
  for (const { seq, by, event } of entries) {
    const complain = (what: string) => complaints.push(`entry ${seq}: ${what}`)
    if (reading.gone.has(by)) complain(`${by} acts after leaving`)
    switch (event.type) {
      case 'RolesGranted':
        if (reading.gone.has(event.person)) complain('roles for somebody who has left')
        if (event.roles.includes('admin')) reading.admins.add(event.person)
        else reading.admins.delete(event.person)
        if (reading.everHad.size > 0 && !reading.valid.has(by)) complain('roles granted without a key to sign with')
        break
      case 'KeyEnrolled':
        if (used.has(event.keyId)) complain('a key is used twice')
        if (reading.valid.has(event.person)) complain('two keys at once')
        if (reading.gone.has(event.person)) complain('a key for somebody who has left')
        if (by === event.person && reading.everHad.has(by)) complain('a second key of one’s own')
        if (by !== event.person && !reading.admins.has(by)) complain('vouched for by nobody who may')
        if (by !== event.person && !reading.valid.has(by)) complain('vouched for without a key')
        used.add(event.keyId)
        reading.valid.set(event.person, event.keyId)
        reading.everHad.set(event.person, [...(reading.everHad.get(event.person) ?? []), event.keyId])
        break
      case 'KeyRevoked':
        if (reading.valid.get(event.person) !== event.keyId) complain('a key is revoked that was none')
        if (!reading.valid.has(by)) complain('revoked without a key to sign with')
        reading.valid.delete(event.person)
        break
      case 'PersonRemoved':
        if (reading.gone.has(event.person)) complain('somebody leaves twice')
        if (reading.everHad.size > 0 && !reading.valid.has(by)) complain('removed without a key to sign with')
        reading.gone.add(event.person)
        reading.admins.delete(event.person)
        reading.valid.delete(event.person)
        break
      case 'PersonErased':
        if (!reading.gone.has(event.person)) complain('erased without having left')
        break
      default:
        break
    }
  }
  return { reading, complaints }
}

const text = (state: DeskState) => canonicalJson(toSnapshot(state))

/** Whether somebody really gets an admin's act through, if need be after enrolling their first key. */
function isKept(state: DeskState): boolean {
  const add: Command = { type: 'add-person', person: { id: 'new', name: 'Somebody New', roles: [], areas: [] } }
  return [...state.people.keys()].some((by) => {
    const trial = restored(state)
    const first: Command = { type: 'enrol-key', person: by, key: keyNumber(1_000) }
    return carriedOut(trial, by, add) || (carriedOut(trial, by, first) && carriedOut(trial, by, add))
  })
}

function carriedOut(state: DeskState, by: string, command: Command): boolean {
  const at = '2026-12-24T08:00:00.000Z'
  const decided = decide(state, command, { by, now: at, commandId: 'trial' })
  for (const event of decided.ok ? decided.value : []) {
    evolve(state, { seq: state.seq + 1, at, by, cause: 'trial', batch: null, event })
  }
  return decided.ok
}

describe('over random histories of people and keys', () => {
  it('a desk always keeps an admin who can act, and nobody who has left does anything', () => {
    const happened = new Map<string, number>()
    fc.assert(
      fc.property(history, (taken) => {
        const desk = new SmallDesk()
        for (const step of taken) {
          const decided = desk.act(step.by, commandOf(step, keyNumber))
          for (const { type } of decided.ok ? decided.value : []) happened.set(type, (happened.get(type) ?? 0) + 1)
        }
        const { reading, complaints } = read(desk.entries)
        expect(complaints).toEqual([])
        expect(isKept(desk.state)).toBe(true)
        expect(new Set(desk.state.gone.keys())).toEqual(reading.gone)
        for (const [person, keys] of desk.state.keys) {
          const valid = keys.filter((key) => key.revoked === null).map(({ keyId }) => keyId)
          expect(valid).toEqual([reading.valid.get(person)].filter((key) => key !== undefined))
        }
      }),
      { numRuns: runs, seed },
    )
    // The property is empty unless all of it really happens.
    const rare = ['PersonAdded', 'RolesGranted', 'PersonRemoved', 'PersonErased', 'KeyEnrolled', 'KeyRevoked'].filter(
      (type) => (happened.get(type) ?? 0) < 100,
    )
    expect(rare).toEqual([])
  })

  it('the fold of the record is the state, also on from a snapshot taken anywhere (rule 10)', () => {
    fc.assert(
      fc.property(history, fc.nat(60), (taken, place) => {
        const desk = new SmallDesk()
        for (const step of taken) desk.act(step.by, commandOf(step, keyNumber))
        const folded = desk.entries.reduce(evolve, emptyState())
        expect(text(folded)).toBe(text(desk.state))
        const start = desk.entries.slice(0, place).reduce(evolve, emptyState())
        expect(text(desk.entries.slice(place).reduce(evolve, restored(start)))).toBe(text(desk.state))
      }),
      { numRuns: runs / 3, seed },
    )
  })
})
