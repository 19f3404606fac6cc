// Which version this is, and where its desks were opened.
import { useCall } from '../../data'
import styles from './settings.module.css'

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
        <dt>Runs on</dt>
        <dd>{info.runtime}</dd>
      </div>
      {info.recent[0] && (
        <div>
          <dt>This desk is kept in</dt>
          <dd className={styles['path']}>{info.recent[0].folder}</dd>
        </div>
      )}
    </dl>
  )
}
