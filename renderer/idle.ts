// What can wait until the window has nothing else to do.

/** No later than a second from now, as a window may never rest. */
const patience = { timeout: 1_000 }

/** Fetches what will be wanted next. A failure is no matter here: whoever needs it fetches it again, and says so. */
export function whenIdle(fetchAhead: () => Promise<unknown>): void {
  requestIdleCallback(() => void fetchAhead().catch(() => undefined), patience)
}
