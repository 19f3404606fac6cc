// Changing the passphrase of one's own key: the old one, and the new one twice.
import { useRef, useState } from 'react'
import type { KeyStore } from '../../shared/bridge/contract'
import { refusalInWords } from '../../shared/desk/refusal'
import { bridge, faultInWords } from '../bridge'
import { useCall } from '../data'
import { say } from '../navigation'
import { Banner } from '../parts/banner'
import { useHelpPage } from '../help/opening'
import { Button } from '../parts/button'
import { Checkbox } from '../parts/choices'
import { Dialog } from '../parts/dialog'
import { useSendKey } from '../parts/send-key'
import { EnterForm } from './enter-form'
import { NewPassphraseFields } from './new-passphrase'
import { isRight, noPassphrase, wrongsOfPassphrase } from './passphrase'
import { PassphraseField } from './passphrase-field'
import styles from './unlocking.module.css'
import { t } from '../../shared/words/say'

export function ChangeDialog({ onClose }: { readonly onClose: () => void }) {
  useHelpPage('people')
  const keyStore = useCall('keyStore', null)
  const [old, setOld] = useState('')
  const [chosen, setChosen] = useState(noPassphrase)
  const [useKeyStore, setUseKeyStore] = useState(false)
  const [isTried, setTried] = useState(false)
  const [wrongOld, setWrongOld] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const wrongs = wrongsOfPassphrase(chosen)

  const change = async () => {
    setTried(true)
    setProblem(null)
    if (old === '') {
      setWrongOld(t('Type the passphrase that opens the key now.'))
      return field.current?.focus()
    }
    if (isBusy || !isRight(wrongs)) return
    setBusy(true)
    try {
      const answer = await bridge.changePassphrase({ old, new: chosen.passphrase, useKeyStore })
      if (answer.ok) {
        say(t('Your passphrase is changed. From now on only the new one opens your key.'))
        return onClose()
      }
      const words = refusalInWords(answer.error)
      if (answer.error.code === 'wrong-passphrase') {
        setWrongOld(words)
        field.current?.select()
      } else setProblem(words)
    } catch (fault) {
      setProblem(
        t('That did not work: {fault}. The old passphrase still opens your key.', { fault: faultInWords(fault) }),
      )
    }
    setBusy(false)
  }
  useSendKey(() => void change())

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Change your passphrase')}
      description={t(
        'The key stays the same, and so does everything signed with it. Copies of this desk made before still open with the old passphrase.',
      )}
      initialFocus={field}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" reason={isBusy ? t('On its way…') : null} onPress={() => void change()}>
            {t('Change the passphrase')}
          </Button>
        </>
      }
    >
      <EnterForm onSend={() => void change()}>
        {problem !== null && (
          <Banner tone="blocker" urgent>
            {problem}
          </Banner>
        )}
        <PassphraseField
          ref={field}
          label={t('Present passphrase')}
          value={old}
          onChange={(typed) => {
            setOld(typed)
            setWrongOld(null)
          }}
          error={wrongOld}
        />
        <NewPassphraseFields
          label={t('New passphrase')}
          value={chosen}
          onChange={setChosen}
          wrongs={isTried ? wrongs : null}
        />
        {keyStore.data && <KeyStoreChoice keyStore={keyStore.data} isChosen={useKeyStore} onChoose={setUseKeyStore} />}
      </EnterForm>
    </Dialog>
  )
}

interface KeyStoreChoiceProps {
  readonly keyStore: KeyStore
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function KeyStoreChoice({ keyStore: { isAvailable, words }, isChosen, onChoose }: KeyStoreChoiceProps) {
  if (!isAvailable) {
    return (
      <p className={styles['about']}>
        {t('The key cannot be put under this computer’s own key store as well. {words}', { words })}
      </p>
    )
  }
  return (
    <div>
      <Checkbox label={t('Also put the key under {words}', { words })} checked={isChosen} onChange={onChoose} />
      <p className={styles['about']}>
        {t(
          'Then the passphrase opens it only here: a copy of this desk on another computer, or under another account, cannot sign with it.',
        )}
      </p>
    </div>
  )
}
