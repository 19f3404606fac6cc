// Pressing a post on the schedule: a pointer selects and, pressed twice, opens; Enter opens at once. With Ctrl or Cmd it
// is selected together with others.
import type { DragEvent, MouseEvent } from 'react'
import type { QueueRow } from '../../../shared/desk/queries/queue'

/** The kind of data a dragged post carries, so that nothing else is taken for one. */
export const draggedPost = 'application/x-imprimatur-post'

export interface PostActs {
  readonly onSelect: () => void
  readonly onOpen: () => void
  readonly onMark: () => void
  readonly onPickUp: () => void
}

export function pressed({ onSelect, onOpen, onMark }: PostActs) {
  return {
    onClick: (event: MouseEvent) => {
      // A click without a pointer (Enter, a screen reader) has no count.
      if (event.detail === 0) onOpen()
      else if (event.ctrlKey || event.metaKey) onMark()
      else onSelect()
    },
    onDoubleClick: onOpen,
  }
}

export function dragged(row: QueueRow, { onPickUp }: PostActs) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(draggedPost, row.id)
      event.dataTransfer.effectAllowed = 'move'
      // The browser gives a drag up when the page changes under it as it begins.
      setTimeout(onPickUp)
    },
  }
}

/** What a day does for a post that is dragged over it. */
export function dropTarget(onOver: () => void, onDrop: () => void) {
  const isPost = (event: DragEvent) => event.dataTransfer.types.includes(draggedPost)
  return {
    onDragEnter: (event: DragEvent) => {
      if (!isPost(event)) return
      event.preventDefault()
      onOver()
    },
    onDragOver: (event: DragEvent) => {
      if (!isPost(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
    },
    onDrop: (event: DragEvent) => {
      if (!isPost(event)) return
      event.preventDefault()
      onDrop()
    },
  }
}
