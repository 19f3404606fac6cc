// changes.txt: what changed in a post before it was handed over, in words and word by word. Worked out by the desk when
// the pack is made; the revisions themselves are in history.jsonl, for who wants to compare them otherwise.
import { compareContent, type ContentDiff } from '../../diff/content'
import type { ProseDiff } from '../../diff/op'
import type { Revision } from '../../post/revision'
import { type CaseFile, handedOver } from './case-file'

export function changesText(file: CaseFile): string {
  const last = handedOver(file)
  if (!last) return 'The revision that was handed over is missing.\n'
  const base = baseOf(file, last)
  if (!base) return `Revision ${last.number} was handed over as it was first submitted: nothing was changed.\n`
  const diff = compareContent(base.revision.content, last.content)
  const opening = `From revision ${base.revision.number}, ${base.why}, to revision ${last.number}, which was handed over:`
  const list = diff.changes.map(({ words, material }) => `- ${words}${material ? ' [material]' : ''}`)
  return `${[opening, '', ...list, ...proseLines(diff)].join('\n')}\n`
}

/** The last revision with other content that was approved, else the first that was submitted. */
function baseOf({ revisions, signOffs, submitted }: CaseFile, last: Revision) {
  const other = (number: number | undefined) =>
    revisions.find((revision) => revision.number === number && revision.contentDigest !== last.contentDigest)
  const approved = signOffs
    .filter(({ decision }) => decision === 'approve')
    .map((signOff) => other(signOff.revision))
    .findLast((revision) => revision !== undefined)
  if (approved) return { revision: approved, why: 'which had been approved' }
  const first = other(submitted[0]?.revision)
  return first && { revision: first, why: 'which was first submitted' }
}

function proseLines({ text, overrides, alts }: ContentDiff): string[] {
  const named = [
    ['Text', text],
    ...overrides.map(({ account, prose }) => [`Text for ${account}`, prose] as const),
    ...alts.map(({ name, prose }) => [`Alt text of ${name}`, prose] as const),
  ] as const
  return named.flatMap(([what, prose]) =>
    prose.edits > 0 ? ['', `${what}, word by word ([-taken out-] {+put in+}):`, '', marked(prose)] : [],
  )
}

/** [-taken out-] and {+put in+}. */
function marked({ ops }: ProseDiff): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const
  return ops.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('')
}
