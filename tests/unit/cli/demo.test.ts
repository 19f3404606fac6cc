import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { demo } from '../../../electron/cli/demo'
import { readScheduleJson } from '../../../shared/schedule/export/schedule-file'

const folders: string[] = []
async function fresh(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-demo-test-'))
  folders.push(folder)
  return folder
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

describe('the demo', () => {
  it('does the main job without a window and says what happened', async () => {
    const folder = await fresh()
    const lines: string[] = []
    expect(await demo(folder, (line) => lines.push(line))).toBe(0)
    const told = lines.join('\n')
    expect(told).toContain('5 of 6 drafts can be taken')
    expect(told).toContain('myspace/northbank')
    expect(told).toContain('it cannot be approved like this')
    expect(told).toContain('tries to approve and is refused')
    const approvers = new Set([...told.matchAll(/^ {3}(.+) approves /gm)].map(([, name]) => name))
    expect(approvers.size).toBeGreaterThanOrEqual(3)
    expect(told).toMatch(/([1-9]\d*) of \1 posts are proven by their signatures/)
    expect(told).toMatch(/[1-9]\d* signatures are right\n/)
    expect(told).toContain('the same as the state that was in memory')

    const [place = ''] = await readdir(folder)
    const files = await readdir(join(folder, place, 'exports'))
    expect(files.every((name) => name.startsWith('SAMPLE '))).toBe(true)
    const json = files.find((name) => name.endsWith('.json')) ?? ''
    const schedule = readScheduleJson(await readFile(join(folder, place, 'exports', json), 'utf8'))
    expect(schedule).toMatchObject({ ok: true, value: { sample: true } })
  })
})
