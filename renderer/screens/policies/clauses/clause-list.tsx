// The clauses, pack by pack.
import { Fragment, type Ref } from 'react'
import type { ClauseInFull } from '../../../../shared/desk/queries/policy'
import { SeverityMark } from '../../../parts'
import { CursorGrid, CursorGroup, CursorRow } from '../../../parts/cursor-grid'
import styles from './clauses.module.css'
import { type Fate, fateInWords, nameOf } from './records'
import { t } from '../../../../shared/words/say'

export interface ClauseListProps {
  readonly clauses: readonly ClauseInFull[]
  readonly chosen: ClauseInFull | null
  readonly fateOf: (clause: ClauseInFull) => Fate
  readonly onChoose: (clause: ClauseInFull) => void
  readonly onOpen: () => void
  readonly ref: Ref<HTMLDivElement>
}

export function ClauseList({ clauses, chosen, fateOf, onChoose, onOpen, ref }: ClauseListProps) {
  const moveTo = (index: number) => {
    const clause = clauses[index]
    if (clause) onChoose(clause)
  }
  return (
    <CursorGrid
      ref={ref}
      label={t('Clauses')}
      count={clauses.length}
      at={clauses.findIndex((clause) => clause === chosen)}
      page={10}
      onMove={moveTo}
      onOpen={onOpen}
    >
      {clauses.map((clause, index) => (
        <Fragment key={nameOf(clause)}>
          {clause.pack !== clauses[index - 1]?.pack && <CursorGroup>{clause.packTitle}</CursorGroup>}
          <CursorRow index={index}>
            <span role="gridcell" className={styles['cell']}>
              <SeverityMark severity={clause.severity} />
              <span className={styles['id']}>{clause.id}</span>
              <span className={styles['title']}>{clause.title}</span>
            </span>
            <span role="gridcell" className={styles['fateCell']}>
              <FateInShort fate={fateOf(clause)} />
            </span>
          </CursorRow>
        </Fragment>
      ))}
    </CursorGrid>
  )
}

function FateInShort({ fate }: { readonly fate: Fate }) {
  if (fate.hits === 0) return null
  return (
    <span className={styles['fate']} title={fateInWords(fate)}>
      {t('{count, plural, one {# hit} other {# hits}}', { count: fate.hits })}
      {fate.disputed > 0 && (
        <span className={styles['disputed']}>
          {' · '}
          {t('{count, number} disputed', { count: fate.disputed })}
        </span>
      )}
    </span>
  )
}
