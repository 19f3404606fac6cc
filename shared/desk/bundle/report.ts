// What a bundle would mean for this desk, before anything is written: who signed it and what that is worth, how each post
// stands to the one here, and what can be made of it.
import type { Crypto } from '../../ledger/crypto'
import { fingerprintOf } from '../../ledger/checkpoint'
import type { Decision, TakenAs } from '../../ledger/events'
import { readNote } from '../../ledger/note'
import type { Instant } from '../../kit/time'
import type { PersonId } from '../../people/person'
import type { Content } from '../../post/content'
import type { PostId } from '../../post/revision'
import { withNames } from '../../review/mentions'
import type { Status } from '../../review/review'
import type { ReadBundle, ReadPost } from '../../schedule/bundle/read'
import type { CommandOf, Expectation } from '../commands'
import { newWords, whyNotBringIn } from '../deciding/bundle'
import type { Act } from '../deciding/act'
import type { Refusal } from '../refusal'
import { standingOf } from '../standing'
import { asSeen, latest, nameOf, policyInForce } from '../state'
import { type Compared, compared, counterpart } from './compare'
import { idsHere, signerHere } from './people'

/** `revoked`: a key that was once a colleague's. */
export type SignerKnown = 'known' | 'revoked' | 'unknown'

export interface BundleReport {
  readonly desk: {
    readonly name: string
    readonly keyId: string
    readonly sample: boolean
    readonly isThisDesk: boolean
  }
  readonly signedBy: {
    readonly name: string
    readonly keyId: string
    readonly known: SignerKnown
    /** Whose key it is on this desk. */
    readonly hereAs: string | null
    readonly isYou: boolean
  }
  readonly at: Instant
  readonly purpose: string
  readonly record: { readonly size: number; readonly fingerprint: string }
  readonly policy: { readonly version: number; readonly isInForceHere: boolean }
  readonly posts: readonly BundledPostView[]
}

export interface ChoiceView {
  readonly as: TakenAs
  /** Why it cannot be taken in so; null when it can. */
  readonly refusal: Refusal | null
}

/** The post here as it is shown. */
export interface Seen {
  readonly id: PostId
  readonly key: string
  readonly status: Status
  readonly content: Content
  readonly seen: Expectation
}

export interface BundledPostView {
  readonly post: PostId
  readonly key: string
  readonly here: Seen | null
  readonly compared: Compared
  readonly content: Content
  readonly contentDigest: string
  /** Who had a hand in it; `hereAs` names who they are on this desk, and are kept from deciding on it. */
  readonly hands: readonly { readonly name: string; readonly hereAs: readonly string[] }[]
  /** What would come in that is not here yet. */
  readonly comments: readonly {
    readonly by: string
    readonly at: Instant
    readonly text: string
    readonly quote: string
  }[]
  readonly suggestions: readonly {
    readonly by: string
    readonly quote: string
    readonly replacement: string
    readonly note: string
  }[]
  readonly decisions: readonly {
    readonly by: string
    readonly area: string
    readonly decision: Decision
    readonly at: Instant
    readonly note: string
    readonly isSigned: boolean
    /** Given for the words that stand in the file. */
    readonly isOnThese: boolean
  }[]
  readonly choices: readonly ChoiceView[]
  /** What is offered first; null: to leave it. */
  readonly offered: TakenAs | null
  readonly isInAlready: boolean
}

export function bundleReport(act: Act, read: ReadBundle, crypto: Crypto): BundleReport {
  const { state, person } = act
  const { bundle, keyId } = read
  const { desk, record, policy } = bundle
  const note = readNote(record.checkpoint)
  const signer = signerHere(state, keyId)
  const wasKnown = [...state.keys.values()].some((keys) => keys.some((key) => key.keyId === keyId))
  return {
    desk: { name: desk.name, keyId: desk.keyId, sample: desk.sample, isThisDesk: state.deskKey?.keyId === desk.keyId },
    signedBy: {
      name: nameThere(read, bundle.by),
      keyId,
      known: signer !== null ? 'known' : wasKnown ? 'revoked' : 'unknown',
      hereAs: signer === null ? null : nameOf(state, signer),
      isYou: signer === person.id,
    },
    at: bundle.at,
    purpose: bundle.purpose,
    record: { size: record.size, fingerprint: note.ok ? fingerprintOf(note.value.text, crypto) : '' },
    policy: { version: policy.version, isInForceHere: policyInForce(state).digest === policy.digest },
    posts: read.posts.map((post) => postView(act, read, post)),
  }
}

const nameThere = ({ bundle }: ReadBundle, id: PersonId) =>
  bundle.people.find((person) => person.id === id)?.name.trim() || id

function postView(act: Act, read: ReadBundle, post: ReadPost): BundledPostView {
  const { state } = act
  const here = counterpart(state, post)
  const standing = compared(here, post)
  const isInAlready = state.bundles.get(read.digest)?.posts.includes(post.post) ?? false
  const choices = (['draft', 'proposal', 'words'] as const).map((as) => ({
    as,
    refusal: whyNotBringIn(
      act,
      arriving(read),
      bringing(post, as, here && { id: here.id, seen: asSeen(here) }, 'a new id'),
    ),
  }))
  const may = (as: TakenAs) => choices.some((choice) => choice.as === as && choice.refusal === null)
  const name = (id: PersonId) => nameThere(read, id)
  const words = newWords(here, post, post.decided)
  return {
    post: post.post,
    key: post.key,
    here: here && {
      id: here.id,
      key: here.key,
      status: standingOf(state, here, act.now).status,
      content: latest(here).content,
      seen: asSeen(here),
    },
    compared: standing,
    content: post.content,
    contentDigest: post.contentDigest,
    hands: [...new Set([...post.people, read.bundle.by])].map((id) => {
      const known = read.bundle.people.find((person) => person.id === id)
      const same = known ? idsHere(state, known).filter((one) => state.people.has(one)) : []
      return { name: name(id), hereAs: same.map((one) => nameOf(state, one)) }
    }),
    comments: words.comments.map(({ by, at, text, anchor, quote }) => ({
      by: name(by),
      at,
      text: withNames(text, name),
      quote: anchor?.quote ?? quote,
    })),
    suggestions: words.suggestions.map(({ by, anchor, replacement, note }) => ({
      by: name(by),
      quote: anchor.quote,
      replacement,
      note: withNames(note, name),
    })),
    decisions: words.decided.map(({ by, area, decision, at, note, keyId, contentDigest }) => ({
      by: name(by),
      area,
      decision,
      at,
      note,
      isSigned: keyId !== null,
      isOnThese: contentDigest === post.contentDigest,
    })),
    choices,
    offered: isInAlready ? null : offered(standing, may),
    isInAlready,
  }
}

/** Nothing is offered where both sides changed it: that is for a person to say. */
function offered(standing: Compared, may: (as: TakenAs) => boolean): TakenAs | null {
  if (standing === 'new') return may('draft') ? 'draft' : null
  if (standing === 'changed-there') return may('proposal') ? 'proposal' : may('words') ? 'words' : null
  return standing !== 'conflict' && may('words') ? 'words' : null
}

export interface Choice {
  readonly post: PostId
  readonly as: TakenAs
}

const arriving = ({ bundle, digest, keyId }: ReadBundle) => ({ bundle: digest, keyId, fromSample: bundle.desk.sample })

function bringing(post: ReadPost, as: TakenAs, here: Pick<Seen, 'id' | 'seen'> | null, freshId: string) {
  const { decisions: _entries, decided, ...handed } = post
  if (as === 'draft') return { as, post: freshId, handed, decided: [...decided] }
  return { as, post: here?.id ?? freshId, ...(here && { expect: here.seen }), handed, decided: [...decided] }
}

/**
 * The command that takes in what was chosen of what the report showed. A post keeps its id where that is free, so that it
 * is known again when it goes back.
 */
export function bringInCommand(
  { state }: Pick<Act, 'state'>,
  read: ReadBundle,
  report: BundleReport,
  choices: readonly Choice[],
  freshId: () => string,
): CommandOf<'bring-in'> {
  const { bundle, digest, keyId } = read
  return {
    type: 'bring-in',
    bundle: digest,
    desk: { name: bundle.desk.name, keyId: bundle.desk.keyId },
    signedBy: bundle.by,
    keyId,
    handedOverAt: bundle.at,
    ...(bundle.desk.sample && { fromSample: true }),
    people: [...bundle.people],
    posts: read.posts.flatMap((post) => {
      const choice = choices.find((one) => one.post === post.post)
      const here = report.posts.find((one) => one.post === post.post)?.here ?? null
      const id = state.posts.has(post.post) ? freshId() : post.post
      return choice ? [bringing(post, choice.as, here, id)] : []
    }),
  }
}
