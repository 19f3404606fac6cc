// Which keys run which command once a person has changed some. The table says what is usual; a person's changes name the
// commands that differ. What is kept may come from another version, so it is weighed again each time it is read: a key
// that may not be had is left out, and no key ever means two commands in one place.
import { type CommandEntry, type CommandId, commandTable } from './command-table'
import { isLetterKey } from './key-labels'
import { t } from '../words/say'

/** The keys of the commands that differ from the usual, by the command's id. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>
export type Keymap = ReadonlyMap<CommandId, readonly string[]>

type Command = CommandEntry & { readonly id: CommandId }
const table: readonly Command[] = commandTable

export const usualKeymap: Keymap = new Map(table.map(({ id, keys }) => [id, keys]))

/** How many keys one command can have. */
export const mostKeys = 4

export type KeyVerdict =
  | { readonly can: true }
  | { readonly can: false; readonly reason: string; readonly taken: CommandId | null }

const fine: KeyVerdict = { can: true }
const refused = (reason: string): KeyVerdict => ({ can: false, reason, taken: null })

/** Whether a command may have a key beside those it has. */
export function mayHaveKey(keymap: Keymap, id: CommandId, keys: string): KeyVerdict {
  const command = table.find((entry) => entry.id === id)
  if (!command) return refused(t('This version does not know that command.'))
  const isUsual = command.keys.some((own) => sameKeys(own, keys))
  const needed = isUsual ? null : whyNeeded(keys)
  if (needed !== null) return refused(needed)
  if ((keymap.get(id) ?? []).length >= mostKeys)
    return refused(t('A command has at most {limit, number} keys. Remove one first.', { limit: mostKeys }))
  if ((keymap.get(id) ?? []).some((own) => sameKeys(own, keys))) return refused(t('The command has this key already.'))
  const rival = rivalOf(keymap, command, keys)
  if (!rival) return fine
  return {
    can: false,
    reason: t('“{title}” has this key. Remove it there first.', { title: rival.title }),
    taken: rival.id,
  }
}

/** Whether a command may lose a key: the list of commands stays within reach of a key that acts everywhere. */
export function mayLoseKey(keymap: Keymap, id: CommandId, keys: string): KeyVerdict {
  const left = (keymap.get(id) ?? []).filter((own) => own !== keys)
  if (id === 'palette' && !left.some(isHeld)) {
    return refused(t('The list of all commands keeps one key with Ctrl or Cmd. Add another one first.'))
  }
  return fine
}

/** The keymap that a person's changes make. Unknown commands and keys that may not be had are left out. */
export function keymapOf(changes: KeyChanges): Keymap {
  const changed = table.filter(({ id }) => Object.hasOwn(changes, id))
  const keymap = new Map<CommandId, readonly string[]>(usualKeymap)
  for (const { id } of changed) keymap.set(id, [])
  for (const { id } of changed) {
    for (const keys of changes[id] ?? []) {
      if (mayHaveKey(keymap, id, keys).can) keymap.set(id, [...(keymap.get(id) ?? []), keys])
    }
  }
  return keepPalette(keymap)
}

/** The list of commands always opens by its usual key when nothing else opens it; whoever took that key loses it. */
function keepPalette(keymap: Map<CommandId, readonly string[]>): Keymap {
  if ((keymap.get('palette') ?? []).some(isHeld)) return keymap
  const usual = usualKeymap.get('palette') ?? []
  for (const [id, keys] of keymap) {
    keymap.set(
      id,
      keys.filter((own) => !usual.some((key) => overlap(own, key))),
    )
  }
  return keymap.set('palette', usual)
}

/** The keys that act while single letters are switched off. */
export const withoutLetters = (keymap: Keymap): Keymap =>
  new Map([...keymap].map(([id, own]) => [id, own.filter((keys) => !isLetterKey(keys))]))

/** What has to be kept of a keymap. */
export function changesIn(keymap: Keymap): KeyChanges {
  return Object.fromEntries([...keymap].filter(([id, keys]) => !isSameList(keys, usualKeymap.get(id) ?? [])))
}

export function withKey(keymap: Keymap, id: CommandId, keys: string): Keymap {
  return new Map(keymap).set(id, [...(keymap.get(id) ?? []), keys])
}

export function withoutKey(keymap: Keymap, id: CommandId, keys: string): Keymap {
  return new Map(keymap).set(
    id,
    (keymap.get(id) ?? []).filter((own) => own !== keys),
  )
}

/** The usual keys of one command again; those that another command has by now are named instead. */
export function withUsual(
  keymap: Keymap,
  id: CommandId,
): { readonly keymap: Keymap; readonly taken: readonly string[] } {
  let now: Keymap = new Map(keymap).set(id, [])
  const taken: string[] = []
  for (const keys of usualKeymap.get(id) ?? []) {
    if (mayHaveKey(now, id, keys).can) now = withKey(now, id, keys)
    else taken.push(keys)
  }
  // A command that must have a key keeps those it had rather than none.
  if (id === 'palette' && !(now.get(id) ?? []).some(isHeld)) return { keymap, taken }
  return { keymap: now, taken }
}

/** The commands that hear the same key in one place; empty for a whole keymap. */
export function clashesIn(keymap: Keymap): readonly (readonly [CommandId, CommandId, string])[] {
  return table.flatMap((one, index) =>
    table.slice(index + 1).flatMap((other) => {
      if (!meet(one, other)) return []
      const shared = (keymap.get(one.id) ?? []).filter((keys) =>
        (keymap.get(other.id) ?? []).some((others) => sameKeys(keys, others)),
      )
      return shared.map((keys) => [one.id, other.id, keys] as const)
    }),
  )
}

function rivalOf(keymap: Keymap, command: Command, keys: string): Command | undefined {
  const isUsual = command.keys.some((own) => sameKeys(own, keys))
  return table.find((other) => {
    if (other.id === command.id || !meet(other, command)) return false
    return (keymap.get(other.id) ?? []).some((others) => {
      // A few usual keys begin longer ones, as V begins V L; the table answers for those.
      const isBothUsual = isUsual && other.keys.some((own) => sameKeys(own, others))
      return isBothUsual ? sameKeys(keys, others) : overlap(keys, others)
    })
  })
}

const meet = (one: Command, other: Command) =>
  one.where === other.where || one.where === 'anywhere' || other.where === 'anywhere'

/** One key is the other, or begins it: the shorter one would act before the longer one is finished. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [stepsOf(one), stepsOf(other)]
  return (a.length < b.length ? a : b).every((step, index) => step === (a.length < b.length ? b : a)[index])
}

export const sameKeys = (one: string, other: string): boolean => stepsOf(one).join(' ') === stepsOf(other).join(' ')

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((keys, index) => keys === other[index])

const isHeld = (keys: string) => /^(?:\$mod|Control)\+/.test(keys)

/** Steps in one spelling: signs need Shift on some keyboards only, and Ctrl and Cmd are told apart on macOS alone. */
function stepsOf(keys: string): readonly string[] {
  return keys.split(' ').map((step) => {
    const { modifiers, key } = partsOf(step)
    const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
    const held = modifiers.map((modifier) => (modifier === 'Control' || modifier === 'Meta' ? '$mod' : modifier))
    const kept = [...new Set(held)].filter((modifier) => !(isSign && modifier === 'Shift'))
    return [...kept.toSorted(), key.replace(/^(?:Digit|Key)(?=.$)/, '').toUpperCase()].join('+')
  })
}

function partsOf(step: string): { readonly modifiers: readonly string[]; readonly key: string } {
  const parts = step.split('+')
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}

const modifierNames = new Set(['$mod', 'Control', 'Meta', 'Alt', 'Shift'])
const named = /^(?:F(?:[1-9]|1\d|2[0-4])|Digit\d|Delete|Insert|Home|End|PageUp|PageDown)$/

const ofText = new Set(
  ['a', 'c', 'v', 'x', 'z', 'y', 'Shift+z', 'Shift+v', 'Home', 'End', 'Delete'].map((key) => stepsOf(`$mod+${key}`)[0]),
)
const ofSystem = new Set(
  ['$mod+q', '$mod+w', '$mod+h', '$mod+m', '$mod+Shift+w', '$mod+Shift+q', 'Alt+F4', 'F1', 'F10', 'F11', 'F12'].map(
    (keys) => stepsOf(keys)[0],
  ),
)

/** Who else needs a key, in words; null when it is free to be given. */
function whyNeeded(keys: string): string | null {
  const steps = keys.split(' ')
  if (steps.length > 2) return t('A key has at most two steps, such as G Q.')
  for (const step of steps) {
    const { modifiers, key } = partsOf(step)
    const isCharacter = Array.from(key).length === 1
    if (!modifiers.every((modifier) => modifierNames.has(modifier))) return t('This cannot be read as a key.')
    if (key === '') return t('The plus sign cannot be a key: it is how keys held together are written.')
    if ((!isCharacter || /\s/.test(key)) && !named.test(key)) {
      return t(
        'Enter, Space, Tab, Escape, Backspace and the arrows move and press things everywhere, so they stay as they are.',
      )
    }
    const plain = stepsOf(step)[0] ?? ''
    if (ofText.has(plain)) return t('Text fields need this key, to copy, paste or undo what is typed.')
    if (ofSystem.has(plain)) return t('Your system needs this key, for windows or for help.')
    if (modifiers.includes('Alt')) return t('Alt opens menus and types letters on many keyboards, so it stays free.')
    if (!isCharacter && !/^F\d/.test(key) && modifiers.length === 0)
      return t('Lists and text fields need this key to move.')
    if (!isCharacter && !/^F\d/.test(key) && modifiers.includes('Shift'))
      return t('Lists and text need this key to select.')
    const isBare = modifiers.every((modifier) => modifier === 'Shift')
    if (steps.length > 1 && !(isBare && isCharacter))
      return t('Keys of two steps are made of letters, digits and signs alone.')
  }
  return null
}

/** What is kept, made sense of: whatever is not a list of keys for a known command is left out. */
export function understoodKeys(kept: unknown): KeyChanges {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {}
  const lists = Object.entries(kept).flatMap(([id, keys]: [string, unknown]) =>
    Array.isArray(keys) && keys.every((key) => typeof key === 'string')
      ? [[id, keys as readonly string[]] as const]
      : [],
  )
  return changesIn(keymapOf(Object.fromEntries(lists)))
}
