// A process that works at a desk until it is killed (kill-child.ts), as its parent sees it.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type Bundle, bundle } from './bundle'
import type { Orders, Told } from './kill-child'

/** The script of the process; what stands in for its record makes the segments small, or forgets to sync. */
export const bundledWork = (record: 'small-segments' | 'unsynced-record' = 'small-segments'): Promise<Bundle> =>
  bundle('tests/unit/faults/kill-child.ts', { '../storage/record': `tests/unit/faults/${record}.ts` })

/** It has loaded everything and waits for its orders. */
export class WorkingProcess {
  /** What it has said so far; everything that it said before a kill is there once `kill` resolves. */
  readonly told: Told[] = []
  private readonly process: ChildProcessWithoutNullStreams
  private readonly over: Promise<unknown>
  private errors = ''
  private heard: () => void = () => undefined

  constructor(script: string) {
    this.process = spawn(process.execPath, [script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
    this.process.stderr.on('data', (data: Buffer) => (this.errors += data.toString()))
    const lines = createInterface({ input: this.process.stdout })
    lines.on('line', (line) => {
      // The last line may have been cut off by the kill: nobody heard it.
      if (line.endsWith('}')) this.told.push(JSON.parse(line) as Told)
      this.heard()
    })
    this.over = Promise.all([
      new Promise((resolve) => lines.once('close', resolve)),
      new Promise((resolve) => this.process.once('exit', resolve)),
    ])
  }

  get pid(): number | null {
    return this.process.pid ?? null
  }

  /** Tells it what to do, without waiting for it to begin. */
  async order(orders: Orders): Promise<void> {
    await this.saying(1, 'ready')
    this.process.stdin.write(`${JSON.stringify(orders)}\n`)
  }

  /** Resolves once it has said something so many times, or is over. */
  async saying(times: number, what: Told['kind']): Promise<void> {
    await this.until(() => this.told.filter(({ kind }) => kind === what).length >= times)
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.over
  }

  /** What it failed at by itself. */
  complaints(): readonly string[] {
    const failed = this.told.flatMap((told) => (told.kind === 'failed' ? [told.what] : []))
    return this.errors === '' ? failed : [...failed, this.errors]
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && this.process.exitCode === null && this.process.signalCode === null) {
      await Promise.race([new Promise<void>((resolve) => (this.heard = resolve)), this.over])
    }
  }
}
