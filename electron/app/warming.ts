// Reads the posts of a desk that was just opened into the index of near posts, a little at a time, so that nobody waits
// for it: the first check that asks would read them all at once.
import type { NeighbourIndex } from '../../shared/desk/neighbours'

/** A few milliseconds of work, and a rest of as many. */
const postsAtATime = 150
const restMs = 10

/** Ends by itself; the function it returns ends it sooner. */
export function warmUp(neighbours: Pick<NeighbourIndex, 'warm'>): () => void {
  const step = () => {
    if (!neighbours.warm(postsAtATime)) clearInterval(timer)
  }
  const timer = setInterval(step, restMs)
  timer.unref()
  return () => clearInterval(timer)
}
