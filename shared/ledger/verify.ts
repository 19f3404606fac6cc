// Checks a whole record beyond its chain, frame by frame as it is read: signatures, keys, who was entitled to what,
// content against its digests, and the checkpoints inside it against its tree.
import type { Crypto } from './crypto'
import { DigestCheck } from './digests'
import type { Entry } from './events'
import { KeyBook } from './keys'
import { LeafHashes } from './proofs'
import { leafHash } from './tree-hash'
import type { TroubleKind } from './trouble'
import { historyProblem, vouchingProblem } from './vouching'

export interface CheckProblem {
  readonly kind: TroubleKind & ('bad-signature' | 'unsigned' | 'altered-line' | 'checkpoint-differs')
  /** In whole sentences. */
  readonly what: string
  /** The entry it was found at. */
  readonly seq: number
}

export class LedgerCheck {
  /** Over the frames found right so far. */
  readonly tree: LeafHashes
  /** Whose key is whose, so far. */
  readonly keys: KeyBook
  private readonly digests = new DigestCheck()
  private right = 0
  private problem: CheckProblem | null = null

  constructor(private readonly crypto: Crypto) {
    this.tree = new LeafHashes(crypto)
    this.keys = new KeyBook(crypto)
  }

  /** How many signatures were checked and found right. */
  get signatures(): number {
    return this.right
  }

  /**
   * Takes the next frame, which must have been accepted by `readFrame`, from the record's first on. Null when it is right;
   * otherwise what is wrong first, which stays the answer from then on.
   */
  frame(entries: readonly Entry[], leaves: readonly string[]): CheckProblem | null {
    if (this.problem) return this.problem
    for (const entry of entries) {
      this.problem = this.problemOf(entry)
      if (this.problem) return this.problem
      this.keys.fold(entry)
      if (entry.signed) this.right += 1
    }
    for (const leaf of leaves) this.tree.add(leafHash(leaf, this.crypto))
    return null
  }

  private problemOf(entry: Entry): CheckProblem | null {
    const { seq } = entry
    const signature = this.keys.judged(entry)
    if (!signature.ok) return { ...signature.error, seq }
    const { record } = signature.value
    const history = record && historyProblem(seq, record, this.tree)
    if (history) return { ...history, seq }
    const digest = this.digests.problemOf(entry)
    if (digest !== null) return { kind: 'altered-line', what: digest, seq }
    const vouching = vouchingProblem(entry, this.keys, this.tree, this.crypto)
    return vouching && { ...vouching, seq }
  }
}
