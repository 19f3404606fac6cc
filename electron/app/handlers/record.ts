// The record: its timeline, how it stands, who vouches for it, and evidence packs.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { Problem, WrittenFile } from '../../../shared/bridge/contract'
import type { LedgerStatus } from '../../../shared/desk/queries/ledger'
import { exportsMade, witnessViews } from '../../../shared/desk/queries/record'
import { fail, ok, type Result } from '../../../shared/kit/result'
import type { PostId } from '../../../shared/post/revision'
import { sampleFile } from '../../../shared/schedule/export/names'
import { keepCheckpoint } from '../../desk/saved-checkpoints'
import { evidenceName, lastHandoverOf, packEvidence } from '../../files/evidence'
import { exportLedger } from '../../files/ledger-export'
import { durableReplace } from '../../storage/durable-replace'
import type { Handlers } from '../answering'
import type { WorkSpec } from '../long-work'
import { notVouched, vouchable } from '../vouching'
import { countersign, importTimestamp } from '../witnesses'
import type { OpenDesk, Workstation } from '../workstation'
import { noDesk } from './no-desk'
import { askForFile, askWhereToSave } from './windows'
import { t } from '../../../shared/words/say'

type RecordHandlers = Pick<
  Handlers,
  | 'ledgerPage'
  | 'ledgerEntry'
  | 'ledgerStatus'
  | 'verifyLedger'
  | 'exportLedger'
  | 'countersign'
  | 'saveCheckpoint'
  | 'importTimestamp'
  | 'exportsMade'
  | 'packEvidence'
  | 'packPostEvidence'
>

/** A timestamp token is a few kilobytes; what is far larger is something else. */
const largestToken = 1024 * 1024

export function recordHandlers(station: Workstation): RecordHandlers {
  /** Asks where to, writes, and remembers the file as one of ours. */
  const write = async (
    window: WebContents,
    title: string,
    name: string,
    work: (path: string, signal: AbortSignal) => Promise<void>,
  ): Promise<Result<WrittenFile | null, Problem>> => {
    const path = await askWhereToSave(window, title, name)
    if (path === null) return ok(null)
    const giveUp = new AbortController()
    const spec: WorkSpec<WrittenFile> = {
      kind: 'evidence',
      title: t('Writing {name}', { name: basename(path) }),
      isKeeping: true,
      cancel: () => giveUp.abort(),
      result: (written) => t('written to {path}', { path: written.path }),
    }
    return station.works.run(spec, async () => {
      try {
        await work(path, giveUp.signal)
        station.written.add(path)
        return ok({ path, bytes: (await stat(path)).size })
      } catch (error) {
        if (giveUp.signal.aborted) return fail(cancelled)
        const why = error instanceof Error ? error.message : String(error)
        const what = t('The file could not be written: {why}.', { why })
        return fail({
          what,
          safe: t('The record is as it was.'),
          wayOut: t('Choose another folder, or free some space.'),
        })
      }
    })
  }

  /** `only`: of this post of the export alone. */
  const writeEvidence = async (
    { desk }: OpenDesk,
    id: string,
    only: PostId | null,
    window: WebContents,
  ): Promise<Result<WrittenFile | null, Problem>> => {
    const { trouble } = desk.condition
    if (trouble) return fail(notVouched(trouble))
    return write(window, t('Save the evidence pack'), evidenceName(desk.state, id, only), async (path, signal) => {
      const progress = (done: number, total: number) => {
        // Nothing is written yet: giving it up here leaves nothing behind.
        signal.throwIfAborted()
        station.push({ kind: 'progress', work: 'evidence', done, total })
      }
      await durableReplace(path, await packEvidence(desk, id, progress, only))
    })
  }

  return {
    ledgerPage: ({ filter, offset, limit }) => station.openDesk?.timeline.page(filter, offset, limit) ?? null,
    ledgerEntry: ({ seq }) => station.openDesk?.timeline.entry(seq) ?? null,
    ledgerStatus: () => (station.openDesk ? statusOf(station.openDesk) : null),
    verifyLedger: () => {
      const { verification } = station.openDesk ?? {}
      if (!verification) return null
      void station.works.run(
        {
          kind: 'verify',
          title: t('Verifying the record'),
          cancel: () => verification.stop(),
          result: () => (verification.state.state === 'sound' ? t('Every entry is sound.') : t('See the ledger.')),
        },
        async () => ok(await verification.start()),
      )
      return null
    },
    exportLedger: async ({ filter, format }, window) => {
      const open = station.openDesk
      if (!open) return fail(noDesk)
      const day = station.clock().slice(0, 10)
      const progress = (signal: AbortSignal) => (done: number, total: number) => {
        signal.throwIfAborted()
        station.push({ kind: 'progress', work: 'evidence', done, total })
      }
      return write(
        window,
        t('Export the record'),
        `${open.desk.state.sample ? sampleFile : ''}Imprimatur record ${day}.${format}`,
        (path, signal) => exportLedger(open.timeline, open.desk.state, filter, format, path, progress(signal)),
      )
    },
    countersign: ({ person, passphrase }) => countersign(station, person, passphrase),
    saveCheckpoint: async (_input, window) => {
      const open = station.openDesk
      if (!open) return fail(noDesk)
      const checkpoint = vouchable(open.desk)
      if (!checkpoint.ok) return checkpoint
      const { size, note } = checkpoint.value
      return write(window, t('Save the checkpoint'), `checkpoint-${size}.txt`, async (path) => {
        await keepCheckpoint(open.desk.folder, checkpoint.value)
        await durableReplace(path, Buffer.from(note))
      })
    },
    importTimestamp: async (_input, window) => {
      const filters = [
        { name: t('Timestamp tokens'), extensions: ['tsr', 'tst', 'p7s', 'der'] },
        { name: t('All files'), extensions: ['*'] },
      ]
      const path = await askForFile(window, t('Import a timestamp token'), t('Read', undefined, 'a file'), filters)
      if (path === null) return ok(null)
      if ((await stat(path)).size > largestToken) return fail(tooLarge)
      return importTimestamp(station, await readFile(path))
    },
    exportsMade: () => (station.openDesk ? exportsMade(station.openDesk.desk.state) : []),
    packEvidence: async ({ export: id }, window) => {
      const open = station.openDesk
      return open ? writeEvidence(open, id, null, window) : fail(noDesk)
    },
    packPostEvidence: async ({ post }, window) => {
      const open = station.openDesk
      if (!open) return fail(noDesk)
      const { state } = open.desk
      const id = lastHandoverOf(state, post)
      return id === null
        ? fail(neverLeft(state.posts.get(post)?.key ?? t('This post')))
        : writeEvidence(open, id, post, window)
    },
  }
}

const neverLeft = (key: string): Problem => ({
  what: t('{key} has not been handed over, and an evidence pack proves a hand-over.', { key }),
  safe: t('No file was written.'),
  wayOut: t('Export it from the schedule first. Until then the sign-off sheet shows who approved what.'),
})

const cancelled: Problem = {
  what: t('The writing was cancelled.'),
  safe: t('No file was written, and the record is as it was.'),
  wayOut: t('Begin again when you are ready.'),
}

const tooLarge: Problem = {
  what: t('This file is too large to be a timestamp token.'),
  safe: t('Nothing was changed.'),
  wayOut: t('Choose the file that the timestamp authority answered with, which often ends in .tsr.'),
}

function statusOf({ desk, verification, timeline }: OpenDesk): LedgerStatus {
  const { seq, head } = desk.ledger.position()
  const vouched = vouchable(desk)
  const checkpoint = vouched.ok ? vouched.value : null
  return {
    entries: seq,
    lastAt: timeline.lastAt,
    head,
    checkpoint: checkpoint && { size: checkpoint.size, fingerprint: checkpoint.fingerprint, text: checkpoint.note },
    verification: verification.state,
    condition: desk.condition,
    witnesses: witnessViews(desk.state),
    segments: desk.ledger.segments,
    bytes: desk.ledger.bytes,
  }
}
