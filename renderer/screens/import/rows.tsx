// Every row of the files, however many: only those in sight are in the page. Rows differ in height, so each is measured.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Account } from '../../../shared/post/account'
import type { ImportRow } from '../../../shared/schedule/import/report'
import { classes } from '../../parts'
import { Row } from './row'
import styles from './rows.module.css'
import { t } from '../../../shared/words/say'

export interface RowsProps {
  readonly rows: readonly ImportRow[]
  readonly accounts: readonly Account[]
  /** Then each row says which it is from. */
  readonly isManyFiles: boolean
}

const isTaken = (row: ImportRow) => row.content !== null
const usualHeight = 44

export function Rows({ rows, accounts, isManyFiles }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // The virtualizer hands out functions that must not be memoised; nothing here is.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  })
  return (
    <div className={classes(styles['table'], isManyFiles && styles['many'])}>
      <div className={styles['head']} aria-hidden>
        <span>{t('Where')}</span>
        {rows.filter(isTaken).length >= rows.length / 2 ? (
          <>
            <span>{t('Draft')}</span>
            <span>{t('Accounts')}</span>
            <span>{t('Slot')}</span>
          </>
        ) : (
          <span>{t('Problems')}</span>
        )}
      </div>
      {/* The list scrolls by keyboard only when it can take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={scroller}
        className={styles['scroller']}
        tabIndex={0}
        data-pane
        role="list"
        aria-label={t('Rows of the files')}
      >
        <div role="presentation" className={styles['rows']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return (
              row && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  role="listitem"
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  className={styles['item']}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Row row={row} accounts={accounts} isManyFiles={isManyFiles} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}
