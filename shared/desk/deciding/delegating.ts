// Arranging that somebody decides in another's place, and ending it.
import { fail, ok } from '../../kit/result'
import { type Hitch, whyNotDelegate, whyNotEnd } from '../../people/delegation'
import type { CommandOf } from '../commands'
import type { Decided, Refusal } from '../refusal'
import { type Act, firstOf, onDesk, refusal } from './act'
import { noSuchPerson } from './people'
import { t } from '../../words/say'

export function giveDelegation(act: Act, { type: _type, ...terms }: CommandOf<'give-delegation'>): Decided {
  const { state, person: by, now, commandId: delegation } = act
  const [from, to] = [onDesk(state, terms.from), onDesk(state, terms.to)]
  if (!from || !to) return fail(noSuchPerson)
  const nameOf = (id: string) => state.people.get(id)?.name ?? id
  const unknown = terms.accounts?.find((account) => !state.accounts.has(account))
  const refused = firstOf(
    refusalOf(whyNotDelegate(terms, { by, from, to, nameOf }, state.delegations.values(), now)),
    unknown === undefined
      ? null
      : refusal(
          'not-found',
          t('There is no account {account}.', { account: unknown }),
          t('Choose among those of this desk.'),
        ),
  )
  return refused ?? ok([{ type: 'DelegationGiven', delegation, ...terms }])
}

export function endDelegation(act: Act, { delegation: id, reason }: CommandOf<'end-delegation'>): Decided {
  const found = act.state.delegations.get(id)
  if (!found) return fail(refusal('not-found', t('There is no such cover.'), t('It may belong to another desk.')))
  const refused = firstOf(refusalOf(whyNotEnd(act.person, found, act.now)))
  return refused ?? ok([{ type: 'DelegationEnded', delegation: id, reason }])
}

function refusalOf(hitch: Hitch | null): Refusal | null {
  return hitch && refusal(hitch.kind, hitch.what, hitch.wayOut)
}
