// Taking a post, putting it off, and reminding whose turn it is. The windows ask the same functions what they may offer.
import { ok } from '../../kit/result'
import { type Instant, isBefore } from '../../kit/time'
import type { DeskEvent, SnoozeEnd } from '../../ledger/events'
import type { Person } from '../../people/person'
import { deadlineOf } from '../../review/deadline'
import { longestSnoozeDays, nextNudge, plus, snoozesNow, takenMinutes, takenNow } from '../../review/turn'
import { momentInWords } from '../../review/waiver'
import type { CommandOf } from '../commands'
import { type Decided, type Refusal } from '../refusal'
import { placesNow } from '../delegations'
import { standingOf } from '../standing'
import { isTurnOf } from '../whose-turn'
import { type DeskState, latest, type Post } from '../state'
import { type Act, firstOf, missing, noSuchPost, refusal } from './act'
import { t } from '../../words/say'

type TurnCommand = CommandOf<'take-turn' | 'release-turn' | 'snooze' | 'end-snooze' | 'nudge'>

export function decideTurn(act: Act, command: TurnCommand): Decided {
  const post = act.state.posts.get(command.post)
  if (!post) return noSuchPost
  const event = eventFor(act, post, command)
  return firstOf(whyNot(act, post, command)) ?? ok([event])
}

function eventFor({ state, now }: Act, found: Post, command: TurnCommand): DeskEvent {
  const post = found.id
  switch (command.type) {
    case 'take-turn':
      return { type: 'TurnTaken', post, until: plus(now, { minutes: takenMinutes }) }
    case 'release-turn':
      return { type: 'TurnReleased', post }
    case 'snooze':
      return { type: 'Snoozed', post, until: command.until }
    case 'end-snooze':
      return { type: 'SnoozeEnded', post }
    case 'nudge':
      return { type: 'Nudged', post, to: turnHolders(state, found, now).map(({ id }) => id) }
  }
}

function whyNot(act: Act, post: Post, command: TurnCommand): Refusal | null {
  switch (command.type) {
    case 'take-turn':
      return whyNotTake(act, post)
    case 'release-turn':
      return whyNotRelease(act, post)
    case 'snooze':
      return whyNotSnooze(act, post) ?? whyNotUntil(act, post, command.until)
    case 'end-snooze':
      return snoozeOf(act, post)
        ? null
        : refusal('no-change', t('You have not put this post off.'), t('Nothing more is needed.'))
    case 'nudge':
      return whyNotNudge(act, post)
  }
}

type Asking = Pick<Act, 'state' | 'person' | 'now'>

/** Everybody who could move the post on now. */
export function turnHolders(state: DeskState, post: Post, now: Instant): readonly Person[] {
  const standing = standingOf(state, post, now)
  const places = placesNow(state, now)
  return [...state.people.values()].filter((person) => !state.gone.has(person.id) && isTurnOf(person, standing, places))
}

export function whyNotTake({ state, person, now }: Asking, post: Post): Refusal | null {
  const standing = standingOf(state, post, now)
  if (standing.turn.who !== 'reviewers')
    return refusal(
      'not-ready',
      t('This post is not with its reviewers.'),
      t('Posts are taken while they are in review.'),
    )
  if (!isTurnOf(person, standing, placesNow(state, now)))
    return refusal('not-allowed', t('It is not your turn on this post.'), t('Only who could decide it takes it.'))
  const taken = takenNow(post, now)
  if (taken === null || taken.by === person.id) return null
  return refusal(
    'exists',
    t('{person} has taken this post until {until}.', {
      person: nameIn(state, taken.by),
      until: momentInWords(taken.until, state.zone),
    }),
    t('Wait, or decide all the same: it keeps nobody from deciding.'),
  )
}

export function whyNotRelease({ person, now }: Asking, post: Post): Refusal | null {
  return takenNow(post, now)?.by === person.id
    ? null
    : refusal('no-change', t('You have not taken this post.'), t('Nothing more is needed.'))
}

/** Why this person cannot put the post off at all. */
export function whyNotSnooze({ state, person, now }: Asking, post: Post): Refusal | null {
  const standing = standingOf(state, post, now)
  if (!isTurnOf(person, standing, placesNow(state, now)))
    return refusal('not-allowed', t('It is not your turn on this post.'), t('Only what waits for you can be put off.'))
  const { at } = deadlineOf(latest(post).content.slot, standing, now)
  return at !== null && !isBefore(now, at)
    ? refusal('not-ready', t('The deadline of this post has passed.'), t('Decide it, or have its slot moved.'))
    : null
}

function whyNotUntil({ state, person, now }: Asking, post: Post, until: SnoozeEnd): Refusal | null {
  if (until === 'author-updates')
    return post.createdBy === person.id
      ? refusal('not-allowed', t('You are the author of this post.'), t('Choose a time instead.'))
      : null
  if (!isBefore(now, until))
    return refusal('not-ready', t('A post cannot be put off into the past.'), t('Choose a later time.'))
  const { at } = deadlineOf(latest(post).content.slot, standingOf(state, post, now), now)
  const last = at ?? plus(now, { hours: longestSnoozeDays * 24 })
  if (!isBefore(last, until)) return null
  const when = momentInWords(last, state.zone)
  return at === null
    ? refusal(
        'not-ready',
        t('A post is put off {days, plural, one {# day} other {# days}} at most.', { days: longestSnoozeDays }),
        t('Choose a time up to {when}.', { when }),
      )
    : refusal('not-ready', t('This post has to be decided by {when}.', { when }), t('Choose a time before that.'))
}

export function snoozeOf({ state, person, now }: Asking, post: Post) {
  const { at } = deadlineOf(latest(post).content.slot, standingOf(state, post, now), now)
  return snoozesNow(post, at, now).find(({ by }) => by === person.id) ?? null
}

export function whyNotNudge(asking: Asking & Partial<Act>, post: Post): Refusal | null {
  const { state, person, now } = asking
  const lacking = missing({ ...asking, by: person.id, commandId: '' }, 'comment')
  if (lacking) return lacking
  const holders = turnHolders(state, post, now)
  if (holders.length === 0)
    return refusal('not-ready', t('This post waits for nobody.'), t('There is nobody to remind.'))
  if (holders.every(({ id }) => id === person.id))
    return refusal('no-change', t('This post waits for you.'), t('Decide it, or put it off.'))
  const next = nextNudge(post, now)
  return next === null
    ? null
    : refusal(
        'not-ready',
        t('{person} has sent a reminder about this post already.', { person: nameIn(state, post.nudge?.by ?? '') }),
        t('Another one can be sent from {when}.', { when: momentInWords(next, state.zone) }),
      )
}

const nameIn = (state: DeskState, id: string) => state.people.get(id)?.name ?? t('Someone')
