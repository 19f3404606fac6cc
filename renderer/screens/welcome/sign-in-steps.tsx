// What a person is asked for once they were picked: the passphrase of their key, one for their first key, or nothing
// but to know that they have none.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { type Refusal, refusalInWords } from '../../../shared/desk/refusal'
import type { Result } from '../../../shared/kit/result'
import type { Person } from '../../../shared/people/person'
import { bridge } from '../../bridge'
import { Button } from '../../parts/button'
import { RefusalBanner } from '../../parts/refusal-banner'
import { isOnlyAdmin, outOfReachInWords } from '../../unlocking/key-words'
import { NewPassphraseFields, WhatItIsFor } from '../../unlocking/new-passphrase'
import { isRight, noPassphrase, wrongsOfPassphrase } from '../../unlocking/passphrase'
import { PassphraseField } from '../../unlocking/passphrase-field'
import styles from './sign-in.module.css'
import { t } from '../../../shared/words/say'

export interface StepProps {
  readonly desk: DeskView
  readonly person: Person
  /** Carries a way of signing in out; answers why it was refused. */
  readonly come: (signingIn: () => Promise<Result<DeskView, Refusal>>) => Promise<Refusal | null>
  readonly onLookAround: () => void
  readonly onBack: () => void
}

export function PassphraseStep({ person, come, onLookAround, onBack }: StepProps) {
  const [passphrase, setPassphrase] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const send = async () => {
    if (isBusy) return
    if (passphrase === '') return setWrong(t('Type your passphrase, or look around without it.'))
    setBusy(true)
    setWrong(null)
    const refusal = await come(() => bridge.signIn({ person: person.id, passphrase }))
    setBusy(false)
    if (!refusal) return
    setWrong(refusalInWords(refusal))
    field.current?.select()
  }
  return (
    <StepForm
      onSend={() => void send()}
      verb={isBusy ? t('Opening your key…') : t('Unlock and sign in')}
      aside={t('Look around without unlocking')}
      onAside={onLookAround}
      onBack={onBack}
    >
      <PassphraseField
        ref={field}
        label={t('Your passphrase')}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed)
          setWrong(null)
        }}
        description={t(
          'It opens the key that signs your decisions and shows that it is you. Without it you can look around; you are asked for it when you do something.',
        )}
        error={wrong}
        autoFocus
      />
    </StepForm>
  )
}

export function FirstKeyStep({ desk, person, come, onLookAround, onBack }: StepProps) {
  const [chosen, setChosen] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wrongs = wrongsOfPassphrase(chosen)
  const send = async () => {
    setTried(true)
    if (isBusy || !isRight(wrongs)) return
    setBusy(true)
    setRefusal(await come(() => bridge.enrolOwnKey({ person: person.id, passphrase: chosen.passphrase })))
    setBusy(false)
  }
  return (
    <StepForm
      onSend={() => void send()}
      verb={isBusy ? t('Making your key…') : t('Make my key and sign in')}
      aside={t('Look around without a key')}
      onAside={onLookAround}
      onBack={onBack}
    >
      <h2>{t('Choose a passphrase')}</h2>
      <WhatItIsFor isOnlyAdmin={isOnlyAdmin(desk, person.id)} />
      {refusal && <RefusalBanner refusal={refusal} boxed />}
      <NewPassphraseFields
        label={t('Your passphrase')}
        value={chosen}
        onChange={setChosen}
        wrongs={isTried ? wrongs : null}
        autoFocus
      />
    </StepForm>
  )
}

export function NoKeyStep({ desk, person, onLookAround, onBack }: StepProps) {
  const { title, why, wayOut } = outOfReachInWords(desk, person.id)
  return (
    <StepForm onSend={onLookAround} verb={t('Look around without a key')} isFocused onBack={onBack}>
      <h2>{title}</h2>
      <p>{why}</p>
      <p className={styles['about']}>{wayOut}</p>
    </StepForm>
  )
}

interface StepFormProps {
  readonly children: ReactNode
  readonly verb: string
  readonly onSend: () => void
  readonly aside?: string
  readonly onAside?: () => void
  readonly onBack: () => void
  /** The main button takes the focus, where there is no field for it. */
  readonly isFocused?: boolean
}

function StepForm({ children, verb, onSend, aside, onAside, onBack, isFocused = false }: StepFormProps) {
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused) main.current?.focus()
  }, [isFocused])
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack()
      }}
    >
      {children}
      <div className={styles['acts']}>
        <Button ref={main} kind="primary" type="submit" wide>
          {verb}
        </Button>
        {aside !== undefined && onAside && (
          <Button wide onPress={onAside}>
            {aside}
          </Button>
        )}
      </div>
      <footer className={styles['foot']}>
        <Button kind="quiet" onPress={onBack}>
          {t('Someone else')}
        </Button>
      </footer>
    </form>
  )
}
