// Makes a desk that was just opened ready while somebody says who they are: where each post stands, the index of near posts and
// that of the same words, the policy's rules, plain letters for the search, and deadlines. A little at a time, so that nobody waits for
// it: the first that asks would work it all out at once.
import { checkPost, compiledPolicy } from '../../shared/desk/checking'
import { warmDeadlines, warmStandings, warmWritings } from '../../shared/desk/queries/search/readings'
import { type DeskState, policyInForce } from '../../shared/desk/state'
import type { Instant } from '../../shared/kit/time'

/** A few milliseconds of work, and a rest of as many. */
const postsAtATime = 150
/** Where most posts stand takes no working out. */
const standingsAtATime = 1_000
const restMs = 10
const whileMs = 1_000

/** Ends by itself; the function it returns ends it sooner. */
export function warmUp(state: DeskState, now: () => Instant): () => void {
  /** Each does a little, and says whether there is more for it. */
  const parts = [
    inTurn(standingsAtATime, (from, to) => warmStandings(state, from, to, now())),
    forAWhile(),
    () => readPolicy(state),
    () => state.neighbours.warm(postsAtATime),
    () => state.said.warm(postsAtATime),
    () => readyRules(state),
    inTurn(postsAtATime, (from, to) => warmWritings(state, from, to)),
    inTurn(postsAtATime, (from, to) => warmDeadlines(state, from, to, now())),
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

function inTurn(atATime: number, warm: (from: number, to: number) => boolean): () => boolean {
  let read = 0
  return () => {
    read += atATime
    return warm(read - atATime, read)
  }
}

/** Whoever has said at once who they are finds nothing long in their way. */
function forAWhile(): () => boolean {
  let steps = 0
  return () => (steps += 1) * restMs < whileMs
}

/** Its patterns and words are read before anything is checked, which takes a moment by itself. */
function readPolicy(state: DeskState): false {
  compiledPolicy(policyInForce(state).document)
  return false
}

/** The first check of a policy makes its rules ready. */
function readyRules(state: DeskState): false {
  const [first] = state.posts.values()
  if (first) checkPost(state, first)
  return false
}
