// Desks of a size, made once and kept beside the other results; each run works on a copy.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../e2e/app'
import { bundle } from '../../unit/faults/bundle'

/** A new one when the desks that are made become others. */
const edition = 3

/** A home folder of its own whose one desk has so many posts. */
export async function homeWith(posts: number): Promise<string> {
  const kept = join(root, 'test-results', 'window-desks', `${posts}-${edition}`)
  if (!existsSync(kept)) await make(kept, posts)
  const home = await mkdtemp(join(tmpdir(), 'imprimatur-window-'))
  await cp(kept, home, { recursive: true })
  const config = join(home, 'settings.json')
  await writeFile(config, (await readFile(config, 'utf8')).replaceAll(`${kept}.making`, home))
  return home
}

async function make(kept: string, posts: number): Promise<void> {
  const site = `${kept}.making`
  await rm(site, { recursive: true, force: true })
  await mkdir(site, { recursive: true })
  const { script, remove } = await bundle('tests/bench/window/make-desk.ts')
  try {
    execFileSync(process.execPath, [script, site, String(posts)], {
      stdio: 'inherit',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    })
  } finally {
    await remove()
  }
  await rename(site, kept)
}
