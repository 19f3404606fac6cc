// Everything after the set-up runs on Electron's own Node: the one that ships, with Temporal and a fast Intl.Segmenter.
import { spawn } from 'node:child_process'
import { inRoot } from './paths.mjs'

/** Runs a script on Electron's Node. @returns {Promise<number>} its exit code */
export function onElectronNode(executable, args, { env = {}, wrap = [], cwd = inRoot() } = {}) {
  return run([...wrap, executable, ...args], { ELECTRON_RUN_AS_NODE: '1', NODE_NO_WARNINGS: '1', ...env }, cwd)
}

/** Runs any command, in the project's root unless told otherwise. @returns {Promise<number>} its exit code */
export function run([command, ...args], env = {}, cwd = inRoot()) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
    for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => child.kill(name))
  })
}

/** The words that put a command on a virtual display where there is none. */
export function virtualDisplay() {
  const needed = process.platform === 'linux' && !process.env.DISPLAY
  return needed ? ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24'] : []
}
