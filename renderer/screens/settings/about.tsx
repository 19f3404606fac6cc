// Which version this is.
import { useCall } from '../../data'
import styles from './settings.module.css'
import { t } from '../../../shared/words/say'

export function About() {
  const info = useCall('appInfo', null).data
  if (!info) return null
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>Imprimatur</dt>
        <dd>{info.version}</dd>
      </div>
      <div>
        <dt>{t('Runs on')}</dt>
        <dd>{info.runtime}</dd>
      </div>
    </dl>
  )
}
