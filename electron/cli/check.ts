// imprimatur check FILE…: checks posts in files against a policy, without a desk or a window, for people and for
// whatever runs before something is merged.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { compilePolicy, type CompiledPolicy } from '../../shared/policy/compile'
import { PolicyDocument } from '../../shared/policy/document'
import { Severity } from '../../shared/policy/finding'
import { shippedPolicy } from '../../shared/policy/packs'
import { Channel } from '../../shared/post/account'
import {
  type FileFormat,
  type FilesContext,
  type FileToCheck,
  formatOf,
  postsIn,
} from '../../shared/schedule/checking/files'
import { filesInWords } from '../../shared/schedule/checking/in-words'
import { filesAsJson } from '../../shared/schedule/checking/json'
import { checkFiles, type FilesReport, hasAtLeast } from '../../shared/schedule/checking/report'
import { filesAsSarif } from '../../shared/schedule/checking/sarif'
import { version } from '../../package.json'

export const checkUsage = `Usage: imprimatur check FILE… [options]

  FILE                CSV, Markdown, JSON or plain text in UTF-8; “-” reads standard input
  --policy PATH       a policy.json, as an evidence pack holds it, or a folder of packs (*.yaml);
                      without it, the policy that ships
  --channel NAME      a channel for posts that name none; may be given again
  --market NAME       the market of those channels, such as US or DE
  --language CODE     for posts that name none (en)
  --as FORMAT         csv, markdown, json or text, where the name does not tell
  --format FORMAT     words (the default), json, or sarif (2.1.0)
  --show SEVERITY     in words, leave out what weighs less: blocker, warning, note, hint (the default)
  --fail-on SEVERITY  from which severity on the check fails: blocker (the default), warning, note, hint, never

  Ends with 0 when nothing that bad was found, 1 when something was, 2 when something could not be read.
`

type Say = (line: string) => void

/** Where the files and standard input come from; tests bring their own. */
export interface Sources {
  readonly standardInput: () => Promise<Uint8Array>
}

const realSources: Sources = {
  standardInput: async () => {
    const parts: Buffer[] = []
    for await (const part of process.stdin) parts.push(part as Buffer)
    return Buffer.concat(parts)
  },
}

const largestFile = 32 * 1024 * 1024

/** @returns the exit code */
export async function check(
  args: readonly string[],
  say: Say,
  complain: Say,
  sources: Sources = realSources,
): Promise<number> {
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    complain(`${asked}\n\n${checkUsage.trimEnd()}`)
    return 2
  }
  const policy = await policyAt(asked.policy)
  if (Array.isArray(policy)) {
    for (const line of policy) complain(line)
    return 2
  }
  const files: FileToCheck[] = []
  for (const name of asked.files) {
    const file = await fileNamed(name, asked.as, sources)
    if (typeof file === 'string') {
      complain(file)
      return 2
    }
    files.push(file)
  }
  const checking = checkFiles(postsIn(files, asked.context), policy)
  let step = checking.next()
  while (!step.done) step = checking.next()
  for (const line of written(step.value, asked)) say(line)
  if (step.value.problems.some(({ severity }) => severity === 'error')) return 2
  return asked.failOn !== 'never' && hasAtLeast(step.value, asked.failOn) ? 1 : 0
}

function* written(report: FilesReport, { format, show }: Asked): Generator<string> {
  switch (format) {
    case 'words':
      yield* filesInWords(report, show)
      return
    case 'json':
      yield filesAsJson(report)
      return
    case 'sarif':
      yield filesAsSarif(report, version)
  }
}

const fileFormats: readonly FileFormat[] = ['csv', 'markdown', 'json', 'text']
const outputs = ['words', 'json', 'sarif'] as const

interface Asked {
  readonly files: readonly string[]
  readonly policy: string | undefined
  readonly as: FileFormat | undefined
  readonly format: (typeof outputs)[number]
  readonly show: Severity
  readonly failOn: Severity | 'never'
  readonly context: FilesContext
}

/** A sentence when the arguments make no sense. */
function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        policy: { type: 'string' },
        channel: { type: 'string', multiple: true, default: [] },
        market: { type: 'string', default: '' },
        language: { type: 'string', default: 'en' },
        as: { type: 'string' },
        format: { type: 'string', default: 'words' },
        show: { type: 'string', default: 'hint' },
        'fail-on': { type: 'string', default: 'blocker' },
      },
      allowPositionals: true,
    })
    if (positionals.length === 0) return 'Name a file to check, or “-” for standard input.'
    const channels = Channel.array().safeParse(values.channel)
    if (!channels.success) return `A channel is one of: ${Channel.options.join(', ')}.`
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(values.language)) return 'A language reads en, de or de-CH.'
    const as = fileFormats.find((format) => format === values.as)
    if (values.as !== undefined && as === undefined) return `A file is read as one of: ${fileFormats.join(', ')}.`
    const format = outputs.find((output) => output === values.format)
    if (format === undefined) return `A format is one of: ${outputs.join(', ')}.`
    const show = Severity.safeParse(values.show)
    const failOn =
      values['fail-on'] === 'never'
        ? ({ success: true, data: 'never' } as const)
        : Severity.safeParse(values['fail-on'])
    if (!show.success || !failOn.success) return `A severity is one of: ${Severity.options.join(', ')}.`
    return {
      files: positionals,
      policy: values.policy,
      as,
      format,
      show: show.data,
      failOn: failOn.data,
      context: {
        now: Temporal.Now.instant().toString(),
        language: values.language,
        channels: channels.data,
        market: values.market,
      },
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The compiled policy, or what is wrong with it, line by line. */
async function policyAt(path: string | undefined): Promise<CompiledPolicy | string[]> {
  const document = path === undefined ? shippedPolicy() : await documentAt(path)
  if (typeof document === 'string') return [document]
  const compiled = compilePolicy(document)
  return compiled.ok ? compiled.value : compiled.error.map(({ text }) => text)
}

async function documentAt(path: string): Promise<PolicyDocument | string> {
  try {
    if ((await stat(path)).isDirectory()) {
      const names = (await readdir(path)).filter((name) => /\.ya?ml$/i.test(name)).sort()
      if (names.length === 0) return `${path} holds no packs (*.yaml).`
      const packs: { name: string; yaml: string }[] = []
      for (const name of names)
        packs.push({ name: name.replace(/\.ya?ml$/i, ''), yaml: await readFile(join(path, name), 'utf8') })
      return { ...shippedPolicy(), title: basename(path), summary: '', packs, routes: [] }
    }
    const read = PolicyDocument.safeParse(JSON.parse(await readFile(path, 'utf8')))
    if (read.success) return read.data
    const [issue] = read.error.issues
    return `${path} is not a policy: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`
  } catch (error) {
    return `The policy ${path} could not be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** The file, or in a sentence why it cannot be read. */
async function fileNamed(name: string, as: FileFormat | undefined, sources: Sources): Promise<FileToCheck | string> {
  const shown = name === '-' ? 'standard input' : name
  try {
    if (name !== '-' && (await stat(name)).size > largestFile)
      return `${name} is larger than 32 MB. Split it into smaller files.`
    const bytes = name === '-' ? await sources.standardInput() : await readFile(name)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { name: name === '-' ? 'stdin' : name, text, format: as ?? formatOf(name, text) }
  } catch (error) {
    if (error instanceof TypeError) return `${shown} is not text in UTF-8. Save it as UTF-8 and try again.`
    return `${shown} could not be read: ${error instanceof Error ? error.message : String(error)}`
  }
}
