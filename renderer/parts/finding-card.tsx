// One finding in words: what, why, how to mend it, which clause says so, and how firm the ground is.
import type { ReactNode, Ref } from 'react'
import type { Basis, Finding, Severity } from '../../shared/policy/finding'
import { HelpLink } from '../help/help-link'
import { go } from '../navigation'
import { Badge, severityIcons } from './badge'
import styles from './finding-card.module.css'
import { t } from '../../shared/words/say'

export interface FindingCardProps {
  readonly finding: Finding
  readonly isActive?: boolean
  /** Said in place of an open finding: "Considered". */
  readonly decided?: string | null
  /** The version of the policy that found it. */
  readonly policyVersion?: number | null
  /** The full text of the clause, shown on demand. */
  readonly clauseText?: string | null
  /** The handles of the accounts it concerns; empty where it concerns all. */
  readonly accounts?: readonly string[]
  /** The card was clicked, apart from its buttons. */
  readonly onChoose?: () => void
  /** The focus came into the card. */
  readonly onLookAt?: () => void
  readonly ref?: Ref<HTMLElement>
  /** Buttons and previews that belong to this finding. */
  readonly children?: ReactNode
}

export const severityWords: Record<Severity, string> = {
  blocker: t('Blocker'),
  warning: t('Warning'),
  note: t('Note', undefined, 'a severity'),
  hint: t('Hint'),
}

export const certaintyWords = { exact: t('Exact'), judgement: t('Judgement') } as const

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = severityIcons[severity]
  return <Icon size={14} strokeWidth={2.25} aria-hidden="true" className={styles[severity]} />
}

export function FindingCard(props: FindingCardProps) {
  const {
    finding,
    isActive = false,
    decided = null,
    clauseText = null,
    policyVersion = null,
    accounts = [],
    onChoose,
    onLookAt,
    ref,
    children,
  } = props
  const { clause, severity, certainty, place, what, why, how, basis, counsel = false } = finding
  return (
    <article
      ref={ref}
      className={styles['card']}
      data-severity={severity}
      data-active={isActive || undefined}
      aria-current={isActive || undefined}
      aria-label={`${severityWords[severity]}: ${what}`}
      tabIndex={-1}
      onClick={(event) => {
        if (!(event.target as Element).closest('button, a, summary')) onChoose?.()
      }}
      onFocus={onLookAt}
    >
      <header className={styles['head']}>
        <span className={styles['severity']}>
          <SeverityIcon severity={severity} />
          <span className={styles[severity]}>{severityWords[severity]}</span>
          <span className={styles['certainty']}>{certaintyWords[certainty]}</span>
          {counsel && (
            <Badge title={t('Advice on speech that the law may protect. It is no violation and stops nothing.')}>
              {t('For counsel')}
            </Badge>
          )}
          {decided !== null && <span className={styles['decided']}>{decided}</span>}
        </span>
        <span className={styles['clause']} title={clause.title}>
          {clause.id} {clause.title}
          {policyVersion === null ? null : ` · ${t('version {version}', { version: policyVersion })}`}
        </span>
      </header>
      {place !== null && place.quote.trim() !== '' && !what.includes(place.quote) && <Quote text={place.quote} />}
      <p className={styles['what']}>{what}</p>
      <dl className={styles['reasons']}>
        <dt>{t('Why')}</dt>
        <dd>{why}</dd>
        <dt>{t('How')}</dt>
        <dd>{how}</dd>
        {accounts.length > 0 && (
          <>
            <dt>{t('Where')}</dt>
            <dd>{accounts.join(', ')}</dd>
          </>
        )}
        {basis !== null && <BasisLine basis={basis} />}
      </dl>
      {clauseText !== null && (
        <details className={styles['more']}>
          <summary>{t('The clause in full')}</summary>
          <p>{clauseText}</p>
          <p className={styles['lookUp']}>
            <button
              type="button"
              className={styles['toClause']}
              onClick={() => go({ screen: 'policies', clause: `${clause.pack}/${clause.id}` })}
            >
              {t('Open it in the policies')}
            </button>
            <HelpLink page="checks">{t('What does this mean?')}</HelpLink>
          </p>
        </details>
      )}
      {children}
    </article>
  )
}

const longestQuote = 120

function Quote({ text }: { text: string }) {
  const line = text.replace(/\s+/g, ' ').trim()
  const shown = line.length > longestQuote ? `${line.slice(0, longestQuote).toWellFormed()}…` : line
  return (
    <q className={styles['quote']} dir="auto">
      {shown}
    </q>
  )
}

function BasisLine({ basis }: { basis: Basis }) {
  return (
    <>
      <dt>{t('Basis')}</dt>
      <dd>
        {t(
          '{value}. {source}. Looked up {date}, {grade, select, A {grade A, the network’s own page} B {grade B, the network’s own code} C {grade C, a third party} other {grade K, not confirmed}}.',
          { value: basis.value, source: basis.source, date: basis.checked, grade: basis.grade },
        )}
      </dd>
    </>
  )
}
