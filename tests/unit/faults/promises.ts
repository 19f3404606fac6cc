// What was ever promised about a desk's folder, held against what is in it after its process or its disk came to an end.
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Desk } from '../../../electron/desk/desk'
import type { Entry } from '../../../shared/ledger/events'
import { promised, readJournal, tornCommands } from './journal-reader'
import type { Told } from './kill-child'

/** What was found over all rounds. */
export class Tally {
  acknowledged = 0
  /** Ends that came before the process had the desk open, and those that left a torn end behind. */
  endedWhileOpening = 0
  tornEnds = 0
  /** Bytes. */
  largestJournal = 0
  mostSegments = 0
  readonly lost: string[] = []
  readonly notOpened: string[] = []
  /** Whatever else was wrong: half a command, a process that failed by itself. */
  readonly wrong: string[] = []
  readonly repairs: Record<string, number> = {}
}

export class Promises {
  private readonly kept = new Map<number, string>()
  private readonly causes = new Set<string>()

  constructor(
    readonly folder: string,
    private readonly tally: Tally,
  ) {}

  /** Takes down what a process said. */
  hear(told: readonly Told[]): void {
    const opened = told.filter((one) => one.kind === 'opened')
    if (opened.length === 0) this.tally.endedWhileOpening += 1
    for (const { trouble, repairs } of opened) {
      if (trouble !== null) this.tally.notOpened.push(trouble)
      this.repaired(repairs)
    }
    for (const one of told) {
      if (one.kind !== 'acknowledged') continue
      this.tally.acknowledged += one.entries.length
      this.causes.add(one.cause)
      for (const text of one.entries) this.kept.set((JSON.parse(text) as Entry).seq, text)
    }
  }

  /** Everything acknowledged has to be there to the letter, and the desk has to open; a copy of it, when asked to. */
  async judge({ onCopy }: { readonly onCopy: boolean }): Promise<void> {
    const segments = await segmentsOf(this.folder)
    const { frames, rest } = readJournal(segments)
    const entries = frames.flatMap((frame) => frame.entries)
    const bytes = segments.reduce((sum, { length }) => sum + length, 0)
    this.tally.tornEnds += rest > 0 ? 1 : 0
    this.tally.largestJournal = Math.max(this.tally.largestJournal, bytes)
    this.tally.mostSegments = Math.max(this.tally.mostSegments, segments.length)
    for (const [seq, text] of this.kept) {
      const found = entries[seq - 1]
      if (!found || promised(found) !== text) this.tally.lost.push(`entry ${seq} of ${this.folder}`)
    }
    const there = new Set(entries.map(({ cause }) => cause))
    for (const cause of this.causes) if (!there.has(cause)) this.tally.lost.push(`command ${cause} of ${this.folder}`)
    for (const cause of tornCommands(frames)) this.tally.wrong.push(`${cause} lies in two lines of the journal`)
    await this.open(onCopy, entries.length)
  }

  private async open(onCopy: boolean, entries: number): Promise<void> {
    const folder = onCopy ? `${this.folder}-copy` : this.folder
    if (onCopy) await cp(this.folder, folder, { recursive: true })
    try {
      const desk = await Desk.open(folder)
      const { trouble, repairs } = desk.condition
      if (trouble) this.tally.notOpened.push(trouble.what)
      // It may rightly show more: a whole last line that lacked only its line end.
      else if (desk.state.seq < entries) this.tally.lost.push(`${folder} opened at ${desk.state.seq}, not ${entries}`)
      this.repaired(repairs.map(({ kind }) => kind))
      await desk.close()
    } catch (error) {
      this.tally.notOpened.push(error instanceof Error ? error.message : String(error))
    }
    if (onCopy) await rm(folder, { recursive: true })
  }

  private repaired(kinds: readonly string[]): void {
    for (const kind of kinds) {
      this.tally.repairs[kind] = (this.tally.repairs[kind] ?? 0) + 1
      // Keys are durable before the entries that need them.
      if (kind === 'personal-data-missing')
        this.tally.wrong.push(`somebody's name in ${this.folder} can no longer be read`)
    }
  }
}

async function segmentsOf(folder: string): Promise<readonly Buffer[]> {
  const ledger = join(folder, 'ledger')
  const names = (await readdir(ledger).catch(() => [])).filter((name) => /^\d{6}\.log$/.test(name)).toSorted()
  return Promise.all(names.map((name) => readFile(join(ledger, name))))
}
