// The themes, and what the page says of the chosen one to the style sheets. `system` leaves the choice to the operating
// system, with its wish for more contrast; more contrast comes in light and in dark, as the system has it.
import type { Theme } from '../../shared/bridge/contract'

export interface ThemeMarks {
  readonly theme: 'light' | 'dark' | null
  readonly contrast: 'more' | null
}

export function marksOf(theme: Theme, wantsContrast: boolean): ThemeMarks {
  if (theme === 'contrast') return { theme: null, contrast: 'more' }
  if (theme === 'system') return { theme: null, contrast: wantsContrast ? 'more' : null }
  return { theme, contrast: null }
}

const after: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'contrast', contrast: 'system' }

export const themeAfter = (theme: Theme): Theme => after[theme]
