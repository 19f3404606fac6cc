// Tells whoever waits (tests, the bench, main) that the first real content has been painted.
import { useEffect } from 'react'

export function useReady(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || document.documentElement.dataset['appState'] === 'ready') return
    // The second frame begins after the first one with the content has been painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        document.documentElement.dataset['appState'] = 'ready'
        performance.mark('imprimatur:ready')
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [isReady])
}
