// What was typed into a sheet and not sent yet. It survives closing the sheet and leaving the post.
import { create } from 'zustand'

export interface KeptWords {
  readonly note: string
  readonly clauses: readonly string[]
}

const nothing: KeptWords = { note: '', clauses: [] }

const useKept = create<Readonly<Record<string, KeptWords>>>(() => ({}))

/** `name` tells apart the person, the post and the sheet. */
export function useKeptWords(name: string): readonly [KeptWords, (change: Partial<KeptWords>) => void, () => void] {
  const kept = useKept((all) => all[name]) ?? nothing
  const keep = (change: Partial<KeptWords>) =>
    useKept.setState((all) => ({ [name]: { ...(all[name] ?? nothing), ...change } }))
  const forget = () => useKept.setState({ [name]: nothing })
  return [kept, keep, forget]
}
