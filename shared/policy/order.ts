// The order in which findings are shown: worst first, then as they stand in the post.
import { type Field, type Finding, severities } from './finding'

const fields: readonly Field['kind'][] = [
  'text',
  'override',
  'alt',
  'link',
  'media',
  'targets',
  'slot',
  'relationships',
  'claims',
]

export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      comparePlaces(a, b) ||
      compare(a.rule, b.rule) ||
      compare(a.id, b.id),
  )
}

/** What is about the whole content comes before what is about a part of it. */
function comparePlaces(a: Finding, b: Finding): number {
  if (!a.place || !b.place) return Number(a.place !== null) - Number(b.place !== null)
  return (
    fields.indexOf(a.place.field.kind) - fields.indexOf(b.place.field.kind) ||
    compare(partOf(a.place.field), partOf(b.place.field)) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end
  )
}

/** Which override or which picture. */
function partOf(field: Field): string {
  if (field.kind === 'override') return field.account
  return field.kind === 'alt' ? String(field.index).padStart(4, '0') : ''
}

/** By code units, not by locale: the order must be the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
