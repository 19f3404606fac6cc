// Listens to the keyboard and to the native menu, and runs commands.
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import type { CommandId } from '../../shared/bridge/command-table'
import type { Keymap } from '../../shared/bridge/keymap'
import { bridge } from '../bridge'
import { availability, refuse, runCommand, tellStatesTo } from './bindings'
import { commandOf, isCommandId } from './labels'
import { commandsByKeys, mayAct, type Situation } from './press'

const textFields =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]'
const widgets = '[role=menu], [role=menubar], [role=listbox], [role=combobox]'
const arrows = '[role=tablist], [role=radiogroup]'
const buttons = 'button, a[href], summary, [role=button], [role=link], [role=checkbox], [role=switch]'
const openDialogs = '[role=dialog][data-open], [role=alertdialog][data-open], [role=menu][data-open], dialog[open]'

/** Keys act while the component that calls this is mounted. */
export function useKeyboard(letterKeys: boolean, keymap: Keymap): void {
  useEffect(() => {
    // A dialog may be gone by the time its own Escape reaches the window, so what was open is noted on the way down.
    const pressedInDialog = new WeakSet<Event>()
    const note = (event: Event) => {
      if (document.querySelector(openDialogs)) pressedInDialog.add(event)
    }
    const press = (keys: string, ids: readonly CommandId[]) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const situation = situationOf(event, pressedInDialog.has(event), letterKeys)
      const ran = ids.filter((id) => mayAct(id, keys, situation)).some(runCommand)
      // The native menu carries the same keys; a press that was used must not reach it.
      if (ran) event.preventDefault()
    }
    window.addEventListener('keydown', note, { capture: true })
    const stop = tinykeys(
      window,
      Object.fromEntries(commandsByKeys(keymap).map(([keys, ids]) => [keys, press(keys, ids)])),
    )
    return () => {
      window.removeEventListener('keydown', note, { capture: true })
      stop()
    }
  }, [letterKeys, keymap])
}

/** Runs what is chosen in the native menu, and tells it what can be chosen. */
export function useNativeMenu(): void {
  useEffect(() => {
    tellStatesTo((off) => void bridge.commandStates({ off }).catch(console.error))
  }, [])
  useEffect(
    () =>
      bridge.onPush((push) => {
        if (push.kind !== 'command' || !isCommandId(push.command)) return
        if (push.command === 'undo' && isText(document.activeElement)) document.execCommand('undo')
        else if (!document.querySelector(openDialogs)) chooseFromMenu(push.command)
      }),
    [],
  )
}

/** The menu shows every command at all times, so one that cannot be done here has to say so. */
function chooseFromMenu(id: CommandId): void {
  const found = availability(id)
  if (found.can) runCommand(id)
  else refuse(id, `${commandOf(id).title}: ${found.reason}`, found.inShort)
}

function situationOf(event: KeyboardEvent, isDialogOpen: boolean, letterKeys: boolean): Situation {
  const element = event.target instanceof Element ? event.target : null
  return {
    isInText: isText(element),
    isInWidget: element?.closest(widgets) != null,
    isAmongArrows: element?.closest(arrows) != null,
    isOnButton: element?.closest(buttons) != null,
    isDialogOpen,
    isRepeat: event.repeat,
    letterKeys,
  }
}

function isText(element: Element | null): boolean {
  return element?.closest(textFields) != null
}
