// When posts go out on each account, in order, so that those around a moment are found at once.
import type { AccountId } from '../../post/account'

interface Line {
  /** Milliseconds since 1970, ascending. */
  times: number[]
  posts: number[]
  isSorted: boolean
}

export class Times {
  private readonly lines = new Map<AccountId, Line>()

  add(account: AccountId, time: number, post: number): void {
    let line = this.lines.get(account)
    if (!line) {
      line = { times: [], posts: [], isSorted: true }
      this.lines.set(account, line)
    }
    const last = line.times.at(-1) ?? Number.NEGATIVE_INFINITY
    line.isSorted &&= time >= last
    line.times.push(time)
    line.posts.push(post)
  }

  /** Of one post that was added to a line that others have been looked up in since. */
  insert(account: AccountId, time: number, post: number): void {
    const line = this.lines.get(account)
    if (!line?.isSorted) return this.add(account, time, post)
    const at = firstAtOrAfter(line.times, time)
    line.times.splice(at, 0, time)
    line.posts.splice(at, 0, post)
  }

  remove(account: AccountId, time: number, post: number): void {
    const line = this.sorted(account)
    if (!line) return
    for (let at = firstAtOrAfter(line.times, time); line.times[at] === time; at += 1) {
      if (line.posts[at] !== post) continue
      line.times.splice(at, 1)
      line.posts.splice(at, 1)
      return
    }
  }

  /** Posts on an account from one moment to another, both included, by time. */
  between(account: AccountId, from: number, to: number): readonly number[] {
    const line = this.sorted(account)
    if (!line) return []
    const first = firstAtOrAfter(line.times, from)
    let end = first
    while ((line.times[end] ?? Number.POSITIVE_INFINITY) <= to) end += 1
    return line.posts.slice(first, end)
  }

  private sorted(account: AccountId): Line | null {
    const line = this.lines.get(account)
    if (!line) return null
    if (!line.isSorted) {
      const order = [...line.times.keys()].sort((a, b) => (line.times[a] ?? 0) - (line.times[b] ?? 0))
      line.posts = order.map((at) => line.posts[at] ?? 0)
      line.times = order.map((at) => line.times[at] ?? 0)
      line.isSorted = true
    }
    return line
  }
}

function firstAtOrAfter(times: readonly number[], time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}
