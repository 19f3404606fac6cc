// The ledger: how the record stands, what is in it, who vouches for it, and its copies.
import { useState } from 'react'
import { bridge, faultInWords } from '../../bridge'
import { sayFault, useCall, useDesk } from '../../data'
import { useCommands } from '../../keys/bindings'
import { later } from '../../later'
import { Banner, SplitTabs } from '../../parts'
import { copy } from '../../copying'
import { digitsOf, isUnvouched, unvouchedWords } from './head/fingerprint'
import { Head } from './head/head'
import styles from './ledger.module.css'
import { type Part, remember, usePart } from './memory'
import { Proof } from './proof/proof'
import { RecordPart } from './record/record'
import { useProgress } from './use-progress'
import { t } from '../../../shared/words/say'

const Copies = later(async () => (await import('./copies/copies')).Copies)

const parts: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'record', label: t('Record') },
  { value: 'proof', label: t('Proof') },
  { value: 'copies', label: t('Copies') },
]

export function Ledger() {
  const desk = useDesk()
  const status = useCall('ledgerStatus', null)
  const progress = useProgress('verify')
  const of = `${desk.name}/${desk.me?.id ?? ''}`
  const part = usePart(of)
  // What a part puts beside the tabs. The tabs stay when the part changes, and the focus in them.
  const [beside, setBeside] = useState<HTMLElement | null>(null)
  const digits = status.data ? digitsOf(status.data) : null

  const verify = () => {
    bridge.verifyLedger(null).then(() => status.refetch(), sayFault)
  }
  const copyDigits = () => {
    if (digits) void copy(digits.digits, digits.name)
  }
  const next = parts[(parts.findIndex(({ value }) => value === part) + 1) % parts.length]
  useCommands(
    'ledger',
    {
      'ledger.tab': () => remember(of, { part: next?.value ?? 'record' }),
      'ledger.verify': verify,
      'ledger.copy': copyDigits,
    },
    status.data && isUnvouched(status.data) ? { 'ledger.copy': unvouchedWords } : {},
  )

  return (
    <div className={styles['ledger']}>
      {status.error && (
        <Banner tone="blocker" urgent>
          {t(
            'How the record stands could not be read: {error}. Nothing was changed. Close the desk and open it again.',
            { error: faultInWords(status.error) },
          )}
        </Banner>
      )}
      {status.data && (
        <Head desk={desk} status={status.data} progress={progress} onVerify={verify} onCopy={copyDigits} />
      )}
      <SplitTabs
        label={t('Parts of the ledger')}
        tabs={parts}
        value={part}
        onChange={(chosen) => remember(of, { part: chosen })}
        className={styles['parts']}
        barClassName={styles['bar']}
        panelClassName={styles['panel']}
        beside={<div ref={setBeside} className={styles['beside']} />}
      >
        {part === 'record' && <RecordPart desk={desk} of={of} beside={beside} />}
        {part === 'proof' && <Proof desk={desk} status={status.data ?? null} />}
        {part === 'copies' && <Copies />}
      </SplitTabs>
    </div>
  )
}
