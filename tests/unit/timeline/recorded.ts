// A record on disk for tests of the timeline, with the state that goes with it and a way to add to both.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProcess } from '../../../electron/desk/background/in-process'
import type { Background } from '../../../electron/desk/background/jobs'
import { Timeline } from '../../../electron/desk/timeline'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { FileLedger } from '../../../electron/storage/file-ledger'
import { evolve } from '../../../shared/desk/evolve'
import { type DeskState, emptyState } from '../../../shared/desk/state'
import type { DeskEvent, Entry } from '../../../shared/ledger/events'
import { content } from '../desk/small-desk'
import { wholeStory } from '../ledger/signed-record'

export class Recorded {
  readonly state: DeskState = emptyState()
  /** As it is to whoever lacks the keys to the names. */
  readonly nameless: DeskState = emptyState()

  private constructor(
    readonly folder: string,
    readonly ledger: FileLedger,
  ) {}

  /** Founding, people with keys, and a little of everything that is signed. */
  static async make(segmentBytes = 16 << 20): Promise<Recorded> {
    const folder = await mkdtemp(join(tmpdir(), 'imprimatur-test-'))
    const recorded = new Recorded(folder, await FileLedger.open(folder, { crypto: nodeCrypto, segmentBytes }))
    await recorded.add(wholeStory().entries, false)
    return recorded
  }

  timeline(background: Background = inProcess): Timeline {
    return new Timeline(this, background)
  }

  /** Puts entries in: each as a frame of its own, or all of them as one. */
  async add(entries: readonly Entry[], together: boolean): Promise<void> {
    for (const frame of together ? [entries] : entries.map((entry) => [entry])) {
      const appended = await this.ledger.append(
        this.ledger.position(),
        frame.map(({ seq: _seq, ...entry }) => entry),
      )
      if (!appended.ok) throw new Error(`The test’s own ledger is ${appended.error.kind}`)
      for (const entry of appended.value.entries) {
        evolve(this.state, named(entry))
        evolve(this.nameless, entry)
      }
    }
  }

  async happen(by: string, ...events: DeskEvent[]): Promise<void> {
    await this.add(
      events.map((event) => this.entry(by, event, null)),
      false,
    )
  }

  /** Imports so many drafts as one act. */
  async import(batch: string, count: number): Promise<void> {
    const first = this.state.posts.size + 1
    const drafts = Array.from({ length: count }, (_, index) =>
      this.entry('ana', draft(`${batch}-${index}`, `NB-${first + index}`), batch),
    )
    await this.add(drafts, true)
  }

  async remove(): Promise<void> {
    await this.ledger.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  private entry(by: string, event: DeskEvent, batch: string | null): Entry {
    return { seq: this.state.seq + 1, at: '2026-12-02T10:00:00.000Z', by, cause: `c${batch ?? ''}`, batch, event }
  }
}

const draft = (post: string, key: string): DeskEvent => ({
  type: 'PostDrafted',
  post,
  key,
  origin: 'imported',
  content: content(`The words of ${key}.`),
  contentDigest: '0'.repeat(64),
})

const names: Readonly<Record<string, string>> = {
  mia: 'Mia Lang',
  ben: 'Ben Okoro',
  cleo: 'Cleo Hart',
  ana: 'Ana Ruiz',
}

/** The story seals its names; a desk with the keys to them reads them like this. */
function named(entry: Entry): Entry {
  if (entry.event.type !== 'PersonAdded') return entry
  const { type, person } = entry.event
  return { ...entry, event: { type, person, name: names[person] ?? person } }
}
