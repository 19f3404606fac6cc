// npm start: opens the desktop app. Without a display, does the main job headless on the sample desk.
import { onElectronNode, run } from './setup/electron-node.mjs'
import { ensureBuilt } from './setup/freshness.mjs'
import { inRoot } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { say } from './setup/say.mjs'

const executable = await prepare()
await ensureBuilt(executable)

const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
if (!hasDisplay) {
  say(
    'There is no display here, so the window cannot open. Doing the main job headless on the sample desk instead (npm run demo)',
  )
  process.exit(await onElectronNode(executable, [inRoot('out', 'main', 'cli.js'), 'demo', ...process.argv.slice(2)]))
}

const flags = []
if (process.platform === 'linux' && process.getuid() === 0) {
  say('Running as root, so Chromium’s sandbox is off. Start Imprimatur as an ordinary user for real work')
  flags.push('--no-sandbox')
}
say('Opening Imprimatur')
process.exit(await run([executable, inRoot(), ...flags, ...process.argv.slice(2)]))
