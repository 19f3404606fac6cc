// A waiver as the finding shows it: how it stands, who asked for it and in which words, and what can be done with it.
import type { WaiverView } from '../../../shared/desk/queries/findings'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Finding } from '../../../shared/policy/finding'
import { Button } from '../../parts/button'
import { KeyOf } from '../../parts/key-of'
import { WaiverBox, ReasonGiven } from '../../parts/waiver-state'
import styles from './findings.module.css'
import type { OpenSheet } from './sheets'
import { t } from '../../../shared/words/say'

/** The last one that was not taken back. */
export function waiverOf({ id }: Pick<Finding, 'id'>, { life }: PostView): WaiverView | null {
  const all = life.waivers.filter(({ finding, state }) => finding === id && state !== 'withdrawn')
  return all.findLast(({ state }) => state === 'granted') ?? all.at(-1) ?? null
}

interface WaiverLinesProps {
  readonly waiver: WaiverView
  /** The keys are about this one. */
  readonly isAtHand: boolean
  readonly open: (sheet: OpenSheet) => void
}

export function WaiverLines({ waiver, isAtHand, open }: WaiverLinesProps) {
  const { by, reason, note, untilWords, decision, state, decideRefusal, takesBack } = waiver
  const standing = standingOf(waiver)
  return (
    <WaiverBox state={state}>
      {standing !== '' && <p>{standing}</p>}
      {decision !== null && decision.note !== '' && (
        <p dir="auto">{t('{person}: “{note}”', { person: decision.by, note: decision.note })}</p>
      )}
      <p>{t('{by} asked for it until {until}.', { by, until: untilWords })}</p>
      <ReasonGiven by={by} reason={reason} note={note} />
      {state === 'asked' && decideRefusal !== null && <p className={styles['count']}>{decideRefusal}</p>}
      <div className={styles['acts']}>
        {state === 'asked' && decideRefusal === null && (
          <Button
            size="small"
            kind="primary"
            command="review.waiver"
            onPress={() => open({ kind: 'decide-waiver', waiver })}
          >
            {t('Grant or refuse…')} {isAtHand && <KeyOf command="review.waiver" />}
          </Button>
        )}
        {takesBack !== null && (
          <Button size="small" kind="quiet" onPress={() => open({ kind: 'take-back-waiver', waiver })}>
            {takesBack === 'request' ? t('Take the request back…') : t('Take my decision back…')}
          </Button>
        )}
      </div>
    </WaiverBox>
  )
}

/** By whom and until when; empty where the word on the box says all. */
function standingOf({ state, decision, by }: WaiverView): string {
  const until = decision?.untilWords ?? ''
  const person = decision?.by ?? ''
  switch (state) {
    case 'asked':
      return ''
    case 'granted':
      return t('By {person}, until {until}.', { person, until })
    case 'refused':
      return decision?.note === '' ? t('By {person}.', { person }) : ''
    case 'over':
      return t('{person} granted it until {until}.', { person, until })
    case 'short':
      return t('{person} granted it until {until}, which is before the post’s slot.', { person, until })
    case 'void':
      return t('{person}, who granted it, has a part in the post.', { person })
    case 'withdrawn':
      return t('{by} took the request back.', { by })
  }
}
