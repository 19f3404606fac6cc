// Putting a post off: until when. What would be too late is not offered.
import { useState } from 'react'
import type { Refusal } from '../../shared/desk/refusal'
import type { Instant, Zone } from '../../shared/kit/time'
import { type SnoozeChoice, snoozeChoices } from '../../shared/review/turn'
import type { Command } from '../../shared/desk/commands'
import { act } from '../data'
import { Sheet } from './dialog'
import { PickList } from './pick-list'
import { RefusalBanner } from './refusal-banner'
import { Coming, useNow } from './when'
import styles from './snooze-sheet.module.css'
import { t } from '../../shared/words/say'

export interface SnoozeSheetProps {
  readonly post: {
    readonly id: string
    readonly key: string
    readonly approveBy: Instant | null
    readonly isOwn: boolean
  }
  readonly zone: Zone
  readonly onDone: () => void
  readonly onClose: () => void
}

export function SnoozeSheet({ post, zone, onDone, onClose }: SnoozeSheetProps) {
  // As it was when the sheet was opened, so that nothing moves under the cursor.
  const [now] = useState(useNow())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const choices = snoozeChoices({ approveBy: post.approveBy, isAuthor: post.isOwn }, now, zone)
  const possible = choices.filter(({ reason }) => reason === null)
  const pick = async ({ until }: SnoozeChoice) => {
    const command: Command = { type: 'snooze', post: post.id, until }
    const answer = await act(command, t('Put {key} off', { key: post.key }))
    if (!answer.ok) return setRefusal(answer.error)
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('Put {key} off', { key: post.key })}
      description={t('It leaves “Your turn” until then, or until it changes. The others on this desk see it.')}
    >
      {refusal && <RefusalBanner refusal={refusal} />}
      {possible.length === 0 ? (
        <p>{t('Its deadline is too near to put it off.')}</p>
      ) : (
        <PickList
          label={t('Until when')}
          items={possible}
          keyOf={({ label }) => label}
          wordsOf={({ label }) => label}
          onPick={(choice) => void pick(choice)}
        >
          {({ label, until }) => (
            <span className={styles['choice']}>
              {label}
              {until !== 'author-updates' && (
                <span className={styles['when']}>
                  <Coming instant={until} zone={zone} />
                </span>
              )}
            </span>
          )}
        </PickList>
      )}
      {choices.some(({ reason }) => reason !== null) && (
        <ul className={styles['others']}>
          {choices
            .filter(({ reason }) => reason !== null)
            .map(({ label, reason }) => (
              <li key={label}>
                {label}: {reason}
              </li>
            ))}
        </ul>
      )}
    </Sheet>
  )
}
