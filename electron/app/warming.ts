// Reads the posts of a desk that was just opened into the index of near posts, into that of the same words, and then into
// plain letters for the search, a little at a time, so that nobody waits for it: the first that asks would read them all at once.
import { warmReadings } from '../../shared/desk/queries/search/readings'
import type { DeskState } from '../../shared/desk/state'

/** A few milliseconds of work, and a rest of as many. */
const postsAtATime = 150
const restMs = 10

/** Ends by itself; the function it returns ends it sooner. */
export function warmUp(state: DeskState): () => void {
  let read = 0
  const step = () => {
    if (state.neighbours.warm(postsAtATime) || state.said.warm(postsAtATime)) return
    read += postsAtATime
    if (!warmReadings(state, read - postsAtATime, read)) clearInterval(timer)
  }
  const timer = setInterval(step, restMs)
  timer.unref()
  return () => clearInterval(timer)
}
