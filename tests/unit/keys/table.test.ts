// The table of commands and its keys hang together.
import { describe, expect, test } from 'vitest'
import { catalogueParts } from '../../../build/words/said.mjs'
import { bestFirst, calledBesides, isCalled, rankOf } from '../../../shared/bridge/finding-commands'
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

describe.each(['en', 'de'] as const)('what people call a command besides, in %s', (language) => {
  const german = new Map(catalogueParts('de').flatMap(({ words }) => Object.entries(words)))
  const said = (english: string, context?: string) =>
    language === 'en' ? english : (german.get(context === undefined ? english : `${english}::${context}`) ?? '')
  const called = commands.map(({ id, title, also }) => ({
    id,
    title: said(title),
    also: also === undefined ? '' : said(also, 'what a command is found by'),
  }))
  const names = called.flatMap(({ id, also }) => (also === '' ? [] : also.split(', ').map((name) => ({ id, name }))))
  const foundBy = (query: string) => called.filter((command) => isCalled(command, query))

  test('finds it', () => {
    expect(names.length).toBeGreaterThan(200)
    for (const { id, name } of names) expect(foundBy(name).map((found) => found.id)).toContain(id)
  })

  test('does not repeat its title', () => {
    const titles = new Map(called.map(({ id, title }) => [id, title]))
    const repeated = names.filter(({ id, name }) => rankOf({ title: titles.get(id) ?? '' }, name) === 0)
    expect(repeated.map(({ id, name }) => `${id}: ${name}`)).toEqual([])
  })

  test('tells few commands apart: the same one on several screens counts once', () => {
    const crowdOf = (name: string) =>
      new Set(called.filter((command) => (rankOf(command, name) ?? 2) < 2).map(({ title }) => title))
    const crowded = names.filter(({ name }) => crowdOf(name).size > 4)
    expect(crowded.map(({ id, name }) => `${id}: ${name}`)).toEqual([])
  })

  test.each(
    language === 'en'
      ? [
          ['proof', 'go.proof'],
          ['prove', 'go.proof'],
          ['why blocked', 'review.finding.next'],
          ['calendar', 'go.schedule'],
          ['audit', 'go.ledger'],
          ['Dark', 'theme.next'],
          ['rejct', null],
        ]
      : [
          ['beweis', 'go.proof'],
          ['blockiert', 'review.finding.next'],
          ['kalender', 'go.schedule'],
          ['vergrossern', 'view.zoom-in'],
          ['undo', 'undo'],
        ],
  )('“%s” finds %s', (query, id) => {
    const [first] = bestFirst(foundBy(query ?? ''), query ?? '')
    expect(first?.id ?? null).toBe(id)
  })
})

test('the name that found a command is said where its title does not say it', () => {
  const command = { title: 'Go to the schedule', also: 'calendar, editorial plan' }
  expect(calledBesides(command, 'cal')).toBe('calendar')
  expect(calledBesides({ title: 'Next finding', also: 'blocked, why blocked' }, 'why blo')).toBe('why blocked')
  expect(calledBesides(command, 'plan go')).toBe('editorial plan')
  expect(calledBesides(command, 'go sched')).toBe(null)
  expect(calledBesides(command, '')).toBe(null)
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
