import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Area, canBeGrasped, placeOn } from '../../../electron/app/window-place'

const smallest = { width: 720, height: 480 }
const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 }
const beside: Area = { x: 1440, y: 0, width: 2560, height: 1440 }

const display: fc.Arbitrary<Area> = fc.record({
  x: fc.integer({ min: -8_000, max: 8_000 }),
  y: fc.integer({ min: -8_000, max: 8_000 }),
  width: fc.integer({ min: 320, max: 8_000 }),
  height: fc.integer({ min: 200, max: 5_000 }),
})
/** Also what a damaged or edited file could hold. */
const number = fc.oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.double(), fc.constantFrom(0, -1, 1e9))
const kept = fc.record({
  x: fc.option(number, { nil: undefined }),
  y: fc.option(number, { nil: undefined }),
  width: number,
  height: number,
  maximised: fc.boolean(),
  display: fc.option(display, { nil: undefined }),
})

describe('the place of a window', () => {
  it('can always be reached by its title bar, whatever was kept and whichever displays there are', () => {
    fc.assert(
      fc.property(fc.array(display, { minLength: 1, maxLength: 4 }), kept, (displays, place) => {
        const { x, y, width, height } = placeOn(displays, place, smallest)
        expect([width, height].every((size) => Number.isInteger(size) && size > 0)).toBe(true)
        // Without a position the computer puts it on a display itself.
        if (x === undefined || y === undefined) return
        expect(displays.some((area) => canBeGrasped({ x, y, width, height }, area))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('stays what it was where it can be reached, even with a part of it off the display', () => {
    const place = { x: 1_200, y: 100, width: 1_000, height: 700, maximised: false }
    expect(placeOn([laptop], place, smallest)).toEqual({ x: 1_200, y: 100, width: 1_000, height: 700 })
  })

  it('comes back from a display that is gone, and stays on its own where that is still there', () => {
    const place = { x: 2_000, y: 200, width: 1_000, height: 700, maximised: false, display: beside }
    expect(placeOn([laptop], place, smallest)).toEqual({ x: 220, y: 113, width: 1_000, height: 700 })
    expect(placeOn([laptop, beside], place, smallest)).toEqual({ x: 2_000, y: 200, width: 1_000, height: 700 })
  })

  it('is made to fit a smaller display', () => {
    const place = { x: 0, y: 25, width: 2_400, height: 1_300, maximised: true }
    expect(placeOn([laptop], place, smallest)).toEqual(laptop)
  })
})
