// Tells main that somebody is at the keyboard, so that an unlocked key does not lock under their hands.
import { useEffect } from 'react'
import { bridge } from '../bridge'
import { atMostEvery } from './at-most-every'

const pingEveryMs = 20_000

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

export function useActivity(isUnlocked: boolean): void {
  useEffect(() => {
    if (!isUnlocked) return
    // A ping that fails only lets the key lock a little early.
    const ping = () => void bridge.active(null).catch(() => undefined)
    const seen = atMostEvery(pingEveryMs, () => performance.now(), ping)
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true })
    }
  }, [isUnlocked])
}
