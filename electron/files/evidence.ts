// Evidence packs: reads the desk's record once from its first entry and packs what proves one hand-over.
import { setImmediate } from 'node:timers/promises'
import { type DeskState } from '../../shared/desk/state'
import { checkpointBody } from '../../shared/ledger/checkpoint'
import type { PostId } from '../../shared/post/revision'
import { Gathering } from '../../shared/schedule/evidence/gather'
import { packFiles } from '../../shared/schedule/evidence/pack'
import { type PackFiles, zip } from '../../shared/schedule/evidence/zip'
import { sampleFile } from '../../shared/schedule/export/names'
import type { Desk } from '../desk/desk'
import { nodeCrypto } from '../keys/node-crypto'
import { journalStart } from '../storage/file-ledger'
import { t } from '../../shared/words/say'

/** "Imprimatur evidence 2026-12-01 3f2a91bc.zip": the day of the hand-over and the beginning of its id; with the key of the one post. */
export function evidenceName(state: DeskState, exportId: string, only: PostId | null = null): string {
  const day = state.exports.find(({ id }) => id === exportId)?.at.slice(0, 10) ?? 'unknown'
  const id = exportId.replace(/[^A-Za-z0-9]/g, '').slice(0, 8)
  const key = only === null ? '' : ` ${plainName(state.posts.get(only)?.key ?? '')}`
  return `${state.sample ? sampleFile : ''}Imprimatur evidence${key} ${day} ${id}.zip`
}

/** Keys come from other desks too, and a file's name is no place for what they may hold. */
const plainName = (key: string) => (/^[A-Za-z0-9-]{1,60}$/.test(key) ? key : 'post')

/** The hand-over that a pack of one post is about: its last; null when it never left. */
export function lastHandoverOf(state: DeskState, post: PostId): string | null {
  return state.exports.findLast(({ posts }) => posts.includes(post))?.id ?? null
}

/** What a pack needs of a desk. */
export type PackedDesk = Pick<Desk, 'state' | 'ledger'> & {
  readonly checkpoints: Pick<Desk['checkpoints'], 'now'>
  readonly ring: Pick<Desk['ring'], 'signAsDesk'>
}

/**
 * The pack of an export as one zip file, under a checkpoint of this moment. Throws an Error in plain words when the
 * record does not hold the export. `onProgress` is told in entries read. `only`: of this post alone.
 */
export async function packEvidence(
  desk: PackedDesk,
  exportId: string,
  onProgress: (done: number, total: number) => void = () => undefined,
  only: PostId | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = desk.state.exports.find(({ id }) => id === exportId)
  if (!made) throw new Error(t('The record holds no such export.'))
  const checkpoint = desk.checkpoints.now()
  if (!checkpoint && desk.state.deskKey)
    throw new Error(t('The desk’s own key is not on this computer, and it seals the pack.'))
  const { seq: size, head } = desk.ledger.position()
  const note = checkpoint?.note ?? checkpointBody({ deskKeyId: '', size, root: desk.ledger.root(), head })
  const gathering = new Gathering(exportId, new Set(made.posts), size, nodeCrypto)
  for await (const { entries, leaves } of desk.ledger.frames(journalStart)) {
    entries.forEach((entry, index) => gathering.add(entry, leaves[index] ?? ''))
    onProgress(entries.at(-1)?.seq ?? 0, size)
  }
  // Of a hand-over of one post the pack is that of the hand-over.
  const gathered = gathering.gathered(made.posts.length === 1 ? null : only)
  if (!gathered) throw new Error(t('The record could not be read as far as this export.'))
  const names = new Map(
    [...desk.state.people.values()].flatMap(({ id, name }) =>
      desk.state.gone.get(id) === 'erased' ? [] : [[id, name]],
    ),
  )
  return zip(
    await inSteps(
      packFiles({
        ...gathered,
        names,
        note,
        signAsDesk: (message) => desk.ring.signAsDesk(message),
        crypto: nodeCrypto,
      }),
    ),
  )
}

/** How long the desk may be kept from answering others, in milliseconds. */
const patience = 20

async function inSteps(packing: Generator<number, PackFiles>): Promise<PackFiles> {
  for (let since = performance.now(); ; ) {
    const step = packing.next()
    if (step.done) return step.value
    if (performance.now() - since < patience) continue
    await setImmediate()
    since = performance.now()
  }
}
