// Installs node_modules when they are missing or do not match package-lock.json.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { say, stop } from './say.mjs'

const stampFile = inRoot('node_modules', '.imprimatur-lock')

export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  say(
    existsSync(inRoot('node_modules'))
      ? 'Dependencies are out of date: running npm ci'
      : 'Installing dependencies: npm ci',
  )
  // Node 20 starts the set-up only; the libraries that ask for a newer one run on Electron's own Node.
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: inRoot(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0)
    stop('npm ci did not finish.', 'Its messages stand above. Check the network and run the command again.')
  writeFileSync(stampFile, wanted)
}
