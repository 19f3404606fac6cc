// Where the open desk and the dictionaries lie at this computer.
import type { Kept as Places } from '../../../shared/bridge/contract'
import { bridge } from '../../bridge'
import { sayFault, useCall } from '../../data'
import { Button } from '../../parts/button'
import styles from './settings.module.css'
import { allOf } from '../../../shared/words/formats'
import { locale } from '../../../shared/words/language'
import { t } from '../../../shared/words/say'

const names = new Intl.DisplayNames(locale(), { type: 'language' })

const show = (what: 'desk' | 'dictionaries') => void bridge.showKept({ what }).catch(sayFault)

export function Kept() {
  const { data } = useCall('kept', null)
  if (!data) return null
  return (
    <dl className={styles['facts']}>
      {data.desk !== null && (
        <div>
          <dt>{t('This desk')}</dt>
          <dd className={styles['path']}>{data.desk}</dd>
          <dd className={styles['buttons']}>
            <Button size="small" onPress={() => show('desk')}>
              {t('Show the desk in its folder')}
            </Button>
          </dd>
        </div>
      )}
      <Spelling spelling={data.spelling} />
    </dl>
  )
}

function Spelling({ spelling }: Pick<Places, 'spelling'>) {
  if (spelling.by === 'system') {
    return (
      <div>
        <dt>{t('Spelling')}</dt>
        <dd>{t('macOS checks it, in the languages of your system settings.')}</dd>
      </div>
    )
  }
  const { folder, languages } = spelling
  return (
    <div>
      <dt>{t('Spelling')}</dt>
      <dd>
        {languages.length === 0
          ? t(
              'Not checked: there is no dictionary yet. Nothing is fetched from the network, so put Chromium’s dictionaries (files that end in .bdic) into this folder and start Imprimatur again.',
            )
          : t('Checked in {languages}. Other dictionaries put into this folder are used from the next start.', {
              languages: allOf(languages.map((language) => names.of(language) ?? language)),
            })}
      </dd>
      <dd className={styles['path']}>{folder}</dd>
      <dd className={styles['buttons']}>
        <Button size="small" onPress={() => show('dictionaries')}>
          {t('Show the dictionaries in their folder')}
        </Button>
      </dd>
    </div>
  )
}
