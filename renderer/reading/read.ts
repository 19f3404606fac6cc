// What this person has had on screen since they signed in, by the digest of its content: what a decision on several posts
// may take in, and what need not be gone through twice.
import { create } from 'zustand'
import type { SeenRecord } from '../../shared/ledger/events'

export const useRead = create<{ readonly read: ReadonlyMap<string, SeenRecord> }>(() => ({ read: new Map() }))

export const isRead = ({ changes, seen }: SeenRecord): boolean => seen >= changes

/** Only what was on screen whole is kept. */
export function rememberRead(contentDigest: string, record: SeenRecord): void {
  const { read } = useRead.getState()
  if (!isRead(record) || read.has(contentDigest)) return
  useRead.setState({ read: new Map([...read, [contentDigest, record]]) })
}

/** Somebody else sits at the screen. */
export function forgetRead(): void {
  useRead.setState({ read: new Map() })
}
