// Where a window may stand: always so that it can be seen, and taken by its title bar, on the displays there are now. Pure.

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window was: as it stands when it is not maximised, and the display it was on. */
export interface KeptPlace {
  readonly x?: number | undefined
  readonly y?: number | undefined
  readonly width: number
  readonly height: number
  readonly maximised: boolean
  /** The work area of its display, by which that display is known again. */
  readonly display?: Area | undefined
}

export interface Smallest {
  readonly width: number
  readonly height: number
}

/** How much of a window must be on a display: enough to take hold of its title bar. */
export const graspWidth = 160
export const graspHeight = 40

/**
 * The bounds to open a window with. `displays`: the work areas, that of the primary display first. A window stays where it
 * was as long as it can be reached there; else it goes to the middle of its display, or of the primary one, and is made to
 * fit. Without a position the computer chooses one.
 */
export function placeOn(displays: readonly Area[], kept: KeptPlace, smallest: Smallest): Partial<Area> & Smallest {
  const wanted = { width: whole(kept.width, smallest.width), height: whole(kept.height, smallest.height) }
  const [primary] = displays
  if (!primary) return wanted
  const { x, y } = kept
  if (!isPlace(x) || !isPlace(y)) return fitted(wanted, primary, smallest)
  const bounds = { x, y, ...wanted }
  const home = displays.find((display) => canBeGrasped(bounds, display))
  if (home) {
    const size = fitted(wanted, home, smallest)
    const isTooLarge = size.width < wanted.width || size.height < wanted.height
    return isTooLarge ? inside({ x, y, ...size }, home) : bounds
  }
  const before = kept.display
  const again = displays.find((display) => before !== undefined && isSame(display, before)) ?? primary
  return centred(fitted(wanted, again, smallest), again)
}

/** Whether a person can take hold of the window's title bar on this display. */
export function canBeGrasped(window: Area, display: Area): boolean {
  const left = Math.max(window.x, display.x)
  const right = Math.min(window.x + window.width, display.x + display.width)
  const isBarShown = window.y >= display.y && window.y + graspHeight <= display.y + display.height
  return isBarShown && right - left >= Math.min(graspWidth, window.width, display.width)
}

function fitted({ width, height }: Smallest, display: Area, smallest: Smallest): Smallest {
  return {
    width: Math.max(Math.min(width, display.width), Math.min(smallest.width, width)),
    height: Math.max(Math.min(height, display.height), Math.min(smallest.height, height)),
  }
}

function inside(window: Area, display: Area): Area {
  return {
    ...window,
    x: Math.max(display.x, Math.min(window.x, display.x + display.width - window.width)),
    y: Math.max(display.y, Math.min(window.y, display.y + display.height - window.height)),
  }
}

function centred(size: Smallest, display: Area): Area {
  return inside(
    {
      x: Math.round(display.x + (display.width - size.width) / 2),
      y: Math.round(display.y + (display.height - size.height) / 2),
      ...size,
    },
    display,
  )
}

/** No display is larger; a number from a damaged file must not make a window that is. */
const largest = 20_000

const isPlace = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && Math.abs(value) <= 1e6

function whole(value: number, least: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(Math.max(value, least), largest)) : least
}

const isSame = (a: Area, b: Area) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
