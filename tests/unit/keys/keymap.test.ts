// Keys that a person chose: whatever they change, and whatever is kept, no key means two things in one place.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { understoodPreferences } from '../../../electron/storage/preferences'
import { commands } from '../../../renderer/keys/labels'
import { pressedAfter, stepPressed } from '../../../renderer/screens/settings/keys/pressed'
import type { CommandId } from '../../../shared/bridge/command-table'
import {
  changesIn,
  clashesIn,
  keymapOf,
  mayHaveKey,
  mayLoseKey,
  understoodKeys,
  usualKeymap,
  withKey,
  withoutKey,
  withUsual,
} from '../../../shared/bridge/keymap'

const ids = commands.map(({ id }) => id)
const usualKeys = commands.flatMap(({ keys }) => [...keys])
const anyId = fc.constantFrom<CommandId>(...ids)
const letters = 'abgqvx19/?;'.split('')
const anyKeys = fc.oneof(
  fc.constantFrom(...usualKeys),
  fc.constantFrom(...letters),
  fc.constantFrom(...letters).map((key) => `$mod+${key}`),
  fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).map((steps) => steps.join(' ')),
  fc.string({ maxLength: 6 }),
)

test('the usual keys are a whole keymap, and changing nothing keeps nothing', () => {
  expect(clashesIn(usualKeymap)).toEqual([])
  expect(keymapOf({})).toEqual(usualKeymap)
  expect(changesIn(usualKeymap)).toEqual({})
  expect(keymapOf(Object.fromEntries(usualKeymap))).toEqual(usualKeymap)
})

test('no kept file gives a key to two commands in one place, or closes the list of commands', () => {
  const anyChanges = fc.dictionary(fc.oneof(anyId, fc.string({ maxLength: 8 })), fc.array(anyKeys, { maxLength: 6 }))
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const keymap = keymapOf(changes)
      expect(clashesIn(keymap)).toEqual([])
      expect(keymap.get('palette')?.some((keys) => keys.includes('+'))).toBe(true)
      expect(keymapOf(changesIn(keymap))).toEqual(keymap)
    }),
    { numRuns: 60 },
  )
})

test('no row of acts does either, and what was done is read back as it was', () => {
  const anyActs = fc.array(fc.tuple(fc.constantFrom('add', 'remove', 'usual'), anyId, anyKeys), { maxLength: 12 })
  fc.assert(
    fc.property(anyActs, (acts) => {
      let keymap = usualKeymap
      for (const [act, id, keys] of acts) {
        if (act === 'add' && mayHaveKey(keymap, id, keys).can) keymap = withKey(keymap, id, keys)
        if (act === 'remove' && mayLoseKey(keymap, id, keys).can) keymap = withoutKey(keymap, id, keys)
        if (act === 'usual') keymap = withUsual(keymap, id).keymap
      }
      expect(clashesIn(keymap)).toEqual([])
      expect(clashesIn(keymapOf(changesIn(keymap)))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test.each([
  '$mod+c',
  '$mod+Shift+Z',
  '$mod+q',
  'Enter',
  'Tab',
  'Space',
  'ArrowLeft',
  'Alt+e',
  'Home',
  'a b c',
  '',
  '+',
])('a key that text or the system needs is refused with a reason: %s', (keys) => {
  expect(mayHaveKey(usualKeymap, 'people.erase', keys)).toMatchObject({ can: false, taken: null })
})

test('a key that another command has is refused by the name of that command, chords that begin with it too', () => {
  expect(mayHaveKey(usualKeymap, 'review.nudge', 'a')).toMatchObject({ taken: 'review.approve' })
  expect(mayHaveKey(usualKeymap, 'review.nudge', 'a b')).toMatchObject({ taken: 'review.approve' })
  expect(mayHaveKey(usualKeymap, 'review.nudge', 'g')).toMatchObject({ can: false })
  expect(mayHaveKey(usualKeymap, 'review.nudge', '?')).toMatchObject({ taken: 'help.keys' })
  expect(mayHaveKey(usualKeymap, 'people.erase', 'q')).toEqual({ can: true })
})

test('what is kept and makes no sense is left out', () => {
  for (const kept of [null, 7, 'a', [], { nothing: ['a'] }, { 'review.approve': 'a' }, { 'review.approve': [7] }]) {
    expect(understoodKeys(kept)).toEqual({})
  }
  expect(understoodKeys({ 'review.approve': ['q', 'Tab'] })).toEqual({ 'review.approve': ['q'] })
  expect(understoodPreferences({ keys: { 'review.approve': ['q'] } }).keys).toEqual({ 'review.approve': ['q'] })
  expect(understoodPreferences({ keys: { palette: [] } })).not.toHaveProperty('keys')
})

test('keys are taken as they are pressed', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  expect(stepPressed({ ...press, key: 'Shift', shiftKey: true }, false)).toBeNull()
  expect(stepPressed({ ...press, key: 'R', shiftKey: true }, false)).toBe('Shift+R')
  expect(stepPressed({ ...press, key: 'k', ctrlKey: true }, false)).toBe('$mod+k')
  expect(stepPressed({ ...press, key: '?', shiftKey: true }, false)).toBe('?')
  expect(pressedAfter('g', 'q')).toBe('g q')
  expect(pressedAfter('g q', 'x')).toBe('x')
  expect(pressedAfter('$mod+k', 'x')).toBe('x')
})
