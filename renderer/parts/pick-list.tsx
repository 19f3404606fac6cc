// A list to pick one thing from: arrows move, letters jump, Enter picks.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from './classes'
import styles from './pick-list.module.css'

export interface PickListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** What typing letters looks for. */
  readonly wordsOf: (item: T) => string
  readonly onPick: (item: T) => void
  readonly children: (item: T) => ReactNode
}

export function PickList<T>({ label, items, keyOf, wordsOf, onPick, children }: PickListProps<T>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const here = Math.min(cursor, items.length - 1)

  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => document.getElementById(`${id}-${here}`)?.scrollIntoView({ block: 'nearest' }), [id, here])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = nextCursor(event.key, here, items.map(wordsOf))
    const item = items[here]
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (item !== undefined) onPick(item)
    } else if (next !== null) {
      event.preventDefault()
      setCursor(next)
    }
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${here}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      {items.map((item, index) => (
        <div
          key={keyOf(item)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === here}
          className={classes(styles['item'], index === here && styles['current'])}
          onMouseMove={() => setCursor(index)}
          onClick={() => onPick(item)}
        >
          {children(item)}
        </div>
      ))}
    </div>
  )
}

function nextCursor(key: string, here: number, words: readonly string[]): number | null {
  const last = words.length - 1
  if (key === 'ArrowDown') return Math.min(last, here + 1)
  if (key === 'ArrowUp') return Math.max(0, here - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key.length !== 1) return null
  const inOrder = [...words.keys()].map((index) => (here + 1 + index) % words.length)
  return inOrder.find((index) => words[index]?.toLowerCase().startsWith(key.toLowerCase())) ?? null
}
