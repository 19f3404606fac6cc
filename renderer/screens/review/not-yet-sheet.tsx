// What is still to do before an approval: each obstacle with its way out, the ways that can be gone right here, and what
// the route asks to be confirmed.
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Refusal } from '../../../shared/desk/refusal'
import type { Finding } from '../../../shared/policy/finding'
import type { Obstacle } from '../../../shared/review/obstacles'
import { Button } from '../../parts/button'
import { Checkbox } from '../../parts/choices'
import { Sheet } from '../../parts/dialog'
import type { Acts } from './acts'
import { Obstacles } from './obstacle-list'
import { Refused } from './refused'
import { sendKey, useSendKey } from '../../parts/send-key'
import styles from './sheets.module.css'
import { seatOf } from './standing-words'
import { t } from '../../../shared/words/say'

interface NotYetSheetProps {
  readonly view: PostView
  readonly acts: Acts
  readonly onShowFinding: (finding: string) => void
  readonly onShowUnseen: () => void
  readonly onRequestChanges: (() => void) | null
  readonly onWaiver: (finding: Finding) => (() => void) | null
  readonly onShowChange: () => void
  readonly onClose: () => void
}

export function NotYetSheet(props: NotYetSheetProps) {
  const { view, acts, onShowFinding, onShowUnseen, onRequestChanges, onShowChange, onClose } = props
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const approve = useRef<HTMLButtonElement>(null)
  const obstacles = view.obstacles.approve
  const isClear = obstacles.length === 0
  const [ticked, setTicked] = useState<readonly string[]>([])
  const open = view.obligations.filter(({ id }) => !ticked.includes(id)).length
  const missing = isClear ? (open === 0 ? null : toConfirm(open)) : t('Something still stands in the way.')
  const seat = seatOf(view)

  // When the last obstacle is gone its button is gone too; the focus goes on to what is possible now.
  useEffect(() => {
    if (isClear) approve.current?.focus()
  }, [isClear])

  const send = async () => {
    if (missing !== null) return
    const came = await acts.decide('approve', '', [], ticked)
    setRefusal(came)
    if (!came) onClose()
  }
  useSendKey(() => void send())
  const consider = ({ finding }: Obstacle) => {
    const about = findingOf(view, finding)
    if (about) void acts.consider(about.id, about.clause.id).then(setRefusal)
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={isClear ? (open === 0 ? t('Ready to approve') : t('Before you approve')) : t('Not yet')}
      description={t(
        '{seat, select, none {{key}} place {{key}, approval for {area} in the place of {name}} other {{key}, approval for {area}}}',
        { ...seat, key: view.key },
      )}
      actions={
        <>
          {onRequestChanges && !isClear && <Button onPress={onRequestChanges}>{t('Request changes…')}</Button>}
          <Button
            ref={approve}
            kind="primary"
            icon={<Check aria-hidden />}
            reason={missing ?? (acts.isBusy ? t('On its way…') : null)}
            onPress={() => void send()}
          >
            {t('Approve')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {refusal && <Refused refusal={refusal} onShowChange={onShowChange} />}
        {isClear ? (
          <p role="status">
            {t(
              '{seat, select, none {Nothing stands in the way of your approval.} place {Nothing stands in the way of your approval for {area} in the place of {name}.} other {Nothing stands in the way of your approval for {area}.}}',
              seat,
            )}{' '}
            {open === 0 ? t('{sendKey} approves.', { sendKey }) : toConfirm(open)}
          </p>
        ) : (
          <Obstacles
            view={view}
            obstacles={obstacles}
            onConsider={consider}
            onShow={onShowFinding}
            onShowUnseen={onShowUnseen}
            onWaiver={props.onWaiver}
          />
        )}
        {view.obligations.length > 0 && (
          <fieldset className={styles['confirm']}>
            <legend>{t('You confirm with your approval')}</legend>
            {view.obligations.map(({ id, text }) => (
              <Checkbox
                key={id}
                label={text}
                checked={ticked.includes(id)}
                onChange={(isOn) => setTicked(isOn ? [...ticked, id] : ticked.filter((one) => one !== id))}
              />
            ))}
          </fieldset>
        )}
      </div>
    </Sheet>
  )
}

const toConfirm = (open: number) =>
  t('{count, plural, one {One thing is still to be confirmed.} other {# things are still to be confirmed.}}', {
    count: open,
  })

export function findingOf(view: PostView, id: string | null): Finding | undefined {
  return view.findings.find((finding) => finding.id === id)
}
