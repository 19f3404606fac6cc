// Whether a pack's entries stand in the record that its checkpoint vouches for, and whether they are signed by whom they
// must be: the ground that every post rests on.
import * as z from 'zod'
import { fail } from '../../../kit/result'
import { isCountersignedBy, openNote } from '../../../ledger/checkpoint'
import type { Crypto } from '../../../ledger/crypto'
import { entitlementProblem } from '../../../ledger/entitlement'
import type { Entry, EventOf } from '../../../ledger/events'
import { KeyBook } from '../../../ledger/keys'
import type { JudgedSignature } from '../../../ledger/signature'
import { type Ground, mustBeSigned } from '../../../ledger/statement'
import { policyDigest } from '../../../policy/document'
import { type Dossier, leavesOf, type WitnessLeaf } from '../dossier'
import { isLeafOf, type Leaf } from '../leaf'
import { entryFile, name } from '../names'
import { ProofCheck } from '../proofs'
import { statementIn } from '../statement-files'
import type { Failure } from '../zip'

export function recordFailures(
  dossier: Dossier,
  whereIs: ReadonlyMap<Leaf, string>,
  crypto: Crypto,
): readonly Failure[] {
  const proofs = new ProofCheck(dossier.proofs, dossier.checkpoint?.root ?? '', crypto)
  const book = new PackBook(crypto)
  const failures = [...checkpointFailures(dossier, crypto), ...handoverFailures(dossier, crypto)]
  for (const leaf of leavesOf(dossier)) {
    const { entry, text } = leaf
    const file = whereIs.get(leaf) ?? name.handover
    const failed = (what: string) => failures.push({ file, what })
    if (!proofs.includes(entry.seq, text)) failed(`Entry ${entry.seq} is not shown to stand in the desk’s record.`)
    const judged = book.judgedWith(entry, dossier)
    if (!judged.ok) failed(judged.error.what)
    else if (leaf === dossier.handover && judged.value.record) {
      const { size, root } = judged.value.record
      if (!proofs.grewFrom(size, root)) failed('Who handed it over signed for another record than this one.')
    }
    if (isLeafOf(leaf, 'CheckpointCountersigned', 'TimestampImported')) {
      const wrong = witnessProblem(leaf, dossier, proofs, book, crypto)
      if (wrong !== null) failed(wrong)
    }
    book.fold(entry)
  }
  return failures
}

/**
 * Whose key is whose, as far as the pack tells. It holds only the policy in force at the hand-over, so what statements
 * say of an older version is taken as said; a decision's policy is held against its entry all the same.
 */
class PackBook extends KeyBook {
  private policyThen: Ground['policy'] = null

  judgedWith(entry: Entry, { policy }: Dossier): JudgedSignature {
    this.policyThen = policyThen(entry, policy?.entry.event)
    const judged = this.judged(entry)
    if (!judged.ok || entry.signed || !mustBeSigned(entry)) return judged
    // Unsigned, from before there were keys: at least it must have been theirs to do.
    const problem = entitlementProblem(entry, this)
    return problem === null ? judged : fail({ kind: 'unsigned', what: problem })
  }

  override groundOf(person: string): Ground | null {
    const ground = super.groundOf(person)
    return ground && { ...ground, policy: this.policyThen }
  }
}

function policyThen(entry: Entry, inForce: EventOf<'PolicyAdopted'> | undefined): Ground['policy'] {
  const { event } = entry
  const named = event.type === 'SignedOff' || event.type === 'ScheduleExported' ? event.policyDigest : undefined
  if (inForce && named === inForce.policyDigest) return { version: inForce.document.version, digest: named }
  const said = Said.safeParse(statementIn(entry))
  const policy = said.success ? said.data.predicate.policy : null
  return policy && { version: policy.version, digest: named ?? policy.digest }
}

const Said = z.object({
  predicate: z.object({ policy: z.object({ version: z.int(), digest: z.string() }).nullable() }),
})

function checkpointFailures({ checkpoint, note, deskKey, proofs }: Dossier, crypto: Crypto): Failure[] {
  const failed = (file: string, what: string): Failure[] => [{ file, what }]
  if (!checkpoint) return failed(name.checkpoint, 'It is not a checkpoint.')
  if (deskKey) {
    const opened = openNote(note, deskKey.publicKey, crypto)
    if (!opened.ok) return failed(name.checkpoint, `It does not hold: ${opened.error}.`)
  } else if (checkpoint.isSigned) return failed(name.checkpoint, 'It is signed, and this desk has no key.')
  if (proofs.size !== checkpoint.size || proofs.root !== checkpoint.root)
    return failed(name.proofs, 'Its proofs are of another state of the record than the checkpoint.')
  return []
}

function handoverFailures(dossier: Dossier, crypto: Crypto): Failure[] {
  const { handover, policy, schedule, excerpt } = dossier
  const { event } = handover.entry
  const failures: Failure[] = []
  if (schedule === null)
    failures.push({ file: name.schedule, what: 'It cannot be made from the entries in this pack.' })
  else if (excerpt && event.schedule === undefined)
    failures.push({ file: name.schedule, what: 'Nobody signed it, and without the other posts it does not follow.' })
  else if (event.schedule !== undefined && crypto.sha256(schedule) !== event.schedule)
    failures.push({ file: name.schedule, what: 'It is not the list that was handed over.' })
  if (!policy) failures.push({ file: name.policy, what: 'The policy in force at the hand-over is missing.' })
  else if (policyDigest(policy.entry.event.document) !== event.policyDigest)
    failures.push({ file: name.policy, what: 'It is not the policy that the hand-over names.' })
  return failures
}

function witnessProblem(
  leaf: WitnessLeaf,
  { deskKey, handover }: Dossier,
  proofs: ProofCheck,
  book: KeyBook,
  crypto: Crypto,
): string | null {
  const { event, by } = leaf.entry
  const isCountersigned = event.type === 'CheckpointCountersigned'
  const opened = openNote(isCountersigned ? event.note : event.body, deskKey?.publicKey ?? '', crypto)
  if (!opened.ok) return `The checkpoint in it does not hold: ${opened.error}.`
  const { checkpoint } = opened.value
  const key = book.keyOf(by)
  if (isCountersigned && !(key && isCountersignedBy(opened.value, key.publicKey, crypto)))
    return 'The checkpoint in it is not countersigned by the person it names.'
  if (checkpoint.size < handover.entry.seq) return 'The checkpoint in it is from before the hand-over.'
  return proofs.grewFrom(checkpoint.size, checkpoint.root) ? null : 'The checkpoint in it is of another record.'
}

/** Others who vouch, each in words. */
export function witnessWords({ witnesses }: Dossier, nameOf: (person: string) => string, failed: ReadonlySet<string>) {
  return witnesses.flatMap(({ entry }) => {
    const { event, by, at } = entry
    if (failed.has(entryFile(entry))) return []
    return event.type === 'CheckpointCountersigned'
      ? [`${nameOf(by)} countersigned the record up to entry ${event.size} (${event.fingerprint}) on ${at}.`]
      : [
          `${event.authority} stamped the record up to entry ${event.size} (${event.fingerprint}) at ${event.genTime}; check the token with openssl ts.`,
        ]
  })
}
