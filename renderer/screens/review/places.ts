// Where on screen a change can be seen.
import type { ContentChange, ContentDiff } from '../../../shared/diff/content'
import type { Where } from '../../../shared/diff/fields'
import type { ProseDiff } from '../../../shared/diff/op'
import { editElementId } from '../../parts/diff-view'
import { shownKey } from '../../parts/diff-view-edit'

export const textName = 'review-text'
export const overrideName = (account: string) => `review-override-${account.replace(/[^\w-]/g, '_')}`
export const altName = (index: number) => `review-alt-${index}`
export const fieldId = (index: number) => `review-field-${index}`
/** The details of a post that is new as a whole. */
export const detailsKey = 'review-details'
export const factId = (where: string) => `review-fact-${where}`

export interface ChangePlace {
  /** The id of the element that shows it. */
  readonly element: string
  /** The diff it is in, and which of its edits; null outside the texts. */
  readonly name: string | null
  readonly edit: number | null
}

/**
 * The changes to list and to walk. Of a post that is new as a whole only what needs a careful eye is named: figures,
 * links, names and strong words; the rest stands there to be read.
 */
export function changesToName({ changes }: ContentDiff, isNew: boolean): readonly ContentChange[] {
  return isNew ? changes.filter((change) => change.material && change.kinds.length > 0) : changes
}

/** `isNew`: the post is shown plainly, so a change leads to the whole text or fact it is in. */
export function placeOf(change: ContentChange, diff: ContentDiff, isNew: boolean): ChangePlace {
  const { where, op } = change
  const name = nameOf(where)
  if (name === null) {
    return { element: isNew ? factId(where.kind) : fieldId(diff.fields.indexOf(change)), name: null, edit: null }
  }
  const found = op === null || isNew ? undefined : proseOf(where, diff)?.ops[op]
  return found && found.kind !== 'equal'
    ? { element: editElementId(name, found.edit), name, edit: found.edit }
    : { element: name, name, edit: null }
}

/** What has to have been on screen before a change counts as seen: the keys of the elements that show it. */
export function keysOf(change: ContentChange, diff: ContentDiff): readonly string[] {
  const name = nameOf(change.where)
  if (name === null) return [fieldId(diff.fields.indexOf(change))]
  if (change.edits.length === 0) return [name]
  const ops = proseOf(change.where, diff)?.ops ?? []
  return ops.flatMap((op) =>
    op.kind !== 'equal' && change.edits.includes(op.edit) ? [shownKey(name, op.edit, op.kind)] : [],
  )
}

function nameOf(where: Where): string | null {
  if (where.kind === 'text') return textName
  if (where.kind === 'override') return overrideName(where.account)
  return where.kind === 'alt' ? altName(where.index) : null
}

function proseOf(where: Where, diff: ContentDiff): ProseDiff | undefined {
  if (where.kind === 'text') return diff.text
  if (where.kind === 'override') return diff.overrides.find(({ account }) => account === where.account)?.prose
  return where.kind === 'alt' ? diff.alts.find(({ index }) => index === where.index)?.prose : undefined
}

/** Brings a place into sight and puts the focus on it, so that it is read out. */
export function lookAt(element: string): void {
  // An edit of a rewritten sentence is shown by the block that holds it.
  const found =
    document.getElementById(element) ?? document.querySelector<HTMLElement>(`[data-holds~="${CSS.escape(element)}"]`)
  found?.scrollIntoView({ block: 'nearest' })
  found?.focus({ preventScroll: true })
}
