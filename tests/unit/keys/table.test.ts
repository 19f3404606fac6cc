// The table of commands and its keys hang together.
import { describe, expect, test } from 'vitest'
import { commands, isHeldKey, isLetterKey, keysInWords } from '../../../renderer/keys/labels'
import { commandsByKeys } from '../../../renderer/keys/press'

test('no key means two things on the same screen', () => {
  const clashes = commands.flatMap((command) =>
    command.keys.flatMap((keys) =>
      commands
        .filter((other) => other.id !== command.id && other.keys.includes(keys))
        .filter((other) => other.where === command.where || other.where === 'anywhere' || command.where === 'anywhere')
        .map((other) => `${keys}: ${command.id} and ${other.id}`),
    ),
  )
  expect(clashes).toEqual([])
})

test('every command has an id of its own and a title that begins with a verb in sentence case', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
  for (const { title } of commands) expect(title).toMatch(/^[A-Z][^!]*$/)
})

test('chords come before single keys, so that “g c” is not taken for “c”', () => {
  const order = commandsByKeys().map(([keys]) => keys)
  expect(order.indexOf('g c')).toBeLessThan(order.indexOf('c'))
})

test('signs act with and without Shift, for keyboards that need it', () => {
  const keys = commandsByKeys().map(([typed]) => typed)
  expect(keys).toEqual(expect.arrayContaining(['/', 'Shift+/', '?', 'Shift+?', '[', 'Shift+[']))
})

describe('keys in words', () => {
  test.each([
    ['$mod+k', 'Ctrl+K'],
    ['Shift+?', '?'],
    ['Shift+R', 'Shift+R'],
    ['g q', 'G Q'],
    ['ArrowDown', '↓'],
    ['Control+Tab', 'Ctrl+Tab'],
    ['$mod+.', 'Ctrl+.'],
  ])('%s reads %s', (keys, words) => expect(keysInWords(keys)).toBe(words))

  test('on macOS $mod is the command key', () => expect(keysInWords('$mod+k', true)).toBe('⌘+K'))
})

test('letters, digits and signs without Ctrl, Alt or Cmd can be switched off; the rest stays', () => {
  expect(['a', 'Shift+R', 'g q', '/', 'Shift+?', '['].every(isLetterKey)).toBe(true)
  expect(['$mod+k', 'Escape', 'Enter', 'ArrowDown', 'F8', 'Alt+ArrowLeft'].some(isLetterKey)).toBe(false)
  expect(['$mod+k', 'Alt+ArrowLeft', 'Control+Tab'].every(isHeldKey)).toBe(true)
  expect(['Shift+R', 'F8', 'g q'].some(isHeldKey)).toBe(false)
})

test('no two commands that can be chosen in one place have the same title', () => {
  const doubles = commands.flatMap((command, index) =>
    commands
      .slice(index + 1)
      .filter(({ title }) => title === command.title)
      .filter(({ where }) => where === command.where || where === 'anywhere' || command.where === 'anywhere')
      .map((other) => `${command.title}: ${command.id} and ${other.id}`),
  )
  expect(doubles).toEqual([])
})

test('every command is bound somewhere in the window, so that its key and its name in the palette do something', () => {
  const sources = import.meta.glob<string>('../../../renderer/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  })
  const all = Object.values(sources).join('\n')
  const unbound = commands.filter(({ id }) => !all.includes(`'${id}'`) && !id.startsWith('help.page.'))
  expect(unbound.map(({ id }) => id)).toEqual([])
})
