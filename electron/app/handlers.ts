// What each call of the window does. Thin: it carries to the desk and back; shared/ decides.
import type { Handlers } from './answering'
import { bundleHandlers } from './handlers/bundles'
import { copyHandlers } from './handlers/copies'
import { deskHandlers } from './handlers/desk'
import { exportHandlers } from './handlers/exporting'
import { filterHandlers } from './handlers/filters'
import { firstStepHandlers } from './handlers/first-steps'
import { importHandlers } from './handlers/importing'
import { keyHandlers } from './handlers/keys'
import { keptHandlers } from './handlers/kept'
import { linkHandlers } from './handlers/links'
import { listHandlers } from './handlers/lists'
import { mediaHandlers } from './handlers/media'
import { noticeHandlers } from './handlers/notices'
import { packHandlers } from './handlers/packs'
import { recordHandlers } from './handlers/record'
import { paperHandlers } from './handlers/paper'
import type { Links } from './links'
import type { Windows } from './windows'
import type { Workstation } from './workstation'
import { t } from '../../shared/words/say'

export function handlersFor(station: Workstation, windows: Windows, links: Links): Handlers {
  const desk = deskHandlers(station)
  return {
    ...desk,
    keepWorkingCopy: (input, window) => {
      if (!windows.mayWrite(window, input.post)) throw new Error(t('This post is being written in another window'))
      return desk.keepWorkingCopy(input, window)
    },
    ...keyHandlers(station),
    ...keptHandlers(station),
    ...importHandlers(station),
    ...filterHandlers(station),
    ...firstStepHandlers(station),
    ...listHandlers(station),
    ...paperHandlers(station),
    ...mediaHandlers(station),
    ...exportHandlers(station),
    ...bundleHandlers(station),
    ...recordHandlers(station),
    ...copyHandlers(station),
    ...packHandlers(station),
    ...noticeHandlers(station),
    ...linkHandlers(station, windows, links),
  }
}
