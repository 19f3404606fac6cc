// A first key for somebody who was looking around without one.
import { useState } from 'react'
import { refusalInWords } from '../../shared/desk/refusal'
import { bridge, faultInWords } from '../bridge'
import { know } from '../data'
import { Banner } from '../parts/banner'
import { useHelpPage } from '../help/opening'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { EnterForm } from './enter-form'
import { type AskedProps, useKeysOnTop } from './asked'
import { isOnlyAdmin } from './key-words'
import { NewPassphraseFields, WhatItIsFor } from './new-passphrase'
import { isRight, noPassphrase, wrongsOfPassphrase } from './passphrase'
import { t } from '../../shared/words/say'

export function FirstKey({ desk, me, isForAct, onAnswer }: AskedProps) {
  useHelpPage('people')
  const [chosen, setChosen] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wrongs = wrongsOfPassphrase(chosen)

  const enrol = async () => {
    setTried(true)
    if (isBusy || !isRight(wrongs)) return
    setBusy(true)
    setProblem(null)
    try {
      const answer = await bridge.enrolOwnKey({ person: me.id, passphrase: chosen.passphrase })
      if (answer.ok) {
        know(answer.value)
        return onAnswer(true)
      }
      setProblem(refusalInWords(answer.error))
    } catch (fault) {
      setProblem(t('That did not work: {fault}. Nothing was changed.', { fault: faultInWords(fault) }))
    }
    setBusy(false)
  }
  useKeysOnTop(
    () => void enrol(),
    () => onAnswer(false),
  )

  return (
    <Dialog
      open
      onClose={() => onAnswer(false)}
      title={t('Choose a passphrase for your key')}
      description={
        isForAct
          ? t(
              'What you were about to do carries a signature, and you have no key to sign with yet. Nothing has been recorded.',
            )
          : t('You have no key to sign with yet.')
      }
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('Not now')}</Button>
          <Button kind="primary" reason={isBusy ? t('Making the key…') : null} onPress={() => void enrol()}>
            {isForAct ? t('Make my key and go on') : t('Make my key')}
          </Button>
        </>
      }
    >
      <EnterForm onSend={() => void enrol()}>
        {problem !== null && (
          <Banner tone="blocker" urgent>
            {problem}
          </Banner>
        )}
        <WhatItIsFor isOnlyAdmin={isOnlyAdmin(desk, me.id)} />
        <NewPassphraseFields value={chosen} onChange={setChosen} wrongs={isTried ? wrongs : null} autoFocus />
      </EnterForm>
    </Dialog>
  )
}
