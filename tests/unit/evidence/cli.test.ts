import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { verify } from '../../../electron/cli/verify'
import { type PackFiles, zip } from '../../../shared/schedule/evidence/zip'
import { changed, textIn } from './answers'
import { handedOverDesk } from './signing-desk'

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId)
const altered = changed(files, {
  'posts/N-1002/content.json': textIn(files, 'posts/N-1002/content.json').replace('PIN', 'TAN'),
})

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

function unpacked(name: string, pack: PackFiles): string {
  for (const [inside, bytes] of pack) file(join(name, inside), bytes)
  return join(folder, name)
}

async function run(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await verify(
    args,
    (line) => said.push(line),
    (line) => complained.push(line),
  )
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

const good = file('good.zip', zip(files))
const bad = file('bad.zip', zip(altered))

describe('imprimatur verify', () => {
  it('ends with 0 and a verdict for each post when everything holds', async () => {
    const { code, said } = await run(good)
    expect(code).toBe(0)
    expect(said).toContain(`N-1001: holds: brand by Cleo Hart (${desk.keyOf('cleo').keyId.slice(0, 8)})`)
    expect(said).toContain('Everything holds. 2 of 2 posts hold.')
    expect(said).toContain('Compare it with what the desk told you')
  })

  it('ends with 1 and the name of the file when something was altered', async () => {
    const { code, said } = await run(bad)
    expect(code).toBe(1)
    expect(said).toContain('N-1002: DOES NOT HOLD')
    expect(said).toContain('posts/N-1002/content.json: Its content is not what the manifest says.')
    expect(said).toContain('This pack does not hold. 1 of 2 posts hold.')
  })

  it('ends with 1 when nothing is wrong and nobody signed', async () => {
    const bare = handedOverDesk({ hasKeys: false })
    const { code, said } = await run(file('bare.zip', zip(bare.desk.pack(bare.exportId))))
    expect(code).toBe(1)
    expect(said).toContain('is NOT PROVEN')
  })

  it('checks a folder to which a pack was unpacked', async () => {
    const path = unpacked('open', files)
    expect((await run(path)).code).toBe(0)
    file('open/.DS_Store', 'of no account')
    expect((await run(path)).code).toBe(0)
    file('open/posts/notes here.txt', 'not of the pack')
    const { code, said } = await run(path)
    expect(code).toBe(1)
    expect(said).toContain('posts/notes here.txt')
  })

  it('holds exported files against what was handed over', async () => {
    expect((await run(good, file('mine.json', 'the file'))).code).toBe(0)
    const { code, said } = await run(good, file('mine.json', 'another file'))
    expect(code).toBe(1)
    expect(said).toContain('mine.json: was NOT handed over')
  })

  it('holds the pack against the desk that it should be of', async () => {
    expect((await run(good, '--desk', desk.deskKey.keyId)).code).toBe(0)
    expect((await run(good, '--desk', 'f'.repeat(32))).code).toBe(1)
  })

  it('answers in JSON when asked', async () => {
    const { code, said } = await run(bad, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toMatchObject({ verdict: 'fails', posts: [{ verdict: 'holds' }, { verdict: 'fails' }] })
  })

  it('ends with 2 when there is nothing to check', async () => {
    expect((await run()).code).toBe(2)
    expect((await run(join(folder, 'nowhere.zip'))).code).toBe(2)
    expect((await run(good, '--dsek', 'x')).code).toBe(2)
    expect((await run(good, join(folder, 'nowhere.json'))).code).toBe(2)
    expect((await run(file('letter.pdf', '%PDF-1.7 a letter and nothing more'))).complained).toContain('no zip file')
  })

  it('takes no mistyped key id for one that it may pass over', async () => {
    const { code, complained } = await run(good, '--desk', 'northbank')
    expect(code).toBe(2)
    expect(complained).toContain('32 hexadecimal digits')
  })

  it('lets nothing in a pack write over its verdict on a terminal', async () => {
    const loud = handedOverDesk()
    loud.desk.tamper(
      ({ event }) => event.type === 'DeskFounded',
      (entry) => ({
        ...entry,
        event: { type: 'DeskFounded', name: '\u001b[2JEverything holds', zone: 'UTC', sample: false },
      }),
    )
    const { said } = await run(file('loud.zip', zip(loud.desk.pack(loud.exportId))))
    expect(said).not.toContain('\u001b')
  })
})
