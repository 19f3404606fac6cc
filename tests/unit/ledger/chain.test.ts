import { describe, expect, it } from 'vitest'
import { frameLine, origin, readFrame, start } from '../../../shared/ledger/chain'
import { SmallDesk } from '../desk/small-desk'

const entries = new SmallDesk().entries.slice(0, 6)

function journal(): string[] {
  let head = origin
  return entries.map((entry) => {
    const frame = frameLine(head, [entry])
    head = frame.head
    return frame.line
  })
}

function readAll(lines: readonly string[]): { seq: number; problem: string | null } {
  let position = start
  for (const line of lines) {
    const frame = readFrame(line.replace(/\n$/, ''), position)
    if (!frame.ok) return { seq: position.seq, problem: frame.error.kind }
    position = frame.value.next
  }
  return { seq: position.seq, problem: null }
}

describe('the chain', () => {
  it('starts at a published origin, so that another program can check it', () => {
    // echo -n "imprimatur ledger v1" | sha256sum
    expect(origin).toBe('84d10dbf48c219ef4e237a5b92eddeab56ea1e2161dec53a1da3baf3f28ededd')
    expect(readAll(journal())).toEqual({ seq: entries.length, problem: null })
  })

  it.each([
    ['a changed letter', (lines: string[]) => lines.with(2, (lines[2] ?? '').replace('mia', 'ana'))],
    ['a removed line', (lines: string[]) => lines.toSpliced(2, 1)],
    ['two lines in the other order', (lines: string[]) => lines.with(2, lines[3] ?? '').with(3, lines[2] ?? '')],
    ['a repeated line', (lines: string[]) => lines.toSpliced(2, 0, lines[2] ?? '')],
  ])('is broken by %s, at that place', (_what, damage) => {
    expect(readAll(damage(journal()))).toMatchObject({ problem: 'broken-chain' })
  })

  it('names every single flipped bit of a line', () => {
    const [line = ''] = journal()
    const bytes = Buffer.from(line.slice(0, -1))
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8((flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      expect(readFrame(flipped.toString('utf8'), start).ok).toBe(false)
    }
  })

  it('refuses an event it does not know, rather than skip it', () => {
    const payload = JSON.stringify([{ ...entries[0], event: { type: 'SomethingNew' } }])
    const { line } = frameLine(origin, JSON.parse(payload))
    expect(readFrame(line.slice(0, -1), start)).toMatchObject({ ok: false, error: { kind: 'unknown-entry' } })
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
