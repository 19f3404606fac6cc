// The system libraries that Electron needs on Linux, and a virtual display where tests need one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say, stop } from './say.mjs'

// Seen to be enough on a bare Debian 12; Debian 13 and Ubuntu 24.04 have t64 names for two of them.
const libraries = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2']
const display = ['xvfb', 'xauth']

/** @param {{ executable: string, withDisplay: boolean }} wanted */
export function ensureSystem({ executable, withDisplay }) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(executable)
  const needsDisplay = withDisplay && !process.env.DISPLAY && !onPath('xvfb-run')
  // The tests check an evidence pack by hand, as its own instructions say.
  const needsOpenssl = withDisplay && !onPath('openssl')
  if (missing.length === 0 && !needsDisplay && !needsOpenssl) return
  const packages = [
    ...(missing.length > 0 ? libraries : []),
    ...(needsDisplay ? display : []),
    ...(needsOpenssl ? ['openssl'] : []),
  ]
  const what = [...missing, ...(needsDisplay ? ['Xvfb'] : []), ...(needsOpenssl ? ['OpenSSL'] : [])].join(', ')
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!onPath('apt-get'))
    stop(
      `Electron cannot start: ${what} missing.`,
      'Install GTK 3, NSS, GBM and ALSA (and Xvfb for the tests) with your package manager.',
    )
  if (process.getuid() !== 0)
    stop(`Electron cannot start: ${what} missing.`, `Run this once, then try again:\n  sudo sh -c '${command}'`)
  say(`Installing system libraries: ${packages.join(' ')}`)
  apt(['update', '-qq'])
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages.map(nameHere)])
  const still = missingLibraries(executable)
  if (still.length > 0)
    stop(`These libraries are still missing: ${still.join(', ')}`, 'Install the packages that hold them and try again.')
}

function apt(args) {
  const result = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status !== 0) stop(`apt-get ${args[0]} failed.`, 'Its messages stand above.')
}

function nameHere(name) {
  const known = (candidate) => spawnSync('apt-cache', ['show', candidate], { stdio: 'ignore' }).status === 0
  return known(`${name}t64`) ? `${name}t64` : name
}

function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

function onPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`))
}
