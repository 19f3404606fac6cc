// A colleague puts their name to the record, at this keyboard, with their own passphrase.
import { useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { LedgerStatus } from '../../../../shared/desk/queries/ledger'
import { refusalInWords } from '../../../../shared/desk/refusal'
import type { PersonId } from '../../../../shared/people/person'
import { bridge, faultInWords } from '../../../bridge'
import { say } from '../../../navigation'
import { Banner, Button, Select, Sheet } from '../../../parts'
import { useSendKey } from '../../../parts/send-key'
import { EnterForm } from '../../../unlocking/enter-form'
import { PassphraseField } from '../../../unlocking/passphrase-field'
import { entriesInWords } from '../words'
import styles from './proof.module.css'
import { t } from '../../../../shared/words/say'

export interface CountersignProps {
  readonly desk: DeskView
  readonly checkpoint: NonNullable<LedgerStatus['checkpoint']>
  readonly onClose: () => void
}

export function Countersign({ desk, checkpoint, onClose }: CountersignProps) {
  const colleagues = desk.members.flatMap(({ person, key, gone }) =>
    key && !gone && person.id !== desk.me?.id ? [{ value: person.id, label: person.name }] : [],
  )
  const [person, setPerson] = useState<PersonId | null>(colleagues.length === 1 ? (colleagues[0]?.value ?? null) : null)
  const [passphrase, setPassphrase] = useState('')
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  // The keys of the sample desk have one passphrase that everybody knows.
  const isAsked = !desk.sample

  const sign = async () => {
    setTried(true)
    setProblem(null)
    setWrong(null)
    if (isBusy || person === null || (isAsked && passphrase === '')) return
    setBusy(true)
    try {
      const answer = await bridge.countersign({ person, passphrase })
      if (answer.ok) {
        const name = colleagues.find(({ value }) => value === person)?.label ?? ''
        say(t('{name} has countersigned the record', { name }))
        return onClose()
      }
      const words = refusalInWords(answer.error)
      if (answer.error.code === 'wrong-passphrase') setWrong(words)
      else setProblem(words)
    } catch (fault) {
      setProblem(t('That did not work: {fault}. Nothing was recorded.', { fault: faultInWords(fault) }))
    }
    setBusy(false)
  }
  useSendKey(() => void sign())

  return (
    <Sheet
      open
      onClose={onClose}
      title={t('Countersign the record')}
      description={t(
        'A second person vouches that the record stood like this today. Their signature is kept in the record and in every evidence pack after it.',
      )}
      actions={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" reason={isBusy ? t('Signing…') : null} onPress={() => void sign()}>
            {t('Countersign')}
          </Button>
        </>
      }
    >
      <EnterForm onSend={() => void sign()}>
        {problem !== null && (
          <Banner tone="blocker" urgent>
            {problem}
          </Banner>
        )}
        <div className={styles['signing']}>
          <p className={styles['meta']}>
            {t('{entries}, with the fingerprint', { entries: entriesInWords(checkpoint.size) })}
          </p>
          <code className={styles['large']}>{checkpoint.fingerprint}</code>
        </div>
        <Select
          label={t('Who countersigns')}
          value={person}
          options={colleagues}
          onChange={setPerson}
          error={isTried && person === null ? t('Choose the colleague who is here.') : null}
        />
        {isAsked && (
          <PassphraseField
            label={t('Their passphrase')}
            description={t('They type it themselves. Their key is open for this one signature and then locked again.')}
            value={passphrase}
            onChange={(typed) => {
              setPassphrase(typed)
              setWrong(null)
            }}
            error={wrong ?? (isTried && passphrase === '' ? t('The colleague types their passphrase.') : null)}
          />
        )}
      </EnterForm>
    </Sheet>
  )
}
