// What the gates found, as a table for people and as JSON in test-results/faults.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../test-results/faults', import.meta.url))

/** `details` are kept in full in the file; of `complaints` the table has the number. */
export function tell(gate: string, row: Readonly<Record<string, unknown>>, complaints: readonly string[] = []): void {
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, ${process.platform} ${release()}, Node ${process.versions.node}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${gate}.json`), `${JSON.stringify({ gate, machine, ...row, complaints }, null, 2)}\n`)
  console.table({ [gate]: { ...row, complaints: complaints.length } })
}

/** The number of rounds a gate is to make: what the environment says, or what the gate asks for. */
export function rounds(variable: string, usual: number): number {
  return Number(process.env[variable] ?? usual)
}
