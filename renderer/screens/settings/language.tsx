// Which language Imprimatur speaks. Texts are made at the start, so another one is spoken from the next start on.
import { type LanguageChoice, spokenLanguage } from '../../../shared/words/language'
import { t } from '../../../shared/words/say'
import { bridge } from '../../bridge'
import { sayFault, setPreferences, useCall, usePreferences } from '../../data'
import { Banner } from '../../parts/banner'
import { Button } from '../../parts/button'
import { Select } from '../../parts/select'
import styles from './settings.module.css'

/** Each by its own name, so that somebody finds theirs in a language they cannot read. */
const ownNames = { en: 'English', de: 'Deutsch', pseudo: 'English' } as const

export function LanguagePart() {
  const preferences = usePreferences()
  const info = useCall('appInfo', null).data
  const chosen = preferences.language
  const next = chosen === 'system' ? info?.language.ofSystem : chosen
  const options: readonly { readonly value: LanguageChoice; readonly label: string }[] = [
    {
      value: 'system',
      label: info
        ? t('As your system says ({name})', { name: ownNames[info.language.ofSystem] })
        : t('As your system says'),
    },
    { value: 'en', label: ownNames.en },
    { value: 'de', label: ownNames.de },
  ]
  return (
    <div className={styles['fields']}>
      <Select
        label={t('Language')}
        description={t(
          'Of everything Imprimatur says. Posts, clauses, findings and what is in the record stay in the language they were written in.',
        )}
        value={chosen}
        options={options}
        onChange={(language) => setPreferences({ ...preferences, language })}
      />
      {next !== undefined && next !== spokenLanguage() && (
        <Banner
          tone="note"
          actions={
            <Button onPress={() => void bridge.restart(null).catch(sayFault)}>{t('Start Imprimatur again')}</Button>
          }
        >
          {t('{name} is spoken from the next start on. Nothing is lost: what you have typed is kept.', {
            name: ownNames[next],
          })}
        </Banner>
      )}
    </div>
  )
}
