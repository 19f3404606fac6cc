// Parts of the window whose code is fetched when they are first shown, or before. What was fetched before is there at once, and
// the rest as soon as it has come. React's own lazy parts are never shown sooner than 300 ms after the place that waits for
// them, which is longer than the fetching takes.
import { type ComponentType, type ReactNode, useEffect, useReducer, useState } from 'react'

export interface Later<Props> {
  (props: Props): ReactNode
  readonly fetchAhead: () => Promise<unknown>
}

export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): Later<Props> {
  let Fetched: ComponentType<Props> | null = null
  const fetchAhead = async () => {
    Fetched ??= await fetch()
  }
  function Later(props: Props): ReactNode {
    const [, drawAgain] = useReducer((drawn: number) => drawn + 1, 0)
    const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null)
    useEffect(() => {
      if (Fetched) return
      fetchAhead().then(drawAgain, (error: unknown) => setFailed({ error }))
    }, [])
    if (failed) throw failed.error
    return Fetched && <Fetched {...props} />
  }
  return Object.assign(Later, { fetchAhead })
}
