// What went wrong with opening or founding a desk: what happened, what is safe, what to do next.
import type { Problem } from '../../../shared/bridge/contract'
import { faultInWords } from '../../bridge'
import { Banner } from '../../parts/banner'
import styles from './welcome.module.css'
import { t } from '../../../shared/words/say'

export function problemOf(fault: unknown, what = t('The desk could not be opened')): Problem {
  return {
    what: `${what}: ${faultInWords(fault)}.`,
    safe: t('Nothing was changed.'),
    wayOut: t('Try again, or close the app and open it once more.'),
  }
}

export function ProblemBanner({ problem }: { readonly problem: Problem }) {
  return (
    <div className={styles['problem']}>
      <Banner tone="blocker" urgent>
        {problem.what} {problem.safe} {problem.wayOut}
      </Banner>
    </div>
  )
}
