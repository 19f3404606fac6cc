// Why an approval is not possible yet: each obstacle with its way out, and the ways that can be gone right here.
import { Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Refusal } from '../../../shared/desk/refusal'
import type { Finding } from '../../../shared/policy/finding'
import type { Obstacle } from '../../../shared/review/obstacles'
import { Button } from '../../parts/button'
import { Sheet } from '../../parts/dialog'
import type { Acts } from './acts'
import { Obstacles } from './obstacle-list'
import { Refused } from './refused'
import { useSendKey } from '../../parts/send-key'
import styles from './sheets.module.css'

interface NotYetSheetProps {
  readonly view: PostView
  readonly acts: Acts
  readonly onShowFinding: (finding: string) => void
  readonly onRequestChanges: (() => void) | null
  readonly onShowChange: () => void
  readonly onClose: () => void
}

export function NotYetSheet(props: NotYetSheetProps) {
  const { view, acts, onShowFinding, onRequestChanges, onShowChange, onClose } = props
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const approve = useRef<HTMLButtonElement>(null)
  const obstacles = view.obstacles.approve
  const isClear = obstacles.length === 0
  const area = view.area ?? ''

  // When the last obstacle is gone its button is gone too; the focus goes on to what is possible now.
  useEffect(() => {
    if (isClear) approve.current?.focus()
  }, [isClear])

  const send = async () => {
    if (!isClear) return
    const came = await acts.decide('approve', '', [])
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
      title={isClear ? 'Ready to approve' : 'Not yet'}
      description={`${view.key}${area === '' ? '' : `, approval for ${area}`}`}
      actions={
        <>
          {onRequestChanges && !isClear && <Button onPress={onRequestChanges}>Request changes…</Button>}
          <Button
            ref={approve}
            kind="primary"
            icon={<Check aria-hidden />}
            reason={isClear ? (acts.isBusy ? 'On its way…' : null) : 'Something still stands in the way.'}
            onPress={() => void send()}
          >
            Approve
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {refusal && <Refused refusal={refusal} onShowChange={onShowChange} />}
        {isClear ? (
          <p role="status">
            Nothing stands in the way of your approval{area === '' ? '' : ` for ${area}`}. Ctrl+Enter approves.
          </p>
        ) : (
          <Obstacles view={view} obstacles={obstacles} onConsider={consider} onShow={onShowFinding} />
        )}
      </div>
    </Sheet>
  )
}

export function findingOf(view: PostView, id: string | null): Finding | undefined {
  return view.findings.find((finding) => finding.id === id)
}
