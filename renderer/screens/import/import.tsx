// Brings drafts in from files: choose, drop or paste; a dry run that writes nothing; then take all, or none.
import { type DragEvent, useEffect, useState } from 'react'
import { bundleExtension } from '../../../shared/schedule/bundle/bounds'
import { useDesk } from '../../data'
import { classes } from '../../parts'
import { Choose } from './choose'
import { DryRun } from './dry-run'
import styles from './import.module.css'
import { HandedOver } from './handed/handed-over'
import { bundleBytes, textOf } from './incoming'
import { Reading } from './reading'
import { bringIn, chooseFiles, giveUp, readBundle, readFiles, showProblem, take, useStage } from './session'
import { pastedName } from './words'
import { t } from '../../../shared/words/say'

const noRole = t('Taking drafts needs the role of a writer or a social manager. Ask an admin of this desk for it.')

export function ImportDrafts() {
  const desk = useDesk()
  const of = `${desk.name}/${desk.me?.id ?? ''}`
  const stage = useStage(of)
  const [isOver, setOver] = useState(false)
  const refusal = desk.capabilities.includes('draft') ? null : noRole

  const receive = async (files: readonly File[]) => {
    if (files.length === 0) return
    const [first] = files
    if (first && files.length === 1 && first.name.endsWith(`.${bundleExtension}`)) {
      const read = await bundleBytes(first)
      return read.ok ? readBundle(of, read.value) : showProblem(of, read.error)
    }
    const texts = await textOf(files)
    if (texts.ok) await readFiles(of, [...texts.value])
    else showProblem(of, texts.error)
  }

  // Pasting has no element of its own to land on: the screen as a whole takes it, wherever the focus is.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target
      if (target instanceof Element && target.closest('input, textarea, [contenteditable=true]')) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) void receive(files)
      else if (text.trim() !== '') void readFiles(of, [{ name: pastedName(text), text }])
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })

  return (
    <section
      className={styles['screen']}
      aria-label={t('Import drafts')}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void receive([...event.dataTransfer.files])
      }}
    >
      {stage.name === 'choose' && (
        <Choose
          problem={stage.problem}
          refusal={refusal}
          onChoose={() => void chooseFiles(of)}
          onBringIn={() => void readBundle(of)}
        />
      )}
      {stage.name === 'handed' && (
        <HandedOver
          key={stage.offer.token}
          stage={stage}
          desk={desk}
          onTake={(choices) => void bringIn(of, stage.offer, choices)}
          onLeave={() => void giveUp(of, t('Nothing was brought in.'))}
          onChoose={() => void readBundle(of)}
        />
      )}
      {stage.name === 'reading' && (
        <Reading {...stage} onCancel={() => void giveUp(of, t('Import cancelled. Nothing was imported.'))} />
      )}
      {stage.name === 'shown' && (
        <DryRun
          report={stage.offer.report}
          problem={stage.problem}
          isTaking={stage.isTaking}
          refusal={refusal}
          accounts={desk.accounts}
          onTake={() => void take(of, stage.offer)}
          onTakeNone={() => void giveUp(of, t('None taken. Nothing was imported.'))}
          onChoose={() => void chooseFiles(of)}
        />
      )}
      <div className={classes(styles['drop'], isOver && styles['over'])} aria-hidden={!isOver}>
        {isOver && t('Drop the files to read them. Nothing is imported yet.')}
      </div>
    </section>
  )
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
