// A sheet that sends words about a post: what is missing is named, and a refusal leaves what was typed where it is.
import { type ReactNode, type RefObject, useState } from 'react'
import type { Refusal } from '../../../shared/desk/refusal'
import { Button } from '../../parts/button'
import { Sheet } from '../../parts/dialog'
import { useSendKey } from '../../parts/send-key'
import type { Came } from './acts'
import { Refused } from './refused'
import styles from './sheets.module.css'
import { t } from '../../../shared/words/say'

export interface SendingSheetProps {
  readonly title: string
  readonly about: string
  readonly verb: string
  readonly kind?: 'primary' | 'danger'
  /** What has the focus first. */
  readonly field: RefObject<HTMLElement | null>
  readonly isBusy: boolean
  /** Whether everything is there; puts the focus where it is not. */
  readonly isReady: () => boolean
  readonly onSend: () => Came
  /** Forgets what was typed, once it was sent. */
  readonly forget: () => void
  readonly onShowChange: () => void
  readonly onClose: () => void
  /** Told whether it was tried, so that what is missing is named. */
  readonly children: (isTried: boolean) => ReactNode
}

/** Ctrl+Enter sends, too. */
export function SendingSheet(props: SendingSheetProps) {
  const { title, about, verb, kind = 'primary', field, isBusy, isReady, onSend, forget, onClose } = props
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async () => {
    setTried(true)
    setRefusal(null)
    if (!isReady()) return
    const came = await onSend()
    if (came) return setRefusal(came)
    forget()
    onClose()
  }
  useSendKey(() => void send())
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      description={about}
      initialFocus={field}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind={kind} reason={isBusy ? t('On its way…') : null} onPress={() => void send()}>
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {refusal && (
          <Refused refusal={refusal} onShowChange={props.onShowChange} kept={t('What you typed is still here.')} />
        )}
        {props.children(isTried)}
      </div>
    </Sheet>
  )
}
