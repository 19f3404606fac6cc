// The findings for people on a terminal, one post after another, as compilers and linters show them.
import { type Severity, severities } from '../../policy/finding'
import type { CheckedPost, FilesReport, FoundInFile } from './report'

/** Post text and files are shown without control characters: they must not write over what stands on a terminal. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')

export function* filesInWords(report: FilesReport, least: Severity): Generator<string> {
  const shown = severities.slice(0, severities.indexOf(least) + 1)
  for (const checked of report.posts) yield* postInWords(checked, shown)
  for (const { file, line, severity, what, fix } of report.problems)
    yield plain(`${file}:${line}: ${severity === 'error' ? 'not read' : 'mind'}: ${what} ${fix}`)
  yield summary(report)
}

function* postInWords({ post, found }: CheckedPost, shown: readonly Severity[]): Generator<string> {
  const listed = found.filter(({ finding }) => shown.includes(finding.severity))
  for (const item of listed) yield* findingInWords(post.file, post.key, item)
  if (listed.length > 0) yield ''
}

function* findingInWords(file: string, key: string | null, { finding, region }: FoundInFile): Generator<string> {
  const { severity, certainty, clause, what, how, accounts } = finding
  const place = region.column === null ? `${file}:${region.line}` : `${file}:${region.line}:${region.column}`
  const sure = certainty === 'judgement' ? ', a judgement' : ''
  yield plain(`${place}: ${severity}${sure}: ${what} [${clause.id} ${clause.title}]`)
  const where = accounts.length > 0 ? ` (${accounts.join(', ')})` : ''
  yield plain(`    ${key === null ? '' : `${key}: `}${how}${where}`)
}

function summary({ posts, problems, counts, policy }: FilesReport): string {
  const unread = problems.filter(({ severity }) => severity === 'error').length
  const found = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => some(counts[severity], severity))
  return [
    `${some(posts.length, 'post')} checked with “${plain(policy.document.title)}”, ${some(policy.clauses.length, 'clause')}:`,
    `${found.length === 0 ? 'nothing found' : found.join(', ')}.`,
    ...(unread === 0 ? [] : [`${some(unread, 'post')} could not be read.`]),
  ].join(' ')
}

function some(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
