// What changed between two revisions of a post: texts word by word, every other field in words.
import type { AccountId } from '../post/account'
import { accountInWords } from '../post/account-words'
import { blankContent, type Content, textFor } from '../post/content'
import { english, type Say } from '../words/say'
import { type Change, changesIn, materialFirst } from './changes'
import { type ContentChange, fieldChanges, told, type Where } from './fields'
import { retold } from './kinds'
import { mediaChange } from './media'
import type { ProseDiff } from './op'
import { diffProse } from './prose'
import { quoted } from './quoted'
import { whatIsThere } from './there'
import { onOneLine } from './visible'

export type { ContentChange, Where } from './fields'

export interface OverrideDiff {
  readonly account: AccountId
  readonly change: 'added' | 'removed' | 'changed'
  /** What readers of this account read before, and what they will read now: the override, or the base text. */
  readonly prose: ProseDiff
}

export interface AltDiff {
  readonly index: number
  readonly name: string
  readonly prose: ProseDiff
}

export interface ContentDiff {
  readonly text: ProseDiff
  readonly overrides: readonly OverrideDiff[]
  /** Alt texts that changed; those of new media are told with the media. */
  readonly alts: readonly AltDiff[]
  /** Changes outside the texts, in the order of the fields. */
  readonly fields: readonly ContentChange[]
  /** Everything, each once, material first. Empty when nothing differs; the order of targets is no difference. */
  readonly changes: readonly ContentChange[]
}

/**
 * Null stands for what was there before the first revision: everything is new, and the changes say what is there. The
 * words are English unless they are for somebody to read now.
 */
export function compareContent(old: Content | null, next: Content, t: Say = english): ContentDiff {
  const before = old ?? blankContent
  const text = diffProse(before.text, next.text)
  const overrides = overrideDiffs(before, next)
  const alts = altDiffs(before, next, t)
  if (old === null) return { text, overrides, alts, ...whatIsThere(next, t) }
  const fields = fieldChanges(before, next, t)
  const texts = [
    ...changesIn(text, t).map((change) => within({ kind: 'text' }, change, (said) => said)),
    ...overrides.flatMap((override) => overrideChanges(override, next, t)),
    ...alts.flatMap((alt) => altChanges(alt, t)),
  ]
  return { text, overrides, alts, fields, changes: materialFirst([...texts, ...fields]) }
}

function overrideDiffs(old: Content, next: Content): readonly OverrideDiff[] {
  const accounts = new Set([...Object.keys(old.overrides), ...Object.keys(next.overrides)])
  return [...accounts].sort().flatMap((account) => {
    const had = Object.hasOwn(old.overrides, account)
    const has = Object.hasOwn(next.overrides, account)
    if (had && has && old.overrides[account] === next.overrides[account]) return []
    const change = had && has ? 'changed' : has ? 'added' : 'removed'
    return [{ account, change, prose: diffProse(textFor(old, account), textFor(next, account)) } as const]
  })
}

function overrideChanges({ account, change, prose }: OverrideDiff, next: Content, t: Say): readonly ContentChange[] {
  const where: Where = { kind: 'override', account }
  const name = onOneLine(accountInWords(account))
  const changes = changesIn(prose, t).map((found) => within(where, found, (said) => `${name}: ${said}`))
  if (change === 'changed') return changes
  return [told(where, ownTextInWords(change, name, prose, textFor(next, account), t), prose.edits > 0), ...changes]
}

function ownTextInWords(
  change: 'added' | 'removed',
  account: string,
  { edits }: ProseDiff,
  text: string,
  t: Say,
): string {
  if (change === 'removed') {
    return edits === 0
      ? t('{account} now follows the base text, with the same words as before', { account })
      : t('{account} now follows the base text', { account })
  }
  return edits === 0
    ? t('{account} now has a text of its own, with the same words as before', { account })
    : t('{account} now has a text of its own: {words}', { account, words: quoted(text, t) })
}

function altDiffs(old: Content, next: Content, t: Say): readonly AltDiff[] {
  return mediaChange(old.media, next.media, t)
    .pairs.filter((pair) => pair.old.alt !== pair.new.alt)
    .map((pair) => ({ index: pair.index, name: pair.new.name, prose: diffProse(pair.old.alt, pair.new.alt) }))
}

function altChanges({ index, name: file, prose }: AltDiff, t: Say): readonly ContentChange[] {
  const where: Where = { kind: 'alt', index }
  const name = quoted(file, t)
  const [first, second] = prose.ops
  if (first !== undefined && second === undefined && first.kind !== 'equal') {
    // Without its alt text a picture says nothing to some readers: always among the material changes.
    const values = { name, alt: quoted(first.text, t) }
    const isRemoved = first.kind === 'delete'
    const words = isRemoved
      ? t('Alt text of {name} removed: {alt}', values)
      : t('Alt text of {name} added: {alt}', values)
    const material = isRemoved || changesIn(prose, t).some((found) => found.material)
    return [{ ...told(where, words, material), op: 0, edits: [0] }]
  }
  return changesIn(prose, t).map((found) =>
    within(where, found, (said) => t('Alt text of {name}: {change}', { name, change: said })),
  )
}

function within(where: Where, { edit: _edit, ...change }: Change, tell: (said: string) => string): ContentChange {
  return { where, ...retold(change, tell) }
}
