// What must be kept before the person leaves: the app quits, the desk closes, or somebody else signs in.

const keepers = new Set<() => Promise<void>>()

/** Has `keep` called before leaving, until the function it returns is called. */
export function beforeLeaving(keep: () => Promise<void>): () => void {
  keepers.add(keep)
  return () => {
    keepers.delete(keep)
  }
}

/** Resolves when everything typed is kept, or could not be. */
export async function keepAll(): Promise<void> {
  await Promise.allSettled([...keepers].map((keep) => keep()))
}
