// One entry as a row: its number, when, who did what, and whether it is signed.
import { ChevronDown, ChevronRight, FileSignature } from 'lucide-react'
import { memo } from 'react'
import type { LedgerRow } from '../../../../shared/desk/queries/ledger'
import { cityOf, type Zone } from '../../../../shared/kit/time'
import { classes, Hidden } from '../../../parts'
import { momentInWords } from '../words'
import styles from './row.module.css'
import { t } from '../../../../shared/words/say'
import { number } from '../../../../shared/words/formats'

export function RowHeader({ zone }: { readonly zone: Zone }) {
  return (
    <div className={classes(styles['cells'], styles['header'])} role="presentation">
      <span role="columnheader" className={styles['seq']}>
        {t('Entry')}
      </span>
      <span role="columnheader" title={zone}>
        {t('Time in {zone}', { zone: cityOf(zone) })}
      </span>
      <span role="columnheader">{t('What happened')}</span>
      <span role="columnheader" className={styles['marks']}>
        {t('Signed')}
      </span>
    </div>
  )
}

/** Memoised: moving the cursor must not draw every row again. */
export const RowCells = memo(function RowCells({ row, zone }: { readonly row: LedgerRow; readonly zone: Zone }) {
  const { holds } = row
  const Chevron = holds?.isOpen ? ChevronDown : ChevronRight
  return (
    <div className={classes(styles['cells'], row.isPart && styles['part'])} role="presentation">
      <span role="gridcell" className={styles['seq']}>
        {holds ? `${number(holds.from)}–${number(row.seq)}` : number(row.seq)}
      </span>
      <span role="gridcell" className={styles['time']}>
        <time dateTime={row.at}>{momentInWords(row.at, zone)}</time>
      </span>
      <span role="gridcell" className={styles['what']}>
        {holds && <Chevron className={styles['chevron']} aria-hidden />}
        <span className={styles['words']} dir="auto" title={`${row.name} ${row.words}`}>
          <strong className={styles['name']}>{row.name}</strong> {row.words}
          {holds && <Hidden>, {holds.isOpen ? t('shown one by one below') : t('folded into one row')}</Hidden>}
        </span>
      </span>
      <span role="gridcell" className={styles['marks']}>
        {row.isSigned ? (
          <>
            <FileSignature aria-hidden />
            <Hidden>{t('Signed')}</Hidden>
          </>
        ) : (
          <Hidden>{t('Not signed')}</Hidden>
        )}
      </span>
    </div>
  )
})

/** A row that is on its way. */
export function UnknownCells() {
  return (
    <div className={styles['cells']} role="presentation">
      <span role="gridcell" className={styles['what']}>
        <span className={styles['loading']} />
        <Hidden>{t('Loading')}</Hidden>
      </span>
    </div>
  )
}
