// What may be chosen of how the window looks, and what holds until somebody chooses. Without schemas, so that the first
// thing on screen waits for none.

/** `system` follows the system's light or dark, and its wish for more contrast; `contrast` has that in either. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const

/** How high a row of a list is. */
export const rowDensities = ['compact', 'usual', 'comfortable'] as const

/** The size of the text of buttons and rows, in px; everything else written grows along. Apart from the zoom. */
export const textSizes = { smallest: 13, largest: 18 } as const

export const usualPreferences = {
  language: 'system',
  theme: 'system',
  letterKeys: true,
  lockAfterMinutes: 15,
  textSize: textSizes.smallest,
  rows: 'usual',
} as const
