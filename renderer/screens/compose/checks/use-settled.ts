// Holds words back until they have stood for a second, so that what is read out does not stumble over every key.
import { useEffect, useState } from 'react'

const restMs = 1_000

/** Null: nothing to say yet; what was said last stays. */
export function useSettled(words: string | null): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    if (words === null) return
    const timer = setTimeout(() => setSettled(words), restMs)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
