// Holds a journal against the checkpoint beside it.
import type { DeskState } from '../../shared/desk/state'
import type { Instant } from '../../shared/kit/time'
import { type Checkpoint, openNote, parseCheckpointBody } from '../../shared/ledger/checkpoint'
import type { Crypto } from '../../shared/ledger/crypto'
import { readNote } from '../../shared/ledger/note'
import type { Trouble } from '../../shared/ledger/trouble'
import type { KeptNote } from './checkpoint-file'
import type { Place } from './place'
import { segmentPath } from './segments'
import { journalCut, journalDiffers } from './troubles'
import { t } from '../../shared/words/say'

/** What was seen in passing a size. The chain has a hash only where a frame ends. */
export interface Seen {
  readonly root: string
  readonly head: string | null
}

export type Judgement =
  /** The desk has no key, and no checkpoint either. */
  | { readonly kind: 'nothing-to-judge' }
  | { readonly kind: 'agrees'; readonly checkpoint: Checkpoint; readonly note: string; readonly body: string }
  | { readonly kind: 'missing' }
  /** The file is there and vouches for nothing. */
  | { readonly kind: 'unusable'; readonly problem: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** The walk began behind what the checkpoint vouches for. */
  | { readonly kind: 'not-seen' }

/** What a kept note says of itself, before anybody has looked at its signature. */
export function claimIn(kept: KeptNote): Checkpoint | null {
  const read = kept.kind === 'note' ? readNote(kept.note) : null
  return read?.ok ? parseCheckpointBody(read.value.text) : null
}

/** What was read, as far as a checkpoint has to do with it. */
export interface Judged {
  readonly deskKey: DeskState['deskKey']
  readonly end: Place
  readonly lastAt: Instant | null
  /** What follows the last whole frame. */
  readonly tornBytes: number
  /** Null when the reading began behind this size. */
  readonly seenAt: (size: number) => Seen | null
}

export function judgeCheckpoint(kept: KeptNote, judged: Judged, deskFolder: string, crypto: Crypto): Judgement {
  const { deskKey } = judged
  if (kept.kind === 'none') return { kind: deskKey ? 'missing' : 'nothing-to-judge' }
  if (kept.kind === 'damaged') return { kind: 'unusable', problem: kept.problem }
  const claim = claimIn(kept)
  if (!claim) return { kind: 'unusable', problem: t('its text is not a checkpoint’s') }
  // A journal that was exchanged brings its own key, or none: the checkpoint is then the only one to tell.
  if (deskKey?.keyId !== claim.deskKeyId) return trouble(ofAnotherKey(claim, judged, deskFolder))
  const opened = openNote(kept.note, deskKey.publicKey, crypto)
  if (!opened.ok) return { kind: 'unusable', problem: opened.error }
  const { checkpoint, body } = opened.value
  if (checkpoint.size > judged.end.seq) return trouble(cut(checkpoint, judged, deskFolder))
  const seen = judged.seenAt(checkpoint.size)
  if (!seen) return { kind: 'not-seen' }
  if (seen.root !== checkpoint.root || seen.head !== checkpoint.head) {
    const detail = t(
      'its first {count, plural, one {# entry is not the one that was} other {# entries are not those that were}} signed for',
      {
        count: checkpoint.size,
      },
    )
    return trouble(journalDiffers('checkpoint', detail))
  }
  return { kind: 'agrees', checkpoint, note: kept.note, body }
}

const trouble = (found: Trouble): Judgement => ({ kind: 'trouble', trouble: found })

function ofAnotherKey(claim: Checkpoint, judged: Judged, deskFolder: string): Trouble {
  const { deskKey, end } = judged
  if (deskKey === null && claim.size > end.seq) return cut(claim, judged, deskFolder)
  const detail = deskKey
    ? t('it is signed by the desk key {signer}, and the record’s desk key is {own}', {
        signer: claim.deskKeyId,
        own: deskKey.keyId,
      })
    : t('it is signed by the desk key {signer}, and the record holds no desk key', { signer: claim.deskKeyId })
  return journalDiffers('checkpoint', detail)
}

function cut({ size }: Checkpoint, { end, lastAt, tornBytes }: Judged, deskFolder: string): Trouble {
  const where = { file: segmentPath(deskFolder, end.segment), offset: end.offset }
  return journalCut('checkpoint', size, tornBytes, where, { seq: end.seq, at: lastAt })
}
