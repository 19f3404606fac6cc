// The passphrase of a locked key.
import { useRef, useState } from 'react'
import { refusalInWords } from '../../shared/desk/refusal'
import { bridge, faultInWords } from '../bridge'
import { know } from '../data'
import { useHelpPage } from '../help/opening'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { EnterForm } from './enter-form'
import { type AskedProps, useKeysOnTop } from './asked'
import { PassphraseField } from './passphrase-field'
import { t } from '../../shared/words/say'

export function Unlock({ me, isForAct, onAnswer }: AskedProps) {
  useHelpPage('people')
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  const unlock = async () => {
    if (isBusy) return
    if (passphrase === '') return setWrong(t('Type your passphrase.'))
    setBusy(true)
    setWrong(null)
    try {
      const answer = await bridge.unlock({ passphrase })
      if (answer.ok) {
        know(answer.value)
        return onAnswer(true)
      }
      setWrong(refusalInWords(answer.error))
    } catch (fault) {
      setWrong(t('That did not work: {fault}. Your key is still locked.', { fault: faultInWords(fault) }))
    }
    setBusy(false)
    field.current?.select()
  }
  useKeysOnTop(
    () => void unlock(),
    () => onAnswer(false),
  )

  return (
    <Dialog
      open
      onClose={() => onAnswer(false)}
      title={t('Unlock your key')}
      description={
        isForAct
          ? t(
              'What you were about to do carries your signature, and the key of {name} is locked. It is done as soon as the key is open; nothing has been recorded yet.',
              { name: me.name },
            )
          : t('The key of {name} is locked. Until it is open you can read, and do nothing.', { name: me.name })
      }
      initialFocus={field}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('Not now')}</Button>
          <Button kind="primary" reason={isBusy ? t('Opening the key…') : null} onPress={() => void unlock()}>
            {isForAct ? t('Unlock and go on') : t('Unlock')}
          </Button>
        </>
      }
    >
      <EnterForm onSend={() => void unlock()}>
        <PassphraseField
          ref={field}
          label={t('Passphrase')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            setWrong(null)
          }}
          error={wrong}
          // At once, not a moment later: a passphrase must not be typed into the sheet below.
          autoFocus
        />
      </EnterForm>
    </Dialog>
  )
}
