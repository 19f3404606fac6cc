// One row of a file: where it stands, what it would become, and what is wrong with it and how to put it right.
import { OctagonX, TriangleAlert } from 'lucide-react'
import type { Account, AccountId } from '../../../shared/post/account'
import type { Content } from '../../../shared/post/content'
import type { ImportProblem, ImportRow } from '../../../shared/schedule/import/report'
import { ChannelBadge, classes, Hidden, SlotTime } from '../../parts'
import styles from './rows.module.css'
import { fieldName } from './words'
import { t } from '../../../shared/words/say'

export interface RowProps {
  readonly row: ImportRow
  readonly accounts: readonly Account[]
  readonly isManyFiles: boolean
}

export function Row({ row, accounts, isManyFiles }: RowProps) {
  return (
    <div className={styles['row']}>
      <div className={styles['where']}>
        <span className={styles['line']}>{t('Line {row}', { row: row.row })}</span>
        {isManyFiles && (
          <span className={styles['file']} title={row.file}>
            {row.file}
          </span>
        )}
        {row.content === null && <span className={styles['out']}>{t('Stays out')}</span>}
      </div>
      {row.content && (
        <>
          <div className={styles['draft']}>
            <Excerpt content={row.content} />
          </div>
          <div className={styles['accounts']}>
            <Accounts ids={row.content.targets} accounts={accounts} />
          </div>
          <div className={styles['slot']}>
            {row.content.slot ? <SlotTime slot={row.content.slot} /> : <Nothing words={t('No slot')} />}
          </div>
        </>
      )}
      {row.problems.length > 0 && (
        <ul className={styles['problems']} aria-label={t('Problems')}>
          {row.problems.map((problem) => (
            <li key={`${problem.field} ${problem.what}`}>
              <ProblemLine problem={problem} row={row.row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Excerpt({ content }: { readonly content: Content }) {
  const text = content.text.slice(0, 240).replace(/\s+/g, ' ').toWellFormed().trim()
  return text === '' ? (
    <Nothing words={t('No text, {count} media', { count: content.media.length })} />
  ) : (
    <p className={styles['excerpt']} lang={content.language} dir="auto">
      {text}
    </p>
  )
}

function Accounts({ ids, accounts }: { readonly ids: readonly AccountId[]; readonly accounts: readonly Account[] }) {
  if (ids.length === 0) return <Nothing words={t('No account')} />
  return (
    <ul className={styles['handles']}>
      {ids.map((id) => {
        const account = accounts.find((candidate) => candidate.id === id)
        return (
          <li key={id} title={id}>
            {account && <ChannelBadge channel={account.channel} />}
            <span className={styles['handle']}>{account?.handle ?? id}</span>
          </li>
        )
      })}
    </ul>
  )
}

function ProblemLine({ problem, row }: { readonly problem: ImportProblem; readonly row: number }) {
  const isError = problem.severity === 'error'
  const Icon = isError ? OctagonX : TriangleAlert
  const line = problem.line === row ? undefined : problem.line
  return (
    <div className={styles['problem']}>
      <span className={classes(styles['severity'], isError ? styles['error'] : styles['warning'])}>
        <Icon aria-hidden />
        {isError ? t('Error') : t('Warning')}
        <Hidden>, {fieldName(problem.field)}:</Hidden>
      </span>
      <span>
        {problem.what} <span className={styles['fix']}>{problem.fix}</span>
        {line !== undefined && <span className={styles['fix']}> {t('(line {line})', { line })}</span>}
      </span>
    </div>
  )
}

const Nothing = ({ words }: { readonly words: string }) => <span className={styles['nothing']}>{words}</span>
