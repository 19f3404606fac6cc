// The gallery shows every part that there is, so that whoever makes one looks at all of its states.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { shown, shownElsewhere } from '../../../renderer/gallery/shown'

// The bridge looks for the object that the preload exposes in a window.
vi.hoisted(() => vi.stubGlobal('window', {}))

const folder = fileURLToPath(new URL('../../../renderer/parts', import.meta.url))
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => name.replace('.tsx', ''))

test('every part has its place in the gallery, and nothing else has', () => {
  expect([...Object.keys(shown), ...Object.keys(shownElsewhere)].toSorted()).toEqual(files.toSorted())
})

test('every part is shown in at least one state, and no state twice', () => {
  for (const { states } of Object.values(shown)) {
    const names = states.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
  }
})
