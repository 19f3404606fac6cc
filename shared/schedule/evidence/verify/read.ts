// From a pack's files back to what it was made from. Trusts nothing: what cannot be read is a failure of its file.
import * as z from 'zod'
import { filed } from '../../../kit/filed'
import type { PersonId } from '../../../people/person'
import type { PostId } from '../../../post/revision'
import type { Parts } from '../dossier'
import { type Excerpt, postsOfExcerpt } from '../excerpt'
import { isLeafOf, type Leaf, readLeaf } from '../leaf'
import { name } from '../names'
import { type Proofs, readProofs } from '../proofs'
import { jsonOf, textOf } from '../text'
import type { Failure, PackFiles } from '../zip'

export interface ReadPack {
  /** Null when the hand-over itself cannot be read: then there is nothing to speak of. */
  readonly parts: Parts | null
  readonly failures: readonly Failure[]
  /** The file in which each leaf stands. */
  readonly whereIs: ReadonlyMap<Leaf, string>
}

const noProofs: Proofs = {
  format: 'imprimatur-evidence-proofs',
  version: 1,
  size: 1,
  root: '',
  nodes: [],
  inclusion: [],
  consistency: [],
}

const People = z.record(z.string(), z.string())

export function readPack(files: PackFiles): ReadPack {
  const failures: Failure[] = []
  const whereIs = new Map<Leaf, string>()
  const leavesIn = (file: string, texts: readonly string[]) => {
    const leaves = texts.map(readLeaf).filter((leaf) => leaf !== null)
    if (leaves.length < texts.length)
      failures.push({ file, what: 'It holds something that is not an entry of a record.' })
    for (const leaf of leaves) whereIs.set(leaf, file)
    return leaves
  }
  const entries: Leaf[] = []
  const histories = new Map<PostId, Leaf[]>()
  for (const [file, bytes] of files) {
    if (file.startsWith('entries/')) entries.push(...leavesIn(file, [textOf(bytes) ?? '']))
    if (!/^posts\/[^/]+\/(?:history\.jsonl|[^/]+\.entry\.json)$/.test(file)) continue
    const text = textOf(bytes) ?? ''
    const lines = file.endsWith('.jsonl') ? text.replace(/\n$/, '').split('\n') : [text]
    for (const leaf of leavesIn(file, lines)) {
      const { event } = leaf.entry
      filed(histories, 'post' in event ? event.post : '').push(leaf)
    }
  }
  const [handover] = leavesIn(name.handover, [textOf(files.get(name.handover)) ?? ''])
  const proofsText = textOf(files.get(name.proofs)) ?? ''
  const proofs = readProofs(proofsText)
  if (!proofs) failures.push({ file: name.proofs, what: 'It is not a list of proofs.' })
  const people = peopleIn(files)
  if (!people) failures.push({ file: name.people, what: 'It is not a list of names.' })
  const excerpt = excerptIn(files)
  if (files.has(name.excerpt) && !excerpt)
    failures.push({ file: name.excerpt, what: 'It does not say which posts this pack is of.' })
  const note = textOf(files.get(name.checkpoint)) ?? ''
  const isHandover = handover !== undefined && isLeafOf(handover, 'ScheduleExported')
  const parts = isHandover
    ? {
        handover,
        entries,
        histories,
        excerpt,
        note,
        people: people ?? new Map(),
        proofs: proofs ?? noProofs,
        proofsText,
      }
    : null
  return { parts, failures, whereIs }
}

function excerptIn(files: PackFiles): Excerpt | null {
  const posts = postsOfExcerpt(jsonOf(files.get(name.excerpt)))
  return posts && { posts, schedule: textOf(files.get(name.schedule)) ?? '' }
}

function peopleIn(files: PackFiles): ReadonlyMap<PersonId, string> | null {
  const read = People.safeParse(jsonOf(files.get(name.people)))
  return read.success ? new Map(Object.entries(read.data)) : null
}
