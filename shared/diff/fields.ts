// What changed in the fields of a post that are not prose, in words.
import type { AccountId } from '../post/account'
import type { Content, Relationship } from '../post/content'
import type { Fact } from './kinds'
import { linkFacts } from './links'
import { listChange } from './lists'
import { mediaChange } from './media'
import { quoted } from './quoted'
import { slotChange } from './slots'
import { onOneLine } from './visible'

/** The part of the content that a change is in. `index` counts the media of the new content. */
export type Where =
  | { readonly kind: 'text' }
  | { readonly kind: 'override'; readonly account: AccountId }
  | { readonly kind: 'alt'; readonly index: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'media' }
  | { readonly kind: 'targets' }
  | { readonly kind: 'slot' }
  | { readonly kind: 'relationships' }
  | { readonly kind: 'claims' }
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

/** In the order in which a reviewer reads the fields. `isFirst`: there was no content before. */
export function fieldChanges(old: Content, next: Content, isFirst: boolean): readonly ContentChange[] {
  const slot = slotChange(old.slot, next.slot)
  return [
    ...linkChanges(old.link, next.link),
    ...mediaChange(old.media, next.media).sentences.map(({ material, words }) =>
      told({ kind: 'media' }, words, material),
    ),
    ...targetChanges(old.targets, next.targets),
    ...(slot === null ? [] : [told({ kind: 'slot' }, slot.words, slot.material)]),
    ...listChanges({ kind: 'disclosures' }, 'Disclosure', old.disclosures, next.disclosures, quoted),
    ...listChanges({ kind: 'claims' }, 'Claim', old.claims, next.claims, quoted),
    ...listChanges(
      { kind: 'relationships' },
      'Relationship',
      old.relationships,
      next.relationships,
      relationshipInWords,
    ),
    ...replyChanges(old, next, isFirst),
    ...labelChanges(old, next, isFirst),
  ]
}

export function told(where: Where, words: string, material: boolean): ContentChange {
  return { where, words, material, kinds: [], op: null, edits: [] }
}

function linkChanges(old: string | null, next: string | null): readonly ContentChange[] {
  const where: Where = { kind: 'link' }
  if (old === next) return []
  if (old === null) return [told(where, `Link added ${onOneLine(next ?? '')}`, true)]
  if (next === null) return [told(where, `Link removed ${onOneLine(old)}`, true)]
  return linkFacts(old, next).map((found) => ({ ...found, where, op: null, edits: [] }))
}

function targetChanges(old: readonly AccountId[], next: readonly AccountId[]): readonly ContentChange[] {
  const { gone, come } = listChange(old, next, (account) => account)
  return [
    ...come.map((account) => told({ kind: 'targets' }, `Account added ${onOneLine(account)}`, true)),
    ...gone.map((account) => told({ kind: 'targets' }, `Account removed ${onOneLine(account)}`, true)),
  ]
}

function listChanges<T>(
  where: Where,
  name: string,
  old: readonly T[],
  next: readonly T[],
  inWords: (item: T) => string,
): readonly ContentChange[] {
  const { gone, come, isReordered } = listChange(old, next, (item) => JSON.stringify(item))
  return [
    ...come.map((item) => told(where, `${name} added ${inWords(item)}`, true)),
    ...gone.map((item) => told(where, `${name} removed ${inWords(item)}`, true)),
    ...(isReordered ? [told(where, `Order of ${name.toLowerCase()}s changed`, false)] : []),
  ]
}

function relationshipInWords({ party, nature }: Relationship): string {
  return `with ${quoted(party)}: ${quoted(nature)}`
}

function replyChanges(old: Content, next: Content, isFirst: boolean): readonly ContentChange[] {
  const changes: ContentChange[] = []
  if (isFirst) changes.push(told({ kind: 'post-kind' }, `Kind: ${next.kind}`, false))
  else if (old.kind !== next.kind) {
    changes.push(told({ kind: 'post-kind' }, `Kind ${old.kind} → ${next.kind}`, true))
  }
  if (old.replyTo !== next.replyTo)
    changes.push(told({ kind: 'reply-to' }, replyInWords(old.replyTo, next.replyTo), true))
  return changes
}

function replyInWords(old: string | null, next: string | null): string {
  if (next === null) return `No longer a reply to ${onOneLine(old ?? '')}`
  return old === null ? `Replies to ${onOneLine(next)}` : `Replies to ${onOneLine(old)} → ${onOneLine(next)}`
}

function labelChanges(old: Content, next: Content, isFirst: boolean): readonly ContentChange[] {
  const changes: ContentChange[] = []
  const where: Where = { kind: 'campaign' }
  if (old.campaign !== next.campaign) {
    const from = old.campaign === '' ? 'Campaign set: ' : `Campaign ${quoted(old.campaign)} → `
    const words = next.campaign === '' ? `Campaign removed: ${quoted(old.campaign)}` : from + quoted(next.campaign)
    changes.push(told(where, words, false))
  }
  if (isFirst) changes.push(told({ kind: 'language' }, `Language: ${next.language}`, false))
  else if (old.language !== next.language) {
    changes.push(told({ kind: 'language' }, `Language ${old.language} → ${next.language}`, true))
  }
  return changes
}
