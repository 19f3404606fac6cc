// Keeps a snapshot of a desk without the main thread having to write out a hundred thousand posts.
import { evolve } from '../../../shared/desk/evolve'
import { type DeskState, emptyState } from '../../../shared/desk/state'
import type { Crypto } from '../../../shared/ledger/crypto'
import { SealedData } from '../../keys/sealed'
import { journalStart, type Mark } from '../../storage/place'
import { SnapshotStore } from '../../storage/snapshot'
import type { Job } from './jobs'
import { readFrames } from './read-frames'

/** Rejects when the record cannot be read up to the place: then there is nothing to keep. */
export async function keepSnapshot(
  { folder, to }: Extract<Job, { kind: 'snapshot' }>,
  crypto: Crypto,
  progress: (done: number, total: number) => Promise<void>,
): Promise<null> {
  const store = new SnapshotStore(folder)
  const sealed = await SealedData.open(folder)
  const fold = async (from: Mark, state: DeskState) => {
    const problem = await readFrames(folder, from, to, crypto, async ({ entries, after }) => {
      for (const entry of entries) evolve(state, sealed.reveal(entry))
      await progress(after.seq, to.seq)
    })
    return problem === null ? state : null
  }
  const former = await store.load()
  if (former.kind === 'sound' && former.mark.head === to.head) return null
  // The former snapshot saves the way, unless it is not of this journal: then its end does not chain to what follows.
  const state =
    (former.kind === 'sound' && former.mark.seq < to.seq ? await fold(former.mark, former.state) : null) ??
    (await fold(journalStart, emptyState()))
  if (!state) throw new Error(`The record could not be read up to entry ${to.seq}`)
  await store.save(state, to)
  return null
}
