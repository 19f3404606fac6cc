// Makes a desk that was just opened ready while somebody says who they are: where each post stands, the index of near posts and
// that of the same words, the policy's rules, plain letters for the search, and deadlines. A little at a time, so that nobody waits for
// it: the first that asks would work it all out at once.
import { checkPost } from '../../shared/desk/checking'
import { warmDeadlines, warmStandings, warmWritings } from '../../shared/desk/queries/search/readings'
import type { DeskState } from '../../shared/desk/state'
import type { Instant } from '../../shared/kit/time'

/** A few milliseconds of work, and a rest of as many. */
const postsAtATime = 150
const restMs = 10

/** Ends by itself; the function it returns ends it sooner. */
export function warmUp(state: DeskState, now: () => Instant): () => void {
  /** Each does a little, and says whether there is more for it. */
  const parts = [
    inTurn((from, to) => warmStandings(state, from, to, now())),
    () => state.neighbours.warm(postsAtATime),
    () => state.said.warm(postsAtATime),
    () => readyRules(state),
    inTurn((from, to) => warmWritings(state, from, to)),
    inTurn((from, to) => warmDeadlines(state, from, to, now())),
  ]
  const step = () => {
    if (parts[0]?.() === true) return
    parts.shift()
    if (parts.length === 0) clearInterval(timer)
  }
  const timer = setInterval(step, restMs)
  timer.unref()
  return () => clearInterval(timer)
}

function inTurn(warm: (from: number, to: number) => boolean): () => boolean {
  let read = 0
  return () => {
    read += postsAtATime
    return warm(read - postsAtATime, read)
  }
}

/** The first check of a policy makes its rules ready. */
function readyRules(state: DeskState): false {
  const [first] = state.posts.values()
  if (first) checkPost(state, first)
  return false
}
