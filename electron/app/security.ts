// What a window may not do: leave its page, open others, host guests, ask for permissions, reach the network.
import type { App, Session } from 'electron'
import { origin } from './protocol'

export function lockDownContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Copying a digest when its button is pressed; reading the clipboard is not among them. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => {
    const isOurs = request.url.startsWith(`${origin}/`) || request.url.startsWith('devtools://')
    answer({ cancel: !isOurs })
  })
}
