// What was found and how to take it along; or that nothing was, or that the record is still being read.
import { ScrollText, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LedgerFilter } from '../../../../shared/desk/queries/ledger'
import { Button, EmptyState } from '../../../parts'
import { Meter } from '../../../parts/meter'
import { entriesInWords } from '../words'
import { exportEntries } from './exporting'
import styles from './record.module.css'
import type { Rows } from './rows'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

/** In front of an empty list, which keeps its place and the focus. */
export function InFront({ children }: { readonly children: ReactNode }) {
  return <div className={styles['inFront']}>{children}</div>
}

export function BeingRead({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <EmptyState
      icon={<ScrollText />}
      title={t('Reading the record')}
      actions={
        <div className={styles['meter']}>
          <Meter label={t('Reading the record')} done={done} total={total} />
        </div>
      }
    >
      {t('{done, number} of {entries}. The list appears when it is whole.', { done, entries: entriesInWords(total) })}
    </EmptyState>
  )
}

export const nothingHere = t('There is no entry in this list.')

interface FoundProps {
  readonly rows: Rows
  readonly isAll: boolean
  readonly filter: LedgerFilter
  readonly onAll: () => void
}

/** What was found, and taking it along. */
export function Found({ rows, isAll, filter, onAll }: FoundProps) {
  const { reading, entries } = rows
  const reason = entries > 0 ? null : nothingHere
  return (
    <div className={styles['found']}>
      <p role="status" className={styles['count']}>
        {reading ? t('Reading the record…') : rows.isKnown && foundInWords(entries, isAll)}
      </p>
      <div className={styles['acts']}>
        {!isAll && rows.total > 0 && (
          <Button size="small" kind="quiet" command="ledger.all" onPress={onAll}>
            {t('Show everything')}
          </Button>
        )}
        <Button
          size="small"
          command="ledger.jsonl"
          reason={reason}
          onPress={() => void exportEntries(filter, 'jsonl', entries)}
        >
          <ExportWords format="JSONL" />
        </Button>
        <Button size="small" reason={reason} onPress={() => void exportEntries(filter, 'csv', entries)}>
          <ExportWords format="CSV" />
        </Button>
      </div>
    </div>
  )
}

const foundInWords = (count: number, isAll: boolean) =>
  isAll ? entriesInWords(count) : t('{count, plural, one {# entry} other {# entries}} found', { count })

const long = (words: ReactNode) => <span className={styles['long']}>{words}</span>

/** In a narrow window the format alone. */
function ExportWords({ format }: { readonly format: string }) {
  return (
    <span>
      {rich('<long>Export as</long> {format}…', {
        long,
        format,
      })}
    </span>
  )
}

export function NothingFound({ onAll }: { readonly onAll: () => void }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('No entry matches')}
      actions={
        <Button kind="primary" icon={<ScrollText aria-hidden />} command="ledger.all" onPress={onAll}>
          {t('Show everything')}
        </Button>
      }
    >
      {t(
        'Every word has to appear in the person’s name, the post’s number or what happened, and every filter has to fit.',
      )}
    </EmptyState>
  )
}
