// One entry in full: what it says in words, whether its signature is right, and the entry as the journal has it.
import { ArrowLeft, Copy, FileSignature, OctagonX } from 'lucide-react'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import type { LedgerEntryView, LedgerFact, LedgerRow } from '../../../../shared/desk/queries/ledger'
import type { Zone } from '../../../../shared/kit/time'
import { faultInWords } from '../../../bridge'
import { useCall } from '../../../data'
import { At, Banner, Button, classes, IconButton } from '../../../parts'
import { copy } from '../../../copying'
import { entriesInWords, groupsInText } from '../words'
import styles from './detail.module.css'
import { t } from '../../../../shared/words/say'

export interface DetailProps {
  /** The row under the cursor; undefined while there is none. */
  readonly row: LedgerRow | undefined
  readonly zone: Zone
  readonly onLeave: () => void
  readonly onPost: () => void
  readonly onOnlyPost: () => void
  readonly onUnfold: () => void
  readonly ref: Ref<{ readonly focus: () => void }>
}

export function Detail(props: DetailProps) {
  const { row, zone, onLeave, ref } = props
  const pane = useRef<HTMLElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => pane.current?.focus() }))
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onLeave()
  }
  return (
    <section
      ref={pane}
      tabIndex={0}
      data-pane
      data-entry
      aria-label={t('Entry')}
      className={styles['pane']}
      onKeyDown={leave}
    >
      <div className={styles['back']}>
        <Button size="small" kind="quiet" icon={<ArrowLeft aria-hidden />} onPress={onLeave}>
          {t('Back to the list')}
        </Button>
      </div>
      {row && (
        <header className={styles['head']}>
          <p className={styles['number']}>
            {row.holds
              ? t('Entries {from, number} to {last, number}, {kind}', {
                  from: row.holds.from,
                  last: row.seq,
                  kind: groupsInText[row.group],
                })
              : t('Entry {entry, number}, {kind}', { entry: row.seq, kind: groupsInText[row.group] })}
          </p>
          <h2 className={styles['title']} dir="auto">
            {row.name} {row.words}
          </h2>
          <p className={styles['when']}>
            <At instant={row.at} zone={zone} />
          </p>
        </header>
      )}
      {row?.holds ? (
        <Batch {...props} count={row.holds.count} isOpen={row.holds.isOpen} />
      ) : (
        row && <One {...props} row={row} />
      )}
    </section>
  )
}

function Batch({ onUnfold, count, isOpen }: DetailProps & { readonly count: number; readonly isOpen: boolean }) {
  return (
    <div className={styles['acts']}>
      <p className={styles['about']}>
        {t('{entries}, recorded together as one act. Each of them is an entry of its own in the record.', {
          entries: entriesInWords(count),
        })}
      </p>
      <Button command={isOpen ? 'ledger.fold' : 'ledger.unfold'} onPress={onUnfold}>
        {isOpen ? t('Fold into one row') : t('Show one by one')}
      </Button>
    </div>
  )
}

function One({ row, onPost, onOnlyPost }: DetailProps & { readonly row: LedgerRow }) {
  const entry = useCall('ledgerEntry', { seq: row.seq }, { keepPrevious: true })
  const view = entry.data?.row.seq === row.seq ? entry.data : null
  return (
    <>
      {row.post && (
        <div className={styles['acts']}>
          <Button command="ledger.post" onPress={onPost}>
            {t('Open {key}', { key: row.post.key })}
          </Button>
          <Button kind="quiet" onPress={onOnlyPost}>
            {t('Only entries about {key}', { key: row.post.key })}
          </Button>
        </div>
      )}
      {entry.error && (
        <Banner tone="blocker" urgent>
          {t(
            'This entry could not be read from the journal: {error}. Nothing was changed. Verify the record to learn what has happened to it.',
            { error: faultInWords(entry.error) },
          )}
        </Banner>
      )}
      {view && <Whole view={view} />}
    </>
  )
}

function Whole({ view }: { readonly view: LedgerEntryView }) {
  const { row, facts, signature, json, hash } = view
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map((fact, index) => (
          // The same label may stand twice, such as two files; the order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <Fact key={index} fact={fact} />
        ))}
        <Fact fact={{ label: t('Digest of entry {entry, number}', { entry: row.seq }), value: hash, isCode: true }} />
      </dl>
      <SignatureBox signature={signature} />
      <h3 className={styles['subtitle']}>
        {t('As the journal has it')}
        <IconButton
          size="small"
          label={t('Copy the entry as JSON')}
          icon={<Copy aria-hidden />}
          onPress={() => void copy(json, t('Entry'))}
        />
      </h3>
      <pre className={styles['json']} tabIndex={0} aria-label={t('The entry as JSON')}>
        {json}
      </pre>
    </>
  )
}

function Fact({ fact: { label, value, isCode } }: { readonly fact: LedgerFact }) {
  return (
    <div className={styles['fact']}>
      <dt>{label}</dt>
      <dd className={classes(isCode && styles['code'])} dir="auto">
        {value === '' ? t('Nothing') : value}
      </dd>
    </div>
  )
}

function SignatureBox({ signature }: Pick<LedgerEntryView, 'signature'>) {
  if (!signature) {
    return (
      <p className={styles['about']}>
        {t('This entry carries no signature of its own. The chain stands for it, and every checkpoint after it.')}
      </p>
    )
  }
  const { isRight, problem, keyId, statement } = signature
  return (
    <>
      <div className={classes(styles['signature'], isRight ? styles['right'] : styles['wrong'])}>
        {isRight ? <FileSignature aria-hidden /> : <OctagonX aria-hidden />}
        <div>
          <p>
            {isRight
              ? t('The signature is right, and the key was theirs.')
              : t('The signature is not right. {problem}', { problem: problem ?? '' })}
          </p>
          <p className={styles['code']}>{keyId}</p>
        </div>
      </div>
      <details className={styles['statement']}>
        <summary>{t('What was signed')}</summary>
        <pre className={styles['json']} tabIndex={0} aria-label={t('The statement that was signed')}>
          {statement}
        </pre>
      </details>
    </>
  )
}
