// The keys as they are now, with what the person changed: everything that hears, shows or names a key asks here.
import { useEffect } from 'react'
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys'
import { create } from 'zustand'
import type { CommandId } from '../../shared/bridge/command-table'
import type { Preferences } from '../../shared/bridge/contract'
import { type Keymap, keymapOf, usualKeymap, withoutLetters } from '../../shared/bridge/keymap'
import { isMac, keysInWords } from './labels'

interface Keys {
  /** Every key that a command has. */
  readonly keymap: Keymap
  /** Those that act now: without the letters while they are switched off. */
  readonly shown: Keymap
}

const useStore = create<Keys>(() => ({ keymap: usualKeymap, shown: usualKeymap }))

const none = {}

/** Brings the keys that the person chose to the window. */
export function useOwnKeys({ keys = none, letterKeys }: Pick<Preferences, 'keys' | 'letterKeys'>): Keymap {
  const said = JSON.stringify(keys)
  useEffect(() => {
    const keymap = keymapOf(JSON.parse(said) as Record<string, string[]>)
    useStore.setState({ keymap, shown: letterKeys ? keymap : withoutLetters(keymap) })
  }, [said, letterKeys])
  return useKeymap()
}

export const useKeymap = (): Keymap => useStore(({ keymap }) => keymap)

/** For whatever shows or names keys; a key that does nothing is not shown. */
export const useShownKeymap = (): Keymap => useStore(({ shown }) => shown)

export const useKeysOf = (id: CommandId): readonly string[] => useStore(({ shown }) => shown.get(id) ?? noKeys)

export const keysOf = (id: CommandId): readonly string[] => useStore.getState().shown.get(id) ?? noKeys

const noKeys: readonly string[] = []

/** The first key of a command as a sentence names it, such as Ctrl+K; null when it has none now. */
export function keyInWords(id: CommandId): string | null {
  const [keys] = keysOf(id)
  return keys === undefined ? null : keysInWords(keys, isMac)
}

/** Whether this press is a whole key of the command, for those who hear keys before the window does. */
export function isKeyOf(id: CommandId, event: KeyboardEvent): boolean {
  return keysOf(id).some((keys) => {
    const [press, ...more] = parseKeybinding(keys)
    return press !== undefined && more.length === 0 && matchKeyBindingPress(event, press)
  })
}
