// One finding in review: its card, what was decided on it and by whom, and what can be done about it.
import { listed } from '../../../shared/words/formats'
import { rich } from '../../parts/rich'
import { Check, Copy } from 'lucide-react'
import type { PostView } from '../../../shared/desk/queries/post'
import type { RuleRecord } from '../../../shared/desk/queries/rule-record'
import { diffProse } from '../../../shared/diff/prose'
import type { Zone } from '../../../shared/kit/time'
import type { Finding } from '../../../shared/policy/finding'
import type { Content } from '../../../shared/post/content'
import { useDesk } from '../../data'
import { Button } from '../../parts/button'
import { DiffView } from '../../parts/diff-view'
import { FindingCard, type FindingCardProps } from '../../parts/finding-card'
import { KeyOf } from '../../parts/key-of'
import { At } from '../../parts/when'
import { previewOf } from '../compose/findings/fix'
import styles from './findings.module.css'
import { copyReference } from './reference'
import type { OpenSheet } from './sheets'
import { WaiverLines, waiverOf } from './waiver-lines'
import { t } from '../../../shared/words/say'

export interface FindingEntryProps {
  readonly card: Omit<FindingCardProps, 'children'>
  readonly view: PostView
  readonly content: Content
  readonly zone: Zone
  readonly record: RuleRecord | null
  readonly isDone: boolean
  /** The keys are about this one: it is looked at, or the first while none is. */
  readonly isAtHand: boolean
  /** Absent when the person is not one to weigh them. */
  readonly onConsider: ((finding: Finding) => void) | null
  readonly mayDispute: boolean
  readonly open: (sheet: OpenSheet) => void
}

export function FindingEntry(props: FindingEntryProps) {
  const { card, view, content, zone, record, isDone, isAtHand, onConsider, mayDispute, open } = props
  const { finding } = card
  const desk = useDesk()
  const { life } = view
  const disputed = view.disputed.filter((dispute) => dispute.finding === finding.id)
  const waiver = waiverOf(finding, view)
  const again = life.reopened.find((known) => known.finding === finding.id)
  const considered = life.considered.findLast((known) => known.finding === finding.id)
  const isBlocker = finding.severity === 'blocker'
  const askRefusal = life.askRefusals[finding.id] ?? null
  return (
    <FindingCard {...card} policyVersion={life.policyVersion}>
      {life.fromPolicy.includes(finding.id) && (
        <p className={styles['count']}>
          {t('New because version {version} of the policy took effect.', { version: life.policyVersion })}
        </p>
      )}
      {again && (
        <p className={styles['again']}>
          {rich(
            '{how, select, waived {Waived} other {Marked considered}} by {by} on revision {revision}; {changed, select, clause {the clause changed since} words {the words changed since: {was} {now}} other {the words around it changed since}}.',
            {
              how: again.kind,
              by: again.by,
              revision: again.revision,
              changed: again.changed,
              was: <del dir="auto">{again.was}</del>,
              now: <ins dir="auto">{finding.place?.quote ?? ''}</ins>,
            },
          )}
        </p>
      )}
      {considered && (
        <p className={styles['count']}>
          {considered.note === ''
            ? t('Marked considered by {by} on revision {revision}', considered)
            : t('Marked considered by {by} on revision {revision}: “{note}”', considered)}
        </p>
      )}
      {waiver && <WaiverLines waiver={waiver} isAtHand={isAtHand} open={open} />}
      {disputed.map(({ by, note }) => (
        <p key={by} className={styles['count']}>
          {t('{by} says that this is wrong: “{note}”', { by, note })}
        </p>
      ))}
      <FixPreview finding={finding} content={content} />
      {record && record.lately.hits > 0 && <p className={styles['count']}>{seenInWords(record)}</p>}
      <div className={styles['acts']}>
        {!isDone && onConsider && finding.severity === 'warning' && (
          <>
            <Button
              size="small"
              command="review.consider"
              icon={<Check aria-hidden />}
              onPress={() => onConsider(finding)}
            >
              {t('Mark considered')} {isAtHand && <KeyOf command="review.consider" />}
            </Button>
            <Button
              size="small"
              kind="quiet"
              command="review.consider-note"
              onPress={() => open({ kind: 'consider', finding })}
            >
              {t('With a note…')} {isAtHand && <KeyOf command="review.consider-note" />}
            </Button>
          </>
        )}
        {isBlocker && !isDone && waiver?.state !== 'asked' && (
          <Button
            size="small"
            command="review.waiver"
            reason={askRefusal}
            onPress={() => open({ kind: 'ask-waiver', finding })}
          >
            {t('Ask for a waiver…')} {isAtHand && <KeyOf command="review.waiver" />}
          </Button>
        )}
        {mayDispute && !disputed.some((dispute) => dispute.isYours) && (
          <Button size="small" kind="quiet" command="review.dispute" onPress={() => open({ kind: 'dispute', finding })}>
            {t('This is wrong…')} {isAtHand && <KeyOf command="review.dispute" />}
          </Button>
        )}
        <Button
          size="small"
          kind="quiet"
          command="review.copy-finding"
          icon={<Copy aria-hidden />}
          onPress={() => void copyReference(finding, view, desk)}
        >
          {t('Copy a reference')} {isAtHand && <KeyOf command="review.copy-finding" />}
        </Button>
      </div>
      <Past finding={finding} view={view} zone={zone} />
    </FindingCard>
  )
}

function FixPreview({ finding, content }: { readonly finding: Finding; readonly content: Content }) {
  const preview = previewOf(finding, content)
  if (!preview || !finding.fix) return null
  const name = `review-fix-${finding.id}`
  return (
    <details className={styles['done']}>
      <summary>{t('Fix: {label}', { label: finding.fix.label })}</summary>
      <DiffView name={name} diff={diffProse(preview.before, preview.after)} language={content.language} isCompact />
    </details>
  )
}

/** "Seen 14 times in 90 days · 13 upheld, 1 waived". */
export function seenInWords({ lately: { hits, upheld, waived } }: Pick<RuleRecord, 'lately'>): string {
  const seen = t('Seen {count, plural, one {once} other {# times}} in {days, number} days', { count: hits, days: 90 })
  const became = [
    ...(upheld > 0 ? [t('{count, number} upheld', { count: upheld })] : []),
    ...(waived > 0 ? [t('{count, number} waived', { count: waived })] : []),
  ]
  return became.length === 0 ? seen : `${seen} · ${listed(became)}`
}

/** Who did what about it, the earliest first. */
function Past({ finding, view, zone }: { readonly finding: Finding; readonly view: PostView; readonly zone: Zone }) {
  const steps = pastOf(finding, view)
  if (steps.length < 2) return null
  return (
    <details className={styles['done']}>
      <summary>{t('History ({count, number})', { count: steps.length })}</summary>
      <ul>
        {steps.map(({ at, words }) => (
          <li key={`${at} ${words}`} className={styles['count']}>
            <At instant={at} zone={zone} />: {words}
          </li>
        ))}
      </ul>
    </details>
  )
}

function pastOf({ id }: Finding, { life }: PostView) {
  const steps = [
    ...life.considered
      .filter(({ finding }) => finding === id)
      .map(({ at, by, revision }) => ({
        at,
        words: t('{by} marked it considered on revision {revision}', { by, revision }),
      })),
    ...life.waivers
      .filter(({ finding }) => finding === id)
      .flatMap(({ at, by, untilWords, decision }) => [
        { at, words: t('{by} asked for a waiver until {until}', { by, until: untilWords }) },
        ...(decision
          ? [
              {
                at: decision.at,
                words: decision.granted
                  ? t('{by} granted it until {until}', { by: decision.by, until: decision.untilWords ?? '' })
                  : t('{by} refused it', { by: decision.by }),
              },
            ]
          : []),
      ]),
  ]
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
