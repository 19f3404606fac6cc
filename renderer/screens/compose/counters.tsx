// How much of each channel's limits the text uses, counted the way the channel counts.
import { memo, useId } from 'react'
import type { Account } from '../../../shared/post/account'
import { type Content, textFor } from '../../../shared/post/content'
import { isCertain } from '../../../shared/post/limits'
import { type Count, count } from '../../../shared/post/limits-count'
import { ChannelBadge } from '../../parts/badge'
import { classes } from '../../parts/classes'
import { wholeDate } from '../../../shared/words/days'
import { arithmeticInWords } from './counting'
import { fits } from './fits'
import styles from './counters.module.css'
import { t } from '../../../shared/words/say'

interface CountersProps {
  readonly content: Content
  readonly accounts: readonly Account[]
  readonly chosen: string
}

export const Counters = memo(function Counters({ content, accounts, chosen }: CountersProps) {
  const summary = useId()
  if (accounts.length === 0) return <p className={styles['none']}>{t('Choose an account to see its limits.')}</p>
  const counted = accounts.map((account) => ({
    account,
    counts: count(account.channel, textFor(content, account.id), account.textLimit).filter(
      (used) => used.of === 'text' || used.used > 0,
    ),
  }))
  return (
    <div className={styles['lengths']}>
      <p id={summary} className={styles['summary']}>
        {fits(content, accounts)}
      </p>
      <ul className={styles['counters']} aria-label={t('Length on each channel')} aria-describedby={summary}>
        {counted.map(({ account, counts }) => (
          <li key={account.id} className={classes(styles['row'], account.id === chosen && styles['chosen'])}>
            <ChannelBadge channel={account.channel} />
            {counts.map((used) => (
              <Figure key={used.unit} used={used} />
            ))}
          </li>
        ))}
      </ul>
      <p className={styles['ground']}>{groundInWords(counted.flatMap(({ counts }) => counts))}</p>
      <details className={styles['ground']}>
        <summary className={styles['how']}>{t('How each channel counts')}</summary>
        <ul className={styles['rules']}>
          {[...new Set(accounts.map(({ channel }) => channel))].map((channel) => (
            <li key={channel}>{arithmeticInWords(channel)}</li>
          ))}
        </ul>
      </details>
    </div>
  )
})

function Figure({ used }: { readonly used: Count }) {
  const basis = t('{source}, looked up {checked}, grade {grade}', {
    source: used.source,
    checked: wholeDate(used.checked),
    grade: used.grade,
  })
  return (
    <span className={classes(styles['figure'], used.over > 0 && styles['over'])} title={basis}>
      {countInWords(used)}
      {isCertain(used) ? '' : ` (${used.grade})`}
    </span>
  )
}

/** "62 of 280 characters", "412 of 3,000 bytes", "over by 12 characters". */
export function countInWords({ used, limit, over, unit }: Count): string {
  switch (unit) {
    case 'bytes':
      return over > 0
        ? t('over by {count, plural, one {# byte} other {# bytes}}', { count: over })
        : t('{used, number} of {limit, number} bytes', { used, limit })
    case 'hashtags':
      return over > 0
        ? t('over by {count, plural, one {# hashtag} other {# hashtags}}', { count: over })
        : t('{used, number} of {limit, number} hashtags', { used, limit })
    default:
      return over > 0
        ? t('over by {count, plural, one {# character} other {# characters}}', { count: over })
        : t('{used, number} of {limit, number} characters', { used, limit })
  }
}

const doubts: Partial<Record<Count['grade'], string>> = {
  C: t('C: from third parties, may have changed.'),
  K: t('K: not confirmed.'),
}

/** When the numbers were looked up, and how sure the unsure ones are. */
export function groundInWords(counts: readonly Count[]): string {
  const oldest = counts.map(({ checked }) => checked).sort()[0]
  if (oldest === undefined) return ''
  const unsure = [...new Set(counts.map(({ grade }) => grade))].sort().flatMap((grade) => doubts[grade] ?? [])
  return [t('Limits looked up on {day}.', { day: wholeDate(oldest) }), ...unsure].join(' ')
}
