// What a person has just done, for whoever wants to know: the list of first steps ticks itself by it.

type Listener = (done: string) => void

const listeners = new Set<Listener>()

/** Such as "command palette", "act submit" or "call undo"; said once it worked. */
export function did(what: string): void {
  for (const listener of listeners) listener(what)
}

export function onDoing(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says it if the answer is a good one, and hands the answer on. */
export async function doing<A>(what: string, work: Promise<A>): Promise<A> {
  const answer = await work
  if (isGood(answer)) did(what)
  return answer
}

const isGood = (answer: unknown) =>
  typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok === true
