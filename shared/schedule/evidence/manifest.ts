// manifest.json: the SHA-256 of every other file of a pack, sealed with the desk's own key, so that a change of one byte
// anywhere is found, and by name.
import * as z from 'zod'
import type { Crypto, Signature } from '../../ledger/crypto'
import { Envelope, envelopeOf, envelopeVerifies, payloadOf, preAuthEncoding } from '../../ledger/dsse'
import type { Dossier } from './dossier'
import { name, signedFiles } from './names'
import { type PackFile, statementFiles } from './statement-files'
import { bytesOf, isContent, isSame, jsonOf, textOf } from './text'
import type { Failure, PackFiles } from './zip'

const Manifest = z.strictObject({
  format: z.literal('imprimatur-evidence-pack'),
  version: z.literal(1),
  // Judged by hand below: a schema of 100,000 lines costs more than their digests.
  files: z.custom<Readonly<Record<string, unknown>>>((files) => typeof files === 'object' && files !== null),
})

const stem = 'manifest'
const sealNames = signedFiles(stem)
/** What the manifest does not list: itself, and its seal. */
export const sealFiles: readonly string[] = [name.manifest, ...Object.values(sealNames)]
const apart: ReadonlySet<string> = new Set(sealFiles)

export type Sealed = Pick<Dossier, 'handover' | 'deskKey' | 'checkpoint'>

export function* manifestFiles(
  files: PackFiles,
  sealed: Sealed,
  signAsDesk: (message: Uint8Array) => Signature | null,
  crypto: Crypto,
): Generator<PackFile> {
  const digests = new Map([...files].map(([file, content]) => [file, crypto.sha256(content)]))
  const manifest = bytesOf(manifestText(digests))
  yield [name.manifest, manifest]
  if (!sealed.deskKey) return
  const payload = sealText(manifest, sealed, crypto)
  const signature = signAsDesk(preAuthEncoding(payload))
  if (signature) yield* statementFiles(stem, { signed: envelopeOf(payload, signature) })
}

/** The in-toto statement that the desk signs. */
function sealText(manifest: Uint8Array, { handover, deskKey, checkpoint }: Sealed, crypto: Crypto): Uint8Array {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: name.manifest, digest: { sha256: crypto.sha256(manifest) } }],
    predicateType: 'https://imprimatur.example/evidence-pack/v1',
    predicate: {
      desk: deskKey?.keyId ?? '',
      export: handover.entry.event.export,
      checkpoint: checkpoint?.fingerprint ?? '',
    },
  }
  return bytesOf(JSON.stringify(statement))
}

function manifestText(digests: ReadonlyMap<string, unknown>): string {
  const listed = Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ format: 'imprimatur-evidence-pack', version: 1, files: listed }, null, 1)}\n`
}

/** Every file that is not the one the manifest lists, by name. */
export function manifestFailures(files: PackFiles, crypto: Crypto): readonly Failure[] {
  if (!files.has(name.manifest)) return [{ file: name.manifest, what: 'It is missing.' }]
  const listed = readManifest(files)
  if (!listed) return [{ file: name.manifest, what: 'It is not a manifest of an evidence pack.' }]
  const failures: Failure[] = []
  for (const [file, digest] of listed) {
    const content = files.get(file)
    if (!content) failures.push({ file, what: 'It is missing.' })
    else if (crypto.sha256(content) !== digest)
      failures.push({ file, what: 'Its content is not what the manifest says.' })
  }
  for (const file of files.keys()) {
    if (!apart.has(file) && !listed.has(file)) failures.push({ file, what: 'The manifest does not list it.' })
  }
  return failures
}

/** What it says of each file; a digest may be anything, which is then not the file's. */
function readManifest(files: PackFiles): ReadonlyMap<string, unknown> | null {
  const read = Manifest.safeParse(jsonOf(files.get(name.manifest)))
  return read.success ? new Map(Object.entries(read.data.files)) : null
}

/** What is wrong with the seal of a pack. */
export function sealFailures(files: PackFiles, sealed: Sealed, crypto: Crypto): readonly Failure[] {
  const { deskKey } = sealed
  const fail = (file: string, what: string) => [{ file, what }]
  if (!deskKey) return unsealedFailures(files)
  const bytes = files.get(sealNames.envelope)
  if (!bytes) return fail(sealNames.envelope, 'It is missing, so nothing seals this pack.')
  const { data: signed } = Envelope.safeParse(jsonOf(bytes))
  if (!signed || !envelopeVerifies(signed, deskKey.publicKey, deskKey.keyId, crypto))
    return fail(sealNames.envelope, 'It is not a seal by the desk’s key.')
  const manifest = files.get(name.manifest) ?? new Uint8Array()
  if (!isSame(payloadOf(signed), sealText(manifest, sealed, crypto)))
    return fail(name.manifest, 'It is not the one that the desk sealed for this hand-over.')
  return [...statementFiles(stem, { signed })].flatMap(([file, content]) => {
    const is = files.get(file)
    return is && isContent(is, content) ? [] : fail(file, 'It is not what the seal says.')
  })
}

/** Without a seal nothing but its form holds the manifest itself to account. */
function unsealedFailures(files: PackFiles): readonly Failure[] {
  const listed = readManifest(files)
  const isRight = !listed || textOf(files.get(name.manifest)) === manifestText(listed)
  return [
    ...(isRight ? [] : [{ file: name.manifest, what: 'It is not written as a manifest is.' }]),
    ...Object.values(sealNames).flatMap((file) =>
      files.has(file) ? [{ file, what: 'This desk has no key for it.' }] : [],
    ),
  ]
}
