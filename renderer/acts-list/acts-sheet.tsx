// What this person did, the latest first, each with a button that takes it back.
import { useState } from 'react'
import { undo, useCall, useDesk } from '../data'
import { openOverlay, useOverlay } from '../keys/overlay'
import { Button } from '../parts/button'
import { Sheet } from '../parts/dialog'
import { Ago } from '../parts/when'
import styles from './acts-sheet.module.css'
import { t } from '../../shared/words/say'

export function ActsSheet() {
  const isOpen = useOverlay(({ open }) => open === 'acts')
  return isOpen ? <Acts /> : null
}

function Acts() {
  const { zone } = useDesk()
  const { data = [] } = useCall('undoList', null)
  const [isBusy, setBusy] = useState(false)
  const takeBack = async (id: string) => {
    setBusy(true)
    await undo(id)
    setBusy(false)
  }
  return (
    <Sheet
      open
      onClose={() => openOverlay(null)}
      title={t('What I did')}
      description={t(
        'The last 50 acts that can be taken back, since the desk was opened. The record keeps both. What has been exported stays.',
      )}
    >
      {data.length === 0 ? (
        <p>{t('There is nothing to take back.')}</p>
      ) : (
        <ul className={styles['acts']} aria-label={t('Acts')}>
          {data.map(({ id, at, label }) => (
            <li key={id} className={styles['act']}>
              <span className={styles['words']}>
                {label.slice(0, 1).toUpperCase() + label.slice(1)}
                <span className={styles['when']}>
                  <Ago since={at} zone={zone} />
                </span>
              </span>
              <Button size="small" reason={isBusy ? t('On its way…') : null} onPress={() => void takeBack(id)}>
                {t('Undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
