import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptSettings, recentIn } from '../../../electron/storage/kept-settings'
import { type OfWindows, usualOfWindows, WindowSettings } from '../../../electron/storage/window-settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keep = (text: string) => writeFileSync(join(folder, 'settings.json'), text)

describe('the first window', () => {
  it('opens where the last one stood, before the settings are loaded', () => {
    const window = { x: 40, y: 30, width: 900, height: 700, maximised: true }
    keep(JSON.stringify({ window, zoom: 1.5 }))
    const settings = new WindowSettings(keptSettings(folder))
    expect(settings.get('window')).toEqual(window)
    expect(settings.get('zoom')).toBe(1.5)
    expect(settings.get('popOut')).toEqual(usualOfWindows.popOut)
  })

  it.each(['', 'not JSON', '7', 'null', '[]', '{"window":null,"popOut":4}'])(
    'opens as usual when the file holds %j',
    (text) => {
      keep(text)
      const settings = new WindowSettings(keptSettings(folder))
      expect(settings.get('window')).toEqual(usualOfWindows.window)
      expect(settings.get('popOut')).toEqual(usualOfWindows.popOut)
      expect(settings.get('zoom')).toBe(1)
    },
  )

  it('opens as usual when there is no file', () => {
    expect(new WindowSettings(keptSettings(join(folder, 'nowhere'))).get('window')).toEqual(usualOfWindows.window)
  })

  it('hands over what changed before the settings were loaded, and then leaves all to them', () => {
    const kept: Partial<OfWindows> = {}
    const settings = new WindowSettings({})
    const moved = { width: 800, height: 600, maximised: false }
    settings.set('window', moved)
    expect(settings.get('window')).toEqual(moved)
    settings.keepIn({
      get: (key) => kept[key] ?? usualOfWindows[key],
      set: (key, value) => {
        kept[key] = value
      },
    })
    expect(kept).toEqual({ window: moved })
    settings.set('zoom', 2)
    expect(kept).toEqual({ window: moved, zoom: 2 })
    expect(settings.get('zoom')).toBe(2)
  })
})

it('names the desks opened before, and leaves out what is none', () => {
  const desk = { name: 'Northbank', folder: '/desks/northbank' }
  expect(recentIn({ recent: [desk, null, 'x', { name: 'without a folder' }] })).toEqual([desk])
  expect(recentIn({ recent: 'x' })).toEqual([])
  expect(recentIn({})).toEqual([])
})
