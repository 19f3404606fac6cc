// Posts go to another desk in a file, and come from one. Nothing that comes in changes what is here: it becomes a draft of
// its own, or a proposal that a writer takes or declines; and no decision of another desk counts.
import { ok } from '../../kit/result'
import type { DeskEvent, EventOf, FromElsewhere } from '../../ledger/events'
import { can, type Person, type PersonId } from '../../people/person'
import { anchorAt } from '../../review/anchor/anchor'
import { mentionsIn } from '../../review/mentions'
import { standingIn } from '../../review/suggestion'
import { compared, counterpart } from '../bundle/compare'
import { hereOf, signerHere } from '../bundle/people'
import { isNothing, untouchedOf } from '../bundle/untouched'
import type { CommandOf } from '../commands'
import type { BringingIn } from '../commands/bundle'
import type { Decided, Refusal } from '../refusal'
import { type DeskState, hasKeys, latest, type Post } from '../state'
import { type Act, firstOf, missing, noSuchPost, onDesk, postAsSeen, refusal } from './act'
import { birth, inReviewAtOnce, strangeTargets, withdrawn } from './drafting'
import { broughtIn, mayEdit, savedRevision } from './saving'
import { t } from '../../words/say'

/** Why this person cannot hand anything over; null when they can. */
export function whyNotHandOver(act: Act): Refusal | null {
  return (
    missing(act, 'comment') ??
    (hasKeys(act.state)
      ? null
      : refusal(
          'needs-key',
          t('Nobody on this desk signs yet, and a file that nobody signed proves nothing.'),
          t('Choose a passphrase for a key of your own, then hand over.'),
        ))
  )
}

export function handOver(act: Act, { bundle, purpose, posts }: CommandOf<'hand-over'>): Decided {
  const refused = firstOf(
    whyNotHandOver(act),
    new Set(posts.map(({ post }) => post)).size < posts.length
      ? refusal('exists', t('A post is handed over twice.'), t('Select each once.'))
      : null,
  )
  if (refused) return refused
  for (const { post, expect } of posts) {
    const seen = postAsSeen(act, post, expect)
    if (!seen.ok) return seen
  }
  return ok([
    { type: 'BundleHandedOver', bundle, purpose, posts: posts.map(({ post, expect }) => ({ post, ...expect })) },
  ])
}

type Arriving = Pick<CommandOf<'bring-in'>, 'bundle' | 'keyId' | 'fromSample'>

/** Why this person cannot take a post of a bundle in like this; null when they can. A window shows the same words. */
export function whyNotBringIn(
  act: Act,
  { bundle, keyId, fromSample = false }: Arriving,
  {
    as,
    post,
    expect,
    handed,
    decided,
  }: Omit<BringingIn, 'decided'> & { readonly decided: readonly { signOff: string }[] },
): Refusal | null {
  const { state, person } = act
  if (fromSample && !state.sample) return invented
  if (state.bundles.get(bundle)?.posts.includes(handed.post)) return alreadyIn
  const here = counterpart(state, handed)
  switch (as) {
    case 'draft':
      return (
        (can(person, 'review') && isVouchedFor(state, keyId, person) ? null : missing(act, 'draft')) ??
        (state.posts.has(post)
          ? refusal('exists', t('This post is already on the desk.'), t('Open it instead.'))
          : null) ??
        strangeTargets(act, handed.content)
      )
    case 'proposal': {
      if (!here || here.id !== post) return notHere
      const seen = expect ? postAsSeen(act, post, expect) : ok(here)
      if (!seen.ok) return seen.error
      return (
        missing(act, 'comment') ??
        (here.stage === 'exported'
          ? refusal('locked', t('It was exported here, so its content is locked.'), t('Bring it in as a new draft.'))
          : null) ??
        (compared(here, handed) === 'same'
          ? refusal('no-change', t('It reads the same here.'), t('Bring in only what was said about it.'))
          : null) ??
        (here.proposals.some(({ answer, contentDigest }) => answer === null && contentDigest === handed.contentDigest)
          ? refusal('no-change', t('The same words are proposed for it already.'), t('Take or decline those.'))
          : null) ??
        strangeTargets(act, handed.content)
      )
    }
    case 'words':
      if (!here || here.id !== post) return notHere
      return (
        missing(act, 'comment') ??
        (newWords(here, handed, decided).count === 0
          ? refusal(
              'no-change',
              t('Nothing was said about it that is not here already.'),
              t('There is nothing of it to bring in.'),
            )
          : null)
      )
  }
}

/** What is invented must not leave a real desk as if it were meant. */
const invented = refusal(
  'not-allowed',
  t('This file was handed over by a sample desk: everything in it is invented.'),
  t('Bring it in on a sample desk.'),
)
const alreadyIn = refusal('exists', t('This has been brought in from this file already.'), t('Nothing more is needed.'))
const notHere = refusal('not-found', t('There is no such post on this desk.'), t('Bring it in as a new draft.'))

/** Of what was said and decided there, what is not known here. */
export function newWords<D extends { readonly signOff: string }>(
  here: Post | null,
  { comments, suggestions }: Pick<BringingIn['handed'], 'comments' | 'suggestions'>,
  decided: readonly D[],
) {
  const known = new Set([
    ...(here?.comments ?? []).map(({ id }) => id),
    ...(here?.suggestions ?? []).map(({ id }) => id),
    ...(here?.signOffs ?? []).map(({ id }) => id),
    ...(here?.broughtIn ?? []).flatMap(({ decisions }) => decisions.map(({ signOff }) => signOff)),
  ])
  const said = comments.filter(({ id }) => !known.has(id))
  // What has left for good is not reworded.
  const suggested = here?.stage === 'exported' ? [] : suggestions.filter(({ id }) => !known.has(id))
  // What was decided before the desks went apart is here, and counts here.
  const judged = decided.filter(({ signOff }) => !known.has(signOff))
  const count = said.length + suggested.length + judged.length
  return { comments: said, suggestions: suggested, decided: judged, count }
}

/** Whether a colleague answers for the words: who brings them in could not have made them up. */
function isVouchedFor(state: DeskState, keyId: string, person: Person): boolean {
  const signer = signerHere(state, keyId)
  return signer !== null && signer !== person.id
}

export function bringIn(act: Act, command: CommandOf<'bring-in'>): Decided {
  const { state } = act
  const { bundle, desk, signedBy, keyId, handedOverAt, people, posts } = command
  const refused = firstOf(
    repeated(posts.map(({ post }) => post)),
    repeated(posts.map(({ handed }) => handed.post)),
    ...posts.map((one) => whyNotBringIn(act, command, one)),
  )
  if (refused) return refused
  const here = hereOf(state, people)
  const everybody = (ids: readonly PersonId[]) => [...new Set([...ids, signedBy].flatMap(here))]
  const spoken = new Set<PersonId>([signedBy])
  const events: DeskEvent[] = []
  let drafts = 0
  for (const [index, { as, post, handed, decided }] of posts.entries()) {
    for (const id of [handed.author, ...handed.people, ...decided.map(({ by }) => by)]) spoken.add(id)
    const from: FromElsewhere = {
      bundle,
      desk: desk.name,
      post: handed.post,
      key: handed.key,
      revision: handed.revision,
      people: everybody(handed.people),
      isVouchedFor: as === 'draft' && isVouchedFor(state, keyId, act.person),
    }
    const author = here(handed.author).find((id) => onDesk(state, id))
    const known = as === 'draft' ? null : (state.posts.get(post) ?? null)
    const { contentDigest, content } = handed
    if (as === 'draft') {
      events.push(birth(act, post, content, 'imported', drafts, { ...from, ...(author && { author }) }))
      drafts += 1
      if (from.isVouchedFor && handed.stage === 'submitted')
        events.push(...inReviewAtOnce(act, post, content, author ?? act.person.id, `In review on ${desk.name}`))
    }
    if (as === 'proposal')
      events.push({
        type: 'RevisionProposed',
        post,
        proposal: `${act.commandId}.${index}`,
        content,
        contentDigest,
        from,
      })
    const { key, revision } = handed
    const theirs = { post: handed.post, key, revision, contentDigest }
    events.push({
      type: 'PostBroughtIn',
      post,
      as,
      bundle,
      desk: desk.name,
      theirs,
      decisions: [...newWords(known, handed, decided).decided],
    })
    for (const said of saidOf(act, { bundle, desk: desk.name, everybody }, { post, handed, known, decided })) {
      events.push(said)
      if (said.from) spoken.add(said.from.by)
      if (said.type === 'CommentAdded') for (const id of mentionsIn(said.text)) spoken.add(id)
    }
  }
  const named = people.filter(
    ({ id, name }) => spoken.has(id) && name.trim() !== '' && !state.people.has(id) && !state.outsiders.has(id),
  )
  return ok([
    {
      type: 'BundleBroughtIn',
      bundle,
      desk,
      signedBy,
      keyId,
      knownAs: signerHere(state, keyId),
      handedOverAt,
      posts: posts.map(({ handed }) => handed.post),
    },
    ...named.map(({ id, name, keys }) => ({ type: 'OutsiderNamed' as const, person: id, keys: [...keys], name })),
    ...events,
  ])
}

type Said = EventOf<'SuggestionMade' | 'CommentAdded'>

interface Arrived {
  readonly post: string
  readonly handed: BringingIn['handed']
  /** Null: it comes in as a draft, with just this content. */
  readonly known: Post | null
  readonly decided: BringingIn['decided']
}

/** What was said there, hung on the words of now. A suggestion whose words are not here has nothing to change. */
function saidOf(
  act: Act,
  file: {
    readonly bundle: string
    readonly desk: string
    readonly everybody: (ids: readonly PersonId[]) => readonly PersonId[]
  },
  { post, handed, known, decided }: Arrived,
): readonly Said[] {
  const { bundle, desk, everybody } = file
  const { comments, suggestions } = newWords(known, handed, decided)
  const revision = known ? latest(known).number : 1
  const now = known ? latest(known).content : handed.content
  const theirs = [{ number: 1, content: handed.content, contentDigest: handed.contentDigest, by: '', at: act.now }]
  const placed = (anchor: (typeof suggestions)[number]['anchor']) => {
    if (!known) return anchor
    const { on, found, text } = standingIn({ anchor, revision: 1 }, theirs, now)
    return found.kind === 'detached' ? null : anchorAt(text, found.start, found.end, on)
  }
  const mentions = (text: string) => {
    const called = mentionsIn(text).filter((id) => onDesk(act.state, id))
    return called.length > 0 ? { mentions: [...called] } : {}
  }
  const made = suggestions.flatMap((suggestion): EventOf<'SuggestionMade'>[] => {
    const { id, by, at, replacement, note, people } = suggestion
    const anchor = placed(suggestion.anchor)
    if (!anchor || anchor.quote === '' || anchor.quote === replacement) return []
    const from = { bundle, desk, by, at, people: [...everybody([by, ...people])] }
    return [
      { type: 'SuggestionMade', post, suggestion: id, revision, anchor, replacement, note, ...mentions(note), from },
    ]
  })
  const threads = new Set([
    ...made.map(({ suggestion }) => suggestion),
    ...comments.flatMap(({ id, thread }) => (thread === null ? [id] : [])),
    ...(known?.suggestions ?? []).map(({ id }) => id),
    ...(known?.comments ?? []).flatMap(({ id, thread, internal }) => (thread === null && !internal ? [id] : [])),
  ])
  const told = comments.map((comment): Said => {
    const { id, by, at, text, thread } = comment
    const anchor = comment.anchor && placed(comment.anchor)
    const quote = anchor ? '' : (comment.anchor?.quote ?? comment.quote)
    const from = { bundle, desk, by, at, people: [...everybody([by])], ...(quote !== '' && { quote }) }
    const within = thread !== null && threads.has(thread) ? { thread } : {}
    return { type: 'CommentAdded', post, comment: id, revision, text, anchor, ...within, ...mentions(text), from }
  })
  return [...made, ...told]
}

/** Takes a bundle back as one unit: whatever of it nobody has gone on from. */
export function takeBackBundle(act: Act, { bundle }: CommandOf<'take-back-bundle'>): Decided {
  const record = act.state.bundles.get(bundle)
  const touched = [...act.state.posts.values()].filter((post) => post.broughtIn.some((one) => one.bundle === bundle))
  const untouched = touched.filter((post) => !isNothing(untouchedOf(post, bundle)))
  const refused = firstOf(
    missing(act, 'comment'),
    record ? null : refusal('not-found', t('No such file was brought in.'), t('Nothing more is needed.')),
    record && record.by !== act.person.id
      ? refusal('not-allowed', t('Somebody else brought this file in.'), t('Ask them to take it back.'))
      : null,
    untouched.length === 0
      ? refusal('no-change', t('Nothing of this file is left untouched.'), t('Withdraw or decline what is not wanted.'))
      : null,
  )
  if (refused) return refused
  return ok([
    ...untouched
      .filter((post) => untouchedOf(post, bundle).isDraft)
      .map((post) => withdrawn(post, 'The file was taken back.')),
    { type: 'BundleTakenBack', bundle, posts: untouched.map(({ id }) => id) },
  ])
}

/** Why this person cannot take a proposal over as the post stands; null when they can. A window shows the same words. */
export function obstacleToTaking(act: Act, post: Post, id: string): Refusal | null {
  const proposal = post.proposals.find((one) => one.id === id)
  if (!proposal) return noSuchProposal
  return mayEdit(act, post) ?? answered(proposal.answer) ?? strangeTargets(act, proposal.content)
}

export function takeProposal(act: Act, command: CommandOf<'take-proposal'>): Decided {
  const seen = postAsSeen(act, command.post, command.expect)
  if (!seen.ok) return seen
  const post = seen.value
  const proposal = post.proposals.find((one) => one.id === command.proposal)
  const refused = firstOf(obstacleToTaking(act, post, command.proposal))
  if (refused || !proposal) return refused ?? ok([])
  const saved = savedRevision(post, proposal.content)
  if (!saved) {
    return (
      firstOf(refusal('no-change', t('The post already reads so.'), t('Decline it, so that it is settled.'))) ?? ok([])
    )
  }
  return ok(broughtIn(act, post, saved, [], proposal.content, [proposal]))
}

export function declineProposal(act: Act, command: CommandOf<'decline-proposal'>): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const proposal = post.proposals.find((one) => one.id === command.proposal)
  const refused = firstOf(mayEdit(act, post), proposal ? null : noSuchProposal, answered(proposal?.answer ?? null))
  const { proposal: id, reason } = command
  return refused ?? ok([{ type: 'ProposalDeclined', post: post.id, proposal: id, reason }])
}

const answered = (answer: Post['proposals'][number]['answer']) =>
  answer
    ? refusal(
        'no-change',
        t('This proposal is already {answer, select, taken {taken} other {declined}}.', { answer: answer.kind }),
        t('Nothing more is needed.'),
      )
    : null

const noSuchProposal = refusal('not-found', t('There is no such proposal.'), t('It may have been taken back.'))

const repeated = (ids: readonly string[]) =>
  new Set(ids).size < ids.length ? refusal('exists', t('A post is brought in twice.'), t('Read the file again.')) : null
