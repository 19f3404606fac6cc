// What must be kept before the person leaves: the app quits, the desk closes, or somebody else signs in.

const keepers = new Set<() => Promise<void>>()

/** Has `keep` called before leaving, until the function it returns is called. */
export function beforeLeaving(keep: () => Promise<void>): () => void {
  keepers.add(keep)
  return () => {
    keepers.delete(keep)
  }
}

/** Calls `keep` also when the window loses the focus or goes, until the function it returns is called; which calls it once more. */
export function keepAtEveryPause(keep: () => Promise<void>): () => void {
  const keepNow = () => void keep()
  const stop = beforeLeaving(keep)
  window.addEventListener('pagehide', keepNow)
  window.addEventListener('blur', keepNow)
  return () => {
    stop()
    window.removeEventListener('pagehide', keepNow)
    window.removeEventListener('blur', keepNow)
    keepNow()
  }
}

/** Resolves when everything typed is kept, or could not be. */
export async function keepAll(): Promise<void> {
  await Promise.allSettled([...keepers].map((keep) => keep()))
}
