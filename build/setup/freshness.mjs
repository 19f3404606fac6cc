// Builds the app when its sources are newer than what stands in out/.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onElectronNode } from './electron-node.mjs'
import { inRoot } from './paths.mjs'
import { say, stop } from './say.mjs'

const sources = ['electron', 'renderer', 'shared', 'build', 'package-lock.json', 'tsconfig.json']
const stampFile = inRoot('out', '.stamp')

export async function ensureBuilt(executable) {
  const wanted = digest()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say('Building the app')
  const code = await build(executable)
  if (code !== 0) stop('The build failed.', 'Its messages stand above.')
  writeFileSync(stampFile, wanted)
}

export function build(executable, args = []) {
  return onElectronNode(executable, [
    inRoot('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config',
    'build/vite.config.ts',
    '--logLevel',
    'warn',
    ...args,
  ])
}

function digest() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((name) => filesOf(inRoot(name))).sort()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)],
  )
}
