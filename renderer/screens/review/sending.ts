// Sending what a sheet holds: what is missing is named, and a refusal leaves what was typed where it is.
import { useState } from 'react'
import type { Refusal } from '../../../shared/desk/refusal'
import { useSendKey } from '../../parts/send-key'
import type { Came } from './acts'

export interface Sending {
  /** Whether it was tried, so that what is missing is named. */
  readonly isTried: boolean
  readonly refusal: Refusal | null
  readonly send: () => void
}

interface Sheet {
  /** Whether everything is there; puts the focus where it is not. */
  readonly isReady: () => boolean
  readonly onSend: () => Came
  /** Forgets what was typed, once it was sent. */
  readonly forget: () => void
  readonly onClose: () => void
}

/** Ctrl+Enter sends, too. */
export function useSending({ isReady, onSend, forget, onClose }: Sheet): Sending {
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sendNow = async () => {
    setTried(true)
    setRefusal(null)
    if (!isReady()) return
    const came = await onSend()
    if (came) return setRefusal(came)
    forget()
    onClose()
  }
  const send = () => void sendNow()
  useSendKey(send)
  return { isTried, refusal, send }
}
