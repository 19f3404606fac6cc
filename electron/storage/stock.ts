// Takes stock of a desk's record before anything is done to it: reads the snapshot, the journal and the checkpoint, holds
// them against each other, and says how they stand. Changes nothing.
import { emptyState } from '../../shared/desk/state'
import type { Crypto } from '../../shared/ledger/crypto'
import type { Entry } from '../../shared/ledger/events'
import type { Repair, Trouble } from '../../shared/ledger/trouble'
import { claimIn, type Judgement, judgeCheckpoint } from './checkpoint-judgement'
import { type KeptNote, notePath, readNote } from './checkpoint-file'
import { errorCode, type Files } from './files'
import { journalStart, type Mark } from './place'
import { ledgerFolder, type Segment, segmentPath, segmentsOf } from './segments'
import { type Loaded, snapshotPath, SnapshotStore } from './snapshot'
import {
  checkpointMissing,
  checkpointUnusable,
  customerListMissing,
  personalDataMissing,
  snapshotOfOtherRecord,
  snapshotOfOtherVersion,
  snapshotUnreadable,
} from './repairs'
import { lastBefore } from './standing'
import { journalCut, journalDiffers, missingSegment, unreadable } from './troubles'
import { type Beginning, type Walk, walkFrom } from './walk'
import { t } from '../../shared/words/say'

export interface StockOptions {
  readonly crypto: Crypto
  readonly files: Files
  readonly reveal: (entry: Entry) => Entry
}

/** Something to say, and the file that is kept aside for it, if any. */
export interface Note {
  readonly repair: Repair
  readonly damaged: string | null
}

export interface Stock {
  readonly segments: readonly Segment[]
  readonly walk: Walk
  readonly trouble: Trouble | null
  readonly notes: readonly Note[]
  /** Where the snapshot was taken that the state comes from; null when it was read from the first entry. */
  readonly snapshotMark: Mark | null
}

export async function takeStock(deskFolder: string, options: StockOptions): Promise<Stock> {
  try {
    return await new StockTaking(deskFolder, options).take()
  } catch (error) {
    if (errorCode(error) === '') throw error
    const trouble = unreadable(error, { file: ledgerFolder(deskFolder), offset: 0 }, { seq: 0, at: null })
    return nothingReadBecause(trouble)
  }
}

function nothingReadBecause(trouble: Trouble): Stock {
  const nothing = {
    state: emptyState(),
    end: journalStart,
    lastAt: null,
    tail: null,
    seen: new Map(),
    unnamed: 0,
    isListUnreadable: false,
  }
  return { segments: [], walk: { ...nothing, trouble }, trouble, notes: [], snapshotMark: null }
}

class StockTaking {
  private readonly notes: Note[] = []
  /** The journal looked wrong with the snapshot. */
  private isSnapshotDoubted = false

  constructor(
    private readonly deskFolder: string,
    private readonly options: StockOptions,
  ) {}

  async take(): Promise<Stock> {
    const { deskFolder, options } = this
    const kept = await readNote(deskFolder, options.files)
    const loaded = await new SnapshotStore(deskFolder, options.files).load()
    const segments = await segmentsOf(deskFolder, options.files)
    if (segments.length === 0 && (kept.kind !== 'none' || loaded.kind !== 'none')) {
      const trouble = missingSegment(segmentPath(deskFolder, 1), { seq: 0, at: null })
      return nothingReadBecause(trouble)
    }
    const quick = loaded.kind === 'sound' ? await this.fromSnapshot(loaded, segments, kept) : null
    return quick ?? this.fromStart(loaded, segments, kept)
  }

  /** Null when anything at all is amiss: a snapshot never speaks against the journal, which is then read whole. */
  private async fromSnapshot(
    { state, mark }: Extract<Loaded, { kind: 'sound' }>,
    segments: readonly Segment[],
    kept: KeptNote,
  ): Promise<Stock | null> {
    if (segments.some(({ number }, index) => number !== index + 1)) return null
    const lastAt = await lastBefore(mark, { ...this.options, segments })
    if (lastAt === undefined) return null
    const walk = await this.walk({ state, mark, lastAt }, segments, [claimIn(kept)?.size ?? 0], mark.seq)
    if (!walk) return null
    const judgement = this.judge(kept, walk)
    this.isSnapshotDoubted = walk.trouble !== null || judgement.kind === 'trouble'
    if (this.isSnapshotDoubted || judgement.kind === 'not-seen') return null
    this.noteCheckpoint(judgement)
    if (walk.isListUnreadable) this.note(customerListMissing, null)
    return { segments, walk, trouble: null, notes: this.notes, snapshotMark: mark }
  }

  private async fromStart(loaded: Loaded, segments: readonly Segment[], kept: KeptNote): Promise<Stock> {
    const remembered = loaded.kind === 'sound' ? loaded.mark : null
    const { walk, judgement } = await this.walkWhole(segments, kept, remembered?.seq ?? 0)
    const differs = remembered && this.snapshotTrouble(remembered, walk, segments, judgement)
    const against = judgement.kind === 'trouble' ? judgement.trouble : null
    // That a file is gone says more than that entries are.
    const trouble = walk.trouble ?? (differs?.kind === 'missing-segment' ? differs : (against ?? differs))
    this.noteSnapshot(loaded, walk, trouble)
    this.noteCheckpoint(judgement)
    if (walk.unnamed > 0) this.note(personalDataMissing(walk.unnamed), null)
    if (walk.isListUnreadable) this.note(customerListMissing, null)
    return { segments, walk, trouble, notes: this.notes, snapshotMark: null }
  }

  /** Relies on the checkpoint for the entries it vouches for, until it turns out that it does not. */
  private async walkWhole(segments: readonly Segment[], kept: KeptNote, alsoAt: number) {
    const claimed = claimIn(kept)?.size ?? 0
    const walked = async (vouched: number) => {
      const walk = await this.walk(null, segments, [claimed, alsoAt], vouched)
      if (!walk) throw new Error('A reading from the first entry can judge every entry')
      return { walk, judgement: this.judge(kept, walk) }
    }
    const relying = await walked(claimed)
    return claimed === 0 || relying.judgement.kind === 'agrees' ? relying : walked(0)
  }

  private walk(beginning: Beginning | null, segments: readonly Segment[], lookAt: readonly number[], vouched: number) {
    const { deskFolder, options } = this
    return walkFrom(beginning, { ...options, deskFolder, segments, lookAt, vouched })
  }

  private judge(kept: KeptNote, { state, end, lastAt, tail, seen }: Walk): Judgement {
    const judged = {
      deskKey: state.deskKey,
      end,
      lastAt,
      tornBytes: tornBytes(tail),
      seenAt: (size: number) => seen.get(size) ?? null,
    }
    return judgeCheckpoint(kept, judged, this.deskFolder, this.options.crypto)
  }

  /** What a sound snapshot has against a journal that was read whole. */
  private snapshotTrouble(mark: Mark, walk: Walk, segments: readonly Segment[], judgement: Judgement): Trouble | null {
    const after = { seq: walk.end.seq, at: walk.lastAt }
    const last = segments.at(-1)?.number ?? 0
    if (mark.segment > last) return missingSegment(segmentPath(this.deskFolder, last + 1), after)
    if (mark.seq > walk.end.seq) {
      const where = { file: segmentPath(this.deskFolder, walk.end.segment), offset: walk.end.offset }
      return journalCut('snapshot', mark.seq, tornBytes(walk.tail), where, after)
    }
    const isVouched = judgement.kind === 'agrees' && judgement.checkpoint.size >= mark.seq
    if (isSeen(mark, walk) || isVouched) return null
    return journalDiffers('snapshot', t('after entry {entry} its hash is another', { entry: mark.seq }))
  }

  private noteSnapshot(loaded: Loaded, walk: Walk, trouble: Trouble | null): void {
    const path = snapshotPath(this.deskFolder)
    if (loaded.kind === 'damaged') this.note(snapshotUnreadable(loaded.problem), path)
    if (loaded.kind === 'other-version') this.note(snapshotOfOtherVersion, null)
    const isOther = this.isSnapshotDoubted || !(loaded.kind === 'sound' && isSeen(loaded.mark, walk))
    if (loaded.kind === 'sound' && trouble === null && isOther) {
      this.note(snapshotOfOtherRecord, path)
    }
  }

  private noteCheckpoint(judgement: Judgement): void {
    const path = notePath(this.deskFolder)
    if (judgement.kind === 'unusable') this.note(checkpointUnusable(judgement.problem), path)
    if (judgement.kind === 'missing') this.note(checkpointMissing, null)
  }

  private note(repair: Omit<Repair, 'keptAs'>, damaged: string | null): void {
    this.notes.push({ repair: { ...repair, keptAs: null }, damaged })
  }
}

function tornBytes(tail: Walk['tail']): number {
  return tail && !tail.whole ? tail.bytes.length : 0
}

function isSeen({ seq, head }: Mark, walk: Walk): boolean {
  return walk.seen.get(seq)?.head === head
}
