// A sheet that asks for what an act needs, carries it out, and shows why it was refused.
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react'
import type { Refusal } from '../../shared/desk/refusal'
import { EnterForm } from '../unlocking/enter-form'
import { Button } from './button'
import { Sheet } from './dialog'
import { RefusalBanner } from './refusal-banner'
import { useSendKey } from './send-key'
import { t } from '../../shared/words/say'

export interface ActSheetProps {
  readonly title: string
  readonly description: ReactNode
  readonly verb: string
  readonly kind?: 'primary' | 'danger'
  /** Whether everything that was asked for is there. */
  readonly isComplete: boolean
  /** Null when it was done. */
  readonly onSend: () => Promise<Refusal | null>
  readonly onClose: () => void
  /** What to focus when it closes; otherwise what had the focus before. */
  readonly finalFocus?: RefObject<HTMLElement | null>
  /** Told whether sending was tried, so that what is missing is named. */
  readonly children: (isTried: boolean) => ReactNode
}

export function ActSheet(props: ActSheetProps) {
  const { title, description, verb, kind = 'primary', isComplete, onSend, onClose, finalFocus, children } = props
  // How often it was tried with something missing.
  const [tries, setTries] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async () => {
    setRefusal(null)
    if (isBusy) return
    if (!isComplete) return setTries(tries + 1)
    setBusy(true)
    const came = await onSend()
    setBusy(false)
    if (came) setRefusal(came)
    else onClose()
  }
  useSendKey(() => void send())
  // With the mistakes on screen, before another key is pressed.
  useLayoutEffect(() => {
    if (tries > 0) focusFirstWrong()
  }, [tries])
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      description={description}
      {...(finalFocus && { finalFocus })}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind={kind} reason={isBusy ? t('On its way…') : null} onPress={() => void send()}>
            {verb}
          </Button>
        </>
      }
    >
      <EnterForm onSend={() => void send()}>
        {refusal && <RefusalBanner refusal={refusal} />}
        {children(tries > 0)}
      </EnterForm>
    </Sheet>
  )
}

/** The first thing that is missing; a lone box to tick where every field is in order. */
function focusFirstWrong(): void {
  const find = (what: string) => document.querySelector<HTMLElement>(`[data-dialog-body] ${what}`)
  const wrong = find(':is([aria-invalid=true], fieldset[aria-describedby] [type=checkbox])')
  ;(wrong ?? find('[type=checkbox]'))?.focus()
}
