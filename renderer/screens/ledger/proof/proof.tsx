// Who vouches for the record, and what can be handed to a stranger: checkpoints, countersignatures, timestamps, evidence.
import { Copy, FileDown, FileUp, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { LedgerStatus } from '../../../../shared/desk/queries/ledger'
import { bridge } from '../../../bridge'
import { sayFault } from '../../../data'
import { say } from '../../../navigation'
import { Banner, Button, IconButton } from '../../../parts'
import { instantInWords } from '../../../parts/when-words'
import { copy } from '../../../copying'
import { Countersign } from './countersign'
import { Exports } from './exports'
import styles from './proof.module.css'
import { useSaving } from './saving'
import { Saved } from './saved'
import { Witnesses } from './witnesses'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export interface ProofProps {
  readonly desk: DeskView
  /** Null while it is on the way. */
  readonly status: LedgerStatus | null
}

export function Proof({ desk, status }: ProofProps) {
  const [isSigning, setSigning] = useState(false)
  const saving = useSaving()
  if (!status) return null
  const { checkpoint } = status
  return (
    <div className={styles['proof']}>
      {!checkpoint && <NoKeys />}
      {checkpoint && (
        <section className={styles['box']} aria-label={t('Checkpoint')}>
          <h2 className={styles['title']}>{t('Checkpoint')}</h2>
          <p className={styles['about']}>
            {t(
              'The desk’s signed word for the record as it stands: how many entries there are, the root of the tree over all of them, and the digest of the last entry. Whoever keeps it can show later that nothing before it was touched.',
            )}
          </p>
          <div className={styles['note']}>
            <pre className={styles['text']} tabIndex={0} aria-label={t('Text of the checkpoint')}>
              {checkpoint.text}
            </pre>
            <IconButton
              size="small"
              label={t('Copy the checkpoint')}
              icon={<Copy aria-hidden />}
              onPress={() => void copy(checkpoint.text, t('Checkpoint'))}
            />
          </div>
          <div className={styles['acts']}>
            <Button
              icon={<FileDown aria-hidden />}
              reason={saving.isBusy ? t('On its way…') : null}
              onPress={() => saving.save('checkpoint', () => bridge.saveCheckpoint(null))}
            >
              {t('Save the checkpoint…')}
            </Button>
            <Button icon={<PenLine aria-hidden />} reason={noColleague(desk)} onPress={() => setSigning(true)}>
              {t('Countersign…')}
            </Button>
            <Button icon={<FileUp aria-hidden />} onPress={() => void bringIn(desk)}>
              {t('Import a timestamp…')}
            </Button>
          </div>
          <HowToStamp />
        </section>
      )}
      <Saved saving={saving} />
      <Witnesses witnesses={status.witnesses} zone={desk.zone} />
      <Exports zone={desk.zone} saving={saving} />
      {isSigning && checkpoint && <Countersign desk={desk} checkpoint={checkpoint} onClose={() => setSigning(false)} />}
    </div>
  )
}

function NoKeys() {
  return (
    <Banner tone="note">
      {t(
        'This desk was founded before desks had keys, so it has no signed checkpoints. Its chain still shows damage; evidence packs can be made, and say what they lack. A desk founded now has keys from its first entry.',
      )}
    </Banner>
  )
}

const stampCommand = 'openssl ts -query -data checkpoint.txt -sha256 -cert -out checkpoint.tsq'

function HowToStamp() {
  return (
    <details className={styles['how']}>
      <summary>{t('How to get a timestamp')}</summary>
      <ol className={styles['steps']}>
        <li>{t('Save the checkpoint to a file.')}</li>
        <li>
          {rich('Make a request from it: {command}', {
            command: <code>{stampCommand}</code>,
          })}
        </li>
        <li>
          {t('Send the request to a timestamp authority you trust (RFC 3161). Only its digest leaves, not the record.')}
        </li>
        <li>{t('Import the answer, which often ends in .tsr. It is checked and put on record.')}</li>
      </ol>
    </details>
  )
}

function noColleague({ members, me }: DeskView): string | null {
  const others = members.filter(({ person, key, gone }) => key && !gone && person.id !== me?.id)
  return others.length > 0 ? null : t('Nobody else on this desk has a key yet.')
}

async function bringIn(desk: DeskView): Promise<void> {
  try {
    const answer = await bridge.importTimestamp(null)
    if (!answer.ok) {
      const { what, wayOut } = answer.error
      say(`${what} ${wayOut}`, null, 'refused')
    } else if (answer.value) {
      const { genTime, authority } = answer.value
      say(
        t('Timestamp of {when} by {authority} is on record', {
          when: instantInWords(genTime, desk.zone),
          authority,
        }),
      )
    }
  } catch (fault) {
    sayFault(fault)
  }
}
