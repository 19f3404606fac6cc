// Applies the person's theme to the page. `system` leaves the choice to the operating system.
import type { Theme } from '../../shared/bridge/contract'

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

const after: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

export const themeAfter = (theme: Theme): Theme => after[theme]

export const themeNames: Record<Theme, string> = {
  system: 'as your system says',
  light: 'light',
  dark: 'dark',
}
