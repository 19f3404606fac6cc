// One post of a hand-over as its entries tell it: revisions, checks, decisions, up to the moment it left.
import type { Digest } from '../../kit/digest'
import type { Instant } from '../../kit/time'
import type { EventOf } from '../../ledger/events'
import type { PersonId } from '../../people/person'
import type { PostId, Revision } from '../../post/revision'
import type { SignOff } from '../../review/sign-off'
import { type Waiver, waiversAfter } from '../../review/waiver'
import { bySeq, isLeafOf, type Leaf, type LeafOf } from './leaf'

export type ExportedPost = EventOf<'ScheduleExported'>['posts'][number]

/** A decision with the entry that holds it. */
export interface Decided extends SignOff {
  readonly leaf: LeafOf<'SignedOff'>
}

export interface Considered {
  readonly finding: string
  readonly by: PersonId
  readonly at: Instant
  readonly note: string
}

export interface CaseFile {
  readonly post: PostId
  /** What people call it: NB-1042. Empty when its first entry is missing. */
  readonly key: string
  /** Where its files lie in the pack: posts/NB-1042. */
  readonly folder: string
  readonly exported: ExportedPost
  /** Its entries up to the hand-over, in order, without those of its comments. */
  readonly leaves: readonly Leaf[]
  readonly revisions: readonly Revision[]
  readonly submitted: readonly { readonly revision: number; readonly contentDigest: Digest; readonly at: Instant }[]
  /** The last check on record. */
  readonly checked: EventOf<'Checked'> | null
  readonly considered: readonly Considered[]
  readonly waivers: readonly Waiver[]
  readonly signOffs: readonly Decided[]
  /** Those that the hand-over rests on, in its order. */
  readonly standing: readonly Decided[]
}

/** The revision that was handed over; undefined when its entry is missing. */
export function handedOver({ revisions, exported }: CaseFile): Revision | undefined {
  return revisions.find((revision) => revision.number === exported.revision)
}

/** `leaves` are the post's own, in any order. */
export function caseFileOf(exported: ExportedPost, leaves: readonly Leaf[], folder: string): CaseFile {
  const inOrder = leaves.toSorted(bySeq)
  const signOffs = decisionsIn(inOrder)
  return {
    post: exported.post,
    key: keyIn(inOrder),
    folder,
    exported,
    leaves: inOrder,
    revisions: inOrder.flatMap(revisionIn),
    submitted: inOrder.flatMap((leaf) =>
      isLeafOf(leaf, 'Submitted')
        ? [{ revision: leaf.entry.event.revision, contentDigest: leaf.entry.event.contentDigest, at: leaf.entry.at }]
        : [],
    ),
    checked: inOrder.flatMap((leaf) => (isLeafOf(leaf, 'Checked') ? [leaf.entry.event] : [])).at(-1) ?? null,
    considered: consideredIn(inOrder),
    waivers: waiversIn(inOrder),
    signOffs,
    standing: exported.signOffs.flatMap((id) => signOffs.find((signOff) => signOff.id === id) ?? []),
  }
}

export function keyIn(leaves: readonly Leaf[]): string {
  for (const leaf of leaves) if (isLeafOf(leaf, 'PostDrafted')) return leaf.entry.event.key
  return ''
}

function revisionIn(leaf: Leaf): Revision[] {
  if (!isLeafOf(leaf, 'PostDrafted', 'RevisionSaved')) return []
  const { at, by, event } = leaf.entry
  const number = event.type === 'PostDrafted' ? 1 : event.revision
  return [
    {
      number,
      content: event.content,
      contentDigest: event.contentDigest,
      by,
      at,
      ...(event.type === 'RevisionSaved' && event.suggestedBy && { suggestedBy: event.suggestedBy }),
      ...(event.sameAs && { sameAs: event.sameAs }),
      ...(event.from && { from: event.from }),
    },
  ]
}

function consideredIn(leaves: readonly Leaf[]): readonly Considered[] {
  let considered: readonly Considered[] = []
  for (const leaf of leaves) {
    if (isLeafOf(leaf, 'FindingConsidered')) {
      const { at, by, event } = leaf.entry
      considered = [...considered, { finding: event.finding, by, at, note: event.note }]
    }
    if (isLeafOf(leaf, 'ConsiderationTakenBack')) {
      const { finding } = leaf.entry.event
      considered = considered.filter((one) => one.finding !== finding)
    }
  }
  return considered
}

const ofWaivers = [
  'WaiverRequested',
  'WaiverGranted',
  'WaiverRefused',
  'WaiverWithdrawn',
  'WaiverDecisionTakenBack',
] as const

function waiversIn(leaves: readonly Leaf[]): readonly Waiver[] {
  let waivers: readonly Waiver[] = []
  for (const leaf of leaves) {
    if (isLeafOf(leaf, ...ofWaivers)) waivers = waiversAfter(waivers, leaf.entry, leaf.entry.event)
  }
  return waivers
}

/** The entry of the decision that a waiver rests on. */
export function decisionLeaf({ leaves }: Pick<CaseFile, 'leaves'>, waiver: string): Leaf | undefined {
  return leaves.findLast(
    (leaf) => isLeafOf(leaf, 'WaiverGranted', 'WaiverRefused') && leaf.entry.event.waiver === waiver,
  )
}

function decisionsIn(leaves: readonly Leaf[]): readonly Decided[] {
  const takenBack = new Map<string, Instant>()
  for (const leaf of leaves) {
    if (isLeafOf(leaf, 'SignOffTakenBack')) takenBack.set(leaf.entry.event.signOff, leaf.entry.at)
  }
  return leaves.flatMap((leaf) => {
    if (!isLeafOf(leaf, 'SignedOff')) return []
    const { type: _type, post: _post, signOff: id, ...event } = leaf.entry.event
    const { by, at } = leaf.entry
    return [{ ...event, id, by, at, takenBack: takenBack.get(id) ?? null, leaf }]
  })
}
