// What was exported: the files with their digests, where they are, and what it means for the posts.
import { CircleCheck, Copy, FileCheck2, FolderOpen, GripVertical } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ExportDone } from '../../../../shared/bridge/contract'
import { bridge } from '../../../bridge'
import { sayFault } from '../../../data'
import { copy } from '../../../copying'
import { say, sayRefusal } from '../../../navigation'
import { Banner, Button, IconButton } from '../../../parts'
import styles from './result.module.css'
import { sampleWords } from './words'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export interface ResultProps {
  readonly done: ExportDone
  readonly isSample: boolean
  readonly onAgain: () => void
  readonly onClose: () => void
}

const shortDigest = 12

export function Result({ done, isSample, onAgain, onClose }: ResultProps) {
  const title = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone; what came of it takes the focus and is read out.
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={styles['screen']} aria-label={t('Exported')}>
      {isSample && <Banner tone="warning">{sampleWords}</Banner>}
      <div className={styles['body']}>
        <CircleCheck className={styles['mark']} aria-hidden />
        <h1 ref={title} tabIndex={-1} className={styles['title']}>
          {t('{count, plural, one {# post} other {# posts}} exported', { count: done.posts })}
        </h1>
        <p className={styles['words']}>
          {t(
            '{count, plural, one {The exported revision is locked: its} other {The exported revisions are locked: their}} content cannot be changed any more. If something has to be said differently, write a new post.',
            { count: done.posts },
          )}
        </p>
        <p className={styles['folder']}>{t('In {folder}', { folder: done.folder })}</p>
        <ul className={styles['files']} aria-label={t('Files')}>
          {done.files.map((file) => (
            <li
              key={file.path}
              className={styles['file']}
              draggable
              title={t('Drag it into a folder, a mail or another program')}
              onDragStart={(event) => {
                // The system carries the file itself, not the words that stand here.
                event.preventDefault()
                void dragOut(file.path)
              }}
            >
              <GripVertical aria-hidden className={styles['grip']} />
              <span className={styles['name']}>{file.name}</span>
              <span className={styles['digest']} title={file.sha256}>
                {rich('SHA-256 {digest}', { digest: <code>{file.sha256.slice(0, shortDigest)}…</code> })}
              </span>
              <IconButton
                label={t('Copy the SHA-256 of {file}', { file: file.name })}
                size="small"
                icon={<Copy aria-hidden />}
                onPress={() => void copy(file.sha256, 'SHA-256')}
              />
              <Button
                size="small"
                icon={<FolderOpen aria-hidden />}
                onPress={() => void bridge.showFile({ path: file.path }).catch(sayFault)}
              >
                {t('Show in folder')}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles['words']}>
          {t(
            'An evidence pack proves for each post what was approved, by whom and under which policy, to anybody who has the pack and nothing else. It can be saved later as well, from the ledger.',
          )}
        </p>
        <div className={styles['actions']}>
          <Button icon={<FileCheck2 aria-hidden />} onPress={() => void pack(done.export)}>
            {t('Save the evidence pack…')}
          </Button>
          <Button onPress={onAgain}>{t('Export something else')}</Button>
          <Button kind="primary" onPress={onClose}>
            {t('Back to the schedule')}
          </Button>
        </div>
      </div>
    </section>
  )
}

async function dragOut(path: string): Promise<void> {
  const dragged = await bridge.dragFile({ path }).catch(sayFault)
  if (dragged && !dragged.ok) sayRefusal(dragged.error)
}

async function pack(id: string): Promise<void> {
  const saved = await bridge.packEvidence({ export: id }).catch(sayFault)
  if (!saved) return
  if (!saved.ok) sayRefusal(saved.error)
  else if (saved.value) say(t('Evidence pack saved: {path}', { path: saved.value.path }))
}
