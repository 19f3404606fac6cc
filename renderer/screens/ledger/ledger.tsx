// The ledger: how the record stands, what is in it, who vouches for it, and its copies.
import { bridge, faultInWords } from '../../bridge'
import { sayFault, useCall, useDesk } from '../../data'
import { useCommands } from '../../keys/bindings'
import { later } from '../../later'
import { Banner } from '../../parts'
import { nextPart, PartTabs } from '../../parts/part-tabs'
import type { SplitTab } from '../../parts/split-tabs'
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

const parts = [
  { value: 'record', label: t('Record') },
  { value: 'proof', label: t('Proof') },
  { value: 'copies', label: t('Copies') },
] as const satisfies readonly SplitTab<Part>[]

export function Ledger() {
  const desk = useDesk()
  const status = useCall('ledgerStatus', null)
  const progress = useProgress('verify')
  const of = `${desk.name}/${desk.me?.id ?? ''}`
  const part = usePart(of)
  const digits = status.data ? digitsOf(status.data) : null

  const verify = () => {
    bridge.verifyLedger(null).then(() => status.refetch(), sayFault)
  }
  const copyDigits = () => {
    if (digits) void copy(digits.digits, digits.name)
  }
  useCommands(
    'ledger',
    {
      'ledger.tab': () => remember(of, { part: nextPart(parts, part) }),
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
      <PartTabs
        label={t('Parts of the ledger')}
        parts={parts}
        value={part}
        onChange={(chosen) => remember(of, { part: chosen })}
        className={styles['parts']}
      >
        {(beside) => {
          switch (part) {
            case 'record':
              return <RecordPart desk={desk} of={of} beside={beside} />
            case 'proof':
              return <Proof desk={desk} status={status.data ?? null} />
            case 'copies':
              return <Copies />
          }
        }}
      </PartTabs>
    </div>
  )
}
