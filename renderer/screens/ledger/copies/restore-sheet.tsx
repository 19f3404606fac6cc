// What a dry run of a restore found, and what restoring will do. Nothing happens before the person says so.
import { CircleCheck } from 'lucide-react'
import type { RestoreReport } from '../../../../shared/bridge/contract'
import type { Zone } from '../../../../shared/kit/time'
import { At, Banner, Button, Sheet } from '../../../parts'
import { entriesInWords } from '../words'
import styles from './copies.module.css'
import { Progressing } from './progressing'
import type { Restore } from './use-restore'
import { comparedInWords, consequences, inOneText } from './words'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export interface RestoreSheetProps {
  readonly restore: Restore
  readonly zone: Zone
  readonly isDeskOpen: boolean
}

export function RestoreSheet({ restore, zone, isDeskOpen }: RestoreSheetProps) {
  const { report, busy, progress, problem } = restore
  if (!report) return null
  const isBusy = busy !== null
  return (
    <Sheet
      open
      onClose={() => {
        if (!isBusy) restore.dismiss()
      }}
      title={report.trouble ? t('Restore this damaged copy') : t('Restore this copy')}
      description={<span className={styles['path']}>{report.folder}</span>}
      actions={
        <>
          <Button reason={isBusy ? t('The copy is being restored.') : null} onPress={restore.dismiss}>
            {t('Leave it')}
          </Button>
          <Button
            kind="primary"
            reason={
              isBusy ? t('The copy is being restored.') : report.entries === 0 ? t('No entry of it can be read.') : null
            }
            onPress={restore.confirm}
          >
            {report.trouble ? t('Restore for reading') : t('Restore as a new desk')}
          </Button>
        </>
      }
    >
      <div className={styles['sheet']}>
        {problem && (
          <Banner tone="blocker" urgent>
            {inOneText(problem)}
          </Banner>
        )}
        {busy === 'restoring' && (
          <Progressing words={t('Restoring, and reading back what was written…')} progress={progress} />
        )}
        <Found report={report} zone={zone} isDeskOpen={isDeskOpen} />
        <section>
          <h3>{t('What restoring does')}</h3>
          <ul className={styles['points']}>
            {consequences(report, isDeskOpen).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      </div>
    </Sheet>
  )
}

interface FoundProps {
  readonly report: RestoreReport
  readonly zone: Zone
  readonly isDeskOpen: boolean
}

function Found({ report, zone, isDeskOpen }: FoundProps) {
  const { desk, madeAt, entries, lastAt, fingerprint, trouble } = report
  const compared = comparedInWords(report, isDeskOpen)
  return (
    <section className={styles['found']}>
      <h3>{t('What was found')}</h3>
      {trouble ? (
        <Banner tone="warning">
          <p>{trouble.what}</p>
          <p>{trouble.wayOut}</p>
        </Banner>
      ) : (
        <p className={styles['sound']}>
          <CircleCheck aria-hidden />
          {t('Every entry was read from the first byte to the last, and is sound.')}
        </p>
      )}
      <dl className={styles['facts']}>
        <dt>{t('Desk')}</dt>
        <dd dir="auto">{desk}</dd>
        <dt>{t('Copied')}</dt>
        <dd>{madeAt ? <At instant={madeAt} zone={zone} /> : t('By hand: when is not written in it.')}</dd>
        <dt>{t('Holds')}</dt>
        <dd>
          {lastAt
            ? rich('{count, plural, one {# entry} other {# entries}}, the last of {when}', {
                count: entries,
                when: <At instant={lastAt} zone={zone} />,
              })
            : entriesInWords(entries)}
        </dd>
        <dt>{t('Fingerprint')}</dt>
        {fingerprint ? (
          <dd className={styles['fingerprint']}>{fingerprint}</dd>
        ) : (
          <dd>{trouble ? t('None: no checkpoint could be checked.') : t('None: it holds no checkpoint.')}</dd>
        )}
        {compared && (
          <>
            <dt>{t('Compared')}</dt>
            <dd>{compared}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
