// What was pressed, in the spelling of the table of commands.
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn'])

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Null while only Shift, Ctrl, Alt or Cmd is held. */
export function stepPressed(press: Press, isMac: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (modifiers.has(key)) return null
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
  const isMod = isMac ? metaKey : ctrlKey
  const isOther = isMac ? ctrlKey : metaKey
  return [
    ...(isMod ? ['$mod'] : []),
    ...(isOther ? [isMac ? 'Control' : 'Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
    key.length === 1 ? (shiftKey ? key.toUpperCase() : key.toLowerCase()) : key === ' ' ? 'Space' : key,
  ].join('+')
}

/** A second step makes a chord of letters; anything else begins anew. */
export function pressedAfter(before: string, step: string): string {
  const isBare = (keys: string) => /^(?:Shift\+)?\S$/u.test(keys)
  return isBare(before) && isBare(step) ? `${before} ${step}` : step
}
