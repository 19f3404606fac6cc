// Previews and writes exports: everything is judged again, made durable, recorded, and only then put in place.
import { join } from 'node:path'
import type { ExportDone, ExportItem, ExportPreview, ExportRequest, Problem } from '../../shared/bridge/contract'
import type { Circumstances } from '../../shared/desk/commands'
import { type ExportPlan, planExport } from '../../shared/desk/export-plan'
import { sinceLast, type SinceLast } from '../../shared/desk/export-since'
import type { Refusal } from '../../shared/desk/refusal'
import { freshFile } from '../../shared/desk/standing'
import { asSeen, type DeskState, latest, type Post, policyInForce } from '../../shared/desk/state'
import { digestOf } from '../../shared/kit/digest'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Instant } from '../../shared/kit/time'
import { slotInWords } from '../../shared/post/slot'
import { standingApprovals } from '../../shared/review/review'
import type { ExportContext, ExportFile, ExportResult, ScheduledPost } from '../../shared/schedule/export/profile'
import { render } from '../../shared/schedule/export/render'
import type { Desk } from '../desk/desk'
import { type Staged, stage } from '../storage/durable-replace'
import { listed } from '../../shared/words/formats'
import { t } from '../../shared/words/say'

export interface PreparedExport {
  readonly plan: ExportPlan
  readonly rendered: ExportResult
  readonly since: SinceLast | null
  /** The posts of which something stands in a file. */
  readonly leaving: readonly Post[]
}

export function prepareExport(state: DeskState, request: ExportRequest, now: Instant): PreparedExport {
  const plan = planExport(state, request, now)
  const posts = plan.included.map((post) => scheduled(state, post, request, now))
  const rendered = render(request.profile, posts, contextOf(state))
  const out = new Map<string, Set<string | null>>()
  for (const { id, account } of rendered.leftOut) out.set(id, (out.get(id) ?? new Set()).add(account))
  const leaving = plan.included.filter((post) => {
    const lost = out.get(post.id)
    return !lost || (!lost.has(null) && targetsOf(post, request).some((target) => !lost.has(target)))
  })
  return { plan, rendered, leaving, since: sinceLast(state, request.profile, request, leaving, now) }
}

export function previewOf({ plan, rendered, leaving, since }: PreparedExport): ExportPreview {
  const byId = new Map(plan.included.map((post) => [post.id, post]))
  const unsupported = rendered.leftOut.flatMap(({ id, account, reason }) => {
    const post = byId.get(id)
    return post
      ? [{ ...itemOf(post), accounts: account ? [account] : latest(post).content.targets, reason, wayOut: otherFormat }]
      : []
  })
  return {
    included: leaving.map(itemOf),
    leftOut: [...plan.leftOut.map(({ post, reason, wayOut }) => ({ ...itemOf(post), reason, wayOut })), ...unsupported],
    since,
    notes: rendered.notes,
    files: rendered.files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  }
}

const otherFormat = t('Choose another format for this account.')

export interface ExportTools {
  /** Gives up before anything is recorded; after that it is done to the end. */
  readonly signal?: AbortSignal
  /** In files. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Writes the files and records the export. The bytes are durable before the ledger speaks of them, and stand under
 * their names only after it does: there is never an export that the record does not know.
 */
export async function writeExport(
  desk: Desk,
  prepared: PreparedExport,
  request: ExportRequest,
  folder: string,
  files: readonly ExportFile[],
  who: Circumstances,
  { signal, onProgress }: ExportTools = {},
): Promise<Result<ExportDone, Refusal | Problem>> {
  const staged: Staged[] = []
  try {
    for (const file of files) {
      if (signal?.aborted) break
      staged.push(await stage(join(folder, file.name), file.bytes))
      onProgress?.(staged.length, files.length)
    }
  } catch (error) {
    await discardAll(staged)
    throw error
  }
  if (signal?.aborted) {
    await discardAll(staged)
    return fail({
      what: t('The export was stopped.'),
      safe: t('Nothing was exported.'),
      wayOut: t('Export again when you like.'),
    })
  }
  const digests = files.map(({ name, bytes }) => ({ name, sha256: digestOf(bytes), bytes: bytes.length }))
  const recorded = await desk.act(
    {
      type: 'record-export',
      profile: request.profile,
      files: digests,
      posts: prepared.leaving.map((post) => ({ post: post.id, expect: asSeen(post) })),
    },
    who,
  )
  if (!recorded.ok) {
    await discardAll(staged)
    return recorded
  }
  const unplaced = await placeAll(staged)
  if (unplaced.length > 0) return fail(notPlaced(unplaced))
  return ok({
    export: who.commandId,
    folder,
    files: digests.map(({ name, sha256 }) => ({ name, sha256, path: join(folder, name) })),
    posts: prepared.leaving.length,
  })
}

/** Moves every file into place; the record speaks of them now, so none that fails is thrown away. */
async function placeAll(staged: readonly Staged[]): Promise<readonly Staged[]> {
  const unplaced: Staged[] = []
  for (const file of staged) await file.commit().catch(() => unplaced.push(file))
  return unplaced
}

function notPlaced(files: readonly Staged[]): Problem {
  const names = listed(files.map(({ temporary }) => temporary))
  return {
    what: t('The export is recorded, but not every file could be put under its name.'),
    safe: t('Their bytes are whole, in {names}.', { names }),
    wayOut: t('Close the program that holds the old files and rename these, or export once more.'),
  }
}

async function discardAll(staged: readonly Staged[]): Promise<void> {
  for (const file of staged) await file.discard()
}

function contextOf(state: DeskState): ExportContext {
  const { document, digest } = policyInForce(state)
  return {
    desk: { name: state.name, zone: state.zone, sample: state.sample },
    accounts: [...state.accounts.values()],
    policy: { version: document.version, digest },
  }
}

function targetsOf(post: Post, { accounts }: ExportRequest): readonly string[] {
  const { targets } = latest(post).content
  return accounts ? targets.filter((target) => accounts.includes(target)) : targets
}

function scheduled(state: DeskState, post: Post, request: ExportRequest, now: Instant): ScheduledPost {
  const { content, number, contentDigest } = latest(post)
  const approvals = standingApprovals(freshFile(state, post, now))
  return {
    id: post.id,
    key: post.key,
    content,
    accounts: targetsOf(post, request),
    contentDigest,
    revision: number,
    // A calendar takes a higher number for a newer version of the same post.
    sequence: number - 1,
    approvedAt:
      approvals
        .map((approval) => approval.at)
        .sort()
        .at(-1) ?? post.turnSince,
    approvedBy: approvals.map(({ by, area }) => ({ name: state.people.get(by)?.name ?? by, area })),
  }
}

function itemOf(post: Post): ExportItem {
  const { content } = latest(post)
  return {
    id: post.id,
    key: post.key,
    excerpt: content.text.slice(0, 160).replace(/\s+/g, ' ').toWellFormed(),
    accounts: content.targets,
    slot: content.slot ? slotInWords(content.slot) : '',
    isExported: post.stage === 'exported',
  }
}
