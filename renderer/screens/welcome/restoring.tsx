// A desk from a copy of its folder: on a new computer this is how one goes on.
import { ArchiveRestore } from 'lucide-react'
import { later } from '../../later'
import { Button } from '../../parts/button'
import { Late } from '../../parts/late'
import { Progressing } from '../ledger/copies/progressing'
import { useRestore } from '../ledger/copies/use-restore'
import { ProblemBanner } from './problem'
import styles from './welcome.module.css'
import { t } from '../../../shared/words/say'

const RestoreSheet = later(async () => (await import('../ledger/copies/restore-sheet')).RestoreSheet)

const zoneHere = Temporal.Now.timeZoneId()

export function Restoring() {
  const restore = useRestore()
  const { busy, problem, progress, report } = restore
  return (
    <div className={styles['restoring']}>
      {problem && !report && <ProblemBanner problem={problem} />}
      <Button
        kind="quiet"
        icon={<ArchiveRestore aria-hidden />}
        reason={busy ? t('A copy is being read.') : null}
        onPress={restore.choose}
      >
        {t('Restore a desk from a copy…')}
      </Button>
      {busy === 'reading' && <Progressing words={t('Reading the copy from its first byte…')} progress={progress} />}
      <Late isWanted={report !== null}>
        <RestoreSheet restore={restore} zone={zoneHere} isDeskOpen={false} />
      </Late>
    </div>
  )
}
