// What the checks would say of the post with the suggested words in it.
import { listed } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'
import type { SuggestionTrial } from '../../../../shared/desk/queries/suggestion-trial'
import type { Finding } from '../../../../shared/policy/finding'
import styles from '../side.module.css'
import own from './threads.module.css'

export function TrialLine({ trial }: { readonly trial: SuggestionTrial }) {
  const { brings, mends } = trial
  if (brings.length === 0 && mends.length === 0) return null
  return (
    <>
      {brings.length > 0 && (
        <p className={brings.some(isBlocker) ? own['blocker'] : own['warning']}>
          {t('It brings {findings}.', { findings: listed(brings.map(inWords)) })}
        </p>
      )}
      {mends.length > 0 && (
        <p className={styles['meta']}>{t('It mends {findings}.', { findings: listed(mends.map(inWords)) })}</p>
      )}
    </>
  )
}

const isBlocker = ({ severity }: Finding) => severity === 'blocker'
const inWords = ({ severity, clause }: Finding) =>
  t('{severity, select, blocker {a blocker} warning {a warning} note {a note} other {a hint}}: {id} {title}', {
    severity,
    id: clause.id,
    title: clause.title,
  })
