// How the record stands: whether it was read and found sound, its fingerprint, and what that proves.
import { CircleDashed, Copy, Info, OctagonX, RotateCw, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { LedgerStatus, VerificationState } from '../../../../shared/desk/queries/ledger'
import type { Zone } from '../../../../shared/kit/time'
import { Button, IconButton, instantInWords } from '../../../parts'
import { troubleInWords } from '../../../parts/frame/condition-words'
import { Meter } from '../../../parts/meter'
import type { Progress } from '../use-progress'
import { share } from '../../../parts/share'
import { bytesInWords, entriesInWords, momentInWords } from '../words'
import { type Digits, digitsOf, isUnvouched, unvouchedWords } from './fingerprint'
import styles from './head.module.css'
import { WhatItProves } from './what-it-proves'
import { percent } from '../../../../shared/words/formats'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export interface HeadProps {
  readonly desk: DeskView
  readonly status: LedgerStatus
  /** Of a verification that is running. */
  readonly progress: Progress | null
  readonly onVerify: () => void
  readonly onCopy: () => void
}

export function Head({ desk, status, progress, onVerify, onCopy }: HeadProps) {
  const verification: VerificationState = progress ? { state: 'running', ...progress } : status.verification
  const digits = digitsOf(status)
  const [isExplaining, setExplaining] = useState(false)
  return (
    <header className={styles['head']}>
      <Standing verification={verification} status={status} zone={desk.zone} />
      <div className={styles['side']}>
        {digits && <DigitsBox digits={digits} onCopy={onCopy} />}
        {isUnvouched(status) && <p className={styles['meta']}>{unvouchedWords}</p>}
        <div className={styles['acts']}>
          <Button size="small" kind="quiet" icon={<Info aria-hidden />} onPress={() => setExplaining(true)}>
            {t('What this proves')}
          </Button>
          <Button
            size="small"
            icon={<RotateCw aria-hidden />}
            command="ledger.verify"
            reason={verification.state === 'running' ? t('The record is being verified.') : null}
            onPress={onVerify}
          >
            {t('Verify now')}
          </Button>
        </div>
      </div>
      {isExplaining && (
        <WhatItProves
          signs={desk.signs}
          hasCheckpoint={status.checkpoint !== null}
          onClose={() => setExplaining(false)}
        />
      )}
    </header>
  )
}

interface StandingProps {
  readonly verification: VerificationState
  readonly status: LedgerStatus
  readonly zone: Zone
}

function Standing({ verification, status, zone }: StandingProps) {
  const size = `${entriesInWords(status.entries)}, ${bytesInWords(status.bytes)}`
  switch (verification.state) {
    case 'running': {
      const { done, total } = verification
      return (
        <div className={styles['state']}>
          <CircleDashed className={styles['quiet']} aria-hidden />
          <div className={styles['about']}>
            <h1 className={styles['title']}>
              {t('Verifying the record: {percent}', { percent: percent(share(done, total) / 100) })}
            </h1>
            <Meter label={t('Verifying the record')} done={done} total={total} />
          </div>
        </div>
      )
    }
    case 'sound': {
      const { entries, signatures, at } = verification
      const since = status.entries - entries
      return (
        <div className={styles['state']}>
          <ShieldCheck className={styles['good']} aria-hidden />
          <div className={styles['about']}>
            <h1 className={styles['title']}>
              {t('{count, plural, one {# entry} other {# entries}} verified, all sound', { count: entries })}
            </h1>
            <p className={styles['meta']}>
              {rich(
                '{signatures, plural, one {# signature} other {# signatures}} right, {bytes} read on {when}{since, plural, =0 {} other {; # recorded since}}',
                {
                  signatures,
                  bytes: bytesInWords(status.bytes),
                  when: (
                    <time dateTime={at} title={instantInWords(at, zone)}>
                      {momentInWords(at, zone)} ({zone})
                    </time>
                  ),
                  since: Math.max(0, since),
                },
              )}
            </p>
          </div>
        </div>
      )
    }
    case 'trouble': {
      const { what, where, since, wayOut } = troubleInWords(verification.trouble, zone)
      // What keeps the desk from being written to is said above every screen, and need not be said twice.
      const isSaidAbove = status.condition.trouble?.what === verification.trouble.what
      return (
        <div className={styles['state']}>
          <OctagonX className={styles['bad']} aria-hidden />
          <div className={styles['about']} role="alert">
            <h1 className={styles['title']}>{t('The record is not sound')}</h1>
            {!isSaidAbove && <p>{what}</p>}
            <p>
              {!isSaidAbove && where} {since}
            </p>
            {!isSaidAbove && <p>{wayOut}</p>}
          </div>
        </div>
      )
    }
    case 'not-run':
      return (
        <div className={styles['state']}>
          <CircleDashed className={styles['quiet']} aria-hidden />
          <div className={styles['about']}>
            <h1 className={styles['title']}>{t('Not verified yet')}</h1>
            <p className={styles['meta']}>
              {t('{size}. Verifying reads every entry from the first and checks it.', { size })}
            </p>
          </div>
        </div>
      )
  }
}

function DigitsBox({
  digits: { of, digits, copyLabel },
  onCopy,
}: {
  readonly digits: Digits
  readonly onCopy: () => void
}) {
  return (
    <div className={styles['fingerprint']}>
      <p className={styles['meta']}>{of}</p>
      <div className={styles['digits']}>
        <code className={styles['code']} data-fingerprint>
          {digits}
        </code>
        <IconButton size="small" label={copyLabel} command="ledger.copy" icon={<Copy aria-hidden />} onPress={onCopy} />
      </div>
    </div>
  )
}
