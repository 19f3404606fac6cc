// Reads a desk's record from its first byte to its last and says how it stands: every line, every signature, every digest,
// the checkpoint. Changes nothing and takes no lock, so it can read beside whoever is writing.
import type { Instant } from '../../shared/kit/time'
import { fingerprintOf } from '../../shared/ledger/checkpoint'
import type { Crypto } from '../../shared/ledger/crypto'
import type { Trouble } from '../../shared/ledger/trouble'
import { LedgerCheck } from '../../shared/ledger/verify'
import { type KeptNote, readNote } from './checkpoint-file'
import { type Judgement, judgeCheckpoint } from './checkpoint-judgement'
import { errorCode, type Files, realFiles } from './files'
import { type Frame, journalStart } from './place'
import { type Journal, Reading } from './reading'
import { ledgerFolder, segmentPath, segmentsOf } from './segments'
import { snapshotPath } from './snapshot'
import { missingSegment, signatureTrouble, unreadable } from './troubles'
import { t } from '../../shared/words/say'

export interface InspectOptions {
  readonly crypto: Crypto
  readonly files?: Files
  /** Told in bytes, now and then. */
  readonly onProgress?: (done: number, total: number) => void
  /** Aborted: the reading ends soon and rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface Inspection {
  /** How many are sound, from the first on. */
  readonly entries: number
  readonly lastAt: Instant | null
  /** The chain's hash after the last sound entry, and the Merkle tree's root there, base64. */
  readonly head: string
  readonly root: string
  /** The journal's, with what is not sound. */
  readonly bytes: number
  readonly segments: number
  /** How many signatures were found right. */
  readonly signatures: number
  /** The checkpoint beside the journal, when it is rightly signed and the journal agrees with it. */
  readonly checkpoint: { readonly size: number; readonly root: string; readonly note: string } | null
  readonly fingerprint: string | null
  /** Why there is no checkpoint to rely on, though the desk has a key to sign one; null when there is, or it has none. */
  readonly checkpointProblem: string | null
  /** After the last whole line: a write under way, or one that was interrupted. In bytes. */
  readonly unfinished: number
  readonly trouble: Trouble | null
}

/** Never rejects because of what it finds; that is the trouble it answers with. */
export async function inspect(deskFolder: string, options: InspectOptions): Promise<Inspection> {
  const { crypto, files = realFiles } = options
  // Before the journal, which may grow on while it is read: the checkpoint never vouches for more than was written then.
  const kept = await readNote(deskFolder, files)
  const nothing = { seq: 0, at: null }
  try {
    const segments = await segmentsOf(deskFolder, files)
    const inspector = new Inspector({ deskFolder, segments, files, crypto }, options)
    await inspector.read()
    const isKnown = kept.kind !== 'none' || (await files.size(snapshotPath(deskFolder))) !== null
    const isGone = segments.length === 0 && isKnown
    return inspector.result(kept, isGone ? missingSegment(segmentPath(deskFolder, 1), nothing) : null)
  } catch (error) {
    if (errorCode(error) === '') throw error
    const trouble = unreadable(error, { file: ledgerFolder(deskFolder), offset: 0 }, nothing)
    return new Inspector({ deskFolder, segments: [], files, crypto }, options).result({ kind: 'none' }, trouble)
  }
}

class Inspector {
  private readonly check: LedgerCheck
  private readonly reading: Reading
  private readonly heads = new Map<number, string>()
  private trouble: Trouble | null = null

  constructor(
    private readonly journal: Journal,
    private readonly options: InspectOptions,
  ) {
    this.check = new LedgerCheck(journal.crypto)
    this.reading = new Reading(journal, journalStart)
  }

  async read(): Promise<void> {
    for await (const batch of this.reading.batches()) {
      for (const frame of batch) {
        this.trouble = this.troubleIn(frame)
        if (this.trouble) return
        this.heads.set(frame.after.seq, frame.after.head)
      }
      this.tell()
    }
    this.trouble = this.reading.trouble
    this.options.onProgress?.(this.bytes, this.bytes)
  }

  result(kept: KeptNote, missing: Trouble | null): Inspection {
    const { at, lastAt, tail } = this.reading
    const { crypto, deskFolder, segments } = this.journal
    const tornBytes = tail?.bytes.length ?? 0
    const seenAt = (size: number) => ({ root: this.check.tree.root(size), head: this.headAt(size) })
    const { deskKey } = this.check.keys
    const judgement = judgeCheckpoint(kept, { deskKey, end: at, lastAt, tornBytes, seenAt }, deskFolder, crypto)
    const agrees = judgement.kind === 'agrees' ? judgement : null
    return {
      entries: at.seq,
      lastAt,
      head: at.head,
      root: this.check.tree.root(at.seq),
      bytes: this.bytes,
      segments: segments.length,
      signatures: this.check.signatures,
      checkpoint: agrees && { size: agrees.checkpoint.size, root: agrees.checkpoint.root, note: agrees.note },
      fingerprint: agrees && fingerprintOf(agrees.body, crypto),
      checkpointProblem: problemIn(judgement),
      unfinished: tornBytes,
      trouble: this.trouble ?? missing ?? (judgement.kind === 'trouble' ? judgement.trouble : null),
    }
  }

  private get bytes(): number {
    return this.journal.segments.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  private troubleIn({ entries, leaves, before }: Frame): Trouble | null {
    const problem = this.check.frame(entries, leaves)
    const where = { file: segmentPath(this.journal.deskFolder, before.segment), offset: before.offset }
    return problem && signatureTrouble(problem, where, this.reading.after)
  }

  /** The chain has a hash only where a frame ends. */
  private headAt(size: number): string | null {
    return size === 0 ? journalStart.head : (this.heads.get(size) ?? null)
  }

  private tell(): void {
    const { onProgress, signal } = this.options
    signal?.throwIfAborted()
    onProgress?.(this.reading.done, this.bytes)
  }
}

function problemIn(judgement: Judgement): string | null {
  if (judgement.kind === 'unusable') return judgement.problem
  return judgement.kind === 'missing' ? t('it is not there') : null
}
