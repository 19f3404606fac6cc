// What is typed shows in its editor first, and the rest of the screen follows; nothing else waits.
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand'
import { follow } from '../../../renderer/screens/compose/draft/shown'
import type { DraftState } from '../../../renderer/screens/compose/draft/state'
import { blankContent } from '../../../shared/post/content'

const first: DraftState = {
  content: blankContent,
  checklist: null,
  ground: null,
  keeping: { kind: 'same' },
  restored: null,
  isBusy: false,
  isAsking: false,
  isTyped: false,
  edition: 0,
}

function watched() {
  const store = createStore<DraftState>(() => first)
  const shown: string[] = []
  const waiting: (() => void)[] = []
  const stop = follow(
    store,
    ({ content }) => shown.push(content.text),
    (work) => {
      waiting.push(work)
      return () => void waiting.splice(waiting.indexOf(work), 1)
    },
  )
  // The one it began with.
  shown.splice(0)
  const write = (text: string, isTyped: boolean) =>
    store.setState(({ content }) => ({ content: { ...content, text }, isTyped }))
  return { store, shown, write, stop, waiting, frame: () => waiting.splice(0).forEach((work) => work()) }
}

describe('what the screen shows of a draft', () => {
  it('comes after the frame in which a letter was typed, once for all letters of it', () => {
    const { shown, write, frame } = watched()
    write('a', true)
    write('ab', true)
    expect(shown).toEqual([])
    frame()
    expect(shown).toEqual(['ab'])
    write('abc', true)
    frame()
    expect(shown).toEqual(['ab', 'abc'])
  })

  it('comes at once after any other change, and takes along what was typed before it', () => {
    const { shown, write, frame } = watched()
    write('a', true)
    write('a phrase', false)
    expect(shown).toEqual(['a phrase'])
    frame()
    expect(shown).toEqual(['a phrase'])
  })

  it('comes at once when something else becomes known', () => {
    const { store, shown, write } = watched()
    write('a', true)
    store.setState({ isBusy: true })
    expect(shown).toEqual(['a'])
    store.setState({ isBusy: false })
    expect(shown).toEqual(['a', 'a'])
  })

  it('comes no more when nobody looks', () => {
    const { shown, write, stop, waiting } = watched()
    write('a', true)
    stop()
    expect(waiting).toEqual([])
    write('ab', false)
    expect(shown).toEqual([])
  })
})
