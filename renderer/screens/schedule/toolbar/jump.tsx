// Goes to a day that is typed.
import { type SubmitEvent, useState } from 'react'
import { Button, Dialog, TextField } from '../../../parts'
import type { Day } from '../data/week'

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
      title="Go to a day"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" reason={typed === '' ? 'Choose a day first.' : null} onPress={() => jump()}>
            Go to the day
          </Button>
        </>
      }
    >
      <form onSubmit={jump}>
        <TextField label="Day" type="date" value={typed} onChange={setTyped} />
        {/* Enter in a field submits only a form that has a button; the one people see is among the dialog's actions. */}
        <button type="submit" hidden aria-label="Go to the day" />
      </form>
    </Dialog>
  )
}
