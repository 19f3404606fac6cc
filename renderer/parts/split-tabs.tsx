// The lists a screen can show, each with its live count.
import { Tabs } from '@base-ui/react/tabs'
import { type ReactNode, useEffect, useRef } from 'react'
import { number } from '../../shared/words/formats'
import { classes } from './classes'
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
  /** What the chosen tab shows; stands in a tab panel of its own, and takes what room there is, as a column. */
  readonly children?: ReactNode
  /** Beside the tabs, such as a search box. */
  readonly beside?: ReactNode
  readonly className?: string | undefined
  readonly barClassName?: string | undefined
  readonly panelClassName?: string | undefined
}

export function SplitTabs<V extends string>(props: SplitTabsProps<V>) {
  const { label, tabs, value, onChange, children, beside } = props
  const list = useRef<HTMLDivElement>(null)
  // Keys that choose a tab need not move the focus, which would bring the tab into sight; a window made narrow hides it.
  useEffect(() => {
    const row = list.current
    if (!row) return undefined
    const observer = new ResizeObserver(() => {
      showChosen(row)
      markEnds(row)
    })
    observer.observe(row)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (list.current && value !== '') showChosen(list.current)
  }, [value])
  return (
    <Tabs.Root
      value={value}
      onValueChange={(chosen: V) => onChange(chosen)}
      className={classes(children !== undefined && styles['root'], props.className)}
    >
      <div className={props.barClassName}>
        <Tabs.List
          ref={list}
          aria-label={label}
          className={styles['list']}
          activateOnFocus={false}
          onScroll={({ currentTarget }) => markEnds(currentTarget)}
        >
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
          <Tabs.Panel
            key={tab.value}
            value={tab.value}
            className={classes(styles['panel'], props.panelClassName)}
            tabIndex={-1}
          >
            {tab.value === value ? children : null}
          </Tabs.Panel>
        ))}
    </Tabs.Root>
  )
}

/** Only along the row: what stands around it stays where it is. */
function showChosen(row: HTMLElement): void {
  const tab = row.querySelector('[aria-selected=true]')
  if (!tab || row.scrollWidth <= row.clientWidth) return
  const [outer, inner] = [row.getBoundingClientRect(), tab.getBoundingClientRect()]
  const before = inner.left - edge - outer.left
  const after = inner.right + edge - outer.right
  if (before < 0) row.scrollBy({ left: before })
  else if (after > 0) row.scrollBy({ left: after })
}

/** Where there is more of the row than is in sight; it fades out there. */
function markEnds(row: HTMLElement): void {
  row.toggleAttribute('data-before', row.scrollLeft > 1)
  row.toggleAttribute('data-after', row.scrollLeft < row.scrollWidth - row.clientWidth - 1)
}

/** As wide as the row fades out at its ends. */
const edge = 24
