// Makes an evidence pack: the same record, hand-over and checkpoint always give the same bytes.
import type { Crypto, Signature } from '../../ledger/crypto'
import { recordIn } from '../../ledger/statement'
import type { PersonId } from '../../people/person'
import { changesText } from './changes'
import { dossierOf } from './dossier'
import { filesOf } from './files'
import type { Gathered } from './gather'
import { isLeafOf, type Leaf, personIn } from './leaf'
import { manifestFiles } from './manifest'
import { proofsOf, proofsText } from './proofs'
import { statementIn } from './statement-files'
import { bytesOf } from './text'
import type { PackFiles } from './zip'

export interface PackSource extends Gathered {
  /** What people are called now; who is not in it is shown by their id. */
  readonly names: ReadonlyMap<PersonId, string>
  /** The signed note of a checkpoint over `tree`; on a desk without keys its text alone. */
  readonly note: string
  /** Signs with the desk's own key; null when the desk has none. */
  readonly signAsDesk: (message: Uint8Array) => Signature | null
  readonly crypto: Crypto
}

export function buildPack(source: PackSource): PackFiles {
  const packing = packFiles(source)
  for (;;) {
    const step = packing.next()
    if (step.done) return step.value
  }
}

/** The same in small steps, for who has other things to do: yields how many files there are so far. */
export function* packFiles(source: PackSource): Generator<number, PackFiles> {
  const { crypto, handover, entries, histories, excerpt, note, names } = source
  const leaves = [handover, ...entries, ...[...histories.values()].flat()]
  const people = namesOf(leaves, names)
  const proofs = proofsFor(leaves, source)
  const parts = { handover, entries, histories, excerpt, note, people, proofs, proofsText: proofsText(proofs) }
  const dossier = dossierOf(parts, crypto)
  const changes = new Map<string, string>()
  for (const file of dossier.cases) {
    changes.set(file.post, changesText(file))
    yield 0
  }
  const files = new Map<string, Uint8Array>()
  const sources = [
    filesOf(dossier, (file) => changes.get(file.post) ?? ''),
    manifestFiles(files, dossier, source.signAsDesk, crypto),
  ]
  for (const pieces of sources) {
    for (const [name, content] of pieces) {
      files.set(name, bytesOf(content))
      yield files.size
    }
  }
  return files
}

function proofsFor(leaves: readonly Leaf[], { tree, handover }: PackSource) {
  const witnessed = leaves.flatMap((leaf) =>
    isLeafOf(leaf, 'CheckpointCountersigned', 'TimestampImported') ? [leaf.entry.event.size] : [],
  )
  const seen = recordIn(statementIn(handover.entry))
  const seqs = leaves.map((leaf) => leaf.entry.seq)
  return proofsOf(tree, tree.size, seqs, seen ? [...witnessed, seen.size] : witnessed)
}

/** Everyone of whom these entries speak, as far as their names are known. */
function namesOf(leaves: readonly Leaf[], names: PackSource['names']): ReadonlyMap<PersonId, string> {
  const ids = new Set(leaves.flatMap((leaf) => [leaf.entry.by, personIn(leaf) ?? leaf.entry.by, ...absentIn(leaf)]))
  return new Map([...ids].sort().flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? ''] as const] : [])))
}

/** In whose place a decision was made. */
const absentIn = (leaf: Leaf): readonly PersonId[] =>
  isLeafOf(leaf, 'SignedOff') && leaf.entry.event.onBehalfOf ? [leaf.entry.event.onBehalfOf.person] : []
