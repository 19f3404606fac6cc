// The findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the files.
import type * as Sarif from 'sarif'
import type { CompiledClause } from '../../policy/compile'
import type { Finding, Severity } from '../../policy/finding'
import type { FileProblem } from './files'
import type { CheckedPost, FilesReport, FoundInFile, Region } from './report'

const levels: Readonly<Record<Severity, Sarif.ReportingConfiguration.level>> = {
  blocker: 'error',
  warning: 'warning',
  note: 'note',
  hint: 'note',
}

export function filesAsSarif(report: FilesReport, toolVersion: string): string {
  const { policy, posts, problems, engineVersion } = report
  const order = new Map(policy.clauses.map(({ id }, index) => [id, index]))
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Imprimatur',
            semanticVersion: toolVersion,
            rules: policy.clauses.map(ruleOf),
            properties: {
              engineVersion,
              policy: { title: policy.document.title, version: policy.document.version, digest: policy.digest },
            },
          },
        },
        columnKind: 'utf16CodeUnits',
        results: posts.flatMap((post) => post.found.map((found) => resultOf(post, found, order))),
        invocations: [
          {
            executionSuccessful: !problems.some(({ severity }) => severity === 'error'),
            toolExecutionNotifications: problems.map(notificationOf),
          },
        ],
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}

function ruleOf({ id, title, text, why, source, severity, pack, version }: CompiledClause): Sarif.ReportingDescriptor {
  return {
    id,
    // Names are identifiers in SARIF: "NoPromisesAboutMoney".
    name: title
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: title },
    fullDescription: { text },
    help: { text: `${why}\n\nSource: ${source}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { pack, version, severity },
  }
}

function resultOf({ post }: CheckedPost, found: FoundInFile, order: ReadonlyMap<string, number>): Sarif.Result {
  const { finding, region } = found
  const index = order.get(finding.clause.id)
  return {
    ruleId: finding.clause.id,
    ...(index === undefined ? {} : { ruleIndex: index }),
    ...weightOf(finding),
    message: { text: `${finding.what} ${finding.how}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(post.file) }, region: regionOf(region) },
        ...(post.key === null ? {} : { logicalLocations: [{ name: post.key, kind: 'resource' }] }),
      },
    ],
    partialFingerprints: { 'imprimaturFinding/v1': finding.id },
    properties: {
      severity: finding.severity,
      certainty: finding.certainty,
      rule: finding.rule,
      ...(finding.accounts.length > 0 ? { accounts: finding.accounts } : {}),
      ...(finding.basis ? { basis: finding.basis } : {}),
    },
    ...fixesOf(post.file, found),
  }
}

/** What is only advice to somebody who weighs it is for review: SARIF gives such a result no level. */
function weightOf({ severity, certainty }: Finding): Pick<Sarif.Result, 'kind' | 'level'> {
  const isAdvice = certainty === 'judgement' && (severity === 'note' || severity === 'hint')
  return isAdvice ? { kind: 'review', level: 'none' } : { kind: 'fail', level: levels[severity] }
}

/** Without the words themselves: a log goes to more places than the file it is about, and they may be a secret. */
function regionOf({ line, column, endLine, endColumn }: Region): Sarif.Region {
  return column === null || endColumn === null
    ? { startLine: line }
    : { startLine: line, startColumn: column, endLine, endColumn }
}

function fixesOf(file: string, { finding, fixRegion }: FoundInFile): Pick<Sarif.Result, 'fixes'> {
  if (!finding.fix || !fixRegion) return {}
  const deletedRegion = regionOf(fixRegion)
  return {
    fixes: [
      {
        description: { text: finding.fix.label },
        artifactChanges: [
          {
            artifactLocation: { uri: uriOf(file) },
            replacements: [{ deletedRegion, insertedContent: { text: finding.fix.insert } }],
          },
        ],
      },
    ],
  }
}

function notificationOf({ file, line, severity, what, fix }: FileProblem): Sarif.Notification {
  return {
    level: severity,
    message: { text: `${what} ${fix}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } } }],
  }
}

/** A relative path as a URI reference (RFC 3986). */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
