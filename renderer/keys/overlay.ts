// Which of the sheets about commands is open.
import { create } from 'zustand'

export type Overlay = 'palette' | 'help' | 'search' | 'acts' | 'notices' | 'notice-settings' | null

export const useOverlay = create<{ readonly open: Overlay }>(() => ({ open: null }))

export function openOverlay(open: Overlay): void {
  useOverlay.setState({ open })
}
