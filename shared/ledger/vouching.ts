// Whether what vouches for the record from inside it vouches for this very record: every signature for what came before
// it, and checkpoints that people countersigned or an authority stamped. A journal that was written anew under old
// signatures differs from what was signed.
import { fingerprintOf, isCountersignedBy, openNote, type OpenCheckpoint } from './checkpoint'
import type { Crypto } from './crypto'
import type { Entry, EventOf } from './events'
import type { KeyBook } from './keys'
import type { LeafHashes } from './proofs'
import type { RecordSeen } from './statement'
import { t } from '../words/say'

export interface VouchingProblem {
  readonly kind: 'bad-signature' | 'checkpoint-differs'
  readonly what: string
}

type Vouching = EventOf<'CheckpointCountersigned' | 'TimestampImported'>

/** `tree` holds every entry before the frame of this one; `book` stands just before the entry. */
export function vouchingProblem(
  { seq, by, event }: Entry,
  book: KeyBook,
  tree: LeafHashes,
  crypto: Crypto,
): VouchingProblem | null {
  if (event.type !== 'CheckpointCountersigned' && event.type !== 'TimestampImported') return null
  const bad = (what: string): VouchingProblem => ({ kind: 'bad-signature', what })
  if (!book.deskKey)
    return bad(t('Entry {seq} holds a checkpoint, and the desk has no key that could have made one.', { seq }))
  const note = event.type === 'CheckpointCountersigned' ? event.note : event.body
  const opened = openNote(note, book.deskKey.publicKey, crypto)
  if (!opened.ok)
    return bad(t('Entry {seq} holds a checkpoint that is not this desk’s: {why}.', { seq, why: opened.error }))
  const key = book.keyOf(by)
  if (event.type === 'CheckpointCountersigned' && !(key && isCountersignedBy(opened.value, key.publicKey, crypto))) {
    return bad(t('Entry {seq} holds a checkpoint that {by} did not countersign.', { seq, by }))
  }
  if (!repeats(event, opened.value, crypto))
    return bad(t('Entry {seq} says something else than the checkpoint in it.', { seq }))
  const { size, root } = opened.value.checkpoint
  return heldAgainst(tree, { size, root }, { by: 'checkpoint', seq })
}

/** Whether the record before an entry is the one that its signature vouches for. */
export function historyProblem(seq: number, seen: RecordSeen, tree: LeafHashes): VouchingProblem | null {
  return heldAgainst(tree, seen, { by: 'signature', seq })
}

/** Whether what the event says of its checkpoint is what the checkpoint says. */
function repeats(event: Vouching, { checkpoint, body }: OpenCheckpoint, crypto: Crypto): boolean {
  if (event.size !== checkpoint.size || event.fingerprint !== fingerprintOf(body, crypto)) return false
  return event.type === 'TimestampImported' || event.root === checkpoint.root
}

function heldAgainst(
  tree: LeafHashes,
  { size, root }: RecordSeen,
  voucher: { readonly by: 'checkpoint' | 'signature'; readonly seq: number },
): VouchingProblem | null {
  const differs = (what: string): VouchingProblem => ({ kind: 'checkpoint-differs', what })
  if (size > tree.size)
    return differs(
      t(
        'There were not yet {count, plural, one {# entry} other {# entries}}, as {by, select, checkpoint {the checkpoint in} other {the signature of}} entry {seq} has it.',
        { count: size, ...voucher },
      ),
    )
  return tree.root(size) === root
    ? null
    : differs(
        t(
          'The first {count, plural, one {# entry is not the one} other {# entries are not those}} that {by, select, checkpoint {the checkpoint in} other {the signature of}} entry {seq} vouches for.',
          { count: size, ...voucher },
        ),
      )
}
