import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bundle } from '../faults/bundle'

const program = 'tests/unit/app/keeps-compiled.ts'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-'))
  writeFileSync(join(folder, 'entry.mjs'), '')
  writeFileSync(join(folder, 'work.mjs'), `export const said = 'worked'`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kept = () => join(folder, 'Compiled code')
const builds = () => readdirSync(kept())
const files = () => readdirSync(kept(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

it('keeps compiled code as the app ends, runs from it, and lets go of that of other builds', async () => {
  const { script, remove } = await bundle(program)
  const run = () => execFileSync(process.execPath, [script, folder], { env: node, encoding: 'utf8' })
  try {
    expect(run()).toBe('worked')
    const [first, ...others] = builds()
    expect(others).toEqual([])
    expect(files().length).toBeGreaterThan(0)
    expect(run()).toBe('worked')
    expect(builds()).toEqual([first])

    writeFileSync(join(folder, 'entry.mjs'), '// Another build')
    expect(run()).toBe('worked')
    expect(builds()).toHaveLength(1)
    expect(builds()).not.toContain(first)
  } finally {
    await remove()
  }
})

it('runs the code itself where what was kept is torn or cannot be kept', async () => {
  const { script, remove } = await bundle(program)
  const run = () => execFileSync(process.execPath, [script, folder], { env: node, encoding: 'utf8' })
  try {
    run()
    for (const file of files()) {
      const path = join(file.parentPath, file.name)
      const bytes = readFileSync(path)
      writeFileSync(
        path,
        bytes.map((byte, index) => (index > 40 && index % 7 === 0 ? byte ^ 255 : byte)),
      )
    }
    expect(run()).toBe('worked')
    for (const file of files()) writeFileSync(join(file.parentPath, file.name), '')
    expect(run()).toBe('worked')
    rmSync(kept(), { recursive: true })
    writeFileSync(kept(), 'A file where the folder would be')
    expect(run()).toBe('worked')
  } finally {
    await remove()
  }
})

const node = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
