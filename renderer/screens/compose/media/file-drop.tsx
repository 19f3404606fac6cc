// The whole screen takes files that are dropped on it or pasted; text goes on to the editor as always.
import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import styles from './media.module.css'
import { t } from '../../../../shared/words/say'

interface FileDropProps {
  readonly isOff: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly className: string | undefined
  readonly children: ReactNode
}

export function FileDrop({ isOff, onFiles, className, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const receive = (event: DragEvent | ClipboardEvent, files: FileList) => {
    event.preventDefault()
    // The editor would put the text of a file into the post.
    event.stopPropagation()
    if (!isOff) onFiles([...files])
  }
  return (
    <div
      className={className}
      onDragOverCapture={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = isOff ? 'none' : 'copy'
        setOver(!isOff)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDropCapture={(event) => {
        setOver(false)
        if (hasFiles(event)) receive(event, event.dataTransfer.files)
      }}
      onPasteCapture={(event) => {
        const { files, types } = event.clipboardData
        // Words copied from an office program come with a picture of themselves.
        if (files.length > 0 && !types.includes('text/plain')) receive(event, files)
      }}
    >
      {children}
      {isOver && (
        <div className={styles['over']} aria-hidden="true">
          <p>{t('Drop to add to the post’s media')}</p>
        </div>
      )}
    </div>
  )
}
