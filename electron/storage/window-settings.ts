// What windows keep of how they were: their places, and how large everything is shown. The first window opens with what stands
// in the file; the settings' own code takes over once it is loaded.

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** As a window stands when it is not maximised, and the work area of the display it was on. */
export interface WindowPlace {
  x?: number
  y?: number
  width: number
  height: number
  maximised: boolean
  display?: Bounds
}

export interface OfWindows {
  window: WindowPlace
  /** Of the window that showed a single post and was closed last. */
  popOut: WindowPlace
  /** How large everything is shown; 1 is its own size. */
  zoom: number
}

export const usualOfWindows: Readonly<OfWindows> = {
  window: { width: 1440, height: 900, maximised: false },
  popOut: { width: 1000, height: 760, maximised: false },
  zoom: 1,
}

export interface KeepsWindows {
  get<K extends keyof OfWindows>(key: K): OfWindows[K]
  set<K extends keyof OfWindows>(key: K, value: OfWindows[K]): void
}

export class WindowSettings implements KeepsWindows {
  private readonly known: OfWindows
  /** What changed before the store was there. */
  private readonly changed = new Set<keyof OfWindows>()
  private store: KeepsWindows | null = null

  constructor(kept: Readonly<Record<string, unknown>>) {
    this.known = {
      window: { ...usualOfWindows.window, ...asPlace(kept['window']) },
      popOut: { ...usualOfWindows.popOut, ...asPlace(kept['popOut']) },
      zoom: Number(kept['zoom'] ?? usualOfWindows.zoom),
    }
  }

  get<K extends keyof OfWindows>(key: K): OfWindows[K] {
    return this.store ? this.store.get(key) : this.known[key]
  }

  set<K extends keyof OfWindows>(key: K, value: OfWindows[K]): void {
    if (this.store) return this.store.set(key, value)
    this.known[key] = value
    this.changed.add(key)
  }

  /** From now on the store keeps them, beginning with what has changed meanwhile. */
  keepIn(store: KeepsWindows): void {
    for (const key of this.changed) store.set(key, this.known[key])
    this.store = store
  }
}

/** Which numbers a window can use is weighed where it opens. */
const asPlace = (kept: unknown) => (typeof kept === 'object' && kept !== null ? (kept as Partial<WindowPlace>) : {})
