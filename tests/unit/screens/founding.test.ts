// What is filled in to found a desk, what is wrong with it, and what main is asked to found.
import { describe, expect, it, test } from 'vitest'
import {
  areasOffered,
  type DeskForm,
  foundingForm,
  wrongsOfPeople,
} from '../../../renderer/screens/welcome/founding/form'
import { FoundingForm } from '../../../shared/bridge/contract'

const passphrase = { passphrase: 'four words of mine', again: 'four words of mine' }
const form: DeskForm = {
  name: ' Northbank ',
  zone: 'Europe/London',
  sectors: ['finance'],
  people: [
    { key: 0, name: 'Mia Lang', roles: ['manager'], areas: [] },
    { key: 1, name: ' Ben Okoro ', roles: ['reviewer', 'writer'], areas: ['brand'] },
  ],
  passphrase,
  accounts: [{ key: 0, channel: 'linkedin', handle: '@northbank', market: '', zone: null }],
}

describe('the people of a new desk', () => {
  it('are in order when everybody has a name and something to do, and the founder a passphrase', () => {
    expect(wrongsOfPeople(form)).toEqual({})
  })

  it('may review for a principal where the house deals with money', () => {
    expect(areasOffered(form)).toContain('principal')
    expect(areasOffered({ ...form, sectors: ['health'] })).not.toContain('principal')
  })

  test.each([
    ['no passphrase', { passphrase: '', again: '' }, ['passphrase']],
    ['one that is too short', { passphrase: 'short', again: 'short' }, ['passphrase']],
    ['a second one that differs', { passphrase: 'four words of mine', again: 'four words of mind' }, ['again']],
  ])('%s is named at its field', (_name, chosen, fields) => {
    expect(Object.keys(wrongsOfPeople({ ...form, passphrase: chosen }))).toEqual(fields)
  })

  it('a reviewer of nothing, somebody without a role, and the same name twice are named', () => {
    const people: DeskForm['people'] = [
      { key: 0, name: 'Mia Lang', roles: [], areas: [] },
      { key: 1, name: 'mia lang ', roles: ['reviewer'], areas: [] },
      { key: 2, name: 'Cleo', roles: [], areas: [] },
    ]
    expect(Object.keys(wrongsOfPeople({ ...form, people }))).toEqual([
      'person 1 name',
      'person 1 areas',
      'person 2 roles',
    ])
  })
})

describe('what main is asked to found', () => {
  it('is what its schema takes, with the founder’s passphrase', () => {
    const asked = FoundingForm.parse(foundingForm(form))
    expect(asked).toMatchObject({ name: 'Northbank', sectors: ['finance'], passphrase: passphrase.passphrase })
    expect(asked.people.map(({ name, roles, areas }) => ({ name, roles, areas }))).toEqual([
      { name: 'Mia Lang', roles: ['manager'], areas: [] },
      { name: 'Ben Okoro', roles: ['writer', 'reviewer'], areas: ['brand'] },
    ])
  })

  it('may say nothing of what the house does, as windows did before they asked', () => {
    const { sectors: _sectors, ...rest } = foundingForm(form)
    expect(FoundingForm.safeParse(rest).success).toBe(true)
    expect(FoundingForm.safeParse({ ...rest, sectors: ['mining'] }).success).toBe(false)
  })

  it('names people by ids that say nothing of them and never come twice', () => {
    const ids = [...foundingForm(form).people, ...foundingForm(form).people].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
    for (const id of ids) expect(id).not.toMatch(/mia|lang|ben|okoro/i)
  })
})
