// npm run demo: the main job, end to end, without a window, told as it goes.
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '../../shared/desk/commands'
import { standingOf } from '../../shared/desk/standing'
import { checkPost } from '../../shared/desk/checking'
import { asSeen, type DeskState, latest, type Post, toSnapshot } from '../../shared/desk/state'
import { canonicalJson } from '../../shared/kit/digest'
import { can, type Person } from '../../shared/people/person'
import { areaFor } from '../../shared/review/obstacles'
import { verifyPack } from '../../shared/schedule/evidence/verify/verify'
import type { ProfileId } from '../../shared/schedule/export/profile'
import { judgeDrafts } from '../../shared/schedule/import/read'
import { Desk } from '../desk/desk'
import { sampleDesk, samplePassphrase } from '../desk/founding'
import { evidenceName, packEvidence } from '../files/evidence'
import { prepareExport, writeExport } from '../files/exports'
import { nodeCrypto } from '../keys/node-crypto'
import { inspect } from '../storage/inspect'
import { demoDrafts } from './demo-drafts'

type Say = (line: string) => void

const formats: readonly ProfileId[] = ['schedule-json', 'icalendar', 'buffer-csv']

/** @returns the exit code: 0 when everything holds that should */
export async function demo(folder: string | null, say: Say): Promise<number> {
  if (folder !== null) await mkdir(folder, { recursive: true })
  // Always a folder of its own, so that nothing of anybody's is ever in the way.
  const place = await mkdtemp(join(folder ?? tmpdir(), 'imprimatur-demo-'))
  say('Imprimatur, without a window: the main job on the sample desk')
  const desk = await Desk.open(await sampleDesk(place, now()))
  try {
    say(
      `\n1. The sample desk “${desk.state.name}” has ${desk.state.posts.size} posts, ${desk.state.people.size} people and policy version ${desk.state.policies.length}`,
    )
    for (const [person, keys] of desk.state.keys) {
      for (const key of keys) await desk.ring.unlock(key.keyId, samplePassphrase)
      say(`   ${desk.state.people.get(person)?.name} signs with key ${keys.at(-1)?.keyId.slice(0, 8)}…`)
    }
    const drafts = await importDrafts(desk, place, say)
    const submitted = await submitClean(desk, drafts, say)
    await signOff(desk, submitted, say)
    const handover = await exportSchedule(desk, join(place, 'exports'), say)
    const isProven = await packAndVerify(desk, handover, place, say)
    await desk.close()
    const holds = await verify(desk, say)
    say(`\nEverything lies in ${place}`)
    return isProven && holds ? 0 : 1
  } finally {
    await desk.close()
  }
}

async function importDrafts(desk: Desk, place: string, say: Say): Promise<readonly Post[]> {
  const day = Temporal.Now.plainDateISO().add({ days: 3 }).toString()
  const text = demoDrafts(day)
  await writeFile(join(place, 'drafts.csv'), text)
  const { state } = desk
  const judging = judgeDrafts([{ name: 'drafts.csv', text }], {
    accounts: [...state.accounts.values()],
    zone: state.zone,
    now: now(),
    language: 'en',
    existing: [],
  })
  let step = judging.next()
  while (!step.done) step = judging.next()
  const report = step.value
  say(`\n2. drafts.csv: ${report.valid} of ${report.rows.length} drafts can be taken`)
  for (const row of report.rows) {
    for (const problem of row.problems) say(`   line ${row.row}: ${problem.what} ${problem.fix}`)
  }
  const contents = report.rows.flatMap((row) => (row.content ? [row.content] : []))
  const taken = contents.map((content) => ({ post: randomUUID(), content }))
  await act(desk, withRole(state, 'draft'), { type: 'import-drafts', drafts: taken })
  return taken.map(({ post }) => postOf(state, post))
}

async function submitClean(desk: Desk, drafts: readonly Post[], say: Say): Promise<readonly string[]> {
  say('\n3. The checks')
  const submitted: string[] = []
  const writer = withRole(desk.state, 'draft')
  for (const post of drafts) {
    const checked = checkPost(desk.state, post)
    const findings = checked.ok ? checked.value.findings : []
    const blockers = findings.filter((finding) => finding.severity === 'blocker')
    say(
      `   ${post.key}: ${findings.length === 0 ? 'nothing found' : findings.map((finding) => `${finding.severity}, clause ${finding.clause.id}: ${finding.what}`).join(' · ')}`,
    )
    if (blockers.length > 0) {
      say(`   ${post.key} stays with its writer: it cannot be approved like this`)
      continue
    }
    await act(desk, writer, { type: 'submit', post: post.id, expect: asSeen(post), note: 'From the demo' })
    submitted.push(post.id)
  }
  return submitted
}

async function signOff(desk: Desk, posts: readonly string[], say: Say): Promise<void> {
  say('\n4. The sign-offs')
  const { state } = desk
  const refused = await desk.act(
    {
      type: 'sign-off',
      post: posts[0] ?? '',
      expect: asSeen(postOf(state, posts[0] ?? '')),
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
    },
    circumstances(withRole(state, 'draft')),
  )
  if (!refused.ok) say(`   The writer tries to approve and is refused: ${refused.error.what}`)
  for (const [index, id] of posts.entries()) {
    // Another reviewer comes first each time, so that the work is shared.
    const reviewers = [...state.people.values()].filter((person) => can(person, 'review'))
    for (const person of [...reviewers.slice(index), ...reviewers.slice(0, index)]) {
      const { status, file } = standingOf(state, postOf(state, id), now())
      const area = areaFor(person, file)
      if (status !== 'in-review' || area === null) continue
      await considerWarnings(desk, person, id)
      const post = postOf(state, id)
      const result = await desk.act(
        { type: 'sign-off', post: id, expect: asSeen(post), area, decision: 'approve', clauses: [], note: '' },
        circumstances(person),
      )
      if (result.ok)
        say(`   ${person.name} approves ${post.key} for ${area}, bytes ${latest(post).contentDigest.slice(0, 12)}…`)
    }
    const post = postOf(state, id)
    say(`   ${post.key} is ${standingOf(state, post, now()).status}`)
  }
}

async function considerWarnings(desk: Desk, person: Person, id: string): Promise<void> {
  const post = postOf(desk.state, id)
  const checked = checkPost(desk.state, post)
  for (const finding of checked.ok ? checked.value.findings : []) {
    if (finding.severity !== 'warning') continue
    await desk.act(
      { type: 'consider-finding', post: id, expect: asSeen(post), finding: finding.id, note: 'Read in the demo' },
      circumstances(person),
    )
  }
}

/** @returns the id of the first hand-over */
async function exportSchedule(desk: Desk, folder: string, say: Say): Promise<string> {
  say('\n5. The export')
  await mkdir(folder, { recursive: true })
  const manager = withRole(desk.state, 'export')
  const handovers: string[] = []
  for (const profile of formats) {
    const request = { profile, from: now(), to: null, accounts: null }
    const prepared = prepareExport(desk.state, request, now())
    const who = circumstances(manager)
    const result = await writeExport(desk, prepared, request, folder, prepared.rendered.files, who)
    if (!result.ok) throw new Error(`${result.error.what} ${result.error.wayOut}`)
    handovers.push(result.value.export)
    for (const file of result.value.files) say(`   ${file.name}  sha256 ${file.sha256.slice(0, 16)}…`)
    if (profile === 'schedule-json') {
      say(`   ${result.value.posts} posts leave; ${prepared.plan.leftOut.length} stay, each with its reason`)
    }
  }
  return handovers[0] ?? ''
}

/** What a stranger gets, and what they can tell from it with nothing else at hand. */
async function packAndVerify(desk: Desk, handover: string, place: string, say: Say): Promise<boolean> {
  say('\n6. The evidence')
  const bytes = await packEvidence(desk, handover)
  const name = evidenceName(desk.state, handover)
  await writeFile(join(place, name), bytes)
  const report = verifyPack(bytes, { crypto: nodeCrypto })
  const held = report?.posts.filter((post) => post.verdict === 'holds').length ?? 0
  say(`   ${name}: ${held} of ${report?.posts.length ?? 0} posts are proven by their signatures`)
  say(`   Checkpoint ${report?.checkpoint?.fingerprint ?? 'missing'}`)
  return report?.verdict === 'holds'
}

/** Reads the journal again from its first line, and compares what it folds to with what was in memory. */
async function verify(desk: Desk, say: Say): Promise<boolean> {
  say('\n7. The verification')
  const { signatures, trouble } = await inspect(desk.folder, { crypto: nodeCrypto })
  await rm(join(desk.folder, 'queue.json'), { force: true })
  const again = await Desk.open(desk.folder)
  const isSame = canonicalJson(toSnapshot(again.state)) === canonicalJson(toSnapshot(desk.state))
  await again.close()
  say(`   ${again.state.seq} entries read from the journal, every hash follows the one before`)
  say(`   ${signatures} signatures are right${trouble ? `; ${trouble.what}` : ''}`)
  say(`   The state folded from them is ${isSame ? 'the same as' : 'NOT the same as'} the state that was in memory`)
  return isSame && trouble === null
}

function withRole(state: DeskState, need: 'draft' | 'export'): Person {
  const role = need === 'draft' ? 'writer' : 'manager'
  const person = [...state.people.values()].find((known) => known.roles.includes(role))
  if (!person) throw new Error(`The sample desk has no ${role}`)
  return person
}

function postOf(state: DeskState, id: string): Post {
  const post = state.posts.get(id)
  if (!post) throw new Error(`There is no post ${id}`)
  return post
}

async function act(desk: Desk, person: Person, command: Command): Promise<void> {
  const result = await desk.act(command, circumstances(person))
  if (!result.ok) throw new Error(`${result.error.what} ${result.error.wayOut}`)
}

const circumstances = (person: Person) => ({ by: person.id, now: now(), commandId: randomUUID() })

function now(): string {
  return new Date().toISOString()
}
