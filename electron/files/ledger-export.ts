// Writes the record, or what a filter finds of it, to a file: the entries themselves as lines of JSON, byte for byte as
// the journal has them, or a table for people.
import { setImmediate } from 'node:timers/promises'
import type { LedgerFilter } from '../../shared/desk/queries/ledger'
import { type Names, namesIn } from '../../shared/desk/queries/ledger/lines'
import { tableHead, tableRows } from '../../shared/desk/queries/ledger/table'
import type { DeskState } from '../../shared/desk/state'
import type { Listed } from '../desk/background/jobs'
import type { Timeline } from '../desk/timeline'
import { durableReplace } from '../storage/durable-replace'
import { t } from '../../shared/words/say'

export type LedgerFormat = 'jsonl' | 'csv'

/**
 * The oldest entry first. Rejects with the old file untouched, and when the record cannot be read to its end: a file
 * that lacks the newest entries would look like a whole one.
 */
export async function exportLedger(
  timeline: Timeline,
  state: Pick<DeskState, 'people' | 'outsiders' | 'posts'>,
  filter: LedgerFilter,
  format: LedgerFormat,
  path: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const chosen = await timeline.chosen(filter)
  if (timeline.problem !== null)
    throw new Error(t('the record cannot be read to its end ({problem})', { problem: timeline.problem }))
  const parts: Uint8Array[] = []
  let bytes = 0
  const rendered = format === 'jsonl' ? lines(timeline, chosen) : table(chosen, namesIn(state))
  for await (const part of rendered) {
    parts.push(part)
    bytes += part.length
    onProgress(bytes, 0)
  }
  await durableReplace(path, Buffer.concat(parts))
}

const newline = Buffer.from('\n')
/** A hundred thousand short lines are put together by the megabyte, not one by one. */
const partBytes = 1 << 20

async function* lines(timeline: Timeline, chosen: readonly Listed[]): AsyncGenerator<Uint8Array> {
  let part: Uint8Array[] = []
  let bytes = 0
  for await (const leaf of timeline.leavesOf(chosen)) {
    part.push(leaf, newline)
    bytes += leaf.length + newline.length
    if (bytes < partBytes) continue
    yield Buffer.concat(part)
    part = []
    bytes = 0
  }
  yield Buffer.concat(part)
}

/** How many rows are made in one turn. */
const turn = 200

async function* table(chosen: readonly Listed[], names: Names): AsyncGenerator<Uint8Array> {
  yield Buffer.from(tableHead)
  for (let from = 0; from < chosen.length; from += turn) {
    const part = chosen.slice(from, from + turn).map(({ line }) => line)
    yield Buffer.from(tableRows(part, names))
    await setImmediate()
  }
}
