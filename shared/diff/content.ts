// What changed between two revisions of a post: texts word by word, every other field in words.
import type { AccountId } from '../post/account'
import { blankContent, type Content, textFor } from '../post/content'
import { type Change, changesIn, materialFirst } from './changes'
import { type ContentChange, fieldChanges, told, type Where } from './fields'
import { mediaChange } from './media'
import type { ProseDiff } from './op'
import { diffProse } from './prose'
import { quoted } from './quoted'
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
  /** Everything, material first. Empty when nothing differs; the order of targets is no difference. */
  readonly changes: readonly ContentChange[]
}

/** Null stands for what was there before the first revision: everything is new. */
export function compareContent(old: Content | null, next: Content): ContentDiff {
  const before = old ?? blankContent
  const text = diffProse(before.text, next.text)
  const overrides = overrideDiffs(before, next)
  const alts = altDiffs(before, next)
  const fields = fieldChanges(before, next, old === null)
  const texts = [
    ...changesIn(text).map((change) => within({ kind: 'text' }, '', change)),
    ...overrides.flatMap((override) => overrideChanges(override, next)),
    ...alts.flatMap(altChanges),
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

function overrideChanges({ account, change, prose }: OverrideDiff, next: Content): readonly ContentChange[] {
  const where: Where = { kind: 'override', account }
  const name = onOneLine(account)
  const changes = changesIn(prose).map((found) => within(where, `${name}: `, found))
  if (change === 'changed') return changes
  const sameWords = prose.edits === 0 ? ', with the same words as before' : ''
  const words =
    change === 'removed'
      ? `${name} now follows the base text${sameWords}`
      : `${name} now has a text of its own${sameWords || `: ${quoted(textFor(next, account))}`}`
  return [told(where, words, prose.edits > 0), ...changes]
}

function altDiffs(old: Content, next: Content): readonly AltDiff[] {
  return mediaChange(old.media, next.media)
    .pairs.filter((pair) => pair.old.alt !== pair.new.alt)
    .map((pair) => ({ index: pair.index, name: pair.new.name, prose: diffProse(pair.old.alt, pair.new.alt) }))
}

function altChanges({ index, name, prose }: AltDiff): readonly ContentChange[] {
  const where: Where = { kind: 'alt', index }
  const [first, second] = prose.ops
  if (first !== undefined && second === undefined && first.kind !== 'equal') {
    // Without its alt text a picture says nothing to some readers: always among the material changes.
    const verb = first.kind === 'delete' ? 'removed' : 'added'
    const material = verb === 'removed' || changesIn(prose).some((found) => found.material)
    return [
      { ...told(where, `Alt text of ${quoted(name)} ${verb}: ${quoted(first.text)}`, material), op: 0, edits: [0] },
    ]
  }
  return changesIn(prose).map((found) => within(where, `Alt text of ${quoted(name)}: `, found))
}

function within(where: Where, field: string, { kinds, material, words, op, edits }: Change): ContentChange {
  return { where, kinds, material, words: field + words, op, edits }
}
