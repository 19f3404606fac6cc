// Decides whether a key press may run a command, given where the focus is. Pure, so that it can be tested as a table.
import { filed } from '../../shared/kit/filed'
import type { CommandId } from '../../shared/bridge/command-table'
import { type Keymap, usualKeymap } from '../../shared/bridge/keymap'
import { isHeldKey, isLetterKey } from './labels'

/** What the key was pressed in. */
export interface Situation {
  readonly isInText: boolean
  /** A menu or list box: it has letters and arrows of its own. */
  readonly isInWidget: boolean
  /** Tabs or radio buttons: the arrows are theirs. */
  readonly isAmongArrows: boolean
  /** A button or link: Enter and Space press it. */
  readonly isOnButton: boolean
  readonly isDialogOpen: boolean
  readonly isRepeat: boolean
  /** The person's preference. */
  readonly letterKeys: boolean
}

const repeating: ReadonlySet<CommandId> = new Set([
  'queue.next',
  'queue.previous',
  'queue.extend.next',
  'queue.extend.previous',
  'schedule.next',
  'schedule.previous',
  'schedule.earlier',
  'schedule.later',
  'ledger.next',
  'ledger.previous',
  'people.next',
  'people.previous',
] satisfies CommandId[])

const ofTheText: ReadonlySet<CommandId> = new Set(['undo', 'queue.select-loaded', 'queue.select-matching'])

export function mayAct(id: CommandId, keys: string, situation: Situation): boolean {
  // Help explains what is open and lies over it; everything else stays underneath.
  if (situation.isDialogOpen) return id === 'help.here' && isFunctionKey(keys)
  if (situation.isRepeat && !repeating.has(id)) return false
  if (isLetterKey(keys) && !situation.letterKeys) return false
  // In a text field Ctrl+Z and Ctrl+A belong to the text.
  if (ofTheText.has(id)) return !situation.isInText
  if (isHeldKey(keys) || isFunctionKey(keys)) return true
  if (situation.isInText || situation.isInWidget) return false
  if (keys.startsWith('Arrow') && situation.isAmongArrows) return false
  return !((keys === 'Enter' || keys === 'Space') && situation.isOnButton)
}

const isFunctionKey = (keys: string) => /(?:^|\+)F\d+$/.test(keys)

/** Signs such as / and ? need Shift on some keyboards and not on others. */
function asTyped(keys: string): readonly string[] {
  const sign = /^(?:Shift\+)?([^\w\s])$/.exec(keys)?.[1]
  return sign === undefined ? [keys] : [sign, `Shift+${sign}`]
}

/** Every key with the commands it may mean; chords first, so that "g c" is not taken for "c". */
export function commandsByKeys(keymap: Keymap = usualKeymap): readonly (readonly [string, readonly CommandId[]])[] {
  const byKeys = new Map<string, CommandId[]>()
  for (const [id, own] of keymap) {
    for (const keys of new Set(own.flatMap(asTyped))) filed(byKeys, keys).push(id)
  }
  return [...byKeys].sort(([a], [b]) => b.split(' ').length - a.split(' ').length)
}
