// What would come in: the sum of it, how each file was understood, every row with what is wrong, and the decision.
import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../shared/bridge/contract'
import type { Account } from '../../../shared/post/account'
import type { ImportReport } from '../../../shared/schedule/import/report'
import { useCommands } from '../../keys'
import { Button, EmptyState, SplitTabs } from '../../parts'
import { ScreenFoot } from '../../parts/screen-foot'
import { ProblemBanner } from './choose'
import styles from './dry-run.module.css'
import { Heading } from './heading'
import { Rows } from './rows'
import { Understood } from './understood'
import { hasProblem, summary, warningSummary } from './words'
import { t } from '../../../shared/words/say'

export interface DryRunProps {
  readonly report: ImportReport
  readonly problem: Problem | null
  readonly isTaking: boolean
  readonly refusal: string | null
  readonly accounts: readonly Account[]
  readonly onTake: () => void
  readonly onTakeNone: () => void
  readonly onChoose: () => void
}

type Filter = 'all' | 'problems'

export function DryRun(props: DryRunProps) {
  const { report, problem, isTaking } = props
  const [filter, setFilter] = useState<Filter>('all')
  const troubled = report.rows.filter(hasProblem)
  const reason = whyNot(props)
  useCommands('import', { 'import.take': props.onTake }, reason === null ? {} : { 'import.take': reason })
  return (
    <>
      <header>
        <Heading />
        <div role="status" className={styles['sum']}>
          <p className={styles['summary']}>{summary(report)}</p>
          <Maybe words={warningSummary(report)} />
        </div>
      </header>
      {problem !== null && <ProblemBanner problem={problem} />}
      <Understood files={report.files} />
      <SplitTabs<Filter>
        label={t('Rows')}
        tabs={[
          { value: 'all', label: t('All'), count: report.rows.length },
          { value: 'problems', label: t('With problems'), count: troubled.length },
        ]}
        value={filter}
        onChange={setFilter}
        className={styles['tabs']}
        barClassName={styles['bar']}
      >
        {filter === 'problems' && troubled.length === 0 ? (
          <EmptyState title={t('No row has a problem')}>{t('Every row can be taken as it is.')}</EmptyState>
        ) : (
          <Rows
            key={filter}
            rows={filter === 'all' ? report.rows : troubled}
            accounts={props.accounts}
            isManyFiles={report.files.length > 1}
          />
        )}
      </SplitTabs>
      <ScreenFoot words={t('They come in as drafts, all together. One undo takes them all back.')}>
        <Button kind="quiet" onPress={props.onChoose}>
          {t('Choose other files…')}
        </Button>
        <Button onPress={props.onTakeNone}>{t('Take none')}</Button>
        <Button kind="primary" command="import.take" reason={reason} onPress={props.onTake}>
          {isTaking
            ? t('Taking…')
            : t('{count, plural, one {Take # draft} other {Take # drafts}}', { count: report.valid })}
        </Button>
      </ScreenFoot>
    </>
  )
}

function whyNot({ refusal, isTaking, report }: DryRunProps): string | null {
  if (refusal !== null) return refusal
  if (isTaking) return t('The drafts are being taken.')
  return report.valid === 0 ? t('No row can be taken as it is. Mend the file and choose it again.') : null
}

function Maybe({ words }: { readonly words: string | null }): ReactNode {
  return words === null ? null : <p className={styles['warned']}>{words}</p>
}
