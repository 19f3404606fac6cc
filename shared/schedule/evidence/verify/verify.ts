// Verifies an evidence pack: from its bytes alone, without the desk, the network or a clock.
import type { Crypto } from '../../../ledger/crypto'
import { type CaseFile, decisionLeaf } from '../case-file'
import { type Dossier, dossierOf, givenBy, nameOf } from '../dossier'
import { filesOf } from '../files'
import { claimsOf } from '../limits'
import { manifestFailures, sealFailures, sealFiles } from '../manifest'
import { name, postFile, readable } from '../names'
import { isContent, textOf } from '../text'
import { container, type Failure, type PackFiles, unzip } from '../zip'
import { postProblems } from './post'
import { readPack } from './read'
import { recordFailures, witnessWords } from './record'
import type { PackReport, PostVerdict, Verdict } from './report'

export interface VerifyOptions {
  readonly crypto: Crypto
  /** The desk's key id, or a checkpoint's fingerprint, as it was learnt by another way. */
  readonly desk?: string
  /** Files that were handed over, to be held against the record. */
  readonly exported?: readonly { readonly name: string; readonly sha256: string }[]
}

/** Null when the bytes are not a zip file at all. */
export function verifyPack(bytes: Uint8Array, options: VerifyOptions): PackReport | null {
  const read = unzip(bytes)
  return read && verifyFiles(read.files, options, read.failures)
}

/** The same for the files of a pack that was unpacked. */
export function verifyFiles(files: PackFiles, options: VerifyOptions, before: readonly Failure[] = []): PackReport {
  try {
    return judged(files, options, before)
  } catch (error) {
    // What can be in no record, such as half a character in a policy, is no reason to fall silent.
    const what = `Something in it cannot be judged: ${error instanceof Error ? error.message : String(error)}`
    return { ...nothing, failures: [...before, ...manifestFailures(files, options.crypto), { file: container, what }] }
  }
}

function judged(files: PackFiles, options: VerifyOptions, before: readonly Failure[]): PackReport {
  const { crypto } = options
  const { parts, failures: unread, whereIs } = readPack(files)
  const failures = new Failures([...before, ...manifestFailures(files, crypto), ...unread])
  if (!parts) return { ...nothing, failures: failures.all }
  const dossier = dossierOf(parts, crypto)
  // Where files were altered, what follows from them differs too; naming that as well would only hide what was done.
  const stale = failures.all.length === 0 ? madeAgain(files, dossier, failures) : []
  failures.add(...sealFailures(files, dossier, crypto), ...recordFailures(dossier, whereIs, crypto))
  failures.add(...expectationFailures(dossier, options))
  const posts = dossier.cases.map((file) => postVerdict(file, dossier, failures, crypto))
  const exported = (options.exported ?? []).map((file) => ({
    name: file.name,
    recordedAs: dossier.handover.entry.event.files.find(({ sha256 }) => sha256 === file.sha256)?.name ?? null,
  }))
  const isWrong = failures.all.length > 0 || exported.some((file) => file.recordedAs === null)
  return {
    verdict: isWrong ? 'fails' : worst(posts.map((post) => post.verdict)),
    ...about(dossier),
    witnesses: witnessWords(dossier, (person) => nameOf(dossier, person), failures.files),
    posts,
    failures: failures.all,
    files: exported,
    warnings: [...warningsOf(dossier, options), ...stale],
    ...claimsOf(dossier),
  }
}

/** What there is to say of a pack whose hand-over cannot be read. */
const nothing: PackReport = {
  verdict: 'fails',
  desk: null,
  handover: null,
  checkpoint: null,
  witnesses: [],
  posts: [],
  failures: [],
  files: [],
  warnings: [],
  proves: [],
  cannot: [],
}

/** One failure a file is enough: the first says what is wrong, the others follow from it. */
class Failures {
  private readonly byFile = new Map<string, Failure>()

  constructor(first: readonly Failure[]) {
    this.add(...first)
  }

  add(...failures: readonly Failure[]): void {
    for (const failure of failures) if (!this.byFile.has(failure.file)) this.byFile.set(failure.file, failure)
  }

  get all(): readonly Failure[] {
    return [...this.byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  }

  get files(): ReadonlySet<string> {
    return new Set(this.byFile.keys())
  }

  /** Of the files that a post of this folder rests on: its own, and those that belong to no post. */
  under(folder: string): readonly Failure[] {
    return this.all.filter(
      ({ file }) => file.startsWith(`${folder}/`) || !(file.startsWith('posts/') || readable.has(file)),
    )
  }
}

/** Makes the pack's files again from its entries. The readable ones may differ from version to version, the others not. */
function madeAgain(files: PackFiles, dossier: Dossier, failures: Failures): readonly string[] {
  const changesOf = ({ folder }: CaseFile) => textOf(files.get(postFile(folder, 'changes.txt'))) ?? ''
  const known = new Set<string>(sealFiles)
  const stale: string[] = []
  for (const [file, content] of filesOf(dossier, changesOf)) {
    known.add(file)
    const is = files.get(file)
    if (is && isContent(is, content)) continue
    if (!is) failures.add({ file, what: 'It is missing.' })
    else if (!readable.has(file)) failures.add({ file, what: 'It does not follow from the entries in this pack.' })
    else
      stale.push(
        `${file} is not what this version of Imprimatur would write from the proofs. Another version may have written it; rely on what is said here.`,
      )
  }
  for (const file of files.keys())
    if (!known.has(file)) failures.add({ file, what: 'It does not belong in this pack.' })
  return stale
}

function expectationFailures({ deskKey, checkpoint }: Dossier, { desk }: VerifyOptions): readonly Failure[] {
  const wanted = desk?.replace(/[\s:-]/g, '').toLowerCase()
  if (wanted === undefined || wanted === deskKey?.keyId) return []
  if (checkpoint?.isSigned && wanted === checkpoint.fingerprint.replaceAll(' ', '')) return []
  return [
    { file: name.keys, what: `The pack is from the desk ${deskKey?.keyId ?? 'without a key'}, not from ${desk}.` },
  ]
}

function postVerdict(file: CaseFile, dossier: Dossier, failures: Failures, crypto: Crypto): PostVerdict {
  const { post, key, exported, folder, standing } = file
  const own = postProblems(file, dossier, crypto)
  const wrong = [...own, ...failures.under(folder).map((failure) => `${failure.file}: ${failure.what}`)]
  const unproven = wrong.length === 0 ? unprovenOf(file, dossier) : []
  return {
    post,
    key: key || exported.post,
    verdict: wrong.length > 0 ? 'fails' : unproven.length > 0 ? 'unproven' : 'holds',
    why: [...wrong, ...unproven],
    approvals: standing.map((signOff) => ({
      area: signOff.area,
      name: givenBy(dossier, signOff),
      at: signOff.at,
      keyId: signOff.leaf.entry.signed?.signatures[0]?.keyid ?? null,
    })),
  }
}

function unprovenOf(file: CaseFile, dossier: Dossier): readonly string[] {
  const { standing } = file
  const unsigned = standing.filter(({ leaf }) => !leaf.entry.signed)
  const granted = file.waivers.filter(({ decision }) => decision?.granted)
  return [
    ...(dossier.deskKey ? [] : ['The desk had no key, so nothing seals this pack.']),
    ...unsigned.map((signOff) => `The sign-off for ${signOff.area} by ${givenBy(dossier, signOff)} is not signed.`),
    ...granted
      .filter(({ id }) => !decisionLeaf(file, id)?.entry.signed)
      .map(({ clause }) => `The waiver for clause ${clause} is not signed.`),
    ...(dossier.handover.entry.signed ? [] : ['The hand-over is not signed.']),
  ]
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fails')) return 'fails'
  return verdicts.includes('unproven') || verdicts.length === 0 ? 'unproven' : 'holds'
}

function about(dossier: Dossier): Pick<PackReport, 'desk' | 'handover' | 'checkpoint'> {
  const { desk, deskKey, handover, checkpoint } = dossier
  const { by, at, event, signed } = handover.entry
  return {
    desk: { name: desk?.name ?? '', keyId: deskKey?.keyId ?? null, sample: desk?.sample ?? false },
    handover: {
      export: event.export,
      name: nameOf(dossier, by),
      at,
      profile: event.profile,
      isSigned: signed !== undefined,
    },
    checkpoint: checkpoint && { size: checkpoint.size, fingerprint: checkpoint.fingerprint },
  }
}

function warningsOf(dossier: Dossier, { desk }: VerifyOptions): readonly string[] {
  const { deskKey, keys } = dossier
  return [
    ...(dossier.desk?.sample ? ['This is a sample desk: everything in the pack is invented.'] : []),
    ...(deskKey && desk === undefined
      ? [
          `Whoever made this pack holds the key ${deskKey.keyId}. Compare it with what the desk told you by another way.`,
        ]
      : []),
    ...keys.flatMap(({ keyId, person, revoked }) =>
      revoked && person !== null
        ? [`The key ${keyId} of ${nameOf(dossier, person)} ended on ${revoked.at}: ${revoked.reason}.`]
        : [],
    ),
  ]
}
