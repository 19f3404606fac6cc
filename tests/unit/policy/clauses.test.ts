import { expect, it } from 'vitest'
import { policyInForce } from '../../../shared/desk/state'
import { clausesIn } from '../../../shared/policy/clauses'
import { compilePolicy } from '../../../shared/policy/compile'
import { policy, SmallDesk } from '../desk/small-desk'

it('knows every clause of the policy in force', () => {
  const compiled = compilePolicy(policy(1))
  if (!compiled.ok) throw new Error('The small policy is sound')
  const wanted = compiled.value.clauses.map(({ pack, id, title }) => ({ pack, id, title }))
  expect(clausesIn(policyInForce(new SmallDesk().state).document)).toMatchObject(wanted)
})

it('reads a clause whose check this version does not know', () => {
  const { packs } = policy(1)
  const unknown = packs.map(({ name, yaml }) => ({
    name,
    yaml: yaml.replace('check: calendar', 'check: not-yet-made'),
  }))
  expect(clausesIn({ packs: unknown }).map(({ id }) => id)).toEqual(['W1', 'W2', 'W3'])
})
