// What was measured, kept as JSON in test-results/policy-bench.json.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

const path = fileURLToPath(new URL('../../../test-results/policy-bench.json', import.meta.url))

export function keep(name: string, value: unknown): void {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {}
  mkdirSync(fileURLToPath(new URL('.', `file://${path}`)), { recursive: true })
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`
  writeFileSync(path, `${JSON.stringify({ ...before, machine, [name]: value }, null, 2)}\n`)
}
