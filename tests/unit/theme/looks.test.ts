import { describe, expect, test } from 'vitest'
import { rowDensities, textSizes, themes } from '../../../shared/bridge/preferences'
import { themeSource } from '../../../electron/app/theme-source'
import { rowHeight, rowsAfter, textScale, textSizeAfter } from '../../../renderer/theme/sizes'
import { marksOf, themeAfter } from '../../../renderer/theme/theme'

describe('themes', () => {
  test('changing the theme goes through all of them', () => {
    const through = [...themes].map((_theme, times) => Array.from({ length: times }).reduce(themeAfter, 'system'))
    expect(new Set(through)).toEqual(new Set(themes))
  })

  test('whoever follows the system gets more contrast when the system asks for it, and nobody else does', () => {
    expect(marksOf('system', true)).toEqual({ theme: null, contrast: 'more' })
    expect(marksOf('system', false)).toEqual({ theme: null, contrast: null })
    expect(marksOf('light', true)).toEqual({ theme: 'light', contrast: null })
    expect(marksOf('dark', true)).toEqual({ theme: 'dark', contrast: null })
  })

  test('more contrast comes in light and in dark, as the system has it', () => {
    expect(marksOf('contrast', false)).toEqual({ theme: null, contrast: 'more' })
    expect(themeSource('contrast')).toBe('system')
    expect(themeSource('dark')).toBe('dark')
  })
})

describe('sizes', () => {
  test('rows are 32, 36 or 44 px high at the usual text size', () => {
    expect(rowDensities.map((rows) => rowHeight({ textSize: textSizes.smallest, rows }))).toEqual([32, 36, 44])
  })

  test('a row grows with its text, and keeps the room around it', () => {
    for (const rows of rowDensities)
      for (let textSize: number = textSizes.smallest; textSize <= textSizes.largest; textSize += 1) {
        const line = 20 * textScale({ textSize, rows })
        expect(rowHeight({ textSize, rows })).toBeGreaterThanOrEqual(line + 11)
        expect(rowHeight({ textSize, rows }, 2)).toBeGreaterThanOrEqual(2 * line + 15)
      }
  })

  test('text becomes larger and smaller by a pixel, and ends at both ends', () => {
    expect(textSizeAfter(14, 1)).toBe(15)
    expect(textSizeAfter(14, -1)).toBe(13)
    expect(textSizeAfter(textSizes.largest, 1)).toBeNull()
    expect(textSizeAfter(textSizes.smallest, -1)).toBeNull()
  })

  test('changing the height of rows goes through all of them', () => {
    expect(new Set([rowsAfter('compact'), rowsAfter('usual'), rowsAfter('comfortable')])).toEqual(new Set(rowDensities))
  })
})
