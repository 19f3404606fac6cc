// The policy engine applied to the desk's own posts, compiled once per policy version.
import { fail, ok, type Result } from '../kit/result'
import type { FindingRecord } from '../ledger/events'
import type { PersonId } from '../people/person'
import { type CompiledPolicy, compilePolicy } from '../policy/compile'
import { policyDigest as digestOf, type PolicyDocument } from '../policy/document'
import { check, type CheckContext, type CheckResult } from '../policy/engine'
import type { Finding } from '../policy/finding'
import type { Content } from '../post/content'
import type { PostId } from '../post/revision'
import type { Neighbours } from '../policy/registers'
import type { Lists } from './lists'
import type { NeighbourIndex } from './neighbours'
import { type DeskState, latest, type Post, policyInForce } from './state'

const compiled = new WeakMap<PolicyDocument, Result<CompiledPolicy, string>>()

/** The compiled policy in force, or in words why it cannot be read. */
export function compiledPolicy(document: PolicyDocument): Result<CompiledPolicy, string> {
  let result = compiled.get(document)
  if (!result) {
    result = compiledLately(document)
    compiled.set(document, result)
  }
  return result
}

/** The last few by their digest: a command's document and the one that comes back from the record are two objects. */
const lately = new Map<string, Result<CompiledPolicy, string>>()
const mostLately = 4

function compiledLately(document: PolicyDocument): Result<CompiledPolicy, string> {
  const digest = digestOf(document)
  const known = lately.get(digest)
  if (known) return known
  const outcome = compilePolicy(document)
  const result = outcome.ok ? ok(outcome.value) : fail(outcome.error.map((error) => error.text).join('\n'))
  if (lately.size >= mostLately) lately.clear()
  lately.set(digest, result)
  return result
}

/**
 * Findings on a content as if `author` had written it, under the policy in force. `post`: the post it is a revision of;
 * null for one that is not on the desk yet.
 */
export function checkContent(
  state: DeskState,
  content: Content,
  author: PersonId,
  post: PostId | null,
): Result<CheckResult, string> {
  const policy = compiledPolicy(policyInForce(state).document)
  if (!policy.ok) return policy
  return ok(check(content, policy.value, contextWith(state, author, new LookedUp(state, content, post))))
}

/** What a check of this content looks at besides the content, on this desk as it is: all of it, as plain data. */
export function contextOf(state: DeskState, content: Content, author: PersonId, post: PostId | null): CheckContext {
  const { neighbours } = state
  return contextWith(state, author, {
    similar: neighbours.similar(content, post),
    close: neighbours.close(content, post),
  })
}

function contextWith(state: DeskState, author: PersonId, neighbours: Neighbours): CheckContext {
  const person = state.people.get(author)
  return {
    accounts: [...state.accounts.values()],
    author: person ? { id: person.id, name: person.name } : null,
    registers: state.lists.registers,
    neighbours,
  }
}

/** Neighbours that are looked for when a check asks for them, and remembered. */
class LookedUp implements Neighbours {
  private known: Partial<Neighbours> = {}
  /** Null once the check is over: what it looked at may be a fork, which is not to be kept for its sake. */
  private index: NeighbourIndex | null

  constructor(
    { neighbours }: DeskState,
    private readonly content: Content,
    private readonly post: PostId | null,
  ) {
    this.index = neighbours
  }

  get similar(): Neighbours['similar'] {
    const similar = this.known.similar ?? this.index?.similar(this.content, this.post) ?? []
    this.known = { ...this.known, similar }
    return similar
  }

  get close(): Neighbours['close'] {
    const close = this.known.close ?? this.index?.close(this.content, this.post) ?? []
    this.known = { ...this.known, close }
    return close
  }

  settle(): void {
    this.index = null
  }

  /** Whether whoever asked then would hear the same of the desk as it is now. */
  holds({ neighbours }: DeskState): boolean {
    const { similar, close } = this.known
    return (
      (similar === undefined || isSame(similar, neighbours.similar(this.content, this.post))) &&
      (close === undefined || isSame(close, neighbours.close(this.content, this.post)))
    )
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What is recorded of a finding; the words can be had again from the policy text in the ledger. */
export function recordOf(finding: Finding): FindingRecord {
  return {
    id: finding.id,
    rule: finding.rule,
    clause: finding.clause.id,
    severity: finding.severity,
    certainty: finding.certainty,
  }
}

/** As much of the words as tells them apart. */
const longestQuote = 2_000

/** The words that a decision is about, as the record keeps them. */
export function quoteOf({ place }: Finding): string {
  return (place?.quote ?? '').slice(0, longestQuote).toWellFormed()
}

interface Fresh {
  readonly policyDigest: string
  readonly author: PersonId
  readonly post: PostId
  readonly lists: Lists
  readonly neighbours: LookedUp
  /** The desk's neighbours as they were when these were last seen to hold. */
  seen: object
  readonly result: CheckResult
}

const fresh = new WeakMap<Content, Fresh>()

/** The findings of `checkPost` when they are known and still hold; null when it would have to work them out. */
export function checkedBefore(state: DeskState, post: Post): Result<CheckResult, string> | null {
  const known = fresh.get(latest(post).content)
  if (
    known?.policyDigest !== policyInForce(state).digest ||
    known.author !== post.createdBy ||
    known.post !== post.id ||
    known.lists !== state.lists ||
    (known.seen !== state.neighbours.mark && !known.neighbours.holds(state))
  )
    return null
  known.seen = state.neighbours.mark
  return ok(known.result)
}

/** Findings on a post's latest revision; worked out again only when something changed that they rest on. */
export function checkPost(state: DeskState, post: Post): Result<CheckResult, string> {
  const before = checkedBefore(state, post)
  if (before) return before
  const { content } = latest(post)
  const { digest: policyDigest, document } = policyInForce(state)
  const policy = compiledPolicy(document)
  if (!policy.ok) return policy
  const neighbours = new LookedUp(state, content, post.id)
  const result = check(content, policy.value, contextWith(state, post.createdBy, neighbours))
  neighbours.settle()
  const { lists } = state
  fresh.set(content, {
    policyDigest,
    author: post.createdBy,
    post: post.id,
    lists,
    neighbours,
    seen: state.neighbours.mark,
    result,
  })
  return ok(result)
}
