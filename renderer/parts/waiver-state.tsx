// How a waiver stands, told apart by word, picture and edge, so that no colour is needed for it.
import { CircleCheck, CircleSlash, CircleX, Hourglass, type LucideIcon, TimerOff, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WaiverView } from '../../shared/desk/queries/findings'
import type { WaiverState } from '../../shared/review/waiver'
import styles from './waiver-state.module.css'
import { t } from '../../shared/words/say'

const looks: Readonly<Record<WaiverState, { readonly icon: LucideIcon; readonly word: string }>> = {
  asked: { icon: Hourglass, word: t('Waiver waits') },
  granted: { icon: CircleCheck, word: t('Waiver granted') },
  refused: { icon: CircleX, word: t('Waiver refused') },
  withdrawn: { icon: Undo2, word: t('Request taken back') },
  over: { icon: TimerOff, word: t('Waiver ran out') },
  short: { icon: TimerOff, word: t('Waiver too short') },
  void: { icon: CircleSlash, word: t('Waiver does not count') },
}

/** Why it was asked for, as the words of whoever asked. */
export function ReasonGiven({ by, reason, note }: Pick<WaiverView, 'by' | 'reason' | 'note'>) {
  return (
    <p dir="auto">
      {t('Reason given by {by}: “{why, select, own {} other {{reason}. }}{note}”', {
        by,
        why: reason === null ? 'own' : 'named',
        reason: reason ?? '',
        note,
      })}
    </p>
  )
}

/** A waiver in a box whose edge and first line say how it stands. */
export function WaiverBox({ state, children }: { readonly state: WaiverState; readonly children: ReactNode }) {
  const { icon: Icon, word } = looks[state]
  return (
    <div className={styles['box']} data-state={state}>
      <p className={styles['state']}>
        <Icon size={14} strokeWidth={2.25} aria-hidden="true" />
        <strong>{word}</strong>
      </p>
      {children}
    </div>
  )
}
