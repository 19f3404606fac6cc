// What may be chosen of how the window looks, and what holds until somebody chooses. Without schemas, so that the first
// thing on screen waits for none.

/** `system` follows the system's light or dark, and its wish for more contrast; `contrast` has that in either. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const

/** How high a row of a list is. */
export const rowDensities = ['compact', 'usual', 'comfortable'] as const

/** The size of the text of buttons and rows, in px; everything else written grows along. Apart from the zoom. */
export const textSizes = { smallest: 13, largest: 18 } as const

/** After how long without anybody at the keyboard a signing key may lock. */
export const lockMinutes = { fewest: 1, most: 240 } as const

/** Of the keys that a person changed: how many a command may be given, and how long a key or the name of a command is. */
export const keyLimits = { keys: 8, length: 60 } as const

export const usualPreferences = {
  language: 'system',
  theme: 'system',
  letterKeys: true,
  lockAfterMinutes: 15,
  textSize: textSizes.smallest,
  rows: 'usual',
} as const
