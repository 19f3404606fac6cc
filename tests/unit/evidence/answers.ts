// Ways to ask the verifier, and to do to a pack what somebody does who holds the desk's key but nobody else's.
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { dossierOf } from '../../../shared/schedule/evidence/dossier'
import { manifestFiles, sealFiles } from '../../../shared/schedule/evidence/manifest'
import { readPack } from '../../../shared/schedule/evidence/verify/read'
import type { PackReport } from '../../../shared/schedule/evidence/verify/report'
import { verifyFiles, type VerifyOptions } from '../../../shared/schedule/evidence/verify/verify'
import type { PackFiles } from '../../../shared/schedule/evidence/zip'
import type { SigningDesk } from './signing-desk'

export const verified = (files: PackFiles, options: Partial<VerifyOptions> = {}) =>
  verifyFiles(files, { crypto, ...options })

/** The names of the files that do not hold. */
export const failing = (files: PackFiles) => verified(files).failures.map(({ file }) => file)

/** A copy of a pack with some files put in, or with null taken out. */
export function changed(files: PackFiles, changes: Readonly<Record<string, string | Uint8Array | null>>): PackFiles {
  const copy = new Map(files)
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) copy.delete(name)
    else copy.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return copy
}

/** The same files under a manifest and a seal made anew with the desk's own key. */
export function sealedAnew(files: PackFiles, desk: SigningDesk): PackFiles {
  const copy = new Map(files)
  for (const name of sealFiles) copy.delete(name)
  const { parts } = readPack(copy)
  if (!parts) throw new Error('There is no hand-over to seal')
  const dossier = dossierOf(parts, crypto)
  const made = [...manifestFiles(new Map(copy), dossier, (message) => desk.deskKey.sign(message), crypto)]
  return changed(copy, Object.fromEntries(made))
}

export function textIn(files: PackFiles, name: string): string {
  const bytes = files.get(name)
  if (!bytes) throw new Error(`The pack has no ${name}`)
  return new TextDecoder().decode(bytes)
}

/** Why a post does not hold, in lines; empty when it does. */
export function whyNot(answer: PackReport, key = 'N-1001'): string {
  return answer.posts.find((post) => post.key === key)?.why.join('\n') ?? ''
}
