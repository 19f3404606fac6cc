// A post after something was said or decided about it.
import type { Entry, EventOf } from '../../ledger/events'
import { fatesAfterDecision } from '../../review/fate'
import { type WaiverEvent, waiversAfter } from '../../review/waiver'
import type { Post } from '../state'
import { type TalkEvent, talkedOf } from './talk'

export type ReviewEvent =
  | EventOf<'FindingConsidered' | 'ConsiderationTakenBack' | 'FindingDisputed' | 'SignedOff' | 'SignOffTakenBack'>
  | TalkEvent
  | WaiverEvent

export function reviewed(post: Post, entry: Entry, event: ReviewEvent): Post {
  switch (event.type) {
    case 'FindingConsidered': {
      const { type: _type, post: _post, contentDigest: _digest, clause: _clause, ...what } = event
      return { ...post, considered: [...post.considered, { ...what, by: entry.by, at: entry.at }] }
    }
    case 'ConsiderationTakenBack':
      return { ...post, considered: post.considered.filter(({ finding }) => finding !== event.finding) }
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
            ...(event.obligations && { obligations: event.obligations }),
            ...(event.seen && { seen: event.seen }),
            ...(event.onBehalfOf && { onBehalfOf: event.onBehalfOf }),
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
    case 'WaiverRequested':
    case 'WaiverGranted':
    case 'WaiverRefused':
    case 'WaiverWithdrawn':
    case 'WaiverDecisionTakenBack':
      // It is somebody else's turn now, or theirs again.
      return { ...post, waivers: waiversAfter(post.waivers, entry, event), turnSince: entry.at }
    default:
      return talkedOf(post, entry, event)
  }
}
