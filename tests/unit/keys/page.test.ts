// All keys on paper.
import { describe, expect, test } from 'vitest'
import { commands, keysInWords } from '../../../shared/bridge/key-labels'
import { keymapOf, usualKeymap, withoutLetters } from '../../../shared/bridge/keymap'
import { keysPage } from '../../../shared/bridge/keys-page'

const usual = { keymap: usualKeymap, isMac: false, lettersAct: true }

/** What each row of the page says: the command, and its keys. */
const rows = (page: string) =>
  [...page.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(([, title = '', keys = '']) => [
    title,
    [...keys.matchAll(/<kbd>(.*?)<\/kbd>|<i>(.*?)<\/i>/g)].map(([, cap, or]) => cap ?? or).join(' '),
  ])

describe('the keys on paper', () => {
  test('name every command that has a key, once for each place, and no other', () => {
    const titles = commands.filter(({ keys }) => keys.length > 0).map(({ title }) => title)
    const shown = rows(keysPage(usual)).map(([title]) => title)
    expect(shown.toSorted()).toEqual(titles.map((title) => title.replaceAll("'", '&#39;')).toSorted())
  })

  test('draw each key as it is printed on the keyboard at hand', () => {
    expect(rows(keysPage(usual))).toContainEqual(['Show all commands', 'Ctrl K'])
    expect(rows(keysPage({ ...usual, isMac: true }))).toContainEqual(['Show all commands', '⌘ K'])
    expect(rows(keysPage(usual))).toContainEqual(['Go to the queue', 'G Q or Ctrl 1'])
  })

  test('are the ones a person chose', () => {
    const page = keysPage({ ...usual, keymap: keymapOf({ 'go.queue': ['F4', 'g q'], 'go.ledger': [] }) })
    expect(rows(page)).toContainEqual(['Go to the queue', 'F4 or G Q'])
    expect(rows(page).map(([title]) => title)).not.toContain('Go to the ledger')
  })

  test('leave out single letters where they are switched off, and say so', () => {
    const page = keysPage({ ...usual, keymap: withoutLetters(usualKeymap), lettersAct: false })
    expect(page).toContain('Single letters are switched off in the settings.')
    expect(rows(page).map(([title]) => title)).not.toContain('Approve')
    expect(rows(page)).toContainEqual(['Go to the queue', 'Ctrl 1'])
    expect(rows(page)).toContainEqual(['Show all commands', keysInWords('$mod+k').replace('+', ' ')])
  })

  test('cannot become markup: whatever is kept as a key is text', () => {
    const evil = new Map(usualKeymap).set('go.queue', ['<script>x</script>'])
    const page = keysPage({ ...usual, keymap: evil })
    expect(page).not.toMatch(/<script/i)
    expect(page).toContain('&lt;')
  })
})
