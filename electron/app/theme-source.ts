// What the chosen theme means to the system's own menus, dialogs and scrollbars.
import type { Theme } from '../../shared/bridge/contract'

/** More contrast comes in light and in dark: which of them, the system says. */
export const themeSource = (theme: Theme): 'system' | 'light' | 'dark' => (theme === 'contrast' ? 'system' : theme)
