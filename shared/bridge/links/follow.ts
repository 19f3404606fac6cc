// Where a link leads on the desk that is open, or why it leads nowhere. Following changes nothing.
import type { DeskState } from '../../desk/state'
import { missingCase } from '../../kit/exhaustive'
import type { PostId } from '../../post/revision'
import { type Link, type LinkAt, type LinkDesk, type LinkScreen, type LinkTarget, readLink } from './link'
import { t } from '../../words/say'

/** A place in the app, as a link names it. */
export type Destination =
  | {
      readonly kind: 'post'
      readonly post: PostId
      /** The revision to compare with: an older one, that the link was made on. */
      readonly since: number | null
      readonly at: LinkAt | null
    }
  | { readonly kind: 'screen'; readonly screen: LinkScreen }
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'search'; readonly search: string }

export type Followed =
  /** `said`: what the person should know on arriving; null when there is nothing. */
  | { readonly kind: 'go'; readonly to: Destination; readonly said: string | null }
  | { readonly kind: 'refused'; readonly what: string; readonly wayOut: string }

/** What a desk is known by in links. */
export interface OpenDeskNames {
  readonly id: string | null
  readonly name: string
}

export function followLink(state: DeskState, text: string): Followed {
  const read = readLink(text)
  if (!read.ok) return { kind: 'refused', ...read.error }
  const { target, desk } = read.value
  const open = { id: state.deskKey?.keyId ?? null, name: state.name }
  return otherDesk(desk, open, target) ?? leadTo(state, target, open)
}

/** The refusal of a link that another desk made; null when this desk may have. */
function otherDesk(desk: LinkDesk, open: OpenDeskNames, target: LinkTarget): Followed | null {
  const isOther =
    desk.id !== null && open.id !== null ? desk.id !== open.id : desk.name !== null && desk.name !== open.name
  if (!isOther) return null
  const thing = { kind: target.kind, key: target.kind === 'post' ? target.key : '' }
  if (desk.name === null)
    return {
      kind: 'refused',
      what: t(
        'This link leads {kind, select, post {to {key}} other {to a place}} on another desk, and does not say which.',
        thing,
      ),
      wayOut: t('Ask whoever sent it for the desk it was made on, open that desk, and follow the link again.'),
    }
  if (desk.name === open.name)
    return {
      kind: 'refused',
      what: t(
        'This link leads {kind, select, post {to {key}} other {to a place}} on another desk that is called “{desk}” too.',
        {
          ...thing,
          desk: desk.name,
        },
      ),
      wayOut: t('Open the desk it was made on, then follow the link again.'),
    }
  return {
    kind: 'refused',
    what: t(
      'This link leads {kind, select, post {to {key}} other {to a place}} on the desk “{desk}”; the desk that is open is “{open}”.',
      {
        ...thing,
        desk: desk.name,
        open: open.name,
      },
    ),
    wayOut: t('Open “{desk}”, then follow the link again.', { desk: desk.name }),
  }
}

function leadTo(state: DeskState, target: LinkTarget, open: OpenDeskNames): Followed {
  switch (target.kind) {
    case 'post':
      return leadToPost(state, target, open)
    case 'screen':
    case 'clause':
    case 'search':
      return { kind: 'go', to: target, said: null }
    default:
      return missingCase(target)
  }
}

function leadToPost(
  state: DeskState,
  { key, revision, at }: Extract<LinkTarget, { kind: 'post' }>,
  open: OpenDeskNames,
): Followed {
  const wanted = key.toLowerCase()
  const post = [...state.posts.values()].find((candidate) => candidate.key.toLowerCase() === wanted)
  if (!post) {
    const what = t('There is no post {key} on the desk “{open}”.', { key, open: open.name })
    return { kind: 'refused', what, wayOut: t('Check the number, or ask whoever sent the link which desk it is on.') }
  }
  const last = post.revisions.length
  if (revision !== null && revision > last) {
    const said = t(
      'The link names revision {revision} of {key}, which this desk does not have: its latest is revision {last}.',
      { revision, key: post.key, last },
    )
    return { kind: 'go', to: { kind: 'post', post: post.id, since: null, at }, said }
  }
  const isOld = revision !== null && revision < last
  return {
    kind: 'go',
    to: { kind: 'post', post: post.id, since: isOld ? revision : null, at },
    said: isOld
      ? t('The link names revision {revision} of {key}. Shown is what has changed since.', { revision, key: post.key })
      : null,
  }
}

/** A link in words, for a person who has to open a desk or to sign in before it can be followed. */
export function linkInWords({ target, desk }: Link): string {
  const place = placeInWords(target)
  return desk.name === null ? place : t('{place} on the desk “{desk}”', { place, desk: desk.name })
}

function placeInWords(target: LinkTarget): string {
  switch (target.kind) {
    case 'post':
      return target.key
    case 'clause':
      return t('clause {clause}', { clause: target.clause })
    case 'search':
      return t('a search')
    case 'screen':
      return screenWords[target.screen]
    default:
      return missingCase(target)
  }
}

const screenWords: Readonly<Record<LinkScreen, string>> = {
  queue: t('the queue'),
  schedule: t('the schedule'),
  ledger: t('the ledger'),
  people: t('the people'),
  policies: t('the policies'),
  import: t('the import'),
}
