import { begunFrom } from '../../../renderer/screens/compose/texts/begun-from'
import type { Account } from '../../../shared/post/account'
import { donePoints, openPoints } from '../../../shared/post/checklist'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { blankContent, type Content, contentDigest } from '../../../shared/post/content'

const bridge = {
  keepWorkingCopy: vi.fn(),
  draftPost: vi.fn(),
  postView: vi.fn(),
  act: vi.fn(),
  onPush: () => () => {},
}
vi.stubGlobal('window', { imprimatur: bridge })
const { createDraft } = await import('../../../renderer/screens/compose/draft/draft')
const { save, submit } = await import('../../../renderer/screens/compose/draft/acts')

const content: Content = { ...blankContent, text: 'Old words.' }
const groundOn = (revision: number, of: Content) => ({
  post: 'p',
  key: 'NB-1',
  revision,
  contentDigest: contentDigest(of),
  content: of,
})
const viewOf = (revision: number, of: Content) => ({
  id: 'p',
  key: 'NB-1',
  revisions: [{ number: revision, content: of, contentDigest: contentDigest(of), by: 'Ana', at: '' }],
})
const opened = () =>
  createDraft({ checklist: null, content, ground: groundOn(3, content), restored: null, onDrafted: () => {} })

beforeEach(() => {
  vi.useFakeTimers()
  for (const mock of [bridge.keepWorkingCopy, bridge.draftPost, bridge.postView, bridge.act]) mock.mockReset()
  bridge.keepWorkingCopy.mockResolvedValue(null)
})

describe('what is typed', () => {
  it('is kept within 800 ms of the last key', async () => {
    const draft = opened()
    draft.change({ text: 'New' })
    draft.change({ text: 'New words.' })
    await vi.advanceTimersByTimeAsync(800)
    expect(bridge.keepWorkingCopy).toHaveBeenCalledTimes(1)
    expect(bridge.keepWorkingCopy.mock.calls[0]?.[0]).toMatchObject({ post: 'p', content: { text: 'New words.' } })
    expect(draft.store.getState().keeping.kind).toBe('kept')
  })

  it('is kept while somebody types without a pause, no more than a second behind', async () => {
    const draft = opened()
    for (let key = 1; key <= 12; key += 1) {
      draft.change({ text: 'x'.repeat(key) })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(bridge.keepWorkingCopy.mock.calls.length).toBeGreaterThanOrEqual(1)
    const kept = bridge.keepWorkingCopy.mock.calls[0]?.[0] as { readonly content: Content }
    expect(kept.content.text.length).toBeGreaterThanOrEqual(9)
  })

  it('leaves no working copy behind when it is typed back', async () => {
    const draft = opened()
    draft.change({ text: 'New words.' })
    await vi.advanceTimersByTimeAsync(800)
    draft.change({ text: 'Old words.' })
    await vi.advanceTimersByTimeAsync(800)
    expect(bridge.keepWorkingCopy.mock.lastCall?.[0]).toEqual({ post: 'p', content: null, checklist: null })
    expect(draft.store.getState().keeping.kind).toBe('same')
  })

  it('is said not to be kept when it could not be, and stays in the window', async () => {
    bridge.keepWorkingCopy.mockRejectedValue(new Error('The disk is full'))
    const draft = opened()
    draft.change({ text: 'New words.' })
    await vi.advanceTimersByTimeAsync(800)
    expect(draft.store.getState()).toMatchObject({
      keeping: { kind: 'failed', why: 'The disk is full' },
      content: { text: 'New words.' },
    })
  })

  it('is never said to be kept while newer words are on the way', async () => {
    const draft = opened()
    let settle: (value: null) => void = () => {}
    bridge.keepWorkingCopy.mockImplementationOnce(() => new Promise((resolve) => (settle = resolve)))
    draft.change({ text: 'New' })
    await vi.advanceTimersByTimeAsync(600)
    draft.change({ text: 'Newer' })
    settle(null)
    await vi.advanceTimersByTimeAsync(1)
    expect(draft.store.getState().keeping.kind).toBe('typing')
  })
})

describe('a new post', () => {
  it('becomes one draft with its first words, and a working copy after that', async () => {
    const drafted = vi.fn()
    bridge.draftPost.mockResolvedValue({ ok: true, value: { post: 'p' } })
    bridge.postView.mockResolvedValue(viewOf(1, content))
    const draft = createDraft({
      checklist: null,
      content: blankContent,
      ground: null,
      restored: null,
      onDrafted: drafted,
    })
    draft.change({ campaign: 'Spring' })
    await vi.advanceTimersByTimeAsync(800)
    expect(bridge.draftPost).not.toHaveBeenCalled()
    draft.change({ text: 'Old words.', campaign: '' })
    await vi.advanceTimersByTimeAsync(800)
    draft.change({ text: 'Old words. And more.' })
    await vi.advanceTimersByTimeAsync(800)
    expect(bridge.draftPost).toHaveBeenCalledTimes(1)
    expect(drafted).toHaveBeenCalledTimes(1)
    expect(bridge.keepWorkingCopy).toHaveBeenCalledTimes(1)
  })
})

describe('the checklist of a template', () => {
  it('is kept as it is ticked, from the first words on and when everything typed is saved', async () => {
    const template = {
      id: 't',
      title: 'A new rate',
      kind: 'reply' as const,
      body: 'From {day} you earn {rate}.',
      accounts: ['x/northbank', 'x/gone'],
      checklist: ['Price checked', 'Date checked'],
    }
    const begun = begunFrom(template, [{ id: 'x/northbank' } as Account])
    expect(begun.content).toMatchObject({ kind: 'reply', text: template.body, targets: ['x/northbank'] })
    bridge.draftPost.mockResolvedValue({ ok: true, value: { post: 'p' } })
    bridge.postView.mockResolvedValue(viewOf(1, begun.content))
    const draft = createDraft({
      checklist: null,
      content: blankContent,
      ground: null,
      restored: null,
      onDrafted: () => {},
    })
    draft.begin(begun)
    await draft.flush()
    draft.tick(1, true)
    await draft.flush()
    const { checklist } = draft.store.getState()
    expect(bridge.keepWorkingCopy.mock.lastCall?.[0]).toEqual({ post: 'p', content: null, checklist })
    expect(checklist && donePoints(checklist)).toEqual(['Date checked'])
    expect(checklist && openPoints(checklist)).toEqual(['Price checked'])
  })
})

describe('saving and submitting', () => {
  it('names the revision the writing started from, and forgets the working copy', async () => {
    const next = { ...content, text: 'New words.' }
    bridge.act.mockResolvedValue({ ok: true, value: { posts: ['p'], undo: null, seq: 1 } })
    bridge.postView.mockResolvedValue(viewOf(4, next))
    const draft = opened()
    draft.change({ text: 'New words.' })
    const saved = await save(draft)
    expect(saved).toMatchObject({ ok: true, value: { isNew: true, ground: { revision: 4 } } })
    expect(bridge.act.mock.calls[0]?.[0]).toMatchObject({
      type: 'save-revision',
      expect: { revision: 3, contentDigest: contentDigest(content) },
    })
    expect(bridge.keepWorkingCopy.mock.lastCall?.[0]).toEqual({ post: 'p', content: null, checklist: null })
  })

  it('saves nothing where nothing changed, and submits the very revision on the desk', async () => {
    bridge.act.mockResolvedValue({ ok: true, value: { posts: ['p'], undo: null, seq: 1 } })
    expect(await submit(opened(), 'As it was')).toMatchObject({ ok: true })
    expect(bridge.act).toHaveBeenCalledTimes(1)
    expect(bridge.act.mock.calls[0]?.[0]).toEqual({
      type: 'submit',
      post: 'p',
      expect: { revision: 3, contentDigest: contentDigest(content) },
      note: 'As it was',
    })
  })

  it('hands a refusal back with everything typed still there', async () => {
    const error = { code: 'stale', what: 'Ana changed this post.', wayOut: 'Look at it.', obstacles: [] }
    bridge.act.mockResolvedValue({ ok: false, error })
    const draft = opened()
    draft.change({ text: 'New words.' })
    expect(await submit(draft, '')).toEqual({ ok: false, error })
    expect(bridge.act).toHaveBeenCalledTimes(1)
    expect(draft.store.getState()).toMatchObject({ content: { text: 'New words.' }, isBusy: false })
  })

  it('does not submit an empty new post', async () => {
    const draft = createDraft({
      checklist: null,
      content: blankContent,
      ground: null,
      restored: null,
      onDrafted: () => {},
    })
    expect(await submit(draft, '')).toMatchObject({ ok: false, error: { code: 'not-ready' } })
    expect(bridge.act).not.toHaveBeenCalled()
  })
})
