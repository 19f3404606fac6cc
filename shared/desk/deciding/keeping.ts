// Founding a desk and keeping its people, accounts and policy.
import { fail, ok } from '../../kit/result'
import { compiledPolicy } from '../checking'
import type { CommandOf } from '../commands'
import { policyDigest } from '../../policy/document'
import { whyNotKeep } from '../keepers'
import { type Decided, refuse } from '../refusal'
import { type DeskState, isFounded, policyInForce } from '../state'
import { type Act, firstOf, missing, onDesk, refusal } from './act'
import { needsAnotherAdmin, noSuchPerson, ownsItsId, wrongKeyId } from './people'
import { t } from '../../words/say'

export function foundDesk(state: DeskState, command: CommandOf<'found-desk'>): Decided {
  if (isFounded(state)) return refuse('exists', t('This desk is already founded.'), t('Open it, or found another.'))
  const unreadable = unreadablePolicy(command.policy)
  if (unreadable) return unreadable
  const { founder, keys } = command
  if (keys && !(ownsItsId(keys.founder) && ownsItsId(keys.desk) && keys.founder.keyId !== keys.desk.keyId)) {
    return fail(wrongKeyId)
  }
  return ok([
    { type: 'DeskFounded', name: command.name, zone: command.zone, sample: command.sample },
    ...(keys ? [{ type: 'DeskKeyEnrolled' as const, ...keys.desk }] : []),
    { type: 'PersonAdded', person: founder.id, name: founder.name },
    ...(keys ? [{ type: 'KeyEnrolled' as const, person: founder.id, ...keys.founder }] : []),
    // Somebody must be able to add the others.
    {
      type: 'RolesGranted',
      person: founder.id,
      roles: [...new Set([...founder.roles, 'admin' as const])],
      areas: founder.areas,
    },
    { type: 'PolicyAdopted', document: command.policy, policyDigest: policyDigest(command.policy) },
  ])
}

export function addPerson(act: Act, { person }: CommandOf<'add-person'>): Decided {
  const sameName = [...act.state.people.values()].find(
    (known) => onDesk(act.state, known.id) && known.name.toLowerCase() === person.name.toLowerCase(),
  )
  const refused = firstOf(
    missing(act, 'keep-people'),
    act.state.people.has(person.id) || sameName
      ? refusal(
          'exists',
          t('{person} is already on this desk.', { person: person.name }),
          t('Use another name so that records stay clear.'),
        )
      : null,
  )
  return (
    refused ??
    ok([
      { type: 'PersonAdded', person: person.id, name: person.name },
      { type: 'RolesGranted', person: person.id, roles: person.roles, areas: person.areas },
    ])
  )
}

export function grantRoles(act: Act, { person, roles, areas }: CommandOf<'grant-roles'>): Decided {
  const refused = firstOf(
    missing(act, 'keep-people'),
    onDesk(act.state, person) ? null : noSuchPerson,
    roles.includes('admin') ? null : needsAnotherAdmin(act.state, person),
  )
  return refused ?? ok([{ type: 'RolesGranted', person, roles, areas }])
}

export function addAccount(act: Act, { account }: CommandOf<'add-account'>): Decided {
  const stranger = account.spokespeople.find((id) => !onDesk(act.state, id))
  const refused = firstOf(
    whyNotKeep(act.person, 'accounts'),
    act.state.accounts.has(account.id)
      ? refusal('exists', t('{account} is already on this desk.', { account: account.id }), t('Choose another handle.'))
      : null,
    stranger === undefined
      ? null
      : refusal(
          'not-found',
          t('{person} is not on this desk.', { person: stranger }),
          t('Add this person first, or name another.'),
        ),
  )
  return refused ?? ok([{ type: 'AccountAdded', account }])
}

export function adoptPolicy(act: Act, { document }: CommandOf<'adopt-policy'>): Decided {
  const current = policyInForce(act.state).document.version
  const refused = firstOf(
    missing(act, 'keep-policy'),
    document.version === current + 1
      ? null
      : refusal(
          'stale',
          t('Version {current} is in force, so the next one is {next}.', { current, next: current + 1 }),
          t('Start from the version in force.'),
        ),
  )
  return (
    refused ??
    unreadablePolicy(document) ??
    ok([{ type: 'PolicyAdopted', document, policyDigest: policyDigest(document) }])
  )
}

function unreadablePolicy(document: CommandOf<'adopt-policy'>['document']) {
  const policy = compiledPolicy(document)
  return policy.ok
    ? null
    : refuse(
        'policy-unreadable',
        t('This policy cannot be read: {error}', { error: policy.error }),
        t('Mend the pack at the place named.'),
      )
}
