// A writer asks for an exception: what is typed is saved first, so that the request is about words that are on the desk.
import { useState } from 'react'
import type { PostView } from '../../../../shared/desk/queries/post'
import type { Refusal } from '../../../../shared/desk/refusal'
import type { Finding } from '../../../../shared/policy/finding'
import { act } from '../../../data'
import { Button } from '../../../parts/button'
import type { AskedWaiver } from '../../../parts/waiver-sheet'
import { WaiverBox } from '../../../parts/waiver-state'
import { save } from '../draft/acts'
import type { Draft } from '../draft/draft'
import styles from './findings.module.css'
import { t } from '../../../../shared/words/say'

export interface Waiving {
  /** The finding that a waiver is being asked for. */
  readonly asking: Finding | null
  readonly ask: (finding: Finding) => void
  readonly close: () => void
  readonly send: (asked: AskedWaiver) => Promise<Refusal | null>
  readonly known: PostView['life']['waivers']
}

const none: Waiving['known'] = []

export function useWaiving(draft: Draft, view: PostView | null): Waiving {
  const [asking, setAsking] = useState<Finding | null>(null)
  const send = async (asked: AskedWaiver): Promise<Refusal | null> => {
    if (asking === null) return null
    const saved = await save(draft)
    if (!saved.ok) return saved.error
    const { post, key, revision, contentDigest } = saved.value.ground
    const answer = await act(
      { type: 'request-waiver', post, expect: { revision, contentDigest }, finding: asking.id, ...asked },
      t('Asked for a waiver for {id} on {key}', { id: asking.clause.id, key }),
    )
    return answer.ok ? null : answer.error
  }
  return { asking, ask: setAsking, close: () => setAsking(null), send, known: view?.life.waivers ?? none }
}

interface WaiverLineProps {
  readonly finding: Finding
  readonly waivers: Waiving['known']
  readonly onAsk: Waiving['ask']
}

/** How the waiver of a blocker stands, or the way to ask for one. */
export function WaiverLine({ finding, waivers, onAsk }: WaiverLineProps) {
  const known = waivers.findLast(({ finding: id, state }) => id === finding.id && state !== 'withdrawn')
  if (known?.state === 'asked')
    return (
      <WaiverBox state="asked">
        <p>{t('Asked for until {until}, and not decided yet.', { until: known.untilWords })}</p>
      </WaiverBox>
    )
  if (known?.state === 'granted')
    return (
      <WaiverBox state="granted">
        <p>
          {t('By {person}, until {until}.', {
            person: known.decision?.by ?? '',
            until: known.decision?.untilWords ?? '',
          })}
        </p>
      </WaiverBox>
    )
  return (
    <div className={styles['waiver']}>
      {known?.state === 'refused' && (
        <WaiverBox state="refused">
          <p dir="auto">
            {t('{person}: “{note}”', { person: known.decision?.by ?? '', note: known.decision?.note ?? '' })}
          </p>
        </WaiverBox>
      )}
      <Button size="small" kind="quiet" command="compose.waiver" onPress={() => onAsk(finding)}>
        {t('Ask for a waiver…')}
      </Button>
    </div>
  )
}
