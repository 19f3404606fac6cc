// Goes to a day that is typed.
import { type SubmitEvent, useState } from 'react'
import { Button, Dialog, TextField } from '../../../parts'
import type { Day } from '../data/week'
import { t } from '../../../../shared/words/say'

interface JumpProps {
  readonly day: Day
  readonly onJump: (day: Day) => void
  readonly onClose: () => void
}

export function Jump({ day, onJump, onClose }: JumpProps) {
  const [typed, setTyped] = useState(day)
  const jump = (event?: SubmitEvent) => {
    event?.preventDefault()
    if (typed !== '') onJump(typed)
  }
  return (
    <Dialog
      open
      title={t('Go to a day')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" reason={typed === '' ? t('Choose a day first.') : null} onPress={() => jump()}>
            {t('Go to the day')}
          </Button>
        </>
      }
    >
      <form onSubmit={jump}>
        <TextField label={t('Day')} type="date" value={typed} onChange={setTyped} />
        {/* Enter in a field submits only a form that has a button; the one people see is among the dialog's actions. */}
        <button type="submit" hidden aria-label={t('Go to the day')} />
      </form>
    </Dialog>
  )
}
