// Links, the windows that show one post, and the work that every window shows.
import { refuse } from '../../../shared/desk/refusal'
import { followLink } from '../../../shared/bridge/links/follow'
import { ok } from '../../../shared/kit/result'
import type { Handlers } from '../answering'
import type { Links } from '../links'
import type { Windows } from '../windows'
import { changeZoom } from '../zoom'
import type { Workstation } from '../workstation'
import { t } from '../../../shared/words/say'

type LinkHandlers = Pick<
  Handlers,
  | 'takeLink'
  | 'followLink'
  | 'zoom'
  | 'showMenu'
  | 'commandStates'
  | 'works'
  | 'cancelWork'
  | 'readWork'
  | 'waitingLink'
  | 'forgetLink'
  | 'goInMain'
  | 'popOut'
  | 'showing'
  | 'showWindow'
  | 'takeOver'
  | 'allKept'
>

export function linkHandlers(station: Workstation, windows: Windows, links: Links): LinkHandlers {
  const state = () => (station.person ? (station.openDesk?.desk.state ?? null) : null)
  return {
    takeLink: (_input, window) => {
      const open = state()
      // Links are the main window's: another shows its post and nothing else.
      if (!open || windows.isPopOut(window)) return null
      const notice = station.notices.takeLink()
      return notice ? { kind: 'notice', post: notice.post } : links.take(open)
    },
    followLink: ({ text }) => {
      const open = state()
      return open ? followLink(open, text) : refusedWithoutDesk
    },
    zoom: ({ by }, window) => changeZoom(window, station.settings, by),
    showMenu: ({ commands }, window) => {
      windows.showMenu(window, commands)
      return null
    },
    commandStates: ({ off }, window) => {
      windows.noteStates(window, off)
      return null
    },
    works: () => station.works.view(),
    cancelWork: ({ id }) => {
      station.works.cancel(id)
      return null
    },
    readWork: ({ id }) => {
      station.works.read(id)
      return null
    },
    waitingLink: () => links.inWords(),
    forgetLink: () => {
      links.forget()
      return null
    },
    goInMain: (to) => {
      links.goTo(to)
      return null
    },
    popOut: (showing) => {
      if (!state()?.posts.has(showing.post))
        return refuse('not-found', t('There is no such post on this desk.'), t('Open it from the queue.'))
      if (windows.popOut(showing)) return ok(null)
      return refuse(
        'in-the-way',
        t('Twelve posts are open in windows of their own.'),
        t('Close one of those windows first.'),
      )
    },
    showing: ({ showing }, window) => windows.show(window, showing),
    showWindow: ({ post }, window) => {
      windows.showWindowWith(post, window)
      return null
    },
    takeOver: ({ post }, window) => {
      windows.takeOver(post, window)
      return null
    },
    allKept: (_input, window) => {
      windows.kept(window)
      return null
    },
  }
}

const refusedWithoutDesk = {
  kind: 'refused',
  what: t('No desk is open.'),
  wayOut: t('Open a desk and sign in, then follow the link.'),
} as const
