// What other desks have made of this post: content that waits to be taken or declined, and decisions that count there only.
import type { Decision } from '../../../shared/ledger/events'
import { areaInWords } from '../../../shared/people/area-words'
import { allOf } from '../../../shared/words/formats'
import { rich } from '../../parts/rich'
import type { ProposalView } from '../../../shared/desk/queries/elsewhere'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Zone } from '../../../shared/kit/time'
import { Button } from '../../parts/button'
import { KeyOf } from '../../parts/key-of'
import { Moment } from './moment-view'
import styles from './side.module.css'
import { t } from '../../../shared/words/say'

interface ElsewhereProps {
  readonly view: PostView
  readonly zone: Zone
  readonly onLook: (proposal: ProposalView) => void
}

export function Elsewhere({ view, zone, onLook }: ElsewhereProps) {
  const { proposals, elsewhere } = view
  if (proposals.length === 0 && elsewhere.length === 0) return null
  return (
    <section className={styles['box']} aria-label={t('From other desks')}>
      <h2 className={styles['title']}>{t('From other desks')}</h2>
      <ul className={styles['rows']}>
        {proposals.map((proposal) => (
          <li key={proposal.id} className={styles['row']}>
            <p>
              <strong className={styles['by']}>{t('Another text from {from}', { from: proposal.from })}</strong>
            </p>
            <p className={styles['meta']}>
              {rich('By {hands}, brought in by {person}, {when}', {
                hands: allOf(proposal.hands),
                person: proposal.broughtInBy,
                when: <Moment instant={proposal.at} zone={zone} />,
              })}
            </p>
            <div className={styles['acts']}>
              <Button size="small" kind="quiet" command="review.proposal" onPress={() => onLook(proposal)}>
                {t('Look at the change…')} <KeyOf command="review.proposal" />
              </Button>
            </div>
          </li>
        ))}
        {elsewhere.map(({ desk, by, area, decision, at, note, isSigned, isOnThese }) => (
          <li key={`${desk} ${by} ${area} ${at}`} className={styles['row']}>
            <p>
              <strong className={styles['by']}>{decided[decision]({ area: areaInWords(area), desk })}</strong>
            </p>
            <p className={styles['meta']}>
              {rich(
                '{by}, {when}{words, select, other {, on other words} these {}}{signed, select, no {, not signed} other {}}. It does not count here.',
                {
                  by,
                  when: <Moment instant={at} zone={zone} />,
                  words: isOnThese ? 'these' : 'others',
                  signed: isSigned ? 'yes' : 'no',
                },
              )}
            </p>
            {note !== '' && (
              <p className={styles['said']} dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const decided: Record<Decision, (where: { readonly area: string; readonly desk: string }) => string> = {
  approve: (where) => t('Approved for {area} on {desk}', where),
  'request-changes': (where) => t('Asked for changes for {area} on {desk}', where),
  reject: (where) => t('Rejected for {area} on {desk}', where),
}
