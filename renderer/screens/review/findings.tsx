// What the policy says about the revision on screen. Warnings are weighed here; blockers are the writer's to mend.
import { Check } from 'lucide-react'
import type { Ref } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { PostView } from '../../../shared/desk/queries/post'
import { type Finding, severities } from '../../../shared/policy/finding'
import type { Content } from '../../../shared/post/content'
import { severityInWords } from '../../parts/badge'
import { Button } from '../../parts/button'
import { FindingCard } from '../../parts/finding-card'
import type { FindingsWalk } from './findings-walk'
import styles from './findings.module.css'

interface FindingsProps {
  readonly walk: FindingsWalk
  readonly problem: string | null
  readonly content: Content
  readonly desk: DeskView
  /** Absent when the person is not one to weigh them. */
  readonly onConsider: ((finding: Finding) => void) | null
  readonly disputed: PostView['disputed']
  /** Absent when the person may not say anything here. */
  readonly onDispute: ((finding: Finding) => void) | null
  readonly ref: Ref<HTMLElement>
}

export function Findings(props: FindingsProps) {
  const { walk, problem, content, desk, disputed, onConsider, onDispute, ref } = props
  const { open, considered, current } = walk
  const card = (finding: Finding, isDone: boolean) => (
    <li key={finding.id}>
      <FindingCard
        ref={walk.hold(finding.id)}
        finding={finding}
        isActive={current === finding.id}
        decided={isDone ? 'Considered' : null}
        clauseText={clauseTextOf(finding, desk)}
        accounts={handlesOf(finding, content, desk)}
        onChoose={() => walk.lookAt(finding.id)}
        onLookAt={() => walk.lookAt(finding.id)}
      >
        <Disputes disputed={disputed.filter((dispute) => dispute.finding === finding.id)} />
        <div className={styles['acts']}>
          {!isDone && onConsider && finding.severity === 'warning' && (
            <Button
              size="small"
              command="review.consider"
              icon={<Check aria-hidden />}
              onPress={() => onConsider(finding)}
            >
              Mark considered
            </Button>
          )}
          {onDispute && !disputed.some((dispute) => dispute.finding === finding.id && dispute.isYours) && (
            <Button size="small" kind="quiet" command="review.dispute" onPress={() => onDispute(finding)}>
              This is wrong…
            </Button>
          )}
        </div>
      </FindingCard>
    </li>
  )
  return (
    <section className={styles['findings']} aria-label="Findings" tabIndex={-1} ref={ref}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>Findings</h2>
        <span className={styles['count']}>{countsInWords(open)}</span>
      </header>
      {problem !== null && <p className={styles['problem']}>This post could not be checked: {problem}</p>}
      {problem === null && open.length === 0 && (
        <p className={styles['count']}>{considered.length > 0 ? 'Nothing is open.' : 'The checks found nothing.'}</p>
      )}
      {open.length > 0 && <ul className={styles['cards']}>{open.map((finding) => card(finding, false))}</ul>}
      {considered.length > 0 && (
        <details className={styles['done']}>
          <summary>Considered ({considered.length})</summary>
          <ul className={styles['cards']}>{considered.map((finding) => card(finding, true))}</ul>
        </details>
      )}
    </section>
  )
}

function Disputes({ disputed }: { readonly disputed: PostView['disputed'] }) {
  return disputed.map(({ by, note }) => (
    <p key={by} className={styles['count']}>
      {by} says that this is wrong: “{note}”
    </p>
  ))
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

function clauseTextOf({ clause }: Finding, desk: DeskView): string | null {
  return desk.policy.clauses.find(({ pack, id }) => pack === clause.pack && id === clause.id)?.text ?? null
}
