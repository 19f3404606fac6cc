// The commands that VERIFY.md gives people, run as they stand there: they succeed on a pack as the desk made it and fail
// on any other.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { commands, fileList } from '../../../shared/schedule/evidence/commands'
import type { PackFiles } from '../../../shared/schedule/evidence/zip'
import { changed, sealedAnew, textIn, verified } from './answers'
import { handedOverDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId)
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function unpacked(pack: PackFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-pack-'))
  folders.push(folder)
  for (const [name, bytes] of pack) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

/** Everything between the fences of VERIFY.md, in order. */
function commandsIn(guide: string): string {
  return [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '').join('')
}

/** By hand: the commands of the pack's own page, or of another's, in the folder where the pack was unpacked. */
function byHand(pack: PackFiles, script = commandsIn(textIn(pack, 'VERIFY.md'))) {
  const run = spawnSync('bash', ['-euo', 'pipefail', '-c', script], { cwd: unpacked(pack), encoding: 'utf8' })
  return { code: run.status, said: run.stdout }
}

describe('VERIFY.md', () => {
  it('holds commands that find one post right', () => {
    const { code, said } = byHand(files)
    expect(code).toBe(0)
    expect(said).toContain('posts/N-1001 was approved and handed over')
    const entry = desk.leaves.find(
      ({ entry: { by, event } }) => event.type === 'SignedOff' && by === 'cleo' && event.decision === 'approve',
    )
    expect(said).toContain(`its sign-off is entry ${entry?.entry.seq} of the record`)
    expect(said).toContain(verified(files).checkpoint?.fingerprint.replaceAll(' ', '') ?? '?')
  })

  it('holds commands that work for another post and sign-off once their names are put in', () => {
    const script = commandsIn(textIn(files, 'VERIFY.md'))
      .replace('post=posts/N-1001', 'post=posts/N-1002')
      .replace('sign_off=posts/N-1001/sign-off-1-brand', 'sign_off=posts/N-1002/sign-off-1-brand')
      .replace('subject=p1@2', 'subject=p2@1')
      .replace(desk.keyOf('cleo').keyId, desk.keyOf('dev').keyId)
    expect(byHand(files, script).code).toBe(0)
  })

  it('holds commands that fail on a file that was altered, taken out or put in', () => {
    const other = (name: string) => `${textIn(files, name)} `
    for (const name of ['schedule.json', 'people.json', 'posts/N-1002/content.json', 'report.html']) {
      expect(byHand(changed(files, { [name]: other(name) })).code).not.toBe(0)
    }
    expect(byHand(changed(files, { 'posts/N-1002/changes.txt': null })).code).not.toBe(0)
    expect(byHand(changed(files, { 'readme.txt': 'Trust me.' })).code).not.toBe(0)
  })

  it('holds commands each of which finds what those before it do not', () => {
    const script = commandsIn(textIn(files, 'VERIFY.md'))
    const stem = 'posts/N-1001/sign-off-1-brand'
    const elsewhere = handedOverDesk({ seed: 'elsewhere' })
    const forged = elsewhere.desk.pack(elsewhere.exportId)
    const swaps: Readonly<Record<string, string | Uint8Array>>[] = [
      { 'posts/N-1001/content.json': textIn(files, 'posts/N-1001/content.json').replace('Leith', 'Leeds') },
      { [`${stem}.sig`]: forged.get(`${stem}.sig`) ?? '' },
      { [`${stem}.pae`]: textIn(files, `${stem}.pae`).replace('"approve"', '"approvE"') },
      { [`${stem}.entry.json`]: textIn(files, `${stem}.entry.json`).replace('"c1', '"d1') },
      { 'schedule.json': textIn(files, 'schedule.json').replace('N-1001', 'N-1003') },
      { 'schedule.sig': forged.get('schedule.sig') ?? '' },
      { 'policy/policy.json': textIn(files, 'policy/policy.json').replace('Brand', 'Bland') },
      { 'checkpoint.txt': forged.get('checkpoint.txt') ?? '' },
      { 'proofs.json': forged.get('proofs.json') ?? '' },
      { [`keys/${desk.keyOf('cleo').keyId}.pem`]: forged.get(`keys/${elsewhere.desk.keyOf('cleo').keyId}.pem`) ?? '' },
    ]
    // Sealed anew by whoever holds the desk's key, so that the list of digests says nothing.
    for (const swap of swaps) {
      expect([Object.keys(swap), byHand(sealedAnew(changed(files, swap), desk), script).code]).not.toEqual([
        Object.keys(swap),
        0,
      ])
    }
    expect(byHand(forged, script).code).not.toBe(0)
  })

  it('holds commands for a pack that nobody signed', () => {
    const bare = handedOverDesk({ hasKeys: false })
    const pack = bare.desk.pack(bare.exportId)
    expect(byHand(pack).code).toBe(0)
    expect(byHand(pack).said).toContain('as far as an unsigned pack can say')
    expect(byHand(changed(pack, { 'schedule.json': '{}' })).code).not.toBe(0)
  })
})

describe('the documentation', () => {
  const readme = readFileSync(fileURLToPath(new URL('../../../shared/schedule/README.md', import.meta.url)), 'utf8')

  it('gives the same commands, so that nobody depends on the page in the pack', () => {
    for (const block of [
      commands.unaltered,
      commands.sealed,
      commands.checkpoint,
      commands.signOff,
      commands.handover,
      commands.inclusion,
    ])
      expect(readme).toContain(block.join('\n'))
  })

  it('lists the same files', () => {
    expect(readme).toContain(fileList.join('\n'))
  })
})
