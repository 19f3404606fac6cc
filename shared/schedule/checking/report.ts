// What a check of files found, whoever reads it: people on a terminal, another program, or a code scanner.
import type { CompiledPolicy } from '../../policy/compile'
import { check } from '../../policy/engine'
import { type Finding, type Severity, severities } from '../../policy/finding'
import type { FileProblem, FilesRead, PostInFile } from './files'

/** Where a finding stands in its file; columns are UTF-16 units from 1, the end column is the one after the last. */
export interface Region {
  readonly line: number
  readonly column: number | null
  readonly endLine: number
  readonly endColumn: number | null
}

export interface FoundInFile {
  readonly finding: Finding
  readonly region: Region
  /** Whether the finding's fix can be made at the same place in the file: the file holds the text letter by letter. */
  readonly fixRegion: Region | null
}

export interface CheckedPost {
  readonly post: PostInFile
  readonly found: readonly FoundInFile[]
}

export interface FilesReport {
  readonly policy: CompiledPolicy
  readonly engineVersion: string
  readonly posts: readonly CheckedPost[]
  readonly problems: readonly FileProblem[]
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>
}

/** Checks in steps of one post, so that whoever drives it can show how far it is. */
export function* checkFiles(read: FilesRead, policy: CompiledPolicy): Generator<number, FilesReport, void> {
  const posts: CheckedPost[] = []
  let engineVersion = ''
  for (const post of read.posts) {
    const result = check(post.content, policy, { accounts: post.accounts, author: null })
    engineVersion = result.engineVersion
    posts.push({ post, found: result.findings.map((finding) => placed(finding, post)) })
    yield posts.length
  }
  const all = posts.flatMap(({ found }) => found)
  const count = (severity: Severity) => all.filter(({ finding }) => finding.severity === severity).length
  return {
    policy,
    engineVersion,
    posts,
    problems: read.problems,
    counts: { blocker: count('blocker'), warning: count('warning'), note: count('note'), hint: count('hint') },
  }
}

/** Whether anything was found that is as bad as this or worse. */
export function hasAtLeast({ counts }: FilesReport, worst: Severity): boolean {
  return severities.slice(0, severities.indexOf(worst) + 1).some((severity) => counts[severity] > 0)
}

function placed(finding: Finding, post: PostInFile): FoundInFile {
  const { place, fix } = finding
  const isInText = place !== null && place.field.kind === 'text' && place.end > place.start
  if (!isInText || post.text === null) {
    const line = { line: post.line, column: null, endLine: post.line, endColumn: null }
    return { finding, region: line, fixRegion: null }
  }
  return {
    finding,
    region: regionOf(post.content.text, post.text, place.start, place.end),
    fixRegion: fix ? regionOf(post.content.text, post.text, fix.start, fix.end) : null,
  }
}

function regionOf(
  text: string,
  at: { readonly line: number; readonly column: number },
  start: number,
  end: number,
): Region {
  const from = positionAt(text, at, start)
  const to = positionAt(text, at, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function positionAt(text: string, at: { readonly line: number; readonly column: number }, offset: number) {
  const before = text.slice(0, offset)
  const newline = before.lastIndexOf('\n')
  if (newline === -1) return { line: at.line, column: at.column + offset }
  return { line: at.line + before.split('\n').length - 1, column: offset - newline }
}
