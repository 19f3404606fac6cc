// What the screen shows of a draft. A typed letter is drawn by the editor itself; all that follows from it, such as counts,
// the preview and the checks, is drawn after the frame with the letter, so that typing never waits for it.
import { startTransition, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand'
import type { Draft } from './draft'
import type { DraftState } from './state'

export function useShown({ store }: Draft): DraftState {
  const [shown, show] = useState(() => store.getState())
  useEffect(() => follow(store, show, (work) => afterFrame(() => startTransition(work))), [store])
  return shown
}

/** Begins work later; what it answers calls that off. */
type Later = (work: () => void) => () => void

/**
 * Hands on the present state and every later one: at once, or later when it was typed. What comes at once takes along what was
 * typed before it.
 */
export function follow(store: StoreApi<DraftState>, show: (state: DraftState) => void, later: Later): () => void {
  let callOff: (() => void) | null = null
  const rest = () => {
    callOff?.()
    callOff = null
  }
  show(store.getState())
  const stop = store.subscribe((state, before) => {
    if (!state.isTyped || state.content === before.content) {
      rest()
      show(state)
    } else {
      callOff ??= later(() => {
        callOff = null
        show(store.getState())
      })
    }
  })
  return () => {
    stop()
    rest()
  }
}

/** A window that nobody sees draws no frames. */
const patienceMs = 100

function afterFrame(work: () => void): () => void {
  let timer = setTimeout(work, patienceMs)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(work, 0)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
