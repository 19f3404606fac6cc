// Which version this is, and what it is built of.
import type { Licence } from '../../../shared/bridge/contract'
import { t } from '../../../shared/words/say'
import { useCall } from '../../data'
import styles from './settings.module.css'

export function About() {
  const info = useCall('appInfo', null).data
  const licences = useCall('licences', null).data
  if (!info) return null
  return (
    <>
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
      {licences && <Licences licences={licences} />}
    </>
  )
}

function Licences({ licences }: { readonly licences: readonly Licence[] }) {
  return (
    <section aria-labelledby="licences">
      <h3 id="licences" className={styles['subheading']}>
        {t('Built of the work of others')}
      </h3>
      <p className={styles['about']}>{t('Each part with its licence, which opens in full.')}</p>
      <ul className={styles['licences']}>
        {licences.map(({ name, version, identifier, text }) => (
          <li key={`${name} ${version}`} lang="en" dir="ltr">
            {text === undefined ? (
              <span className={styles['bare']}>
                {name} {version} {identifier}
              </span>
            ) : (
              <details>
                <summary>
                  {name} {version} {identifier}
                </summary>
                <pre>{text}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
