// Room for what is fetched when it is first wanted. From then on it stays, as it closes in its own way.
import { type ReactNode, useState } from 'react'

interface LateProps {
  readonly isWanted: boolean
  /** Parts that are fetched when they are first shown. */
  readonly children: ReactNode
}

export function Late({ isWanted, children }: LateProps) {
  const [wasWanted, setWanted] = useState(false)
  if (isWanted && !wasWanted) setWanted(true)
  return wasWanted && children
}
