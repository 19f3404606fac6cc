// Pressing a post on the schedule: a pointer selects and, pressed twice, opens; Enter and Space open at once.
import type { MouseEvent } from 'react'

export function pressed(onSelect: () => void, onOpen: (() => void) | undefined) {
  return {
    onClick: (event: MouseEvent) => {
      // A click without a pointer (Enter, Space, a screen reader) has no count.
      if (event.detail === 0 && onOpen) onOpen()
      else onSelect()
    },
    onDoubleClick: () => onOpen?.(),
  }
}
