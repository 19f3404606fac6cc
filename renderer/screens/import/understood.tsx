// How each file was understood: its format, what every column was taken for, and which way its dates were read.
import { useId, useState } from 'react'
import type { ImportedFile } from '../../../shared/schedule/import/report'
import { fieldName, formatInWords } from './words'
import styles from './understood.module.css'
import { t } from '../../../shared/words/say'

/** More files than these start folded away; so does everything in a low window, where the rows need the room. */
const fewFiles = 2
const isTall = () => window.matchMedia('(min-height: 800px)').matches

export function Understood({ files }: { readonly files: readonly ImportedFile[] }) {
  const [isOpen] = useState(() => files.length <= fewFiles && isTall())
  if (files.length === 0) return null
  return (
    <details className={styles['box']} open={isOpen}>
      <summary className={styles['head']}>
        {t('{count, plural, one {How the file was read} other {How the # files were read}}', { count: files.length })}
      </summary>
      <ul className={styles['files']}>
        {files.map((file, index) => (
          // Two files may carry the same name when they come from different folders.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${file.name}`}>
            <File file={file} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function File({ file }: { readonly file: ImportedFile }) {
  const id = useId()
  const used = file.columns.filter((column) => column.field !== null)
  return (
    <div className={styles['file']} aria-labelledby={id} role="group">
      <p>
        <strong id={id} className={styles['name']}>
          {file.name}
        </strong>{' '}
        <span className={styles['format']}>{formatInWords(file)}</span>
      </p>
      {used.length > 0 && (
        <ul className={styles['columns']} aria-label={t('Columns')}>
          {used.map(({ header, field }) => (
            <li key={header} className={styles['column']}>
              <span>{header}</span>
              <span aria-hidden className={styles['arrow']}>
                →
              </span>
              <span className={styles['field']}>{fieldName(field ?? '')}</span>
            </li>
          ))}
        </ul>
      )}
      {file.notes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </div>
  )
}
