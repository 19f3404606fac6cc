// Finds sentences that were rewritten: so much changed in them that reading words in turn is harder than reading old
// over new.
import type { Move, Op, Rewrite } from './op'
import type { Token } from './tokens'
import { isBlank, offsetOf } from './units'

/** The share of changed words, and the number of edits in a sentence, above which it counts as rewritten. */
const mostChanged = 0.6
const mostAlternations = 8
/** Shorter sentences are as easily read word by word. */
const leastWords = 4

interface Side {
  readonly tokens: readonly Token[]
  readonly ends: Uint8Array
}

export function rewritesIn(ops: readonly Op[], old: Side, next: Side, moves: readonly Move[]): readonly Rewrite[] {
  const rewrites: Rewrite[] = []
  const moved = new Set(moves.flatMap(({ oldEdit, newEdit }) => [oldEdit, newEdit]))
  const count = new Count(old, next)
  const close = () => {
    const found = count.close()
    if (found === null || !isRewritten(found)) return
    for (let edit = found.first; edit <= found.last; edit += 1) if (moved.has(edit)) return
    rewrites.push({ old: found.old, new: found.new, first: found.first, last: found.last })
  }
  ops.forEach((op, index) => {
    if (op.kind === 'equal') {
      count.keep(op.text.length, close)
      return
    }
    count.change(op)
    const isPair = op.kind === 'delete' && ops[index + 1]?.kind === 'insert'
    if (!isPair && count.isAtEnd) close()
  })
  close()
  return rewrites
}

interface Counted extends Rewrite {
  readonly oldWords: number
  readonly newWords: number
  readonly removed: number
  readonly added: number
}

function isRewritten({ first, last, oldWords, newWords, removed, added }: Counted): boolean {
  if (removed === 0 || added === 0 || oldWords < leastWords || newWords < leastWords) return false
  return last - first + 1 > mostAlternations || removed + added > mostChanged * (oldWords + newWords)
}

/** Walks both texts in step, and counts between the places where a sentence ends in both. */
class Count {
  private oldAt = 0
  private newAt = 0
  private start = { old: 0, new: 0 }
  private oldWords = 0
  private newWords = 0
  private removed = 0
  private added = 0
  private first = -1
  private last = -1

  constructor(
    private readonly old: Side,
    private readonly next: Side,
  ) {}

  get isAtEnd(): boolean {
    return this.old.ends[this.oldAt] === 1 && this.next.ends[this.newAt] === 1
  }

  keep(length: number, close: () => void): void {
    const end = this.oldOffset + length
    while (this.oldAt < this.old.tokens.length && this.oldOffset < end) {
      const words = isWord(this.old.tokens[this.oldAt]) ? 1 : 0
      this.oldWords += words
      this.newWords += words
      this.oldAt += 1
      this.newAt += 1
      if (this.isAtEnd) close()
    }
  }

  change(op: Exclude<Op, { kind: 'equal' }>): void {
    if (this.first < 0) this.first = op.edit
    this.last = op.edit
    if (op.kind === 'delete') {
      const end = this.oldOffset + op.text.length
      for (; this.oldAt < this.old.tokens.length && this.oldOffset < end; this.oldAt += 1) {
        if (!isWord(this.old.tokens[this.oldAt])) continue
        this.oldWords += 1
        this.removed += 1
      }
    } else {
      const end = this.newOffset + op.text.length
      for (; this.newAt < this.next.tokens.length && this.newOffset < end; this.newAt += 1) {
        if (!isWord(this.next.tokens[this.newAt])) continue
        this.newWords += 1
        this.added += 1
      }
    }
  }

  /** What was counted since the last end; null when nothing changed. */
  close(): Counted | null {
    const { first, last, oldWords, newWords, removed, added, start } = this
    const end = { old: this.oldOffset, new: this.newOffset }
    this.start = end
    this.oldWords = 0
    this.newWords = 0
    this.removed = 0
    this.added = 0
    this.first = -1
    this.last = -1
    if (first < 0) return null
    return {
      old: { start: start.old, end: end.old },
      new: { start: start.new, end: end.new },
      first,
      last,
      oldWords,
      newWords,
      removed,
      added,
    }
  }

  private get oldOffset(): number {
    return offsetOf(this.old.tokens, this.oldAt)
  }

  private get newOffset(): number {
    return offsetOf(this.next.tokens, this.newAt)
  }
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && !isBlank(token)
}
