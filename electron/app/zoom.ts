// How large everything is shown: the same in every window, kept from one start to the next.
import type { WebContents } from 'electron'
import type { KeepsWindows } from '../storage/window-settings'

export const zoomSteps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const
export type ZoomBy = 'in' | 'out' | 'reset'

/** The next step from wherever it is; at either end it stays there. */
export function zoomAfter(now: number, by: ZoomBy): number {
  const known = Number.isFinite(now) ? now : 1
  if (by === 'reset') return 1
  const isNear = (step: number) => Math.abs(step - known) < 0.01
  const next =
    by === 'in'
      ? zoomSteps.find((step) => step > known && !isNear(step))
      : zoomSteps.findLast((step) => step < known && !isNear(step))
  return next ?? (by === 'in' ? (zoomSteps[zoomSteps.length - 1] ?? 1) : zoomSteps[0])
}

/** Zoom belongs to the address a page was loaded from, so setting it in one window sets it in all. */
export function keepZoom(contents: WebContents, settings: KeepsWindows): void {
  contents.on('did-finish-load', () => contents.setZoomFactor(safeZoom(settings.get('zoom'))))
}

export function changeZoom(contents: WebContents, settings: KeepsWindows, by: ZoomBy): number {
  const zoom = zoomAfter(safeZoom(settings.get('zoom')), by)
  settings.set('zoom', zoom)
  contents.setZoomFactor(zoom)
  return zoom
}

/** Whatever a damaged file says, the window can be read. */
const safeZoom = (zoom: number) => (Number.isFinite(zoom) && zoom >= 0.5 && zoom <= 3 ? zoom : 1)
