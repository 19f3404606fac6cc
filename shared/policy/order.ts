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
  return findings
    .map(ranked)
    .sort(
      (a, b) =>
        a.severity - b.severity ||
        comparePlaces(a, b) ||
        compare(a.finding.rule, b.finding.rule) ||
        compare(a.finding.id, b.finding.id),
    )
    .map(({ finding }) => finding)
}

interface Ranked {
  readonly finding: Finding
  readonly severity: number
  /** -1: about the whole content. */
  readonly field: number
  readonly part: string
}

/** What stands in a list is looked up once for a finding, not each time that it is compared. */
function ranked(finding: Finding): Ranked {
  const { severity, place } = finding
  return {
    finding,
    severity: severities.indexOf(severity),
    field: place ? fields.indexOf(place.field.kind) : -1,
    part: place ? partOf(place.field) : '',
  }
}

/** What is about the whole content comes before what is about a part of it. */
function comparePlaces(a: Ranked, b: Ranked): number {
  const [first, second] = [a.finding.place, b.finding.place]
  return (
    a.field - b.field ||
    compare(a.part, b.part) ||
    (first?.start ?? 0) - (second?.start ?? 0) ||
    (first?.end ?? 0) - (second?.end ?? 0)
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
