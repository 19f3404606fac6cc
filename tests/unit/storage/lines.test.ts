// Lines out of a file, however the disk hands the bytes over.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineBefore, lineFrom, linesBetween } from '../../../electron/storage/lines'

/** A file that hands over no more than so many bytes at once, in turn. */
function fileOf(bytes: Buffer, portions: readonly number[]) {
  let reads = 0
  return {
    read: (into: Uint8Array, position: number) => {
      const portion = portions[(reads += 1) % portions.length] ?? 1
      const some = bytes.subarray(position, position + Math.min(portion, into.length))
      into.set(some)
      return Promise.resolve(some.length)
    },
  }
}

const line = fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.replaceAll('\n', ''))
const portions = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

describe('lines', () => {
  it('are the same whatever bytes the disk hands over at once, and so is what follows the last line end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), line, portions, async (lines, rest, sizes) => {
        const bytes = Buffer.from([...lines, rest].join('\n'))
        const read: string[] = []
        let left = ''
        for await (const batch of linesBetween(fileOf(bytes, sizes), 0, bytes.length)) {
          read.push(...batch.lines.map((one) => one.toString('utf8')))
          left = batch.rest?.toString('utf8') ?? left
        }
        expect({ read, left }).toEqual({ read: lines, left: rest })
      }),
    )
  })

  it('are found from where they begin and from where they end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), portions, async (lines, sizes) => {
        const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''))
        const file = fileOf(bytes, sizes)
        let begin = 0
        for (const one of lines) {
          const end = begin + Buffer.byteLength(one) + 1
          expect((await lineFrom(file, begin, bytes.length))?.toString('utf8')).toBe(one)
          expect(await lineBefore(file, end)).toEqual({ line: Buffer.from(one), begin })
          if (end - 1 > begin) expect(await lineBefore(file, end - 1)).toBeNull()
          begin = end
        }
        expect(await lineFrom(file, begin, bytes.length)).toBeNull()
        expect(await lineBefore(file, begin + 1)).toBeNull()
      }),
    )
  })

  it('longer than what is read at once are whole', async () => {
    const long = 'x'.repeat(3 << 20)
    const bytes = Buffer.from(`a\n${long}\nb\n${long}\n`)
    const file = fileOf(bytes, [1 << 20])
    const read: number[] = []
    for await (const { lines } of linesBetween(file, 0, bytes.length)) read.push(...lines.map((one) => one.length))
    expect(read).toEqual([1, long.length, 1, long.length])
    expect((await lineBefore(file, bytes.length))?.line.length).toBe(long.length)
  })
})
