// Folds an entry of the ledger into the desk's state. Decides nothing: what is in the ledger has happened.
import { missingCase } from '../kit/exhaustive'
import type { DeskEvent, Entry, EventOf } from '../ledger/events'
import { fatesAfterCheck, fatesAfterDecision } from '../review/fate'
import { evolvePeople, type PeopleEvent } from './evolving/people'
import { type WitnessEvent, witnessOf } from './evolving/witnesses'
import { accountChanged, customersListed, registerChanged } from './lists'
import type { Post, DeskState } from './state'
import { latest } from './state'

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
    case 'ScheduleExported':
      return exported(state, entry, event)
    default:
      return onPost(state, entry, event)
  }
}

type PostEvent = Exclude<
  DeskEvent,
  EventOf<
    | 'DeskFounded'
    | 'DeskKeyEnrolled'
    | PeopleEvent['type']
    | WitnessEvent['type']
    | 'RolesGranted'
    | 'AccountAdded'
    | 'AccountChanged'
    | 'RegisterChanged'
    | 'CustomersListed'
    | 'PolicyAdopted'
    | 'ScheduleExported'
  >
>

function onPost(state: DeskState, entry: Entry, event: PostEvent): DeskState {
  if (event.type === 'PostDrafted') {
    state.posts.set(event.post, drafted(entry, event))
    state.neighbours.note(event.post)
    return state
  }
  const before = state.posts.get(event.post)
  if (before) state.posts.set(event.post, changed(before, entry, event, state.lists.seq))
  if (shiftsNeighbours.has(event.type)) state.neighbours.note(event.post)
  return state
}

/** What changes a post's words, its slot, or whether it counts. */
const shiftsNeighbours: ReadonlySet<DeskEvent['type']> = new Set(['RevisionSaved', 'Submitted', 'Withdrawn'])

function drafted(entry: Entry, event: EventOf<'PostDrafted'>): Post {
  return {
    id: event.post,
    key: event.key,
    createdBy: entry.by,
    createdAt: entry.at,
    batch: entry.batch,
    stage: 'draft',
    revisions: [revisionOf(entry, { ...event, revision: 1 })],
    submitted: null,
    checked: null,
    signOffs: [],
    considered: [],
    disputed: [],
    fates: [],
    comments: [],
    exports: [],
    turnSince: entry.at,
  }
}

function revisionOf(entry: Entry, event: Pick<EventOf<'RevisionSaved'>, 'revision' | 'content' | 'contentDigest'>) {
  return {
    number: event.revision,
    content: event.content,
    contentDigest: event.contentDigest,
    by: entry.by,
    at: entry.at,
  }
}

function changed(post: Post, entry: Entry, event: Exclude<PostEvent, EventOf<'PostDrafted'>>, lists: number): Post {
  switch (event.type) {
    case 'RevisionSaved': {
      const sameContent = event.contentDigest === latest(post).contentDigest
      // Changed bytes go back to the writer's desk: nobody has submitted them yet.
      const stage = sameContent ? post.stage : 'draft'
      return {
        ...post,
        stage,
        revisions: [...post.revisions, revisionOf(entry, event)],
        turnSince: stage === post.stage ? post.turnSince : entry.at,
      }
    }
    case 'Submitted':
      return {
        ...post,
        stage: 'submitted',
        submitted: { revision: event.revision, by: entry.by, at: entry.at, note: event.note },
        turnSince: entry.at,
      }
    case 'Withdrawn':
      return { ...post, stage: 'withdrawn', turnSince: entry.at }
    case 'Checked':
      return {
        ...post,
        fates: fatesAfterCheck(post.fates, post.checked, event),
        checked: {
          lists,
          contentDigest: event.contentDigest,
          policyDigest: event.policyDigest,
          findings: event.findings,
          findingsDigest: event.findingsDigest,
        },
      }
    case 'CommentAdded':
      return {
        ...post,
        comments: [
          ...post.comments,
          {
            id: event.comment,
            by: entry.by,
            at: entry.at,
            revision: event.revision,
            text: event.text,
            anchor: event.anchor,
            resolved: false,
          },
        ],
      }
    case 'CommentResolved':
      return {
        ...post,
        comments: post.comments.map((comment) =>
          comment.id === event.comment ? { ...comment, resolved: true } : comment,
        ),
      }
    case 'FindingConsidered':
      return {
        ...post,
        considered: [...post.considered, { finding: event.finding, by: entry.by, at: entry.at, note: event.note }],
      }
    case 'FindingDisputed': {
      const { finding, rule, clause, revision, note } = event
      return {
        ...post,
        disputed: [...post.disputed, { finding, rule, clause, revision, by: entry.by, at: entry.at, note }],
      }
    }
    case 'SignedOff':
      return {
        ...post,
        fates: fatesAfterDecision(post.fates, post.checked, event),
        signOffs: [
          ...post.signOffs,
          {
            id: event.signOff,
            by: entry.by,
            at: entry.at,
            revision: event.revision,
            contentDigest: event.contentDigest,
            policyDigest: event.policyDigest,
            findingsDigest: event.findingsDigest,
            area: event.area,
            decision: event.decision,
            clauses: event.clauses,
            note: event.note,
            takenBack: null,
          },
        ],
        turnSince: entry.at,
      }
    case 'SignOffTakenBack':
      return {
        ...post,
        signOffs: post.signOffs.map((signOff) =>
          signOff.id === event.signOff ? { ...signOff, takenBack: entry.at } : signOff,
        ),
        turnSince: entry.at,
      }
    case 'SlotMoved':
      return post // The revision that follows carries the new slot.
    default:
      return missingCase(event)
  }
}

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
    const post = state.posts.get(id)
    if (!post) continue
    const turnSince = post.stage === 'exported' ? post.turnSince : entry.at
    state.posts.set(id, { ...post, stage: 'exported', exports: [...post.exports, event.export], turnSince })
  }
  return state
}
