// How the window looks.
import { type RowDensity, type Theme } from '../../../shared/bridge/contract'
import { textSizes } from '../../../shared/bridge/preferences'
import { setPreferences, usePreferences } from '../../data'
import { Select } from '../../parts/select'
import styles from './settings.module.css'
import { t } from '../../../shared/words/say'

const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: t('As your system says') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
  { value: 'contrast', label: t('More contrast') },
]

const rows: readonly { readonly value: RowDensity; readonly label: string }[] = [
  { value: 'compact', label: t('Compact') },
  { value: 'usual', label: t('As usual') },
  { value: 'comfortable', label: t('Comfortable') },
]

const sizes = Array.from({ length: textSizes.largest - textSizes.smallest + 1 }, (_none, index) => {
  const size = textSizes.smallest + index
  return {
    value: String(size),
    label: size === textSizes.smallest ? t('{size, number} px, as usual', { size }) : t('{size, number} px', { size }),
  }
})

export function Appearance() {
  const preferences = usePreferences()
  return (
    <div className={styles['fields']}>
      <Select
        label={t('Theme')}
        description={t('Light or dark, or as your system has it at the time; more contrast comes in either.')}
        value={preferences.theme}
        options={themes}
        onChange={(theme) => setPreferences({ ...preferences, theme })}
      />
      <Select
        label={t('Size of text')}
        description={t('How large buttons and rows are written; everything else grows along.')}
        value={String(preferences.textSize)}
        options={sizes}
        onChange={(size) => setPreferences({ ...preferences, textSize: Number(size) })}
      />
      <Select
        label={t('Height of rows')}
        description={t('How much room a row of a list has: more rows at a glance, or more air between them.')}
        value={preferences.rows}
        options={rows}
        onChange={(density) => setPreferences({ ...preferences, rows: density })}
      />
    </div>
  )
}
