// Every clause of the policy in force: the list to walk along, and the one under the cursor in full.
import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ClauseInFull } from '../../../../shared/desk/queries/policy'
import { copy } from '../../../copying'
import { useCall } from '../../../data'
import { useCommands } from '../../../keys/bindings'
import { EmptyState } from '../../../parts'
import { useReady } from '../../../parts/ready'
import { rememberPolicies, useClauseMemory } from '../memory'
import { SearchLine } from '../search-line'
import { ClauseList } from './clause-list'
import { ClausePane } from './clause-pane'
import styles from './clauses.module.css'
import { fateOf, matching, nameOf } from './records'
import { t } from '../../../../shared/words/say'

export interface ClausesProps {
  readonly of: string
  /** A clause's id, to begin with. */
  readonly wanted: string | null
  readonly beside: HTMLElement | null
}

const none: readonly ClauseInFull[] = []

export function Clauses({ of, wanted, beside }: ClausesProps) {
  const policy = useCall('policyView', { version: null })
  const kept = useCall('ruleRecords', null)
  const { clause: chosen, search } = useClauseMemory(of)
  const list = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const all = policy.data?.clauses ?? none
  const found = useMemo(() => matching(search, all), [search, all])
  const clause = found.find((item) => nameOf(item) === chosen) ?? found[0] ?? null
  const records = kept.data?.records ?? []
  const disputes = kept.data?.disputes ?? []
  useReady(policy.data !== undefined)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    // Links name a clause alone; a finding knows its pack, too.
    const asked = wanted === null ? undefined : all.find((item) => nameOf(item) === wanted || item.id === wanted)
    if (asked) rememberPolicies(of, { clause: nameOf(asked), search: '', part: 'clauses' })
  }, [wanted, all, of])

  const choose = (item: ClauseInFull) => rememberPolicies(of, { clause: nameOf(item) })
  const move = (step: 1 | -1) => {
    const next = found[found.findIndex((item) => item === clause) + step]
    if (next) choose(next)
  }
  const disputed = disputes.filter((dispute) => dispute.clause === clause?.id)
  const [latest] = disputed
  useCommands(
    'policies',
    {
      'policies.next': () => move(1),
      'policies.previous': () => move(-1),
      'policies.search': () => field.current?.focus(),
      ...(latest ? { 'policies.copy': () => void copy(latest.example, t('Example')) } : {}),
    },
    latest ? {} : { 'policies.copy': t('Nobody has disputed a finding of this clause.') },
  )

  return (
    <>
      {beside &&
        createPortal(
          <SearchLine
            ref={field}
            label={t('Search the clauses')}
            value={search}
            onChange={(words) => rememberPolicies(of, { search: words })}
            onLeave={() => list.current?.focus()}
            count={
              found.length === all.length
                ? t('{count, plural, one {# clause} other {# clauses}}', { count: all.length })
                : t('{found, number} of {count, plural, one {# clause} other {# clauses}}', {
                    found: found.length,
                    count: all.length,
                  })
            }
          />,
          beside,
        )}
      <div className={styles['panes']}>
        <ClauseList
          ref={list}
          clauses={found}
          chosen={clause}
          fateOf={(item) => fateOf(item, records)}
          onChoose={choose}
          onOpen={() => pane.current?.focus()}
        />
        {clause && (
          <ClausePane
            key={nameOf(clause)}
            ref={pane}
            clause={clause}
            records={records.filter(({ rule }) => rule.startsWith(`${nameOf(clause)}#`))}
            disputes={disputed}
          />
        )}
        {policy.data && found.length === 0 && (
          <EmptyState title={t('No clause holds these words')}>{t('Try fewer words, or another one.')}</EmptyState>
        )}
      </div>
    </>
  )
}
