// What somebody has typed and not yet made part of the record, one small file each. It survives a kill, and it is not in
// the ledger: that holds decisions, not keystrokes.
import { mkdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { digestOf } from '../../shared/kit/digest'
import { durableReplace } from './durable-replace'

export class Kept<T> {
  private tail: Promise<unknown> = Promise.resolve()
  constructor(
    private readonly deskFolder: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  /** Resolves when everything kept so far is on disk. */
  async settled(): Promise<void> {
    await this.tail
  }

  /** Keeps it, or removes it when it is null. Writes in the order of the calls. */
  protected keepAs(name: string, value: T | null): Promise<void> {
    const turn = this.tail.then(async () => {
      const path = this.pathOf(name)
      if (value === null) return unlink(path).catch(() => undefined)
      await mkdir(join(this.deskFolder, 'working'), { recursive: true })
      return durableReplace(path, Buffer.from(JSON.stringify(value)))
    })
    this.tail = turn.catch(() => undefined)
    return turn
  }

  protected async readAs(name: string): Promise<T | null> {
    await this.tail
    try {
      return this.schema.parse(JSON.parse(await readFile(this.pathOf(name), 'utf8')))
    } catch {
      return null
    }
  }

  /** Names hold ids that come from outside, so the file's own name is their digest. */
  private pathOf(name: string): string {
    return join(this.deskFolder, 'working', `${digestOf(name).slice(0, 40)}.json`)
  }
}
