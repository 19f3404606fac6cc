import { beforeEach, describe, expect, it, vi } from 'vitest'
import { beginDraft, withoutPack, withPack } from '../../../shared/policy/draft'
import { newPack } from '../../../shared/policy/new-pack'
import { shippedPolicy } from '../../../shared/policy/packs'

const bridge = { keepPolicyDraft: vi.fn(), onPush: () => () => {} }
vi.stubGlobal('window', { imprimatur: bridge })
const { startEditing } = await import('../../../renderer/screens/policies/packs/editing/policy-draft')
const { whyReadOnly } = await import('../../../renderer/screens/policies/packs/editing/offers')
const { groupsOf, idOf } = await import('../../../renderer/screens/policies/packs/items')
const { piecesOf } = await import('../../../renderer/screens/policies/packs/editor/yaml-looks')
const words = await import('../../../renderer/screens/policies/packs/words')

const base = { ...shippedPolicy(), version: 2 }
const own = newPack('House rules', new Set())

beforeEach(() => {
  vi.useFakeTimers()
  bridge.keepPolicyDraft.mockReset()
  bridge.keepPolicyDraft.mockResolvedValue(null)
})

describe('the next version while it is edited', () => {
  it('is kept within a second of the last key, once for a run of keys', async () => {
    const editing = startEditing(null, base)
    editing.change((draft) => withPack(draft, { ...own, yaml: 'a' }))
    await vi.advanceTimersByTimeAsync(100)
    editing.change((draft) => withPack(draft, own))
    expect(editing.store.getState().keeping.kind).toBe('typing')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(bridge.keepPolicyDraft.mock.calls).toEqual([[{ draft: withPack(beginDraft(base), own) }]])
    expect(editing.store.getState().keeping.kind).toBe('kept')
  })

  it('is not kept any more once nothing differs', async () => {
    const editing = startEditing({ draft: withPack(beginDraft(base), own), at: '2026-12-01T09:00:00Z' }, base)
    editing.change((draft) => withoutPack(draft, own.name))
    await editing.flush()
    expect(bridge.keepPolicyDraft).toHaveBeenLastCalledWith({ draft: null })
    expect(editing.store.getState().keeping.kind).toBe('same')
  })

  it('says why when it could not be kept, and does not say so of words typed since', async () => {
    bridge.keepPolicyDraft.mockRejectedValueOnce(new Error('the disk is full'))
    const editing = startEditing(null, base)
    editing.change((draft) => withPack(draft, own))
    await editing.flush()
    expect(words.keepingInWords(editing.store.getState().keeping, 2)).toBe('Not kept: the disk is full')
    editing.change((draft) => draft)
    await editing.flush()
    expect(editing.store.getState().keeping.kind).toBe('kept')
  })

  it('tells the editor when its text was replaced from outside', () => {
    const editing = startEditing(null, base)
    editing.memory.set('x', { text: '', state: null })
    editing.replaceWith(beginDraft(base), base)
    expect(editing.store.getState().edition).toBe(1)
    expect(editing.memory.size).toBe(0)
  })
})

describe('what can be chosen at the left', () => {
  it('is what changes, the own packs, those that ship, and the lists, each once', () => {
    const draft = {
      ...withPack(withoutPack(beginDraft(base), 'voice'), own),
      settings: { ...base.settings, internalTerms: ['Heron'] },
    }
    const groups = groupsOf(draft, base)
    const items = groups.flatMap((group) => group.items)
    expect(new Set(items.map(idOf)).size).toBe(items.length)
    expect(items[0]).toEqual({ kind: 'changes', count: 3 })
    expect(groups[1]?.items.map(words.titleOf)).toEqual(['House rules'])
    const marks = new Map(items.map((item) => [idOf(item), words.markOf(item)]))
    expect(marks.get('pack voice')).toBe('removed')
    expect(marks.get('pack house-rules')).toBe('new')
    expect(marks.get('list internalTerms')).toBe('changed')
    expect(marks.get('list brandTerms')).toBeNull()
  })
})

describe('who may edit', () => {
  const people = [{ id: 'mia', name: 'Mia Lang', roles: ['admin' as const], areas: [] }]
  const sound = { trouble: null } as unknown as Parameters<typeof whyReadOnly>[0]['condition']

  it('is whoever keeps the policy; everybody else is told whom to ask', () => {
    expect(whyReadOnly({ capabilities: ['keep-policy'], people, condition: sound })).toBeNull()
    expect(whyReadOnly({ capabilities: ['draft'], people, condition: sound })).toBe(
      'Only an admin changes the policy. Ask Mia Lang.',
    )
  })
})

describe('the words of the packs', () => {
  it('say how many approvals fall', () => {
    expect(words.stakesInWords({ approved: 0, begun: 0 })).toBe('No approval falls: no post is approved now.')
    expect(words.stakesInWords({ approved: 1, begun: 0 })).toBe(
      '1 post approved now loses its approval and waits for review again.',
    )
    expect(words.stakesInWords({ approved: 16, begun: 2 })).toBe(
      '16 posts approved now lose their approval and wait for review again. 2 posts under review lose the sign-offs given so far.',
    )
  })

  it('say what was found in stead of what an example promises', () => {
    const found = [{ clause: 'HR1', severity: 'warning' as const, what: '“x” is not ours.', quote: 'x' }]
    const verdict = { example: 'x', line: 3, isRight: false, problem: null }
    expect(words.verdictInWords({ ...verdict, expected: 'passes', found }, 'HR1')).toBe(
      'Should pass, and is found: “x” is not ours.',
    )
    expect(words.verdictInWords({ ...verdict, expected: 'fails', found: [] }, 'HR1')).toBe(
      'Should be found, and is not',
    )
    expect(words.verdictInWords({ ...verdict, expected: 'fails', found }, 'HR2')).toBe(
      'Should be found, and is not. HR1 finds: “x” is not ours.',
    )
  })
})

describe('the looks of YAML', () => {
  const kinds = (line: string) => piecesOf(line).map(({ from, to, kind }) => [line.slice(from, to), kind])

  it('tell keys, quoted text and comments apart', () => {
    expect(kinds('  - id: HR1 # stays')).toEqual([
      ['id', 'key'],
      ['# stays', 'comment'],
    ])
    expect(kinds('what: "say #no: never" # why')).toEqual([
      ['what', 'key'],
      ['"say #no: never"', 'quoted'],
      ['# why', 'comment'],
    ])
    expect(kinds("# it's all a comment")).toEqual([["# it's all a comment", 'comment']])
    expect(kinds('- Not a key, #hashtag')).toEqual([['#hashtag', 'comment']])
    expect(kinds('https://example.com')).toEqual([])
  })
})
