// imprimatur verify PACK [FILE…]: checks an evidence pack without a desk or a window, and says what holds.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { isPackName, type PackFiles } from '../../shared/schedule/evidence/zip'
import type { PackReport, PostVerdict } from '../../shared/schedule/evidence/verify/report'
import { verifyFiles, type VerifyOptions, verifyPack } from '../../shared/schedule/evidence/verify/verify'
import { nodeCrypto } from '../keys/node-crypto'

export const verifyUsage = `Usage: imprimatur verify PACK [FILE…] [--desk KEYID] [--json]

  PACK          an evidence pack: the .zip file, or the folder it was unpacked to
  FILE          files of the export, to be held against what the record says was handed over
  --desk KEYID  the desk's key id, or a checkpoint's fingerprint, as the desk told you by another way;
                without it, any desk could have made the pack
  --json        the whole answer as JSON

  Ends with 0 when everything holds, 1 when something does not or is not proven, 2 when there is nothing to check.
`

type Say = (line: string) => void

/** @returns the exit code */
export async function verify(args: readonly string[], say: Say, complain: Say): Promise<number> {
  const asked = read(args)
  if (typeof asked === 'string') {
    complain(`${asked}\n\n${verifyUsage.trimEnd()}`)
    return 2
  }
  const report = await reportOn(asked).catch(unreadable)
  if (typeof report === 'string') {
    complain(report)
    return 2
  }
  if (asked.json) say(JSON.stringify(report, null, 2))
  else for (const line of inWords(report)) say(line)
  return report.verdict === 'holds' ? 0 : 1
}

const unreadable = (error: unknown) => `It could not be read: ${error instanceof Error ? error.message : String(error)}`

interface Asked {
  readonly pack: string
  readonly files: readonly string[]
  readonly desk: string | undefined
  readonly json: boolean
}

/** A sentence when the arguments make no sense. */
function read(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { desk: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [pack, ...files] = positionals
    if (pack === undefined) return 'Name the evidence pack to verify.'
    // A key id has 32 digits, a fingerprint 20; whatever else it is was mistyped, and nothing must pass for it.
    if (values.desk !== undefined && !/^(?:[0-9a-f]{20}|[0-9a-f]{32})$/i.test(values.desk.replace(/[\s:-]/g, '')))
      return 'A desk is named by its key id (32 hexadecimal digits) or a checkpoint’s fingerprint (20).'
    return { pack, files, desk: values.desk, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function reportOn({ pack, files, desk }: Asked): Promise<PackReport | string> {
  const exported: { name: string; sha256: string }[] = []
  for (const file of files) exported.push({ name: basename(file), sha256: nodeCrypto.sha256(await readFile(file)) })
  const options: VerifyOptions = { crypto: nodeCrypto, exported, ...(desk === undefined ? {} : { desk }) }
  if ((await stat(pack)).isDirectory()) return verifyFiles(await unpacked(pack), options)
  return verifyPack(await readFile(pack), options) ?? `${pack} is not an evidence pack: it is no zip file.`
}

const leftByFileManagers: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Every file under a folder. What can be in no pack is kept under a name that no pack knows, so that it is found. */
async function unpacked(folder: string): Promise<PackFiles> {
  const files = new Map<string, Uint8Array>()
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (found.isDirectory() || leftByFileManagers.has(found.name)) continue
    const path = join(found.parentPath, found.name)
    const name = relative(folder, path).replaceAll(sep, '/')
    const isPlain = found.isFile() && isPackName(name)
    files.set(name, isPlain ? await readFile(path) : new Uint8Array())
  }
  return files
}

/** Whatever a pack says of itself is shown without control characters: it must not write over the verdict on a terminal. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')

function* inWords(report: PackReport): Generator<string> {
  const { desk, handover, checkpoint, posts, failures, files } = report
  if (desk && handover) {
    yield plain(`Desk         ${desk.name}${desk.sample ? ' (SAMPLE)' : ''}, key ${desk.keyId ?? 'none'}`)
    yield plain(
      `Handed over  ${handover.at} by ${handover.name}${handover.isSigned ? '' : ' (not signed)'}, as ${handover.profile}`,
    )
  }
  if (checkpoint) yield `Checkpoint   ${checkpoint.fingerprint} over ${checkpoint.size} entries`
  for (const witness of report.witnesses) yield plain(`Witness      ${witness}`)
  yield ''
  for (const post of posts) yield* postLines(post)
  for (const { name, recordedAs } of files)
    yield plain(
      recordedAs === null ? `${name}: was NOT handed over in this export` : `${name}: as handed over (${recordedAs})`,
    )
  yield ''
  if (failures.length > 0) {
    yield 'What does not hold:'
    for (const { file, what } of failures) yield plain(`  ${file}: ${what}`)
    yield ''
  }
  for (const warning of report.warnings) yield plain(`Mind: ${warning}`)
  for (const line of report.cannot) yield plain(`Not proven: ${line}`)
  yield ''
  yield verdictOf(report)
}

function* postLines({ key, verdict, why, approvals }: PostVerdict): Generator<string> {
  const by = approvals.map(({ area, name, keyId }) => `${area} by ${name} (${keyId?.slice(0, 8) ?? 'not signed'})`)
  const words = { holds: 'holds', unproven: 'is NOT PROVEN', fails: 'DOES NOT HOLD' }[verdict]
  yield plain(`${key}: ${words}${by.length > 0 ? `: ${by.join(', ')}` : ''}`)
  for (const reason of why.slice(0, 5)) yield plain(`    ${reason}`)
  if (why.length > 5) yield `    and ${why.length - 5} more`
}

function verdictOf({ verdict, posts }: PackReport): string {
  const held = posts.filter((post) => post.verdict === 'holds').length
  const count = `${held} of ${posts.length} ${posts.length === 1 ? 'post' : 'posts'} hold`
  switch (verdict) {
    case 'holds':
      return `Everything holds. ${count}.`
    case 'unproven':
      return `Nothing is wrong, but not everything is proven. ${count}.`
    case 'fails':
      return `This pack does not hold. ${count}.`
  }
}
