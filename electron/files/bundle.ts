// Bundles: makes the file that hands posts to another desk, and reads one that came from there as a dry run.
import { filed } from '../../shared/kit/filed'
import { randomUUID } from 'node:crypto'
import type { BundleOffer, Problem } from '../../shared/bridge/answers'
import { type BundleReport, bringInCommand, bundleReport, type Choice } from '../../shared/desk/bundle/report'
import { bundleOf } from '../../shared/desk/bundle/pack'
import type { Circumstances, CommandOf } from '../../shared/desk/commands'
import type { Refusal } from '../../shared/desk/refusal'
import type { DeskState, Post } from '../../shared/desk/state'
import { digestOf } from '../../shared/kit/digest'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import type { Person } from '../../shared/people/person'
import type { PostId } from '../../shared/post/revision'
import { bundleExtension, largestBundle } from '../../shared/schedule/bundle/bounds'
import { bundleText, sealedBundle } from '../../shared/schedule/bundle/file'
import { type ReadBundle, readBundle } from '../../shared/schedule/bundle/read'
import { sampleFile } from '../../shared/schedule/export/names'
import type { Desk } from '../desk/desk'
import { nodeCrypto } from '../keys/node-crypto'
import { journalStart } from '../storage/file-ledger'
import { t } from '../../shared/words/say'

/** "NB-1042 and 2 more 2026-12-01.imprimatur-bundle". */
export function bundleName(state: DeskState, posts: readonly Post[], now: Instant): string {
  const [first] = posts
  const key = (first?.key ?? 'posts').replace(/[^A-Za-z0-9-]/g, '')
  const more = posts.length > 1 ? ` and ${posts.length - 1} more` : ''
  return `${state.sample ? sampleFile : ''}${key}${more} ${now.slice(0, 10)}.${bundleExtension}`
}

export interface HandingOver {
  readonly posts: CommandOf<'hand-over'>['posts']
  readonly purpose: string
}

/**
 * Signs and records the handing over and answers with the file. The record speaks of it first: should the file then not be
 * written, it tells of something that did not leave, never the other way round.
 */
export async function handOver(
  desk: Desk,
  { posts, purpose }: HandingOver,
  who: Circumstances,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal | Problem>> {
  const { state } = desk
  const chosen = posts.flatMap(({ post }) => state.posts.get(post) ?? [])
  const checkpoint = desk.checkpoints.now()
  if (!checkpoint) return fail(noDeskKey)
  const decisions = await decisionsOn(desk, chosen)
  const bundle = bundleOf(state, chosen, {
    by: who.by,
    at: who.now,
    purpose,
    record: { size: checkpoint.size, checkpoint: checkpoint.note },
    decisionsOf: (post) => decisions.get(post) ?? [],
  })
  if (!bundle) return fail(noDeskKey)
  const text = bundleText(bundle)
  if (Buffer.byteLength(text) > largestBundle / 2) return fail(tooLarge)
  const recorded = await desk.act({ type: 'hand-over', bundle: digestOf(text), purpose, posts }, who)
  if (!recorded.ok) return recorded
  const [entry] = recorded.value.entries
  if (!entry) throw new Error('The handing over left no entry')
  return ok(sealedBundle(text, JSON.stringify(entry), entry))
}

/** Entries with sign-offs on these posts, letter by letter. */
async function decisionsOn(desk: Desk, posts: readonly Post[]): Promise<ReadonlyMap<PostId, readonly string[]>> {
  const standing = new Set(
    posts.flatMap(({ signOffs }) => signOffs.filter(({ takenBack }) => takenBack === null).map(({ id }) => id)),
  )
  const found = new Map<PostId, string[]>()
  if (standing.size === 0) return found
  for await (const { entries, leaves } of desk.ledger.frames(journalStart)) {
    for (const [index, { event }] of entries.entries()) {
      if (event.type !== 'SignedOff' || !standing.has(event.signOff)) continue
      filed(found, event.post).push(leaves[index] ?? '')
    }
  }
  return found
}

const problem = (what: string, wayOut: string): Problem => ({ what, safe: t('Nothing was handed over.'), wayOut })
const noDeskKey = problem(
  t('The desk’s own key is not on this computer, and it vouches for what is handed over.'),
  t('Hand over from the computer on which the desk was founded, or restore its keys folder.'),
)
const tooLarge = problem(t('This is more than one file can carry.'), t('Hand over fewer posts at a time.'))

/** One dry run at a time; a new one drops the one before. What was shown is what is taken. */
export class BundleImports {
  private offer: { readonly token: string; readonly read: ReadBundle; readonly report: BundleReport } | null = null

  judge(name: string, bytes: Uint8Array, state: DeskState, person: Person, now: Instant): Result<BundleOffer, Problem> {
    this.offer = null
    const read = readBundle(bytes, nodeCrypto)
    if (!read.ok) {
      const [first, ...more] = read.error
      const what = t('{name} was not made by a desk, or it was changed on the way. {file}: {fault}', {
        name,
        file: first?.file ?? name,
        fault: first?.what ?? '',
      })
      const others = t('And {count, number} more.', { count: more.length })
      return fail({
        what: more.length > 0 ? `${what} ${others}` : what,
        safe: t('Nothing was brought in.'),
        wayOut: t('Ask whoever handed it over for the file again.'),
      })
    }
    const report = bundleReport({ state, person, by: person.id, now, commandId: '' }, read.value, nodeCrypto)
    const token = randomUUID()
    this.offer = { token, read: read.value, report }
    return ok({ token, file: name, report })
  }

  /** What takes in these of what was shown under this token; null when another dry run has replaced it. */
  command(token: string, choices: readonly Choice[], state: DeskState): CommandOf<'bring-in'> | null {
    if (this.offer?.token !== token) return null
    return bringInCommand({ state }, this.offer.read, this.offer.report, choices, randomUUID)
  }

  forget(): void {
    this.offer = null
  }
}
