// How keys and the places of commands read, and what kind of keys they are.
import { type CommandEntry, type CommandId, commandTable, type Where } from './command-table'
import type { Keymap } from './keymap'
import { t } from '../words/say'

export const commands: readonly (CommandEntry & { readonly id: CommandId })[] = commandTable

export function commandOf(id: CommandId): CommandEntry {
  const found = commands.find((command) => command.id === id)
  if (!found) throw new Error(`There is no command ${id}.`)
  return found
}

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id)
}

export const placeNames: Record<Where, string> = {
  anywhere: t('Anywhere'),
  queue: t('In the queue'),
  review: t('In review'),
  compose: t('While writing'),
  schedule: t('In the schedule'),
  ledger: t('In the ledger'),
  policies: t('In the policies'),
  people: t('Among the people'),
  import: t('While importing'),
  settings: t('In the settings'),
}

export const placesInOrder = [
  'anywhere',
  'queue',
  'review',
  'compose',
  'schedule',
  'ledger',
  'policies',
  'people',
  'import',
  'settings',
] as const satisfies readonly Where[]

/** The commands that have a key, place by place. */
export function keysByPlace(keymap: Keymap) {
  const withKeys = commands.map(({ id, title, also = '', where }) => ({
    id,
    title,
    also,
    where,
    keys: keymap.get(id) ?? [],
  }))
  return placesInOrder.map((where) => ({
    where,
    name: placeNames[where],
    commands: withKeys.filter((command) => command.where === where && command.keys.length > 0),
  }))
}

/** As they are printed on the keys. */
const symbols: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: t('Esc', undefined, 'a key'),
  Control: t('Ctrl', undefined, 'a key'),
  Shift: t('Shift', undefined, 'a key'),
  Enter: t('Enter', undefined, 'a key'),
  Space: t('Space', undefined, 'a key'),
  Tab: t('Tab', undefined, 'a key'),
  Backspace: t('Backspace', undefined, 'a key'),
  Delete: t('Delete', undefined, 'a key'),
  Home: t('Home', undefined, 'a key'),
  End: t('End', undefined, 'a key'),
  PageUp: t('PageUp', undefined, 'a key'),
  PageDown: t('PageDown', undefined, 'a key'),
}

/** "$mod+k" reads Ctrl+K, or ⌘+K on macOS; the steps of a chord are parted by a space. */
export function keysInWords(keys: string, isMac = false): string {
  return stepsOf(keys, isMac)
    .map((step) => step.join('+'))
    .join(' ')
}

/** The caps to draw: one list a step. Shift is left out where the character already says it, as in "?". */
export function stepsOf(keys: string, isMac = false): readonly (readonly string[])[] {
  return keys.split(' ').map((step) => {
    const parts = step.split('+')
    const key = parts.at(-1) ?? ''
    const isSymbol = key.length === 1 && !/[a-z0-9]/i.test(key)
    return parts
      .filter((part) => !(part === 'Shift' && isSymbol))
      .map((part) => {
        if (part === '$mod') return isMac ? '⌘' : (symbols['Control'] ?? part)
        if (part === 'Alt' && isMac) return '⌥'
        // A key by its place, so that what Option makes of it on macOS does not matter.
        if (part.startsWith('Digit')) return part.slice('Digit'.length)
        return symbols[part] ?? (part.length === 1 ? part.toUpperCase() : part)
      })
  })
}

/** A character key without Ctrl, Alt or Cmd: what WCAG 2.1.4 asks to be switchable. */
export function isLetterKey(keys: string): boolean {
  return keys.split(' ').every((step) => {
    const parts = step.split('+')
    const key = parts.at(-1) ?? ''
    return key.length === 1 && parts.slice(0, -1).every((modifier) => modifier === 'Shift')
  })
}

/** Held with Ctrl, Alt or Cmd. */
export function isHeldKey(keys: string): boolean {
  return keys.split(' ').some((step) => /(?:^|\+)(?:\$mod|Control|Alt|Meta)\+/.test(step))
}
