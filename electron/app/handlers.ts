// What each call of the window does. Thin: it carries to the desk and back; shared/ decides.
import type { Handlers } from './calls'
import { bundleHandlers } from './handlers/bundles'
import { copyHandlers } from './handlers/copies'
import { deskHandlers } from './handlers/desk'
import { exportHandlers } from './handlers/exporting'
import { filterHandlers } from './handlers/filters'
import { importHandlers } from './handlers/importing'
import { keyHandlers } from './handlers/keys'
import { listHandlers } from './handlers/lists'
import { noticeHandlers } from './handlers/notices'
import { packHandlers } from './handlers/packs'
import { recordHandlers } from './handlers/record'
import type { Workstation } from './workstation'

export function handlersFor(station: Workstation): Handlers {
  return {
    ...deskHandlers(station),
    ...keyHandlers(station),
    ...importHandlers(station),
    ...filterHandlers(station),
    ...listHandlers(station),
    ...exportHandlers(station),
    ...bundleHandlers(station),
    ...recordHandlers(station),
    ...copyHandlers(station),
    ...packHandlers(station),
    ...noticeHandlers(station),
  }
}
