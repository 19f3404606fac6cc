// How a person is told of something while they look elsewhere: by the computer's own notifications, and the app's badge.
import { app, BrowserWindow, Notification } from 'electron'
import type { Outside } from './notifying'
import { t } from '../../../shared/words/say'

/** Objects that nobody holds are collected, and their clicks with them. */
const mostHeld = 20

export function systemNotifications(): Outside {
  const held = new Set<Notification>()
  let refused: string | null = null
  const letGo = (notification: Notification) => held.delete(notification)
  return {
    get isPossible() {
      return Notification.isSupported()
    },
    get refused() {
      return refused
    },
    isWatched: () => BrowserWindow.getFocusedWindow() !== null,
    show: ({ title, body }, onPress) => {
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body, silent: true })
      held.add(notification)
      const [oldest] = held
      if (held.size > mostHeld && oldest) letGo(oldest)
      notification.on('show', () => {
        refused = null
      })
      notification.on('click', () => {
        letGo(notification)
        onPress()
      })
      notification.on('close', () => letGo(notification))
      notification.on('failed', (_event, error) => {
        letGo(notification)
        refused = t('The computer refused to show a notification: {error}', { error })
      })
      try {
        notification.show()
      } catch (error) {
        letGo(notification)
        const why = error instanceof Error ? error.message : String(error)
        refused = t('The computer refused to show a notification: {error}', { error: why })
      }
    },
    badge: (count) => {
      app.setBadgeCount(count)
    },
  }
}
