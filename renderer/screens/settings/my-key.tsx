// The signing key of whoever is signed in: when it locks by itself, and the dialogs about it.
import { setPreferences, useDesk, usePreferences } from '../../data'
import { runCommand } from '../../keys/bindings'
import { Button } from '../../parts/button'
import { Select } from '../../parts/select'
import styles from './settings.module.css'
import { locale } from '../../../shared/words/language'
import { t } from '../../../shared/words/say'

const usualTimes = [5, 15, 30, 60, 240]

const inMinutes = new Intl.NumberFormat(locale(), { style: 'unit', unit: 'minute', unitDisplay: 'long' })

export function MyKey() {
  const preferences = usePreferences()
  const desk = useDesk()
  const times = [...new Set([...usualTimes, preferences.lockAfterMinutes])].toSorted((a, b) => a - b)
  const hasKey = desk.key === 'unlocked' || desk.key === 'locked'
  return (
    <div className={styles['fields']}>
      <Select
        label={t('Lock my key after')}
        description={t('How long nobody may have been at the keyboard before your key asks for the passphrase again.')}
        value={String(preferences.lockAfterMinutes)}
        options={times.map((minutes) => ({ value: String(minutes), label: inMinutes.format(minutes) }))}
        onChange={(minutes) => setPreferences({ ...preferences, lockAfterMinutes: Number(minutes) })}
      />
      {desk.signs && !desk.sample && (
        <div className={styles['buttons']}>
          {desk.key === 'unlocked' ? (
            <Button command="key.lock" onPress={() => runCommand('key.lock')}>
              {t('Lock my key')}
            </Button>
          ) : (
            <Button command="key.unlock" onPress={() => runCommand('key.unlock')}>
              {t('Unlock my key…')}
            </Button>
          )}
          {hasKey && (
            <Button command="key.passphrase" onPress={() => runCommand('key.passphrase')}>
              {t('Change my passphrase…')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
