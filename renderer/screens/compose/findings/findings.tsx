// The findings beside the text, and how far the check has come.
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { RefObject } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { ClauseView } from '../../../../shared/policy/clauses'
import { type Finding, severities } from '../../../../shared/policy/finding'
import { accountInWords } from '../../../../shared/post/account-words'
import type { Content } from '../../../../shared/post/content'
import { severityInWords } from '../../../../shared/policy/severity-words'
import { useClauses } from '../../../data'
import { FindingCard } from '../../../parts/finding-card'
import { Hidden } from '../../../parts/hidden'
import { type Checks, checkInWords, type CheckState } from '../checks/use-checks'
import { useSettled } from '../checks/use-settled'
import { FixOffer } from './fix-offer'
import styles from './findings.module.css'
import type { FindingWalk } from './use-findings'
import { type Waiving, WaiverLine } from './waivers'
import { t } from '../../../../shared/words/say'

interface FindingsProps {
  readonly checks: Checks
  readonly walk: FindingWalk
  readonly content: Content
  readonly desk: DeskView
  readonly isReadOnly: boolean
  readonly place: RefObject<HTMLElement | null>
  readonly waivers: Waiving
}

export function Findings({ checks, walk, content, desk, isReadOnly, place, waivers }: FindingsProps) {
  const clauses = useClauses()
  const { state, findings } = checks
  const fixReason = state.kind === 'checked' ? null : t('The text changed. Wait for the check.')
  return (
    <section className={styles['findings']} aria-label={t('Findings')} tabIndex={-1} data-pane ref={place}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('Findings')}</h2>
        <span className={styles['counts']}>{countsInWords(findings)}</span>
      </header>
      <CheckLine checks={checks} />
      <div className={state.kind === 'checking' ? styles['stale'] : styles['cards']}>
        {findings.map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            isActive={finding.id === walk.active}
            accounts={namesOf(finding, content, desk)}
            clauseText={clauseTextOf(finding, clauses)}
            onChoose={() => {
              if (finding.id !== walk.active) walk.choose(finding)
            }}
          >
            {!isReadOnly && (
              <FixOffer
                finding={finding}
                content={content}
                isOpen={finding.id === walk.offered}
                reason={fixReason}
                onOffer={() => walk.offer(finding)}
                onApply={() => walk.apply(finding)}
                onDismiss={walk.dismiss}
              />
            )}
            {finding.severity === 'blocker' && <WaiverLine finding={finding} waivers={waivers} />}
          </FindingCard>
        ))}
      </div>
      <Hidden>
        <span role="status">{walk.announcement}</span>
      </Hidden>
    </section>
  )
}

function CheckLine({ checks }: { readonly checks: Checks }) {
  const words = checkInWords(checks)
  // Read out only once it has come to rest, and not at every key.
  const settled = useSettled(checks.state.kind === 'checking' ? null : `${words}. ${countsInWords(checks.findings)}`)
  return (
    <p className={styles['check']} data-check={checks.state.kind}>
      <StateIcon kind={checks.state.kind} />
      <span>{words}</span>
      <Hidden>
        <span role="status">{settled}</span>
      </Hidden>
    </p>
  )
}

function StateIcon({ kind }: { readonly kind: CheckState['kind'] }) {
  const Icon = { checking: LoaderCircle, checked: CircleCheck, failed: TriangleAlert }[kind]
  return <Icon size={14} aria-hidden="true" />
}

/** "1 blocker, 2 warnings"; empty for none, because none is only said by a check that is done. */
export function countsInWords(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({ severity, many: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ many }) => many > 0)
    .map(({ severity, many }) => severityInWords(severity, many))
    .join(', ')
}

/** Named only where a finding is not about every target. */
function namesOf(finding: Finding, content: Content, desk: DeskView): readonly string[] {
  if (finding.accounts.length === 0 || finding.accounts.length === content.targets.length) return []
  return finding.accounts.filter((id) => desk.accounts.some((account) => account.id === id)).map(accountInWords)
}

function clauseTextOf({ clause }: Finding, clauses: readonly ClauseView[]): string | null {
  return clauses.find((candidate) => candidate.pack === clause.pack && candidate.id === clause.id)?.text ?? null
}
