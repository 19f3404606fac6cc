// Folds an entry of the ledger into the desk's state. Decides nothing: what is in the ledger has happened.
import type { DeskEvent, Entry, EventOf } from '../ledger/events'
import { exchanged } from './evolving/bundle'
import { delegated } from './evolving/delegation'
import { evolvePeople } from './evolving/people'
import { type ChangeEvent, changed, drafted } from './evolving/post'
import { turnAfter } from './evolving/turn'
import { witnessOf } from './evolving/witnesses'
import { accountChanged, customersListed, registerChanged } from './lists'
import type { DeskState } from './state'

/** Folds one entry in and returns the same state. Costs the same whatever the size of the desk. */
export function evolve(state: DeskState, entry: Entry): DeskState {
  state.seq = entry.seq
  const { event } = entry
  switch (event.type) {
    case 'DeskFounded':
      state.name = event.name
      state.zone = event.zone
      state.sample = event.sample
      return state
    case 'DeskKeyEnrolled':
      state.deskKey = { keyId: event.keyId, publicKey: event.publicKey }
      return state
    case 'PersonAdded':
    case 'PersonRemoved':
    case 'PersonErased':
    case 'KeyEnrolled':
    case 'KeyRevoked':
      return evolvePeople(state, entry, event)
    case 'CheckpointCountersigned':
    case 'TimestampImported':
      state.witnesses.push(witnessOf(entry, event))
      return state
    case 'RolesGranted': {
      const person = state.people.get(event.person)
      if (person) state.people.set(person.id, { ...person, roles: event.roles, areas: event.areas })
      return state
    }
    case 'DelegationGiven':
    case 'DelegationEnded':
      return delegated(state, entry, event)
    case 'AccountAdded':
    case 'AccountChanged':
      state.lists = accountChanged(state.lists, entry, state.accounts.get(event.account.id) ?? null)
      state.accounts.set(event.account.id, event.account)
      return state
    case 'RegisterChanged':
      state.lists = registerChanged(state.lists, entry, event)
      return state
    case 'CustomersListed':
      state.lists = customersListed(state.lists, entry, event)
      return state
    case 'PolicyAdopted':
      state.policies.push({ document: event.document, digest: event.policyDigest, by: entry.by, at: entry.at })
      return state
    case 'BundleHandedOver':
    case 'BundleBroughtIn':
    case 'BundleTakenBack':
    case 'OutsiderNamed':
      return exchanged(state, entry, event)
    case 'ScheduleExported':
      return exported(state, entry, event)
    default:
      return onPost(state, entry, event)
  }
}

function onPost(state: DeskState, entry: Entry, event: EventOf<'PostDrafted'> | ChangeEvent): DeskState {
  if (event.type === 'PostDrafted') {
    state.posts.set(event.post, drafted(entry, event))
    state.neighbours.note(event.post)
    state.said.note(event.post)
    return state
  }
  const before = state.posts.get(event.post)
  if (before) state.posts.set(event.post, changed(turnAfter(before, entry), entry, event, state.lists.seq))
  if (shiftsNeighbours.has(event.type)) state.neighbours.note(event.post)
  if (event.type === 'RevisionSaved') state.said.note(event.post)
  return state
}

/** What changes a post's words, its slot, or whether it counts. */
const shiftsNeighbours: ReadonlySet<DeskEvent['type']> = new Set(['RevisionSaved', 'Submitted', 'Withdrawn'])

function exported(state: DeskState, entry: Entry, event: EventOf<'ScheduleExported'>): DeskState {
  const ids = event.posts.map((item) => item.post)
  state.exports.push({
    id: event.export,
    by: entry.by,
    at: entry.at,
    profile: event.profile,
    files: event.files,
    posts: ids,
    isSigned: entry.signed !== undefined,
  })
  for (const id of ids) {
    const before = state.posts.get(id)
    if (!before) continue
    const post = turnAfter(before, entry)
    const turnSince = post.stage === 'exported' ? post.turnSince : entry.at
    state.posts.set(id, { ...post, stage: 'exported', exports: [...post.exports, event.export], turnSince })
  }
  return state
}
