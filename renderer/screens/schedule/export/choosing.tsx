// Format, days and accounts of an export.
import { useId } from 'react'
import { accountInWords } from '../../../../shared/post/account-words'
import { Select, TextField } from '../../../parts'
import { type Days, daysInWords, type SpanName, spans, spanTitles } from '../data/span'
import { AccountChoice } from './account-choice'
import styles from './choosing.module.css'
import type { ExportFormProps } from './export-form'
import { evidence } from './words'
import { t } from '../../../../shared/words/say'

export function Choosing({ desk, profiles, choice, days, onChoose }: ExportFormProps) {
  const name = useId()
  const { custom } = choice
  const isReversed = choice.span === 'custom' && custom.first !== '' && custom.last !== '' && custom.last < custom.first
  return (
    <div className={styles['choices']}>
      <fieldset>
        <legend className={styles['legend']}>{t('Format')}</legend>
        <div className={styles['profiles']}>
          {profiles.map((profile) => (
            <label key={profile.id} className={styles['profile']}>
              <input
                type="radio"
                name={name}
                className={styles['radio']}
                checked={profile.id === choice.profile}
                onChange={() => onChoose({ profile: profile.id })}
              />
              <span className={styles['about']}>
                <span className={styles['name']}>{profile.title}</span>
                <span>{profile.describes}</span>
                <span className={styles['evidence']}>{evidence(profile)}</span>
                {profile.id === 'review-csv' && (
                  <span>
                    {t(
                      'It hands the posts over like every other format. To show a post without that, save its sign-off sheet.',
                    )}
                  </span>
                )}
                {profile.id === choice.profile && (
                  <span className={styles['source']}>{t('Source: {source}', { source: profile.source })}</span>
                )}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles['span']}>
        <Select<SpanName>
          label={t('Days')}
          value={choice.span}
          options={spans.map((span) => ({ value: span, label: spanTitles[span] }))}
          onChange={(span) => onChoose({ span })}
        />
        {choice.span === 'custom' && (
          <div className={styles['dates']}>
            <TextField
              label={t('First day')}
              type="date"
              value={custom.first}
              onChange={(first) => onChoose({ custom: { ...custom, first } })}
            />
            <TextField
              label={t('Last day')}
              type="date"
              value={custom.last}
              onChange={(last) => onChoose({ custom: { ...custom, last } })}
              error={isReversed ? t('The last day is before the first.') : null}
            />
          </div>
        )}
        <p className={styles['words']}>
          {spanInWords(days)} {t('By the desk’s clock, {zone}.', { zone: desk.zone })}
        </p>
      </div>
      <AccountChoice
        options={desk.accounts.map(({ id }) => ({ value: id, label: accountInWords(id) }))}
        chosen={choice.accounts}
        onChoose={(accounts) => onChoose({ accounts })}
      />
    </div>
  )
}

function spanInWords(days: Days | null): string {
  if (days === null) return t('Every day.')
  const isWhole = days.first !== '' && days.last !== '' && days.first <= days.last
  return isWhole ? `${daysInWords(days)}.` : ''
}
