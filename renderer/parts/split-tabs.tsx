// The lists a screen can show, each with its live count.
import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { number } from '../../shared/words/formats'
import styles from './split-tabs.module.css'

export interface SplitTab<V extends string> {
  readonly value: V
  readonly label: string
  readonly count?: number | undefined
}

export interface SplitTabsProps<V extends string> {
  readonly label: string
  readonly tabs: readonly SplitTab<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  /** What the chosen tab shows; stands in a tab panel of its own. */
  readonly children?: ReactNode
  /** Beside the tabs, such as a search box. */
  readonly beside?: ReactNode
  readonly className?: string | undefined
  readonly barClassName?: string | undefined
  readonly panelClassName?: string | undefined
}

export function SplitTabs<V extends string>(props: SplitTabsProps<V>) {
  const { label, tabs, value, onChange, children, beside } = props
  return (
    <Tabs.Root value={value} onValueChange={(chosen: V) => onChange(chosen)} className={props.className}>
      <div className={props.barClassName}>
        <Tabs.List aria-label={label} className={styles['list']} activateOnFocus={false}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.value} value={tab.value} className={styles['tab']}>
              {tab.label}
              {tab.count !== undefined && <span className={styles['count']}>{number(tab.count)}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {beside}
      </div>
      {children !== undefined &&
        tabs.map((tab) => (
          <Tabs.Panel key={tab.value} value={tab.value} className={props.panelClassName} tabIndex={-1}>
            {tab.value === value ? children : null}
          </Tabs.Panel>
        ))}
    </Tabs.Root>
  )
}
