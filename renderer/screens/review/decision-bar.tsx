// The bottom bar: what stands in the way of approving, with the way out, and the decisions.
import { Check, CircleCheck, CircleSlash, OctagonX, TriangleAlert } from 'lucide-react'
import type { PostView } from '../../../shared/desk/queries/post'
import { helpOnObstacle } from '../../help/for-refusals'
import { HelpLink } from '../../help/help-link'
import { useJustArrived } from '../../navigation'
import { Button } from '../../parts/button'
import { reasonAgainst, type Standing, standingInWords } from './standing-words'
import { KeyOf } from '../../parts/key-of'
import styles from './decision-bar.module.css'
import { t } from '../../../shared/words/say'

interface DecisionBarProps {
  readonly view: PostView
  readonly isBusy: boolean
  readonly onApprove: () => void
  readonly onRequestChanges: () => void
  readonly onReject: () => void
}

const icons = { clear: CircleCheck, warning: TriangleAlert, blocker: OctagonX, away: CircleSlash } as const

export function DecisionBar({ view, isBusy, onApprove, onRequestChanges, onReject }: DecisionBarProps) {
  const standing = standingInWords(view)
  const hasJustCome = useJustArrived(view.id)
  const busy = isBusy ? t('On its way…') : null
  // Where there is nothing to press, no sheet explains what is in the way.
  const [first] = standing.mayDecide ? [] : view.obstacles['request-changes']
  const help = first ? helpOnObstacle(first.kind) : null
  return (
    <section className={styles['bar']} aria-label={t('Decision')} data-arriving={hasJustCome || undefined}>
      <Sentence standing={standing} />
      {help && <HelpLink {...help}>{t('What does this mean?')}</HelpLink>}
      {standing.mayDecide && (
        <div className={styles['buttons']}>
          <Button
            kind="danger"
            command="review.reject"
            reason={busy ?? reasonAgainst(view.obstacles.reject)}
            onPress={onReject}
          >
            {t('Reject…')} <KeyOf command="review.reject" />
          </Button>
          <Button
            command="review.request-changes"
            reason={busy ?? reasonAgainst(view.obstacles['request-changes'])}
            onPress={onRequestChanges}
          >
            {t('Request changes…')} <KeyOf command="review.request-changes" />
          </Button>
          <Button
            kind={standing.look === 'clear' ? 'primary' : 'plain'}
            command="review.approve"
            icon={<Check aria-hidden />}
            reason={busy}
            onPress={onApprove}
          >
            {t('Approve')} <KeyOf command="review.approve" />
          </Button>
        </div>
      )}
    </section>
  )
}

function Sentence({ standing }: { readonly standing: Standing }) {
  const { what, wayOut, look } = standing
  const Icon = icons[look]
  return (
    <p className={styles['sentence']} data-look={look}>
      <Icon size={16} aria-hidden="true" />
      <span>
        <strong className={styles['what']}>{what}</strong> {wayOut}
      </span>
    </p>
  )
}
