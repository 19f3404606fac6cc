// The record must not depend on who reads it: the same histories, played in both languages, leave the same bytes behind.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../../shared/words/language'
import type { Left } from './record-histories'

const seed = 20_261_129
const count = 16

async function playedIn(language: Language): Promise<Left> {
  vi.resetModules()
  const { speak } = await import('../../../shared/words/language')
  await speak(language)
  const { played } = await import('./record-histories')
  return played(seed, count)
}

describe('the same histories in English and in German', () => {
  let english: Left
  let german: Left

  beforeAll(async () => {
    english = await playedIn('en')
    german = await playedIn('de')
  }, 60_000)

  it('leave the same record, state, tables, sheets, exports and evidence, byte for byte', () => {
    expect([...german.kept.keys()]).toEqual([...english.kept.keys()])
    const other = [...english.kept].filter(([what, text]) => german.kept.get(what) !== text)
    expect(other.map(([what, text]) => difference(what, text, german.kept.get(what) ?? ''))).toEqual([])
  })

  it('are refused the same, and told so in their own language', () => {
    expect(german.said).toHaveLength(english.said.length)
    expect(english.said.length).toBeGreaterThan(count)
    // Otherwise nothing was said in German at all, and that the rest is the same would mean nothing.
    expect(german.said.filter((words) => !english.said.includes(words)).length).toBeGreaterThan(count)
  })

  it('hold whatever a command says by itself, and packs, sheets, tables and exports', () => {
    for (const type of ['Withdrawn', 'Submitted', 'KeyRevoked', 'BundleBroughtIn', 'SignedOff', 'WaiverGranted'])
      expect(english.types).toContain(type)
    const kinds = ['journal', 'state', 'table', 'sheet', 'pack: report.html', 'schedule-json']
    expect(kinds.filter((kind) => ![...english.kept.keys()].some((what) => what.includes(kind)))).toEqual([])
    const text = [...english.kept.values()].join()
    for (const reason of ['The import was undone.', 'The slot moved.', 'In review on ']) expect(text).toContain(reason)
  })
})

/** Where the two part, with what stands round it. */
function difference(what: string, one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `${what}: ${around(one)} | ${around(other)}`
}
