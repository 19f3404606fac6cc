// The desk's word for its record: written at close and after each signed act, so that an acknowledged decision that is
// cut off later can never pass for a line that was torn while it was written.
import { checkpointBody, deskName, fingerprintOf, noteOf, signatureLine } from '../../shared/ledger/checkpoint'
import type { DeskState } from '../../shared/desk/state'
import { nodeCrypto } from '../keys/node-crypto'
import type { KeyRing } from '../keys/ring'
import { writeNote } from '../storage/checkpoint-file'
import type { FileLedger } from '../storage/file-ledger'

export interface Checkpoint {
  readonly size: number
  readonly root: string
  readonly body: string
  readonly fingerprint: string
  /** The desk's signature. */
  readonly line: string
  /** The body with it. */
  readonly note: string
}

export class Checkpoints {
  private written: string | null = null

  constructor(
    private readonly folder: string,
    private readonly state: DeskState,
    private readonly ledger: FileLedger,
    private readonly ring: KeyRing,
  ) {}

  /** The desk's word for the record as it stands; null on a desk without a key of its own. */
  now(): Checkpoint | null {
    const { deskKey } = this.state
    const { seq: size, head } = this.ledger.position()
    if (deskKey === null || size === 0) return null
    const root = this.ledger.root()
    const body = checkpointBody({ deskKeyId: deskKey.keyId, size, root, head })
    const signature = this.ring.signAsDesk(new TextEncoder().encode(body))
    // Another desk's key file lying here signs nothing in this desk's name.
    if (!signature || signature.keyId !== deskKey.keyId) return null
    const line = signatureLine(deskName(deskKey.keyId), deskKey.publicKey, signature.signature)
    return { size, root, body, fingerprint: fingerprintOf(body, nodeCrypto), line, note: noteOf(body, [line]) }
  }

  /** A failure costs the next opening some certainty and nothing else: the entries themselves are durable. */
  async write(): Promise<void> {
    if (this.ledger.trouble) return
    const checkpoint = this.now()
    if (!checkpoint || checkpoint.body === this.written) return
    try {
      await writeNote(this.folder, checkpoint.note)
      this.written = checkpoint.body
    } catch (error) {
      console.error('The checkpoint could not be written', error)
    }
  }
}
