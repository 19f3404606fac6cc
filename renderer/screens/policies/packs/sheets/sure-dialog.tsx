// Asks before something typed is lost for good.
import { type RefObject, useRef } from 'react'
import { Button } from '../../../../parts/button'
import { Dialog } from '../../../../parts/dialog'
import { t } from '../../../../../shared/words/say'

export interface SureDialogProps {
  readonly title: string
  readonly words: string
  readonly verb: string
  readonly onSure: () => void
  readonly onClose: () => void
  readonly finalFocus: RefObject<HTMLElement | null>
}

export function SureDialog({ title, words, verb, onSure, onClose, finalFocus }: SureDialogProps) {
  // What loses nothing has the focus first.
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={words}
      initialFocus={cancel}
      finalFocus={finalFocus}
      actions={
        <>
          <Button ref={cancel} onPress={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              onSure()
              onClose()
            }}
          >
            {verb}
          </Button>
        </>
      }
    />
  )
}
