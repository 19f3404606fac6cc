// A desk's record as a whole: the lock, the journal, its snapshot and its checkpoint. Opening it never fails because of
// damage: what can be put right without guessing is, and said; with anything else it is open for reading, and says exactly
// what is wrong.
import type { DeskState } from '../../shared/desk/state'
import type { Entry } from '../../shared/ledger/events'
import type { Condition } from '../../shared/ledger/trouble'
import { keepFileAside } from './aside'
import { notePath } from './checkpoint-file'
import { removeUnfinished } from './durable-replace'
import { FileLedger, type LedgerOptions, type Mend } from './file-ledger'
import { type Files, realFiles } from './files'
import { DeskInUse, type Lock, lockDesk } from './lock'
import type { Mark } from './place'
import { ledgerFolder } from './segments'
import { snapshotPath, SnapshotStore } from './snapshot'
import { type Note, type Stock, takeStock } from './stock'
import { mendTail } from './tail'
import { openedForReading } from './troubles'

export { DeskInUse } from './lock'

export interface RecordOptions extends LedgerOptions {
  /** Puts personal data back in that is kept under keys of its own. */
  readonly reveal: (entry: Entry) => Entry
  /** Looks and changes nothing: takes no lock, repairs nothing, takes no entries. */
  readonly readOnly?: boolean
}

/** Opens a desk's record, whatever state it is in. Rejects with DeskInUse when another process has it. */
export async function openRecord(deskFolder: string, options: RecordOptions): Promise<OpenRecord> {
  const files = options.files ?? realFiles
  const lock = options.readOnly ? null : await locked(deskFolder, options)
  try {
    const stock = await takeStock(deskFolder, { ...options, files })
    const { segments, walk, trouble } = stock
    const ledger = await FileLedger.resume(deskFolder, options, {
      segments,
      end: walk.end,
      lastAt: walk.lastAt,
      trouble: trouble ?? (options.readOnly ? openedForReading({ seq: walk.end.seq, at: walk.lastAt }) : null),
      mends: mendsOf(deskFolder, stock, files),
    })
    if (ledger.trouble === null) await tidy(deskFolder, files)
    return new OpenRecord(stock, ledger, new SnapshotStore(deskFolder, files), lock)
  } catch (error) {
    await lock?.release()
    throw error
  }
}

export class OpenRecord {
  /** The fold of the sound part of the record. */
  readonly state: DeskState
  /** Where in the journal the snapshot was taken that this was opened from; null when it was read from its first entry. */
  readonly snapshotMark: Mark | null
  private keptSeq: number | null

  constructor(
    private readonly stock: Stock,
    readonly ledger: FileLedger,
    private readonly snapshot: SnapshotStore,
    private readonly lock: Lock | null,
  ) {
    this.state = stock.walk.state
    this.snapshotMark = stock.snapshotMark
    this.keptSeq = stock.snapshotMark?.seq ?? null
  }

  /** How it was found. A trouble here lasts until the desk is opened again; one that may pass is the ledger's. */
  get condition(): Condition {
    return { trouble: this.isReadOnly ? this.ledger.trouble : null, repairs: this.ledger.repairs }
  }

  /** Keeps a snapshot of the state as it is. Rejects when it cannot, which costs time at the next opening and nothing else. */
  async keepSnapshot(): Promise<void> {
    const mark = this.ledger.mark()
    // Between an append and its fold the two are of different moments.
    if (this.isReadOnly || this.state.seq !== mark.seq || this.keptSeq === mark.seq) return
    await this.snapshot.save(this.state, mark)
    this.keptSeq = mark.seq
  }

  /** How many entries the snapshot does not hold. */
  get unkept(): number {
    return this.isReadOnly ? 0 : this.state.seq - (this.keptSeq ?? 0)
  }

  /** A snapshot up to this entry was kept by somebody else, such as another thread. */
  snapshotKept(seq: number): void {
    this.keptSeq = seq
  }

  /** Removes the snapshot and every damaged one that was kept aside: they name people in the clear. */
  async dropSnapshot(): Promise<void> {
    if (this.isReadOnly) return
    this.keptSeq = null
    await this.snapshot.remove()
  }

  /** Keeps a snapshot where it is wanted and can be, and lets the files and the lock go. */
  async close(wantsSnapshot = true): Promise<void> {
    if (wantsSnapshot) await this.keepSnapshot().catch(() => undefined)
    await this.ledger.close()
    await this.lock?.release()
  }

  private get isReadOnly(): boolean {
    return this.stock.trouble !== null || this.lock === null
  }
}

/** What a crash left half-written is of no use, and failing to remove it does no harm. */
async function tidy(deskFolder: string, files: Files): Promise<void> {
  for (const path of [snapshotPath(deskFolder), notePath(deskFolder)]) {
    await removeUnfinished(path, files).catch(() => undefined)
  }
}

async function locked(deskFolder: string, { files = realFiles }: RecordOptions): Promise<Lock> {
  await files.makeFolder(ledgerFolder(deskFolder))
  const lock = await lockDesk(deskFolder)
  if (!lock.ok) throw new DeskInUse(lock.error)
  return lock.value
}

/** What is put right before the ledger takes entries; with a trouble that lasts, nothing is. */
function mendsOf(deskFolder: string, { walk, notes }: Stock, files: Files): Mend[] {
  const mends = notes.map(({ repair, damaged }: Note): Mend => {
    const run = async () => (damaged === null ? repair : { ...repair, keptAs: await keepFileAside(damaged, files) })
    return { undone: repair, run }
  })
  const { tail } = walk
  if (tail) mends.push({ undone: null, run: () => mendTail(deskFolder, tail, files) })
  return mends
}
