// Makes a desk of a bank's year on disk, with a home that knows it, for the window to open. Started by desks.ts in a
// process of its own: node script <home> <posts>. Most posts are drafts; every tenth is in review, some are approved, and
// a few come back to their reviewer a second time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Desk } from '../../../electron/desk/desk'
import { foundDesk } from '../../../electron/desk/founding'
import type { Command } from '../../../shared/desk/commands'
import { asSeen } from '../../../shared/desk/state'
import { blankContent, type Content } from '../../../shared/post/content'
import { slotAt } from '../../../shared/post/slot'
import { manyPosts } from './posts'
import { longPost, passphrase, people, secondLook, secondLooks } from './cast'

const zone = 'Europe/London'
const atOnce = 2_000

const [home = '', count = '0'] = process.argv.slice(2)
const posts = Number(count)
const desks = join(home, 'desks')
mkdirSync(desks, { recursive: true })
const folder = await foundDesk(
  desks,
  {
    name: 'Northbank',
    zone,
    people: Object.values(people).map((person) => ({ ...person, roles: [...person.roles], areas: [...person.areas] })),
    accounts: (['x', 'bluesky'] as const).map((channel) => ({
      id: `${channel}/northbank`,
      channel,
      handle: 'northbank',
      market: 'UK',
      zone,
      spokespeople: [],
      tier: 'routine',
    })),
    sectors: ['finance'],
    passphrase,
  },
  new Date().toISOString(),
)
const desk = await Desk.open(folder)
for (const name of ['ana', 'cleo'] as const)
  await must(name, { type: 'enrol-key', person: name, key: await desk.ring.create(name, passphrase) })

await drafts(manyPosts(posts - secondLooks - 1).map((text, index) => [`p${index}`, content(text, index)] as const))
// As the app does beside the work: a submission is checked against the posts near it.
while (desk.state.neighbours.warm(10_000));
const inReview = every(10)
await all(inReview.map((post) => ['ana', submit(post)] as const))
await all(every(20).map((post) => ['cleo', signOff(post, 'approve')] as const))

const again = Array.from({ length: secondLooks }, (_item, index) => `s${index}`)
await drafts(again.map((post, index) => [post, content(secondLook(index, false), index)] as const))
await all(again.map((post) => ['ana', submit(post)] as const))
await all(again.map((post) => ['cleo', signOff(post, 'request-changes')] as const))
await all(again.map((post, index) => ['ana', revised(post, content(secondLook(index, true), index))] as const))
await all(again.map((post) => ['ana', submit(post)] as const))
await must('ana', {
  type: 'draft-post',
  post: 'long',
  content: { ...blankContent, text: longPost, targets: ['x/northbank', 'bluesky/northbank'] },
})
await desk.close()
writeFileSync(
  join(home, 'settings.json'),
  JSON.stringify({ recent: [{ name: 'Northbank', folder }], window: { width: 1440, height: 900, maximised: false } }),
)

function content(text: string, index: number): Content {
  const wall = new Date(Date.UTC(2027, 0, 4, 8, index * 7)).toISOString().slice(0, 16)
  const slot = slotAt(wall, zone)
  return {
    ...blankContent,
    text,
    targets: [index % 3 === 0 ? 'bluesky/northbank' : 'x/northbank'],
    slot: slot.ok ? slot.value : null,
  }
}

/** The ids of every nth draft. */
function every(nth: number): readonly string[] {
  return Array.from({ length: Math.floor((posts - secondLooks - 1) / nth) }, (_item, index) => `p${index * nth}`)
}

function expected(post: string) {
  const found = desk.state.posts.get(post)
  if (!found) throw new Error(`There is no post ${post}`)
  return asSeen(found)
}

function submit(post: string): Command {
  return { type: 'submit', post, expect: expected(post), note: '' }
}

function revised(post: string, changed: Content): Command {
  return { type: 'save-revision', post, expect: expected(post), content: changed }
}

function signOff(post: string, decision: 'approve' | 'request-changes'): Command {
  const note = decision === 'approve' ? '' : 'Please say when it ends.'
  return { type: 'sign-off', post, expect: expected(post), area: 'brand', decision, clauses: [], note }
}

async function drafts(texts: readonly (readonly [string, Content])[]): Promise<void> {
  for (let done = 0; done < texts.length; done += 5_000) {
    const some = texts.slice(done, done + 5_000).map(([post, text]) => ({ post, content: text }))
    await must('ana', { type: 'import-drafts', drafts: some })
  }
}

/** Many at a time share a durable write. What the rules refuse stays as it was: a desk has such posts, too. */
async function all(acts: readonly (readonly [string, Command])[]): Promise<void> {
  let refused = 0
  for (let done = 0; done < acts.length; done += atOnce) {
    const results = await Promise.all(
      acts.slice(done, done + atOnce).map(([by, command]) => desk.act(command, who(by))),
    )
    refused += results.filter(({ ok }) => !ok).length
  }
  if (refused === acts.length && acts.length > 0) throw new Error(`Every ${acts[0]?.[1].type} was refused`)
}

async function must(by: string, command: Command): Promise<void> {
  const result = await desk.act(command, who(by))
  if (!result.ok) throw new Error(`${command.type} was refused: ${result.error.what} ${result.error.wayOut}`)
}

function who(by: string) {
  return { by, now: new Date().toISOString(), commandId: randomUUID() }
}
