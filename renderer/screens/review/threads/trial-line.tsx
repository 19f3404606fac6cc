// What the checks would say of the post with the suggested words in it.
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
          It brings {brings.map(inWords).join(', ')}.
        </p>
      )}
      {mends.length > 0 && <p className={styles['meta']}>It mends {mends.map(inWords).join(', ')}.</p>}
    </>
  )
}

const isBlocker = ({ severity }: Finding) => severity === 'blocker'
const inWords = ({ severity, clause }: Finding) => `a ${severity}: ${clause.id} ${clause.title}`
