// The bar under the list while posts are selected: how many of them would be approved, and why the others not.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Together } from '../../../../shared/desk/together'
import { Button } from '../../../parts/button'
import { Kbd } from '../../../parts/kbd'
import styles from './together.module.css'
import { approvalInWords, countsInWords, reasonsOf, sorted } from './words'
import { rich } from '../../../parts/rich'
import { KeyOf } from '../../../parts/key-of'
import { t } from '../../../../shared/words/say'

export interface SelectedBarProps {
  readonly selected: number
  /** Null while it is not known. */
  readonly together: Together | null
  /** How many posts the list holds. */
  readonly total: number
  readonly onSelectMatching: () => void
  readonly onApprove: () => void
  readonly onHandOver: () => void
  readonly onClear: () => void
}

const counted = (words: ReactNode) => <span className={styles['number']}>{words}</span>

export function SelectedBar(props: SelectedBarProps) {
  const { selected, together, total, onSelectMatching, onApprove, onHandOver, onClear } = props
  const known = together && sorted(together)
  return (
    <section className={styles['bar']} aria-label={t('Selected posts')}>
      <div className={styles['words']}>
        <p role="status" className={styles['counts']}>
          {countsInWords(selected, known)}
        </p>
        {known && known.cannot.length > 0 && (
          <ul className={styles['reasons']} aria-label={t('Why some cannot be approved')}>
            {reasonsOf(known.cannot).map(({ what, keys }) => (
              <li key={what} title={keys.join(', ')}>
                {rich('<number>{count, plural, one {# post:} other {# posts:}}</number> {what}', {
                  count: keys.length,
                  what,
                  number: counted,
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles['buttons']}>
        {selected < total && (
          <Button kind="quiet" size="small" command="queue.select-matching" onPress={onSelectMatching}>
            {t('Select all {count, number} matching', { count: total })}
          </Button>
        )}
        <Button kind="quiet" size="small" onPress={onClear}>
          {t('Clear', undefined, 'a selection')} <Kbd keys="Escape" />
        </Button>
        <Button size="small" command="queue.hand-over" onPress={onHandOver}>
          {t('Hand over…')}
        </Button>
        <Button
          size="small"
          kind={known?.can.length === 0 ? 'plain' : 'primary'}
          command="queue.approve"
          icon={known?.can.length === 0 ? undefined : <Check aria-hidden />}
          onPress={onApprove}
        >
          {approvalInWords(selected, known)} <KeyOf command="queue.approve" />
        </Button>
      </div>
    </section>
  )
}
