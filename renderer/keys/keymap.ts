// The keys as they are now, with what the person changed: everything that hears, shows or names a key asks here.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { CommandId } from '../../shared/bridge/command-table'
import type { Preferences } from '../../shared/bridge/contract'
import { type Keymap, keymapOf, usualKeymap } from '../../shared/bridge/keymap'

const useStore = create<{ readonly keymap: Keymap }>(() => ({ keymap: usualKeymap }))

const none = {}

/** Brings the keys that the person chose to the window. */
export function useOwnKeys({ keys = none }: Pick<Preferences, 'keys'>): Keymap {
  const said = JSON.stringify(keys)
  useEffect(() => useStore.setState({ keymap: keymapOf(JSON.parse(said) as Record<string, string[]>) }), [said])
  return useKeymap()
}

export const useKeymap = (): Keymap => useStore(({ keymap }) => keymap)

export const useKeysOf = (id: CommandId): readonly string[] => useStore(({ keymap }) => keymap.get(id) ?? noKeys)

export const keysOf = (id: CommandId): readonly string[] => useStore.getState().keymap.get(id) ?? noKeys

const noKeys: readonly string[] = []
