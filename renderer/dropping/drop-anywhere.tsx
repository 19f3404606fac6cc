// Files dropped on the window, wherever that is: they go where they belong, after it was said what would happen. What a
// screen takes itself it has taken by the time the event comes here; nothing that is dropped makes the window leave its page.
import { useEffect, useState } from 'react'
import { planDrop, type DropPlan } from '../../shared/bridge/dropped'
import type { DeskView } from '../../shared/desk/queries/desk'
import { go, say } from '../navigation'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { bundleBytes, textOf } from '../screens/import/incoming'
import { readBundle, readFiles, showProblem } from '../screens/import/session'
import { ownPost } from '../windows/own-window'
import styles from './drop-anywhere.module.css'
import { t } from '../../shared/words/say'

interface Dropped {
  readonly files: readonly File[]
  readonly plan: DropPlan
}

export function DropAnywhere({ desk }: { readonly desk: DeskView }) {
  const [isOver, setOver] = useState(false)
  const [asked, setAsked] = useState<Dropped | null>(null)
  const of = `${desk.name}/${desk.me?.id ?? ''}`
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !hasFiles(event)) return setOver(false)
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (event.defaultPrevented) return
      // A link or a picture of a page that is dropped is not for us to open either.
      if (!hasFiles(event) && isInText(event.target)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      if (ownPost) return say(t('Drop files on the main window. Nothing was read.'), null, 'refused')
      const plan = planDrop(files)
      if (plan.kind === 'nothing' || plan.left.length > 0) setAsked({ files, plan })
      else void read(of, { files, plan })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [of])
  return (
    <>
      {isOver && (
        <div className={styles['over']} aria-hidden>
          {ownPost
            ? t('Files are taken in the main window.')
            : t('Drop drafts, or a file that another desk handed over. You see first what would come in.')}
        </div>
      )}
      {asked && <Asked of={of} asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

interface AskedProps {
  readonly of: string
  readonly asked: Dropped
  readonly onClose: () => void
}

function Asked({ of, asked, onClose }: AskedProps) {
  const { plan, files } = asked
  const used = plan.kind === 'nothing' ? [] : plan.use.map((index) => files[index]?.name ?? '')
  const goOn = () => {
    onClose()
    void read(of, asked)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={used.length === 0 ? t('These files cannot be used here') : t('Some of these files are left out')}
      description={used.length === 0 ? t('Nothing was read.') : t('Nothing has been read yet.')}
      actions={
        used.length === 0 ? (
          <Button kind="primary" onPress={onClose}>
            {t('Close')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('Read none')}</Button>
            <Button kind="primary" onPress={goOn}>
              {t('{count, plural, one {Read # file} other {Read # files}}', { count: used.length })}
            </Button>
          </>
        )
      }
    >
      <ul className={styles['files']}>
        {used.map((name) => (
          <li key={`use ${name}`}>
            <strong dir="auto">{name}</strong>
            <span>
              {plan.kind === 'bundle'
                ? t('Is read as posts that another desk handed over. You see them before any is taken in.')
                : t('Is read as drafts. You see them before any is taken in.')}
            </span>
          </li>
        ))}
        {plan.left.map(({ name, reason }) => (
          <li key={`left ${name}`}>
            <strong dir="auto">{name}</strong>
            <span>{t('Left out. {reason}', { reason })}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

async function read(of: string, { files, plan }: Dropped): Promise<void> {
  if (plan.kind === 'nothing') return
  const used = plan.use.flatMap((index) => files[index] ?? [])
  go({ screen: 'import' })
  const [first] = used
  if (plan.kind === 'bundle' && first) {
    const bytes = await bundleBytes(first)
    return bytes.ok ? readBundle(of, bytes.value) : showProblem(of, bytes.error)
  }
  const texts = await textOf(used)
  return texts.ok ? readFiles(of, [...texts.value]) : showProblem(of, texts.error)
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

const isInText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable=true]') !== null
