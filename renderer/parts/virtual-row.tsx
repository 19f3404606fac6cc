// One row of a virtual list. It is drawn anew only when what it is drawn from changed: the cursor moves thirty times a
// second while a key is held, and only two rows have to do with it.
import { memo, type ReactNode, type RefObject } from 'react'
import { classes } from './classes'
import look from './row-look.module.css'
import styles from './virtual-list.module.css'

/** What a row does when it is pressed; always as the list is now, however long ago the row was drawn. */
export interface RowActs {
  readonly press: (index: number) => void
  readonly open: (index: number) => void
}

interface VirtualRowProps {
  readonly id: string
  readonly index: number
  /** Counted from one, header and all. */
  readonly ariaIndex: number
  readonly isSelected: boolean
  readonly className: string | undefined
  readonly height: number
  readonly top: number
  /** Null: drawn anew with the list. */
  readonly drawnFrom: readonly unknown[] | null
  readonly draw: (index: number) => ReactNode
  /** Draws it while it only passes by; null where it is to be whole. */
  readonly pass: ((index: number) => ReactNode) | null
  readonly acts: RefObject<RowActs>
}

export const VirtualRow = memo(function VirtualRow(props: VirtualRowProps) {
  const { id, index, ariaIndex, isSelected, className, height, top, draw, pass, acts } = props
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={ariaIndex}
      aria-selected={isSelected}
      className={classes(look['row'], styles['row'], className)}
      style={{ height, top }}
      onMouseDown={(event) => {
        // Focus belongs to the container, and a press must not start a selection of text.
        event.preventDefault()
        acts.current.press(index)
      }}
      onDoubleClick={() => acts.current.open(index)}
    >
      {(pass ?? draw)(index)}
    </div>
  )
}, isDrawnTheSame)

function isDrawnTheSame(before: VirtualRowProps, now: VirtualRowProps): boolean {
  return (
    before.id === now.id &&
    before.index === now.index &&
    before.ariaIndex === now.ariaIndex &&
    before.isSelected === now.isSelected &&
    before.className === now.className &&
    before.height === now.height &&
    before.top === now.top &&
    // What is whole stays so, however fast it passes.
    (before.pass === null || now.pass !== null) &&
    isSame(before.drawnFrom, now.drawnFrom)
  )
}

function isSame(before: readonly unknown[] | null, now: readonly unknown[] | null): boolean {
  if (before === null || now === null || before.length !== now.length) return false
  return before.every((part, index) => Object.is(part, now[index]))
}
