// The findings beside the text, and how far the check has come.
import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { memo, type RefObject } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { type Finding, severities } from '../../../../shared/policy/finding'
import type { Account } from '../../../../shared/post/account'
import { accountInWords } from '../../../../shared/post/account-words'
import type { Content } from '../../../../shared/post/content'
import { severityInWords } from '../../../../shared/policy/severity-words'
import { useClauses } from '../../../data'
import { FindingCard } from '../../../parts/finding-card'
import { Hidden } from '../../../parts/hidden'
import { clauseTextOf } from '../../review/clauses'
import { type Checks, checkInWords, type CheckState } from '../checks/use-checks'
import { useSettled } from '../checks/use-settled'
import { FixOffer, type ShownFix } from './fix-offer'
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
          <Card
            key={finding.id}
            finding={finding}
            isActive={finding.id === walk.active}
            targets={content.targets}
            accounts={desk.accounts}
            clauseText={clauseTextOf(finding, clauses)}
            isReadOnly={isReadOnly}
            shownFix={finding.id === walk.offered ? { content, reason: fixReason, onApply: walk.apply } : null}
            waivers={waivers.known}
            onChoose={walk.choose}
            onOffer={walk.offer}
            onDismiss={walk.dismiss}
            onAskWaiver={waivers.ask}
          />
        ))}
      </div>
      <Hidden>
        <span role="status">{walk.announcement}</span>
      </Hidden>
    </section>
  )
}

interface CardProps {
  readonly finding: Finding
  readonly isActive: boolean
  readonly targets: Content['targets']
  readonly accounts: readonly Account[]
  readonly clauseText: string | null
  readonly isReadOnly: boolean
  /** What it takes to show the fix of this finding, and to apply it; null while it is not shown. */
  readonly shownFix: ShownFix | null
  readonly waivers: Waiving['known']
  readonly onChoose: (finding: Finding) => void
  readonly onOffer: (finding: Finding) => void
  readonly onDismiss: () => void
  readonly onAskWaiver: (finding: Finding) => void
}

/** Drawn again when the finding is another one, and not for every letter. */
const Card = memo(function Card(props: CardProps) {
  const { finding, isActive, targets, accounts, clauseText, isReadOnly, shownFix, waivers } = props
  const { onChoose, onOffer, onDismiss, onAskWaiver } = props
  return (
    <FindingCard
      finding={finding}
      isActive={isActive}
      accounts={namesOf(finding, targets, accounts)}
      clauseText={clauseText}
      onChoose={() => {
        if (!isActive) onChoose(finding)
      }}
    >
      {!isReadOnly && <FixOffer finding={finding} shown={shownFix} onOffer={onOffer} onDismiss={onDismiss} />}
      {finding.severity === 'blocker' && <WaiverLine finding={finding} waivers={waivers} onAsk={onAskWaiver} />}
    </FindingCard>
  )
})

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
function namesOf(finding: Finding, targets: Content['targets'], known: readonly Account[]): readonly string[] {
  if (finding.accounts.length === 0 || finding.accounts.length === targets.length) return []
  return finding.accounts.filter((id) => known.some((account) => account.id === id)).map(accountInWords)
}
