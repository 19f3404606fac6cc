// Times of one thing done over and over, in milliseconds.

export interface Row {
  readonly p50: number
  readonly p99: number
  /** Processor time of one, which a busy machine changes less. */
  readonly cpu: number
  readonly 'a second of cpu': number
}

export async function timed(inputs: readonly string[], work: (text: string) => unknown, rounds: number): Promise<Row> {
  for (let round = 0; round < warmUp; round += inputs.length) for (const text of inputs) await work(text)
  const times: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1)
    for (const text of inputs) {
      const from = performance.now()
      const result = work(text)
      if (result instanceof Promise) await result
      times.push(performance.now() - from)
    }
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1_000 / times.length
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    p50: short(at(0.5)),
    p99: short(at(0.99)),
    cpu: short(cpu),
    'a second of cpu': Math.round(1_000 / cpu),
  }
}

/** Calls, at least, before anything is timed. */
const warmUp = 600

export const short = (value: number) => Number(value.toPrecision(3))
