// What changed in the fields of a post that are not prose, in words.
import type { Field } from '../policy/finding'
import type { AccountId } from '../post/account'
import { accountInWords } from '../post/account-words'
import type { Content } from '../post/content'
import type { Say } from '../words/say'
import { type Fact, saying } from './kinds'
import { linkFacts } from './links'
import { listChange } from './lists'
import { mediaChange } from './media'
import { quoted } from './quoted'
import { slotChange } from './slots'
import { onOneLine } from './visible'

/** The part of the content that a change is in. `index` counts the media of the new content. */
export type Where =
  | Field
  | { readonly kind: 'disclosures' }
  | { readonly kind: 'campaign' }
  | { readonly kind: 'language' }
  | { readonly kind: 'post-kind' }
  | { readonly kind: 'reply-to' }

/** `words` is one sentence that names its field unless that is the base text; `kinds` is empty outside texts and links. */
export interface ContentChange extends Fact {
  readonly where: Where
  /** Index in the ops of the diff of `where`; null when the change is not in a text. */
  readonly op: number | null
  /** The edits of that diff that it tells of: both ends of a move. Empty when it is not in a text. */
  readonly edits: readonly number[]
}

/** In the order in which a reviewer reads the fields. */
export function fieldChanges(old: Content, next: Content, t: Say): readonly ContentChange[] {
  const slot = slotChange(old.slot, next.slot, t)
  return [
    ...linkChanges(old.link, next.link, t),
    ...mediaChange(old.media, next.media, t).sentences.map(({ material, words }) =>
      told({ kind: 'media' }, words, material),
    ),
    ...targetChanges(old.targets, next.targets, t),
    ...(slot === null ? [] : [told({ kind: 'slot' }, slot.words, slot.material)]),
    ...listChanges({ kind: 'disclosures' }, old.disclosures, next.disclosures, {
      added: (words) => t('Disclosure added {words}', { words: quoted(words, t) }),
      removed: (words) => t('Disclosure removed {words}', { words: quoted(words, t) }),
      reordered: () => t('Order of disclosures changed'),
    }),
    ...listChanges({ kind: 'claims' }, old.claims, next.claims, {
      added: (words) => t('Claim added {words}', { words: quoted(words, t) }),
      removed: (words) => t('Claim removed {words}', { words: quoted(words, t) }),
      reordered: () => t('Order of claims changed'),
    }),
    ...listChanges({ kind: 'relationships' }, old.relationships, next.relationships, {
      added: ({ party, nature }) =>
        t('Relationship added with {party}: {nature}', { party: quoted(party, t), nature: quoted(nature, t) }),
      removed: ({ party, nature }) =>
        t('Relationship removed with {party}: {nature}', { party: quoted(party, t), nature: quoted(nature, t) }),
      reordered: () => t('Order of relationships changed'),
    }),
    ...replyChanges(old, next, t),
    ...labelChanges(old, next, t),
  ]
}

export function told(where: Where, words: string, material: boolean): ContentChange {
  return { where, ...saying(words), material, kinds: [], op: null, edits: [] }
}

function linkChanges(old: string | null, next: string | null, t: Say): readonly ContentChange[] {
  const where: Where = { kind: 'link' }
  if (old === next) return []
  if (old === null) return [told(where, t('Link added {link}', { link: onOneLine(next ?? '') }), true)]
  if (next === null) return [told(where, t('Link removed {link}', { link: onOneLine(old) }), true)]
  return linkFacts(old, next, t).map((found) => ({ ...found, where, op: null, edits: [] }))
}

function targetChanges(old: readonly AccountId[], next: readonly AccountId[], t: Say): readonly ContentChange[] {
  const where: Where = { kind: 'targets' }
  const { gone, come } = listChange(old, next, (account) => account)
  return [
    ...come.map((account) =>
      told(where, t('Account added {account}', { account: onOneLine(accountInWords(account)) }), true),
    ),
    ...gone.map((account) =>
      told(where, t('Account removed {account}', { account: onOneLine(accountInWords(account)) }), true),
    ),
  ]
}

interface ListWords<T> {
  readonly added: (item: T) => string
  readonly removed: (item: T) => string
  readonly reordered: () => string
}

function listChanges<T>(
  where: Where,
  old: readonly T[],
  next: readonly T[],
  words: ListWords<T>,
): readonly ContentChange[] {
  const { gone, come, isReordered } = listChange(old, next, (item) => JSON.stringify(item))
  return [
    ...come.map((item) => told(where, words.added(item), true)),
    ...gone.map((item) => told(where, words.removed(item), true)),
    ...(isReordered ? [told(where, words.reordered(), false)] : []),
  ]
}

function replyChanges(old: Content, next: Content, t: Say): readonly ContentChange[] {
  const changes: ContentChange[] = []
  if (old.kind !== next.kind) {
    const words = t('Kind {before} → {after}', { before: kindInWords(old, t), after: kindInWords(next, t) })
    changes.push(told({ kind: 'post-kind' }, words, true))
  }
  if (old.replyTo !== next.replyTo)
    changes.push(told({ kind: 'reply-to' }, replyInWords(old.replyTo, next.replyTo, t), true))
  return changes
}

export function kindInWords({ kind }: Content, t: Say): string {
  return t('{kind, select, post {post} reply {reply} other {advocacy}}', { kind }, 'a kind of post')
}

function replyInWords(old: string | null, next: string | null, t: Say): string {
  if (next === null) return t('No longer a reply to {address}', { address: onOneLine(old ?? '') })
  return old === null
    ? t('Replies to {address}', { address: onOneLine(next) })
    : t('Replies to {before} → {after}', { before: onOneLine(old), after: onOneLine(next) })
}

function labelChanges(old: Content, next: Content, t: Say): readonly ContentChange[] {
  const changes: ContentChange[] = []
  if (old.campaign !== next.campaign) {
    changes.push(told({ kind: 'campaign' }, campaignInWords(old.campaign, next.campaign, t), false))
  }
  if (old.language !== next.language) {
    const words = t('Language {before} → {after}', { before: old.language, after: next.language })
    changes.push(told({ kind: 'language' }, words, true))
  }
  return changes
}

function campaignInWords(old: string, next: string, t: Say): string {
  if (next === '') return t('Campaign removed: {campaign}', { campaign: quoted(old, t) })
  return old === ''
    ? t('Campaign set: {campaign}', { campaign: quoted(next, t) })
    : t('Campaign {before} → {after}', { before: quoted(old, t), after: quoted(next, t) })
}
