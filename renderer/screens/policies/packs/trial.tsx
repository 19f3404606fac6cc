// What the next version would find on the desk's posts, until what was tried is edited again.
import { X } from 'lucide-react'
import { IconButton } from '../../../parts/button'
import { ComparisonView } from '../comparison/comparison-view'
import type { Comparison } from '../comparison/use-comparison'
import styles from './packs.module.css'
import { t } from '../../../../shared/words/say'

export function Trial({ comparison }: { readonly comparison: Comparison }) {
  const { state, reset } = comparison
  if (state.kind === 'idle') return null
  return (
    <section aria-label={t('Tried on every post')} className={styles['trial']}>
      <div className={styles['trialHead']}>
        <h2>{t('Tried on every post')}</h2>
        {state.kind !== 'running' && (
          <IconButton label={t('Close the trial')} icon={<X aria-hidden />} size="small" onPress={reset} />
        )}
      </div>
      <ComparisonView comparison={comparison} />
    </section>
  )
}
