// A post as it is after an entry about it.
import type { Entry, EventOf } from '../../ledger/events'
import { fatesAfterCheck } from '../../review/fate'
import { noTurnKept } from '../../review/turn'
import { latest, type Post } from '../state'
import { type BundleEvent, handedOver } from './bundle'
import { type ReviewEvent, reviewed } from './review'
import { type TurnEvent, turned } from './turn'

export type ChangeEvent =
  | EventOf<'RevisionSaved' | 'Submitted' | 'Withdrawn' | 'Checked' | 'SlotMoved'>
  | ReviewEvent
  | BundleEvent
  | TurnEvent

export function drafted(entry: Entry, event: EventOf<'PostDrafted'>): Post {
  return {
    id: event.post,
    key: event.key,
    createdBy: event.from?.author ?? entry.by,
    createdAt: entry.at,
    batch: entry.batch,
    stage: 'draft',
    revisions: [revisionOf(entry, { ...event, revision: 1 })],
    submitted: null,
    checked: null,
    signOffs: [],
    considered: [],
    disputed: [],
    waivers: [],
    fates: [],
    comments: [],
    suggestions: [],
    proposals: [],
    broughtIn: [],
    exports: [],
    turnSince: entry.at,
    ...noTurnKept,
  }
}

function revisionOf(entry: Entry, event: Omit<EventOf<'RevisionSaved'>, 'type' | 'post'>) {
  return {
    number: event.revision,
    content: event.content,
    contentDigest: event.contentDigest,
    by: entry.by,
    at: entry.at,
    ...(event.suggestedBy && { suggestedBy: event.suggestedBy }),
    ...(event.sameAs && { sameAs: event.sameAs }),
    ...(event.from && { from: event.from }),
  }
}

/** `lists`: the state of the desk's lists at this entry. */
export function changed(post: Post, entry: Entry, event: ChangeEvent, lists: number): Post {
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
        fates: fatesAfterCheck(post.fates, post.checked, { ...event, at: entry.at }),
        checked: {
          lists,
          contentDigest: event.contentDigest,
          policyDigest: event.policyDigest,
          findings: event.findings,
          findingsDigest: event.findingsDigest,
        },
      }
    case 'SlotMoved':
      return post // The revision that follows carries the new slot.
    case 'PostBroughtIn':
    case 'RevisionProposed':
    case 'ProposalTaken':
    case 'ProposalDeclined':
      return handedOver(post, entry, event)
    case 'TurnTaken':
    case 'TurnReleased':
    case 'Snoozed':
    case 'SnoozeEnded':
    case 'Nudged':
      return turned(post, entry, event)
    default:
      return reviewed(post, entry, event)
  }
}
