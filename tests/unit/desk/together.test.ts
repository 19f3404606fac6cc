import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Command, CommandOf } from '../../../shared/desk/commands'
import type { SeenRecord } from '../../../shared/ledger/events'
import { asSeen, latest } from '../../../shared/desk/state'
import { together } from '../../../shared/desk/together'
import { obstaclesTogether } from '../../../shared/review/together'
import { foundedDesk, signOff, submitted, who } from './real-desk'
import { policy, SmallDesk } from './small-desk'

const now = '2026-12-02T09:00:00.000Z'
const whole: SeenRecord = { base: null, changes: 0, seen: 0, findings: 0, layout: 'list' }

function desk(...texts: readonly string[]): SmallDesk {
  const small = new SmallDesk()
  for (const [index, text] of texts.entries()) {
    small.draft('ana', `p${index}`, text)
    small.submit('ana', `p${index}`)
  }
  return small
}

function approveTogether(small: SmallDesk, post: string, more: Partial<CommandOf<'sign-off'>> = {}) {
  return small.act('cleo', {
    type: 'sign-off',
    post,
    expect: small.expect(post),
    area: 'brand',
    decision: 'approve',
    clauses: [],
    note: '',
    together: 2,
    seen: whole,
    ...more,
  })
}

function cleo(small: SmallDesk) {
  const person = small.state.people.get('cleo')
  if (!person) throw new Error('Cleo is not on the desk')
  return person
}

const kinds = (small: SmallDesk, post: string, read: readonly string[] = []) => {
  const [item] = together(small.state, cleo(small), [small.post(post)], new Set(read), now).items
  return item?.obstacles.map(({ kind }) => kind)
}
const digestOf = (small: SmallDesk, post: string) => latest(small.post(post)).contentDigest

describe('a decision on several posts', () => {
  it('takes in a post that was read, and none that was not', () => {
    const small = desk('Our branch opens on Saturday.')
    expect(kinds(small, 'p0')).toEqual(['not-read'])
    expect(kinds(small, 'p0', [digestOf(small, 'p0')])).toEqual([])
    expect(approveTogether(small, 'p0', { seen: undefined })).toMatchObject({
      ok: false,
      error: { obstacles: [{ kind: 'not-read' }] },
    })
    expect(approveTogether(small, 'p0').ok).toBe(true)
  })

  it('takes in the same words that were approved before, unread', () => {
    const small = desk('Our branch opens on Saturday.', 'Our branch opens on Saturday.', 'Another.')
    expect(kinds(small, 'p1')).toEqual(['not-read'])
    small.sign('cleo', 'p0')
    expect(kinds(small, 'p1')).toEqual([])
    expect(kinds(small, 'p2')).toEqual(['not-read'])
    expect(approveTogether(small, 'p1', { seen: undefined }).ok).toBe(true)
  })

  it.each<[string, (small: SmallDesk) => unknown]>([
    ['were refused', (small) => small.sign('dev', 'p0', 'request-changes')],
    [
      'have an approval that was taken back',
      (small) => {
        small.sign('dev', 'p0')
        const given = small.post('p0').signOffs[0]?.id ?? ''
        small.must('dev', { type: 'take-back-sign-off', post: 'p0', signOff: given, reason: '' })
      },
    ],
    [
      'came after the approval',
      (small) => {
        small.edit('ana', 'p0', 'Our branch is new.')
        small.submit('ana', 'p0')
        small.sign('dev', 'p0')
        small.edit('ana', 'p0', 'Our branch opens on Saturday.')
      },
    ],
    ['are approved in this very post', (small) => small.sign('dev', 'p1')],
  ])('does not take in unread the same words that %s', (_what, before) => {
    const small = desk('Our branch opens on Saturday.', 'Our branch opens on Saturday.')
    before(small)
    expect(kinds(small, 'p1')).toContain('not-read')
  })

  it('does not take in unread the same words with another picture', () => {
    const small = desk('Our branch opens on Saturday.')
    small.sign('cleo', 'p0')
    const media = [{ name: 'door.jpg', alt: 'Our new door', url: null, digest: null }]
    small.draft('ana', 'q', 'Our branch opens on Saturday.', { media })
    small.submit('ana', 'q')
    expect(kinds(small, 'q')).toContain('not-read')
  })

  it('leaves out a claim that is made for the first time, and takes it in once it was approved', () => {
    const small = new SmallDesk()
    for (const post of ['p', 'q']) {
      small.draft('ana', post, `Rated by savers, ${post}.`, { claims: ['Rated 4.6 of 5'] })
      small.submit('ana', post)
    }
    expect(kinds(small, 'p', [digestOf(small, 'p')])).toEqual(['new-claim'])
    expect(approveTogether(small, 'p').ok).toBe(false)
    expect(small.sign('cleo', 'p').ok).toBe(true)
    expect(kinds(small, 'q', [digestOf(small, 'q')])).toEqual([])
  })

  it('leaves out what was rewritten since it was decided', () => {
    const small = desk('Our branch in Leeds opens on Saturday at ten, with coffee.')
    small.sign('cleo', 'p0')
    small.edit('ana', 'p0', 'Savers get a better rate from Monday: ask us how it works.')
    small.submit('ana', 'p0')
    expect(kinds(small, 'p0', [digestOf(small, 'p0')])).toEqual(['rewritten'])
    expect(approveTogether(small, 'p0')).toMatchObject({ ok: false, error: { obstacles: [{ kind: 'rewritten' }] } })
    small.edit('ana', 'p0', 'Our branch in Leeds opens on Sunday at ten, with coffee.')
    small.submit('ana', 'p0')
    expect(kinds(small, 'p0', [digestOf(small, 'p0')])).toEqual([])
  })

  it('keeps to what keeps anybody from approving one post', () => {
    const small = desk('Our branch opens on Saturday.')
    small.draft('ben', 'mine', 'Words of mine.')
    small.edit('cleo', 'mine', 'Words of mine, changed.')
    const command = (post: string): Command => ({
      type: 'sign-off',
      post,
      expect: { ...small.expect(post), revision: 99 },
      area: 'brand',
      decision: 'approve',
      clauses: [],
      note: '',
      together: 2,
      seen: whole,
    })
    expect(small.act('cleo', command('p0'))).toMatchObject({ ok: false, error: { code: 'stale' } })
  })

  it('leaves out what asks for something to be confirmed', () => {
    const plain = { isRead: true, isKnown: false, newClaims: [], text: null, toConfirm: 0 }
    expect(obstaclesTogether(plain)).toEqual([])
    expect(obstaclesTogether({ ...plain, toConfirm: 1 })).toMatchObject([{ kind: 'to-confirm' }])
  })

  it('leaves out what was read in part', () => {
    const small = desk('Our branch opens on Saturday.')
    const decided = approveTogether(small, 'p0', { seen: { ...whole, changes: 2, seen: 1 } })
    expect(decided).toMatchObject({ ok: false, error: { obstacles: [{}, { kind: 'not-read' }] } })
  })

  it('says in whose place it would be, and leaves out what one has no say in', () => {
    const small = new SmallDesk()
    small.draft('ana', 'p', 'Our branch opens on Saturday.', { targets: ['linkedin/northbank'] })
    small.submit('ana', 'p')
    small.sign('cleo', 'p')
    expect(kinds(small, 'p', [digestOf(small, 'p')])).not.toEqual([])
    small.must('dev', {
      type: 'give-delegation',
      from: 'dev',
      to: 'cleo',
      areas: ['legal'],
      begins: '2026-12-01T00:00:00Z',
      until: '2026-12-11T00:00:00Z',
      reason: '',
    })
    const { items } = together(small.state, cleo(small), [small.post('p')], new Set([digestOf(small, 'p')]), now)
    expect(items).toMatchObject([{ area: 'legal', onBehalfOf: { person: 'dev', name: 'Dev Patel' }, obstacles: [] }])
  })

  it('is only ever an approval, and of no more than the policy says', () => {
    const small = desk('Our branch opens on Saturday.')
    expect(approveTogether(small, 'p0', { together: 26 })).toMatchObject({
      ok: false,
      error: { obstacles: [{ kind: 'too-many', what: 'At most 25 posts are approved together.' }] },
    })
    expect(approveTogether(small, 'p0', { decision: 'request-changes', note: 'No.' }).ok).toBe(false)
    const next = policy(2)
    small.must('mia', { type: 'adopt-policy', document: { ...next, settings: { ...next.settings, mostTogether: 30 } } })
    expect(approveTogether(small, 'p0', { together: 26 }).ok).toBe(true)
  })

  it('tells each item’s material changes in full', () => {
    const small = desk('Earn 4.15% on savings.')
    small.sign('cleo', 'p0')
    small.edit('ana', 'p0', 'Earn 4.75% on savings today.')
    const [item] = together(small.state, cleo(small), [small.post('p0')], new Set(), now).items
    expect(item).toMatchObject({ base: 1, expect: asSeen(small.post('p0')) })
    expect(item?.material.join()).toContain('4.15% → 4.75%')
    expect(item?.others).toBe(1)
  })
})

describe('acts that were asked for together', () => {
  const folders: string[] = []
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))
  const founded = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'together-'))
    folders.push(folder)
    return foundedDesk(folder)
  }

  it('carry one batch in the record, are refused one by one, and are taken back as one', async () => {
    const real = await founded()
    await submitted(real, 'p', 'One.')
    await submitted(real, 'q', 'Two.')
    await submitted(real, 'r', 'Three.')
    const stale = { ...signOff(real, 'r'), expect: { revision: 7, contentDigest: '0'.repeat(64) } } as Command
    const commands = [signOff(real, 'p'), stale, signOff(real, 'q')]
    const answers = await Promise.all(commands.map((command) => real.act(command, { ...who('cleo'), batch: 'b' })))
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
    const batches = answers.flatMap((answer) => (answer.ok ? answer.value.entries.map(({ batch }) => batch) : []))
    expect(new Set(batches)).toEqual(new Set(['b']))
    expect(real.undosOf('cleo').map(({ label }) => label)).toEqual(['approve 2 posts'])

    const undone = await real.undo(who('cleo'))
    expect(undone).toMatchObject({ ok: true, value: { undone: 'approve 2 posts', refused: 0 } })
    const stands = (post: string) => real.state.posts.get(post)?.signOffs.filter(({ takenBack }) => takenBack === null)
    expect([stands('p'), stands('q')]).toEqual([[], []])
    expect(real.undosOf('cleo')).toEqual([])
    await real.close()
  })

  it('can be taken back out of their order, by name', async () => {
    const real = await founded()
    await submitted(real, 'p', 'One.')
    await submitted(real, 'q', 'Two.')
    await real.act(signOff(real, 'p'), who('cleo'))
    await real.act(signOff(real, 'q'), who('cleo'))
    const [, first] = real.undosOf('cleo')
    expect(first?.label).toMatch(/^approve /)
    const undone = await real.undo(who('cleo'), first?.id)
    expect(undone).toMatchObject({ ok: true, value: { undone: first?.label } })
    expect(real.state.posts.get('p')?.signOffs[0]?.takenBack).not.toBeNull()
    expect(real.state.posts.get('q')?.signOffs[0]?.takenBack).toBeNull()
    await real.close()
  })
})
