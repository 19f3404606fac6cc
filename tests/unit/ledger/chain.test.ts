import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../electron/keys/node-crypto'
import { digestOf } from '../../../shared/kit/digest'
import {
  diagnose,
  type FrameProblem,
  frameLine,
  origin,
  type Position,
  readFrame,
  start,
} from '../../../shared/ledger/chain'
import { SmallDesk } from '../desk/small-desk'

const entries = new SmallDesk().entries.slice(0, 6)

function journal(): string[] {
  let head = origin
  return entries.map((entry) => {
    const frame = frameLine(head, [entry])
    head = frame.head
    return frame.line.slice(0, -1)
  })
}

/** Reads as a store does: line by line, with a look at the next line when one is refused. */
function readAll(lines: readonly string[]): { seq: number; problem: FrameProblem['kind'] | null } {
  let position = start
  for (const [index, line] of lines.entries()) {
    const frame = readFrame(line, position)
    if (!frame.ok) {
      const named = diagnose(frame.error, { line, next: lines[index + 1] ?? null }, position)
      return { seq: position.seq, problem: named.kind }
    }
    position = frame.value.next
  }
  return { seq: position.seq, problem: null }
}

/** A line with any text at all, and the right hash for it. */
const lineOf = ({ head }: Position, payload: string) => `${digestOf(head + payload)} ${payload}`

describe('the chain', () => {
  it('starts at a published origin, so that another program can check it', () => {
    // echo -n "imprimatur ledger v1" | sha256sum
    expect(origin).toBe('84d10dbf48c219ef4e237a5b92eddeab56ea1e2161dec53a1da3baf3f28ededd')
    expect(readAll(journal())).toEqual({ seq: entries.length, problem: null })
  })

  it('is the same with the machine’s hashing as without', () => {
    const [line = ''] = journal()
    expect(frameLine(origin, entries, nodeCrypto)).toEqual(frameLine(origin, entries))
    expect(readFrame(line, start, nodeCrypto)).toEqual(readFrame(line, start))
  })

  it('gives each entry’s text as the journal has it, which together are the line', () => {
    const { line, leaves } = frameLine(origin, entries)
    expect(leaves.map((leaf) => JSON.parse(leaf))).toEqual(entries)
    expect(line.slice(65, -1)).toBe(`[${leaves.join(',')}]`)
    expect(readFrame(line.slice(0, -1), start)).toMatchObject({ ok: true, value: { leaves, entries } })
  })

  it('names every single flipped bit of a line', () => {
    const [line = ''] = journal()
    const bytes = Buffer.from(line)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8((flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      expect(readFrame(flipped.toString('utf8'), start).ok).toBe(false)
    }
  })

  it('refuses an event it does not know, rather than skip it', () => {
    const payload = JSON.stringify([{ ...entries[0], event: { type: 'SomethingNew' } }])
    expect(readFrame(lineOf(start, payload), start)).toMatchObject({ ok: false, error: { kind: 'unknown-entry' } })
  })

  it('keeps to what it found, however the next line looks, when the hash is right', () => {
    const unknown = lineOf(start, JSON.stringify([{ ...entries[0], event: { type: 'SomethingNew' } }]))
    const misnumbered = lineOf(start, JSON.stringify([entries[1]]))
    for (const line of [unknown, misnumbered]) {
      const read = readFrame(line, start)
      if (read.ok) throw new Error('It must be refused')
      expect(diagnose(read.error, { line, next: journal()[1] ?? null }, start)).toEqual(read.error)
    }
  })

  it.each([
    ['white space', (text: string) => text.replace('{', '{ ')],
    ['another spelling of a letter', (text: string) => text.replace('Northbank', '\\u004eorthbank')],
    ['a field that stands twice', (text: string) => text.replace('{"seq":1', '{"seq":2,"seq":1')],
    ['a number written otherwise', (text: string) => text.replace('"seq":1', '"seq":1.0')],
    ['a carriage return at its end', (text: string) => `${text}\r`],
  ])('refuses an entry with a second spelling: %s', (_what, respell) => {
    const text = JSON.stringify([entries[0]])
    expect(respell(text)).not.toBe(text)
    expect(readFrame(lineOf(start, respell(text)), start)).toMatchObject({ error: { kind: 'malformed' } })
  })

  it.each([
    ['nothing', ''],
    ['words', 'Not a line of a journal, however long it may be, and it is longer than a hash.'],
    ['a hash alone', origin],
    ['a hash without a space', `${origin}[]`],
    ['upper-case digits', journal()[0]?.replace(/^.{64}/, (hash) => hash.toUpperCase())],
    ['a hash of its text alone', `${digestOf(JSON.stringify([entries[0]]))} ${JSON.stringify([entries[0]])}`],
    ['a text that is no JSON', lineOf(start, '[{]')],
    ['a text that is no list', lineOf(start, '{}')],
    ['a list of nothing', lineOf(start, '[]')],
  ])('refuses %s', (_what, line = '') => {
    const read = readFrame(line, start)
    expect(read.ok).toBe(false)
    expect(diagnose(read.ok ? raise() : read.error, { line, next: null }, start).detail).not.toBe('')
  })

  it('refuses entries that are not numbered in order', () => {
    const [first, second] = entries
    for (const wrong of [[second], [first, first], [first, { ...first, seq: 3 }]]) {
      const read = readFrame(lineOf(start, JSON.stringify(wrong)), start)
      expect(read).toMatchObject({ error: { kind: 'wrong-sequence' } })
    }
  })

  it('reads a slot as it was recorded, even when a country has changed its clocks since', () => {
    const desk = new SmallDesk()
    desk.draft('ana', 'p', 'Words')
    const drafted = desk.entries.at(-1)
    if (drafted?.event.type !== 'PostDrafted') throw new Error('The draft is the last entry')
    const slot = { wall: '2027-07-01T09:00', zone: 'Europe/London', instant: '2027-07-01T09:00:00Z' }
    const entry = { ...drafted, seq: 1, event: { ...drafted.event, content: { ...drafted.event.content, slot } } }
    const { line } = frameLine(origin, [entry])
    expect(readFrame(line.slice(0, -1), start)).toMatchObject({ ok: true })
  })
})

describe('a damaged journal', () => {
  it.each<[string, FrameProblem['kind'], (lines: string[]) => string[]]>([
    ['a changed letter', 'altered-line', (lines) => lines.with(2, (lines[2] ?? '').replace('mia', 'ana'))],
    [
      'a changed letter in the last line',
      'altered-line',
      (lines) => lines.with(5, (lines[5] ?? '').replace('mia', 'ana')),
    ],
    ['a text that is no longer JSON', 'altered-line', (lines) => lines.with(2, (lines[2] ?? '').replace('{', '('))],
    ['a changed digit of a hash', 'altered-line', (lines) => lines.with(2, turned(lines[2], 0))],
    ['a digit of a hash that is none any more', 'altered-line', (lines) => lines.with(2, `~${lines[2]?.slice(1)}`)],
    ['a hash without the space after it', 'altered-line', (lines) => lines.with(2, (lines[2] ?? '').replace(' ', '_'))],
    [
      'a changed number of an entry',
      'altered-line',
      (lines) => lines.with(2, (lines[2] ?? '').replace('"seq":3', '"seq":7')),
    ],
    [
      'a lower number of an entry',
      'altered-line',
      (lines) => lines.with(2, (lines[2] ?? '').replace('"seq":3', '"seq":1')),
    ],
    ['a removed line', 'broken-chain', (lines) => lines.toSpliced(2, 1)],
    ['several removed lines', 'broken-chain', (lines) => lines.toSpliced(1, 3)],
    ['a removed line before the last', 'broken-chain', (lines) => lines.toSpliced(4, 1)],
    ['two lines in the other order', 'broken-chain', (lines) => lines.with(2, lines[3] ?? '').with(3, lines[2] ?? '')],
    ['a repeated line', 'broken-chain', (lines) => lines.toSpliced(2, 0, lines[2] ?? '')],
    ['an earlier line at the end', 'broken-chain', (lines) => [...lines, lines[0] ?? '']],
    ['two lines run into one', 'altered-line', (lines) => lines.toSpliced(2, 2, `${lines[2]} ${lines[3]}`)],
    ['an empty line', 'malformed', (lines) => lines.toSpliced(2, 0, '')],
    ['a line of something else', 'malformed', (lines) => lines.toSpliced(2, 0, 'Some other file.')],
  ])('with %s is called %s', (_what, kind, damage) => {
    expect(readAll(damage(journal()))).toMatchObject({ problem: kind })
  })

  it('is named at the line where it is damaged, whatever was done to it', () => {
    const lines = journal()
    fc.assert(
      fc.property(fc.nat(5), fc.nat(), fc.nat(255), (index, place, code) => {
        const line = lines[index] ?? ''
        const at = place % line.length
        const letter = String.fromCharCode(code)
        fc.pre(line[at] !== letter && letter !== '\n')
        const damaged = line.slice(0, at) + letter + line.slice(at + 1)
        const { seq, problem } = readAll(lines.with(index, damaged))
        expect(seq).toBe(index)
        // Nothing follows the last line, so one whose own number was altered reads as a line out of its place.
        const isAmbiguous = index === 5 && (at <= 64 || line.slice(0, at).endsWith('"seq":'))
        expect(problem).toBeOneOf(isAmbiguous ? ['altered-line', 'broken-chain', 'malformed'] : ['altered-line'])
      }),
      { numRuns: 1_000 },
    )
  })
})

function turned(line = '', at: number): string {
  return line.slice(0, at) + (line[at] === '0' ? '1' : '0') + line.slice(at + 1)
}

function raise(): never {
  throw new Error('This cannot be')
}
