// How the person is told of things: the same as the sheet that the bell opens.
import { usualNotices } from '../../../shared/desk/queries/notices/settings'
import { setNotices, useNotices } from '../../notices/notices'
import { NoticeFields } from '../../notices/settings-sheet'
import { Button } from '../../parts/button'
import styles from './settings.module.css'
import { t } from '../../../shared/words/say'

export function Notices() {
  const report = useNotices()
  if (!report) return null
  return (
    <div className={styles['fields']}>
      <p className={styles['about']}>{t('Yours alone, and on this computer. It is kept as you change it.')}</p>
      <NoticeFields report={report} />
      <div className={styles['buttons']}>
        <Button onPress={() => setNotices(usualNotices)}>{t('Back to the usual')}</Button>
      </div>
    </div>
  )
}
