// Posts go from one desk to another in a file, and come back. Nothing is merged, and nothing is approved by it.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { postView } from '../../../shared/desk/queries/post'
import { threadsOf } from '../../../shared/desk/queries/threads'
import { latest, toSnapshot } from '../../../shared/desk/state'
import type { Desk } from '../../../electron/desk/desk'
import { unzip } from '../../../shared/schedule/evidence/zip'
import { contributorsOf } from '../../../shared/review/contribution'
import { content } from '../desk/small-desk'
import { must, passphrase, reopened, seen, signOff, submitted, who } from '../desk/real-desk'
import type { Entry } from '../../../shared/ledger/events'
import {
  copiedDesk,
  fileOf,
  foundOnce,
  postOn,
  removeFounded,
  shown,
  strangers,
  take,
  textOn,
  type TwoDesks,
} from './two-desks'

let desks: TwoDesks
let here: Desk
let there: Desk
const text = 'Our branch in Leeds opens on Saturday at nine.'

async function use(made: Promise<TwoDesks>): Promise<void> {
  desks = await made
  here = desks.here
  there = desks.there
}
beforeAll(foundOnce)
afterEach(() => desks.close())
afterAll(removeFounded)

const edit = (desk: Desk, by: string, post: string, words: string) =>
  must(desk, by, {
    type: 'save-revision',
    post,
    expect: seen(desk, post),
    content: { ...latest(postOn(desk, post)).content, text: words },
  })

describe('between two copies of one desk', () => {
  beforeEach(() => use(copiedDesk()))

  it('a reviewer reviews what a writer handed over, and hands comments and other words back', async () => {
    await submitted(here, 'p1', text)
    expect((await take(there, 'cleo', await fileOf(here, 'ana', 'p1'))).ok).toBe(true)
    expect(latest(postOn(there, 'p1')).contentDigest).toBe(latest(postOn(here, 'p1')).contentDigest)
    // It is in review there at once, written by Ana, and Cleo, who only brought it in, may decide.
    expect(postOn(there, 'p1').createdBy).toBe('ana')
    await must(there, 'cleo', { type: 'comment', post: 'p1', revision: 1, text: 'Which time zone?', anchor: null })
    await must(there, 'cleo', {
      type: 'suggest',
      post: 'p1',
      revision: 1,
      anchor: { start: 4, end: 10, quote: 'branch', before: 'Our ', after: ' in' },
      replacement: 'new branch',
      note: '',
    })
    await must(there, 'cleo', signOff(there, 'p1'))

    expect((await take(here, 'ana', await fileOf(there, 'cleo', 'p1'))).ok).toBe(true)
    const ana = here.state.people.get('ana')
    const threads = ana ? threadsOf(here.state, ana, postOn(here, 'p1')) : []
    expect(threads.map(({ comments, suggestion }) => comments[0]?.text ?? suggestion?.replacement)).toEqual([
      'Which time zone?',
      'new branch',
    ])
    expect(threads.map(({ comments, suggestion }) => comments[0]?.by ?? suggestion?.by)).toEqual([
      'Cleo Hart (on Northbank)',
      'Cleo Hart (on Northbank)',
    ])
    // Her approval is shown and counts for nothing.
    const view = ana && postView(here.state, ana, postOn(here, 'p1'), '2026-12-01T10:00:00.000Z')
    expect(view?.elsewhere.map(({ by, decision }) => [by, decision])).toEqual([['Cleo Hart', 'approve']])
    expect(view?.signOffs).toEqual([])
    expect(view?.status).toBe('in-review')
  })

  it('what a sample desk hands over is invented, and only a sample desk takes it in', async () => {
    await submitted(here, 'p1', text)
    here.state.sample = true
    const file = await fileOf(here, 'ana', 'p1')
    const [post] = shown(there, 'cleo', file).report.posts
    expect(post?.choices.every(({ refusal }) => refusal?.what.includes('invented'))).toBe(true)
    expect(await take(there, 'cleo', file, 'draft')).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(there.state.posts.has('p1')).toBe(false)
    there.state.sample = true
    expect((await take(there, 'cleo', file, 'draft')).ok).toBe(true)
  })

  it('whose suggestion came in the file has a hand in the post once it is applied, and so has who brought it', async () => {
    await submitted(here, 'p1', text)
    await take(there, 'cleo', await fileOf(here, 'ana', 'p1'))
    await must(there, 'cleo', {
      type: 'suggest',
      post: 'p1',
      revision: 1,
      anchor: { start: 4, end: 10, quote: 'branch', before: 'Our ', after: ' in' },
      replacement: 'new branch',
      note: '',
    })
    await take(here, 'ben', await fileOf(there, 'cleo', 'p1'), 'words')
    const [made] = postOn(here, 'p1').suggestions
    await must(here, 'ana', {
      type: 'apply-suggestions',
      post: 'p1',
      expect: seen(here, 'p1'),
      suggestions: [made?.id ?? ''],
    })
    expect([...contributorsOf(postOn(here, 'p1').revisions)].sort()).toEqual(['ana', 'ben', 'cleo'])
  })

  it('changed words come back as a proposal, and change nothing until the writer takes them', async () => {
    await submitted(here, 'p1', text)
    await take(there, 'ben', await fileOf(here, 'ana', 'p1'))
    await edit(there, 'ben', 'p1', `${text} Come along.`)
    const file = await fileOf(there, 'ben', 'p1')
    expect(shown(here, 'ana', file).report.posts[0]?.compared).toBe('changed-there')
    await take(here, 'mia', file)
    expect(textOn(here, 'p1')).toBe(text)
    const [proposal] = postOn(here, 'p1').proposals
    await must(here, 'ana', {
      type: 'take-proposal',
      post: 'p1',
      expect: seen(here, 'p1'),
      proposal: proposal?.id ?? '',
    })
    expect(textOn(here, 'p1')).toBe(`${text} Come along.`)
    expect(latest(postOn(here, 'p1')).contentDigest).toBe(latest(postOn(there, 'p1')).contentDigest)
    await must(here, 'ana', { type: 'submit', post: 'p1', expect: seen(here, 'p1'), note: '' })
    // Ben wrote it over there: his decision here would be on his own words.
    const own = await here.act(signOff(here, 'p1'), who('ben'))
    expect(own.ok ? '' : own.error.obstacles[0]?.kind).toBe('contributed')
    expect((await here.act(signOff(here, 'p1'), who('cleo'))).ok).toBe(true)
  })

  it('a proposal that the writer types over by hand has the same hands in it', async () => {
    await submitted(here, 'p1', text)
    await take(there, 'ben', await fileOf(here, 'ana', 'p1'))
    await edit(there, 'ben', 'p1', `${text} Come along.`)
    await take(here, 'mia', await fileOf(there, 'ben', 'p1'))
    await edit(here, 'ana', 'p1', `${text} Come along.`)
    expect(postOn(here, 'p1').proposals[0]?.answer?.kind).toBe('taken')
    expect([...contributorsOf(postOn(here, 'p1').revisions)].sort()).toEqual(['ana', 'ben', 'mia'])
  })

  it.each([
    ['new', async () => {}, 'draft'],
    ['same', async (file: () => Promise<void>) => file(), null],
    [
      'changed-there',
      async (file: () => Promise<void>) => (await file(), edit(here, 'ana', 'p1', 'Another text, from there.')),
      'proposal',
    ],
    [
      'changed-here',
      async (file: () => Promise<void>) => (await file(), edit(there, 'ana', 'p1', 'Another text, from here.')),
      null,
    ],
    [
      'conflict',
      async (file: () => Promise<void>) => {
        await file()
        await edit(here, 'ana', 'p1', 'Another text, from there.')
        await edit(there, 'ana', 'p1', 'Another text, from here.')
      },
      null,
    ],
  ] as const)('a post is told to be %s, and what is offered follows', async (compared, prepare, offered) => {
    await submitted(here, 'p1', text)
    await prepare(async () => void (await take(there, 'ana', await fileOf(here, 'ana', 'p1'))))
    const { report } = shown(there, 'ana', await fileOf(here, 'ana', 'p1'))
    expect(report.posts.map((post) => [post.compared, post.offered])).toEqual([[compared, offered]])
  })

  it('on a conflict both stay: the one here as it is, the other as a proposal or as a draft of its own', async () => {
    await submitted(here, 'p1', text)
    await take(there, 'ana', await fileOf(here, 'ana', 'p1'))
    await edit(here, 'ana', 'p1', 'One text.')
    await edit(there, 'ana', 'p1', 'Another text.')
    const file = await fileOf(here, 'ana', 'p1')
    await take(there, 'ana', file, 'draft')
    expect([...there.state.posts.values()].map((post) => latest(post).content.text)).toEqual([
      'Another text.',
      'One text.',
    ])
  })

  it('the same file twice is said to be in already, and does nothing', async () => {
    await submitted(here, 'p1', text)
    const file = await fileOf(here, 'ana', 'p1')
    await take(there, 'ana', file)
    const { seq } = there.state
    const again = await take(there, 'ana', file, 'words')
    expect(again.ok ? '' : again.error.what).toBe('This has been brought in from this file already.')
    expect(shown(there, 'ana', file).report.posts[0]?.isInAlready).toBe(true)
    expect(there.state.seq).toBe(seq)
  })

  it('one undo takes the file back, but for what somebody has gone on from; then it can be brought in again', async () => {
    await submitted(here, 'p1', text)
    await submitted(here, 'p2', 'The branch in York closes early today.')
    const file = await fileOf(here, 'ana', 'p1', 'p2')
    await take(there, 'ana', file)
    await edit(there, 'ana', 'p2', 'The branch in York closes at four today.')
    expect((await there.undo(who('ana'))).ok).toBe(true)
    expect(['p1', 'p2'].map((id) => postOn(there, id).stage)).toEqual(['withdrawn', 'draft'])
    expect(shown(there, 'ana', file).report.posts.map(({ isInAlready }) => isInAlready)).toEqual([false, true])
  })

  it('a note among reviewers is nowhere in the file', async () => {
    await submitted(here, 'p1', text)
    const planted = 'Zwischen uns: Quittengelee'
    await must(here, 'cleo', { type: 'comment', post: 'p1', revision: 1, text: planted, anchor: null, internal: true })
    const note = postOn(here, 'p1').comments[0]?.id
    await must(here, 'cleo', {
      type: 'comment',
      post: 'p1',
      revision: 1,
      text: `${planted} 2`,
      anchor: null,
      internal: true,
      thread: note ?? '',
    })
    await must(here, 'cleo', { type: 'comment', post: 'p1', revision: 1, text: 'For all.', anchor: null })
    const file = await fileOf(here, 'cleo', 'p1')
    expect(Buffer.from(file).includes('For all.')).toBe(true)
    for (const bytes of [file, ...(unzip(file)?.files.values() ?? [])])
      expect(Buffer.from(bytes).includes('Quittengelee')).toBe(false)
    // Nor does the file say that there is one.
    expect(Buffer.from(file).includes(note ?? '?')).toBe(false)
  })

  it('the record says who handed over what and what for, signed', async () => {
    await submitted(here, 'p1', text)
    const told: Entry[] = []
    here.onChange((entries) => told.push(...entries))
    await fileOf(here, 'ana', 'p1')
    expect(told.map(({ by, event }) => [by, event.type])).toEqual([['ana', 'BundleHandedOver']])
    expect(told[0]?.event).toMatchObject({ purpose: 'For review', posts: [{ post: 'p1', revision: 1 }] })
    expect(told[0]?.signed?.signatures).toHaveLength(1)
  })

  it('what came in is the same when the desk is read again from its journal', async () => {
    await submitted(here, 'p1', text)
    await take(there, 'cleo', await fileOf(here, 'ana', 'p1'))
    await edit(there, 'ana', 'p1', `${text} Come along.`)
    await take(here, 'mia', await fileOf(there, 'ana', 'p1'))
    const before = toSnapshot(here.state)
    await here.close()
    await rm(join(desks.folder, 'here', 'queue.json'), { force: true })
    const again = await reopened(join(desks.folder, 'here'))
    expect(toSnapshot(again.state)).toEqual(before)
    await again.close()
  })
})

describe('between desks that were founded apart', () => {
  beforeEach(() => use(strangers()))

  it('a key that is not known is said to be unknown, and whoever brings the words in answers for them', async () => {
    await submitted(here, 'p1', text)
    const file = await fileOf(here, 'ana', 'p1')
    expect(shown(there, 'ben', file).report.signedBy).toMatchObject({
      name: 'Ana Ruiz',
      known: 'unknown',
      hereAs: null,
    })
    // Cleo reviews and does not write: without a colleague's word for it she cannot bring a draft in.
    const refused = await take(there, 'cleo', file, 'draft')
    expect(refused.ok ? '' : refused.error.what).toBe('Only a writer can do this.')
    await take(there, 'ben', file)
    expect(postOn(there, 'p1').stage).toBe('draft')
    await must(there, 'ana', { type: 'submit', post: 'p1', expect: seen(there, 'p1'), note: '' })
    expect([...contributorsOf(postOn(there, 'p1').revisions)].sort()).toEqual(['ana', 'ben'])
    const own = await there.act(signOff(there, 'p1'), who('ben'))
    expect(own.ok ? '' : own.error.obstacles[0]?.kind).toBe('contributed')
  })

  it('who is only on the other desk is known by name, which is sealed and can be erased', async () => {
    const zoe = { id: 'z1', name: 'Zoë Quittengelee', roles: ['writer' as const], areas: [] }
    await must(here, 'mia', { type: 'add-person', person: zoe })
    await must(here, 'z1', { type: 'enrol-key', person: 'z1', key: await here.ring.create('z1', passphrase) })
    await must(here, 'z1', { type: 'draft-post', post: 'p1', content: content(text) })
    await take(there, 'ana', await fileOf(here, 'z1', 'p1'))
    expect(there.state.outsiders.get('z1')?.name).toBe('Zoë Quittengelee')
    const journal = join(desks.folder, 'there', 'ledger')
    for (const name of await readdir(journal))
      expect((await readFile(join(journal, name))).includes('Quittengelee')).toBe(false)
    await must(there, 'mia', { type: 'erase-person', person: 'z1' })
    await there.close()
    const again = await reopened(join(desks.folder, 'there'))
    expect(again.state.outsiders.get('z1')?.name).toBe('Erased person z1')
    expect(again.state.posts.get('p1')?.revisions[0].from?.people).toContain('z1')
    await again.close()
  })

  it('a person of the same name, or of a key that was once theirs, is taken for the one who wrote it', async () => {
    const namesake = { id: 'z2', name: ' ana  ruiz', roles: ['reviewer' as const], areas: ['brand'] }
    await must(there, 'mia', { type: 'add-person', person: namesake })
    await submitted(here, 'p1', text)
    await take(there, 'ben', await fileOf(here, 'ana', 'p1'))
    expect([...contributorsOf(postOn(there, 'p1').revisions)].sort()).toEqual(['ana', 'ben', 'z2'])
  })
})

describe('what both desks knew before they went apart', () => {
  beforeEach(() => use(copiedDesk()))

  it('is not told as a decision of the other desk', async () => {
    await submitted(here, 'p1', text)
    await must(here, 'cleo', signOff(here, 'p1'))
    const { report } = shown(here, 'ana', await fileOf(here, 'ana', 'p1'))
    expect(report.posts[0]?.decisions).toEqual([])
    const elsewhere = shown(there, 'ana', await fileOf(here, 'ana', 'p1')).report
    expect(elsewhere.posts[0]?.decisions.map(({ by }) => by)).toEqual(['Cleo Hart'])
  })
})
