// The clauses, pack by pack. The focus stays on the list; the cursor moves along it. A grid rather than a list box, so
// that the letters stay the commands they are elsewhere.
import { Fragment, type KeyboardEvent, type Ref, useId } from 'react'
import type { ClauseInFull } from '../../../../shared/desk/queries/policy'
import { SeverityMark } from '../../../parts'
import { classes } from '../../../parts/classes'
import { cursorAfter } from '../../../parts/cursor'
import { useInSight } from '../../../parts/in-sight'
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
  const id = useId()
  const at = clauses.findIndex((clause) => clause === chosen)
  useInSight(at === -1 ? null : `${id}-${at}`)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = cursorAfter(event.key, at, clauses.length, 10)
    if (event.key === 'Enter') onOpen()
    else if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    const clause = next === null ? undefined : clauses[next]
    if (clause) onChoose(clause)
  }
  return (
    <div
      ref={ref}
      role="grid"
      aria-label={t('Clauses')}
      aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
      tabIndex={0}
      className={styles['list']}
      onKeyDown={press}
    >
      {clauses.map((clause, index) => (
        <Fragment key={nameOf(clause)}>
          {clause.pack !== clauses[index - 1]?.pack && (
            <div role="presentation" className={styles['group']}>
              {clause.packTitle}
            </div>
          )}
          <div
            id={`${id}-${index}`}
            role="row"
            aria-selected={index === at}
            className={classes(styles['row'], index === at && styles['chosen'])}
            onMouseDown={() => onChoose(clause)}
          >
            <span role="gridcell" className={styles['cell']}>
              <SeverityMark severity={clause.severity} />
              <span className={styles['id']}>{clause.id}</span>
              <span className={styles['title']}>{clause.title}</span>
            </span>
            <span role="gridcell" className={styles['fateCell']}>
              <FateInShort fate={fateOf(clause)} />
            </span>
          </div>
        </Fragment>
      ))}
    </div>
  )
}

function FateInShort({ fate }: { readonly fate: Fate }) {
  if (fate.hits === 0 && fate.disputed === 0) return null
  return (
    <span className={styles['fate']} title={fateInWords(fate)}>
      {fate.hits}
      {fate.disputed > 0 && (
        <span className={styles['disputed']}>
          {' · '}
          {t('{count, number} disputed', { count: fate.disputed })}
        </span>
      )}
    </span>
  )
}
