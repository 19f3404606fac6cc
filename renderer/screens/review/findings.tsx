// What the policy says about the revision on screen: what is open, what was decided, and what is no longer there.
import type { Ref } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import { type Finding, type Severity, severities } from '../../../shared/policy/finding'
import type { Content } from '../../../shared/post/content'
import { useCall, useClauses } from '../../data'
import { severityInWords } from '../../../shared/policy/severity-words'
import { Button } from '../../parts/button'
import { Select } from '../../parts/select'
import { clauseTextOf } from './clauses'
import { FindingEntry } from './finding-entry'
import { type FindingsWalk, noFilter } from './findings-walk'
import styles from './findings.module.css'
import type { OpenSheet } from './sheets'
import { t } from '../../../shared/words/say'

interface FindingsProps {
  readonly walk: FindingsWalk
  readonly view: PostView
  readonly content: Content
  readonly desk: DeskView
  /** Absent when the person is not one to weigh them. */
  readonly onConsider: ((finding: Finding) => void) | null
  readonly mayDispute: boolean
  readonly openSheet: (sheet: OpenSheet) => void
  readonly ref: Ref<HTMLElement>
}

export function Findings(props: FindingsProps) {
  const { walk, view, content, desk, onConsider, mayDispute, openSheet, ref } = props
  const { open, decided, all, current, filter } = walk
  const problem = view.checkProblem
  const clauses = useClauses()
  const records = useCall('ruleRecords', null, { enabled: view.findings.length > 0 }).data?.records ?? []
  const entry = (finding: Finding, isDone: boolean) => (
    <li key={finding.id}>
      <FindingEntry
        card={{
          finding,
          isActive: current === finding.id,
          decided: isDone ? (view.life.waived.includes(finding.id) ? t('Waived') : t('Considered')) : null,
          clauseText: clauseTextOf(finding, clauses),
          accounts: handlesOf(finding, content, desk),
          onChoose: () => walk.lookAt(finding.id),
          onLookAt: () => walk.lookAt(finding.id),
          ref: walk.hold(finding.id),
        }}
        view={view}
        content={content}
        zone={desk.zone}
        record={records.find(({ rule }) => rule === finding.rule) ?? null}
        isDone={isDone}
        isAtHand={finding.id === (current ?? open[0]?.id)}
        onConsider={onConsider}
        mayDispute={mayDispute}
        open={openSheet}
      />
    </li>
  )
  const total = all.open.length + all.decided.length
  const isEverything = open.length + decided.length === total
  return (
    <section className={styles['findings']} aria-label={t('Findings')} tabIndex={-1} data-pane ref={ref}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('Findings')}</h2>
        <span className={styles['count']}>{countsInWords(all.open)}</span>
      </header>
      {problem !== null && (
        <p className={styles['problem']}>{t('This post could not be checked: {problem}', { problem })}</p>
      )}
      {total > 1 && <Filter walk={walk} />}
      {problem === null && all.open.length === 0 && filter.show !== 'decided' && (
        <p className={styles['count']}>
          {all.decided.length > 0 ? t('Nothing is open.') : t('The checks found nothing.')}
        </p>
      )}
      {open.length > 0 && <ul className={styles['cards']}>{open.map((finding) => entry(finding, false))}</ul>}
      {!isEverything && (
        <p className={styles['count']}>
          {t('{count, number} not shown.', { count: total - open.length - decided.length })}{' '}
          <Button size="small" kind="quiet" onPress={() => walk.setFilter(noFilter)}>
            {t('Show all')}
          </Button>
        </p>
      )}
      {all.decided.length > 0 && filter.show !== 'open' && (
        <details
          className={styles['done']}
          open={walk.isUnfolded || filter.show === 'decided'}
          onToggle={(event) => walk.unfold(event.currentTarget.open)}
        >
          <summary>{t('Decided ({count, number})', { count: decided.length })}</summary>
          <ul className={styles['cards']}>{decided.map((finding) => entry(finding, true))}</ul>
        </details>
      )}
      <Gone gone={view.life.gone} policyVersion={view.life.policyVersion} />
    </section>
  )
}

const severityPlurals: Record<Severity, string> = {
  blocker: t('Blockers'),
  warning: t('Warnings'),
  note: t('Notes', undefined, 'findings'),
  hint: t('Hints'),
}

/** The steps of F8 go through what is left on screen. */
function Filter({ walk }: { readonly walk: FindingsWalk }) {
  const { all, filter, setFilter } = walk
  const findings = [...all.open, ...all.decided]
  const clauses = [...new Map(findings.map(({ clause }) => [clause.id, clause])).values()].toSorted((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  )
  const present = severities.filter((severity) => findings.some((finding) => finding.severity === severity))
  const whole = { value: 'all' as const }
  return (
    <div className={styles['filter']} role="group" aria-label={t('Filter the findings')}>
      <Select
        label={t('Severity')}
        hideLabel
        value={filter.severity ?? 'all'}
        options={[
          { ...whole, label: t('Every severity') },
          ...present.map((severity) => ({ value: severity, label: severityPlurals[severity] })),
        ]}
        onChange={(severity) => setFilter({ ...filter, severity: severity === 'all' ? null : severity })}
      />
      <Select
        label={t('Clause')}
        hideLabel
        value={filter.clause ?? 'all'}
        options={[
          { ...whole, label: t('Every clause') },
          ...clauses.map(({ id, title }) => ({ value: id, label: id, about: title })),
        ]}
        onChange={(clause) => setFilter({ ...filter, clause: clause === 'all' ? null : clause })}
      />
      <Select
        label={t('Decided or open')}
        hideLabel
        value={filter.show ?? 'all'}
        options={[
          { ...whole, label: t('Open and decided') },
          { value: 'open', label: t('Open', undefined, 'of findings') },
          { value: 'decided', label: t('Decided', undefined, 'of findings') },
        ]}
        onChange={(show) => setFilter({ ...filter, show: show === 'all' ? null : show })}
      />
    </div>
  )
}

function Gone({ gone, policyVersion }: Pick<PostView['life'], 'gone' | 'policyVersion'>) {
  if (gone.length === 0) return null
  const words = {
    fixed: (revision: number) => t('Fixed in revision {revision}', { revision }),
    policy: () => t('No longer found under version {version} of the policy', { version: policyVersion }),
    lists: () => t('No longer found since a list changed'),
    obsolete: () => t('Obsolete: its clause is no longer in the policy'),
  }
  return (
    <details className={styles['done']}>
      <summary>{t('No longer there ({count, number})', { count: gone.length })}</summary>
      <ul>
        {gone.map(({ finding, clause, title, how, revision }) => (
          <li key={finding} className={styles['count']}>
            {words[how](revision)}: {clause} {title}
          </li>
        ))}
      </ul>
    </details>
  )
}

function countsInWords(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => severityInWords(severity, count))
    .join(', ')
}

/** Named only where a finding is not about every target. */
function handlesOf({ accounts }: Finding, content: Content, desk: DeskView): readonly string[] {
  if (accounts.length === content.targets.length) return []
  return accounts.map((id) => desk.accounts.find((account) => account.id === id)?.handle ?? id)
}
