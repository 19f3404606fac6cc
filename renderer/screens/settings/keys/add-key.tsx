// A key is given to a command by pressing it.
import { useRef, useState } from 'react'
import type { CommandId } from '../../../../shared/bridge/command-table'
import { type Keymap, mayHaveKey } from '../../../../shared/bridge/keymap'
import { commandOf, isMac, keysInWords } from '../../../keys/labels'
import { Button } from '../../../parts/button'
import { useCapturedKeys } from '../../../parts/capture-keys'
import { Dialog } from '../../../parts/dialog'
import { Kbd } from '../../../parts/kbd'
import styles from './keys.module.css'
import { pressedAfter, stepPressed } from './pressed'
import { t } from '../../../../shared/words/say'

export interface AddKeyProps {
  readonly id: CommandId
  readonly keymap: Keymap
  readonly onAdd: (keys: string) => void
  readonly onClose: () => void
}

/** They work the dialog itself. */
const ofDialog = new Set(['Tab', 'Enter', 'Escape', ' '])

export function AddKey({ id, keymap, onAdd, onClose }: AddKeyProps) {
  const [pressed, setPressed] = useState('')
  const use = useRef<HTMLButtonElement>(null)
  const verdict = pressed === '' ? null : mayHaveKey(keymap, id, pressed)
  const reason = verdict === null ? t('Press a key first.') : verdict.can ? null : verdict.reason
  useCapturedKeys((event) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey
    if (event.isComposing || (ofDialog.has(event.key) && !isHeld)) return false
    const step = stepPressed(event, isMac)
    if (event.key === 'Backspace' && !isHeld) setPressed('')
    else if (step !== null && !event.repeat) setPressed((before) => pressedAfter(before, step))
    return true
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('A key for “{title}”', { title: commandOf(id).title })}
      description={t('Press the key, or two letters one after the other. Backspace clears it, Enter takes it.')}
      initialFocus={use}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button ref={use} kind="primary" reason={reason} onPress={() => onAdd(pressed)}>
            {t('Use this key')}
          </Button>
        </>
      }
    >
      <div className={styles['pressed']}>
        {pressed === '' ? <span className={styles['quiet']}>{t('No key pressed yet')}</span> : <Kbd keys={pressed} />}
      </div>
      <p role="status" className={styles['verdict']}>
        {verdict === null
          ? ''
          : verdict.can
            ? t('{pressed} is free.', { pressed: keysInWords(pressed, isMac) })
            : `${keysInWords(pressed, isMac)}: ${verdict.reason}`}
      </p>
    </Dialog>
  )
}
