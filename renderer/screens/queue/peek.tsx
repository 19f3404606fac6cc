// A look at a post without leaving the list: what changed since the reader decided, what the checks found, and what stands
// in the way. The list's own keys go on working, so that one can look through it; deciding is done where all is shown.
import { useMemo, useRef } from 'react'
import type { CommandId } from '../../../shared/bridge/command-table'
import { compareContent } from '../../../shared/diff/content'
import type { QueueRow } from '../../../shared/desk/queries/queue'
import type { PostView } from '../../../shared/desk/queries/post'
import { faultInWords } from '../../bridge'
import { useCall } from '../../data'
import { Button } from '../../parts/button'
import { useCapturedKeys } from '../../parts/capture-keys'
import { Dialog } from '../../parts/dialog'
import { DiffView } from '../../parts/diff-view'
import { severityWords, SeverityIcon } from '../../parts/finding-card'
import { baseOf, contentOf } from '../review/bases'
import { weighed } from '../review/findings-walk'
import { PlainText } from '../review/plain-text'
import { KeyOf } from '../../parts/key-of'
import { isKeyOf } from '../../keys/keymap'
import styles from './peek.module.css'
import { t } from '../../../shared/words/say'

interface PeekProps {
  readonly row: QueueRow
  /** To the post after it in the list, or the one before. */
  readonly onStep: (by: 1 | -1) => void
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function Peek({ row, onStep, onOpen, onClose }: PeekProps) {
  const { data, error } = useCall('postView', { id: row.id })
  const body = useRef<HTMLDivElement>(null)
  useKeys({ onStep, onOpen, onClose })
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={row.key}
      description={data ? lineOf(data) : null}
      initialFocus={body}
      actions={
        <>
          <Button onPress={onClose}>
            {t('Close')} <KeyOf command="queue.peek" />
          </Button>
          <Button kind="primary" onPress={onOpen}>
            {t('Open', undefined, 'a post')} <KeyOf command="queue.open" />
          </Button>
        </>
      }
    >
      {/* Focusable, so that the arrow keys scroll what is to be read. */}
      <div
        role="group"
        aria-label={t('What {key} says', { key: row.key })}
        tabIndex={0}
        className={styles['body']}
        ref={body}
      >
        {error && <p role="alert">{t('The post could not be read: {error}.', { error: faultInWords(error) })}</p>}
        {data && <Look view={data} />}
      </div>
    </Dialog>
  )
}

const lineOf = ({ author, turn, findings }: PostView) =>
  t('By {author} · {turn} · {count, plural, =0 {nothing found by the checks} one {# finding} other {# findings}}', {
    author,
    turn: turn.words,
    count: weighed(findings).length,
  })

const mostChanges = 6

function Look({ view }: { readonly view: PostView }) {
  const shown = view.revisions.at(-1)
  const base = baseOf(view)
  const diff = useMemo(() => shown && compareContent(contentOf(view, base), shown.content, t), [view, base, shown])
  if (!shown || !diff) return null
  const others = diff.changes.filter(({ where }) => where.kind !== 'text')
  const findings = weighed(view.findings)
  return (
    <>
      <section aria-label={base === null ? t('Text') : t('Text, compared with revision {base}', { base })}>
        {base === null ? (
          <PlainText text={shown.content.text} language={shown.content.language} />
        ) : (
          <DiffView name="peek" diff={diff.text} language={shown.content.language} />
        )}
      </section>
      {base !== null && diff.changes.length === 0 && (
        <p className={styles['quiet']}>{t('Nothing changed since revision {base}.', { base })}</p>
      )}
      {base !== null && others.length > 0 && (
        <ul className={styles['list']} aria-label={t('Other changes')}>
          {others.slice(0, mostChanges).map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
          {others.length > mostChanges && (
            <li className={styles['quiet']}>{t('{count, number} more', { count: others.length - mostChanges })}</li>
          )}
        </ul>
      )}
      {findings.length > 0 && (
        <ul className={styles['list']} aria-label={t('Findings')}>
          {findings.map(({ id, severity, clause, what }) => (
            <li key={id} className={styles['finding']}>
              <SeverityIcon severity={severity} />
              <span>
                {severityWords[severity]} · {clause.id} · {what}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.obstacles.approve.length > 0 && view.area !== null && (
        <ul className={styles['list']} aria-label={t('What stands in the way of an approval')}>
          {view.obstacles.approve.map(({ kind, what, finding }) => (
            <li key={`${kind} ${finding ?? what}`}>{what}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The keys of the list that act here too: a press to approve opens the post, where all of it is shown. */
const acts: readonly { readonly id: CommandId; readonly step?: 1 | -1 }[] = [
  { id: 'queue.next', step: 1 },
  { id: 'queue.previous', step: -1 },
  { id: 'queue.open' },
  { id: 'queue.approve' },
  { id: 'queue.peek' },
]

function useKeys({ onStep, onOpen, onClose }: Omit<PeekProps, 'row'>): void {
  useCapturedKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isOnButton(event.target)) return false
    const found = acts.find(({ id }) => isKeyOf(id, event))
    if (!found || (event.repeat && found.step === undefined)) return false
    if (found.step !== undefined) onStep(found.step)
    else if (found.id === 'queue.peek') onClose()
    else onOpen()
    return true
  })
}

const isOnButton = (target: EventTarget | null) => target instanceof Element && target.closest('button') !== null
