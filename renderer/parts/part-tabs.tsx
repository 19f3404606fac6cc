// The parts of a screen as tabs. A part may put something beside them; the tabs stay when the part changes, and the focus in them.
import { type ReactNode, useState } from 'react'
import styles from './part-tabs.module.css'
import { type SplitTab, SplitTabs } from './split-tabs'

export interface PartTabsProps<V extends string> {
  readonly label: string
  readonly parts: readonly SplitTab<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly className?: string | undefined
  /** `beside`: where the part may put something, once that is there. */
  readonly children: (beside: HTMLElement | null) => ReactNode
}

export function PartTabs<V extends string>({ parts, children, ...props }: PartTabsProps<V>) {
  const [beside, setBeside] = useState<HTMLElement | null>(null)
  return (
    <SplitTabs
      {...props}
      tabs={parts}
      barClassName={styles['bar']}
      beside={<div ref={setBeside} className={styles['beside']} />}
    >
      {children(beside)}
    </SplitTabs>
  )
}

/** The part after `value`, and the first after the last. */
export function nextPart<V extends string>(parts: readonly [SplitTab<V>, ...SplitTab<V>[]], value: V): V {
  const at = parts.findIndex((part) => part.value === value)
  return (parts[at + 1] ?? parts[0]).value
}
