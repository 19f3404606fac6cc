// Dialogs, and the sheets that ask for what an act needs; each opens from a button.
import { type ReactNode, useState } from 'react'
import { ActSheet } from '../../parts/act-sheet'
import { Button } from '../../parts/button'
import { Dialog, Sheet } from '../../parts/dialog'
import { SnoozeSheet } from '../../parts/snooze-sheet'
import { TextField } from '../../parts/text-field'
import { AskWaiver } from '../../parts/waiver-sheet'
import { finding } from './blocks'
import { longWord, longWords, nothing, type Shown, state } from './shown'

export const sheets: Readonly<Record<string, Shown>> = {
  dialog: {
    title: 'Dialogs and sheets',
    states: [
      state('a dialog', <Opening name="Open the dialog">{(close) => <ADialog onClose={close} />}</Opening>),
      state('a sheet', <Opening name="Open the sheet">{(close) => <ASheet onClose={close} />}</Opening>),
    ],
  },
  'act-sheet': {
    title: 'A sheet that acts',
    states: [
      state(
        'refused when it is sent',
        <Opening name="Open the act">
          {(close) => (
            <ActSheet
              title="Reject the post"
              description="It ends here. Who wrote it is told why."
              verb="Reject"
              kind="danger"
              isComplete
              onSend={() =>
                Promise.resolve({
                  code: 'not-ready',
                  what: 'Maya changed the post 20 seconds ago.',
                  wayOut: 'Read the change, then decide.',
                  obstacles: [],
                })
              }
              onClose={close}
            >
              {() => <TextField label="Why" lines={3} value={longWords} onChange={nothing} />}
            </ActSheet>
          )}
        </Opening>,
      ),
    ],
  },
  'snooze-sheet': {
    title: 'Putting a post off',
    states: [
      state(
        'at rest',
        <Opening name="Open it">
          {(close) => (
            <SnoozeSheet
              post={{ id: 'p', key: 'NBD-12', approveBy: null, isOwn: false }}
              zone="Europe/Berlin"
              onDone={close}
              onClose={close}
            />
          )}
        </Opening>,
      ),
    ],
  },
  'waiver-sheet': {
    title: 'Asking for a waiver',
    states: [
      state(
        'at rest',
        <Opening name="Open it">
          {(close) => (
            <AskWaiver
              finding={finding('blocker')}
              zone="Europe/Berlin"
              slot={null}
              longestDays={30}
              onSend={() => Promise.resolve(null)}
              onClose={close}
            />
          )}
        </Opening>,
      ),
    ],
  },
}

function Opening({ name, children }: { readonly name: string; readonly children: (close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{name}</Button>
      {isOpen && children(() => setOpen(false))}
    </>
  )
}

function ADialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Bring back the post?"
      description="It was withdrawn on Tuesday."
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={onClose}>
            Bring it back
          </Button>
        </>
      }
    >
      {longWords}
    </Dialog>
  )
}

function ASheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet open onClose={onClose} title={longWord} actions={<Button onPress={onClose}>Done</Button>}>
      {Array.from({ length: 40 }, (_, index) => (
        // A body that is longer than the window.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>{longWords}</p>
      ))}
    </Sheet>
  )
}
