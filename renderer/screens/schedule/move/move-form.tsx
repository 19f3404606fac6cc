// Day, time and zone; what they come to on every clock that matters; and what moving costs.
import { type SubmitEvent, useRef, useState } from 'react'
import type { PostView } from '../../../../shared/desk/queries/post'
import { type Refusal, refusalInWords } from '../../../../shared/desk/refusal'
import { slotInWords, type Slot } from '../../../../shared/post/slot'
import { act, sayFault, useCall } from '../../../data'
import { useSendKey } from '../../../parts/send-key'
import { Banner, Button, Select, Sheet, TextField } from '../../../parts'
import { dayAt } from '../data/week'
import { Lines } from './lines'
import { Meaning } from './meaning'
import styles from './move.module.css'
import type { MoveSheetProps } from './move-sheet'
import { firstWish, outcomeOf, type Wish } from './moving'
import { meaningOf } from './trial-words'
import { Twice } from './twice'
import { t } from '../../../../shared/words/say'

export function MoveForm({
  view,
  aim,
  desk,
  zone,
  finalFocus,
  onMoved,
  onClose,
}: MoveSheetProps & { readonly view: PostView }) {
  const [wish, setWish] = useState(() => firstWish(view, aim, desk.accounts, desk.zone))
  const time = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const revision = view.revisions.at(-1)
  const before = revision?.content.slot ?? null
  const { slot, problem, twice } = outcomeOf(wish)
  const isOther = slot !== null && !(before?.instant === slot.instant && before.zone === slot.zone)
  const trials = useCall('slotTrial', { moves: [{ post: view.id, slot }] }, { enabled: isOther, keepPrevious: true })
  const trial = isOther ? (trials.data?.[0] ?? null) : null
  if (!revision) return null
  const change = (part: Partial<Wish>) => setWish({ ...wish, which: null, ...part })
  const zones = [...new Set([wish.zone, desk.zone, ...desk.accounts.map((account) => account.zone)])]

  const move = async (to: Slot | null) => {
    setBusy(true)
    setRefusal(null)
    const expect = { revision: revision.number, contentDigest: revision.contentDigest }
    const done =
      to === null
        ? t('{key} has no slot now', { key: view.key })
        : t('{key} moved to {slot}', { key: view.key, slot: slotInWords(to) })
    try {
      const answer = await act({ type: 'move-slot', post: view.id, expect, slot: to }, done)
      if (answer.ok) onMoved(to === null ? null : dayAt(to.instant, zone))
      else setRefusal(answer.error)
    } catch (fault) {
      sayFault(fault)
    }
    setBusy(false)
  }
  const send = () => {
    if (reason === null && slot) void move(slot)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    send()
  }
  const locked = view.editRefusal && `${view.editRefusal.what} ${view.editRefusal.wayOut}`
  const refused = trial?.refusal && refusalInWords(trial.refusal)
  const reason = locked ?? refused ?? (isBusy ? t('The slot is being moved.') : whyNot(slot, before, problem))

  return (
    <Sheet
      open
      title={t('Move the slot of {key}', { key: view.key })}
      description={before ? t('Now {slot}', { slot: slotInWords(before) }) : t('It has no slot yet.')}
      onClose={onClose}
      finalFocus={finalFocus}
      {...(aim?.time === '' ? { initialFocus: time } : {})}
      actions={
        <>
          {before && (
            <Button kind="quiet" reason={locked} onPress={() => void move(null)}>
              {t('Take the slot away')}
            </Button>
          )}
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" reason={reason} onPress={() => slot && void move(slot)}>
            {t('Move the slot')}
          </Button>
        </>
      }
    >
      {locked ? (
        <Banner tone="note">{locked}</Banner>
      ) : (
        <form className={styles['form']} onSubmit={submit}>
          <SendKey send={send} />
          {refusal && (
            <Banner tone="blocker" urgent>
              {t('{what} {wayOut} Nothing was changed.', { what: refusal.what, wayOut: refusal.wayOut })}
            </Banner>
          )}
          <div className={styles['fields']}>
            <TextField label={t('Day')} type="date" value={wish.day} onChange={(value) => change({ day: value })} />
            <TextField
              label={t('Time')}
              type="time"
              ref={time}
              value={wish.time}
              onChange={(value) => change({ time: value })}
            />
          </div>
          <Select
            label={t('Time zone')}
            value={wish.zone}
            options={zones.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ zone: value })}
          />
          {twice && (
            <Twice zone={wish.zone} instants={twice} chosen={wish.which} onChoose={(which) => change({ which })} />
          )}
          <Meaning
            {...{
              slot,
              problem,
              desk: desk.zone,
              accounts: desk.accounts,
              targets: revision.content.targets,
            }}
          />
          {trial && (
            <div role="status" aria-label={t('What it would mean')}>
              <Lines lines={meaningOf(trial, zone)} />
            </div>
          )}
          {/* Enter in a field submits only a form that has a button; the one people see is among the sheet's actions. */}
          <button type="submit" hidden aria-label={t('Move the slot')} />
        </form>
      )}
    </Sheet>
  )
}

/** Ctrl+Enter moves the slot, as it sends every other sheet. */
function SendKey({ send }: { readonly send: () => void }) {
  useSendKey(send)
  return null
}

function whyNot(slot: Slot | null, before: Slot | null, problem: string | null): string | null {
  if (problem !== null) return problem
  if (slot === null) return t('Choose a day and a time first.')
  return before && before.instant === slot.instant && before.zone === slot.zone ? t('This is the slot it has.') : null
}
