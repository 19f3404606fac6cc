import { expect, it } from 'vitest'
import { deskView } from '../../../shared/desk/queries/desk'
import type { DeskState } from '../../../shared/desk/state'
import { compilePolicy } from '../../../shared/policy/compile'
import type { PolicyDocument } from '../../../shared/policy/document'
import { policy, SmallDesk } from './small-desk'

const here = { key: 'none', condition: { trouble: null, repairs: [] } } as const
const clausesIn = (state: DeskState) => deskView(state, null, here).policy.clauses

it('a window knows every clause of the policy in force', () => {
  const compiled = compilePolicy(policy(1))
  if (!compiled.ok) throw new Error('The small policy is sound')
  const wanted = compiled.value.clauses.map(({ pack, id, title }) => ({ pack, id, title }))
  expect(clausesIn(new SmallDesk().state)).toMatchObject(wanted)
})

it('a clause can be read whose check this version does not know', () => {
  const { packs, ...rest } = policy(1)
  const document: PolicyDocument = {
    ...rest,
    packs: packs.map(({ name, yaml }) => ({ name, yaml: yaml.replace('check: calendar', 'check: not-yet-made') })),
  }
  const { state } = new SmallDesk()
  state.policies.push({ document, digest: 'd'.repeat(64), by: 'mia', at: '2026-12-01T09:00:00.000Z' })
  expect(clausesIn(state).map(({ id }) => id)).toEqual(['W1', 'W2', 'W3'])
})
