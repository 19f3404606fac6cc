// Draws a prose diff so that no change is invisible and nothing rests on colour alone: insertions are underlined,
// deletions struck through, moved words dotted, and blanks or unseen characters that changed are drawn as glyphs.
import { type ReactNode, useMemo, useState } from 'react'
import type { ProseDiff } from '../../shared/diff/op'
import { type EditSide, rowsOf, type Segment, segmentsOf } from '../../shared/diff/segments'
import { EditView } from './diff-view-edit'
import { middleOf } from './diff-view-fold'
import { RewriteView } from './diff-view-rewrite'
import { KeptText } from './diff-view-text'
import styles from './diff-view.module.css'
import { inOurWords } from './our-words'
import { t } from '../../shared/words/say'

export { editElementId } from './diff-view-edit'

interface DiffViewProps {
  readonly diff: ProseDiff
  /** BCP 47, for the reader's voice and the line breaks. */
  readonly language: string
  /** The edit to mark as the one being looked at. */
  readonly active?: number | null
  /** Prefix of the ids that edits are found by: `${name}-edit-3`. */
  readonly name: string
  /** In the size of the interface rather than of a post. */
  readonly isCompact?: boolean
  /** Old and new beside each other, paragraph by paragraph, instead of in one text. */
  readonly isSideBySide?: boolean
}

export function DiffView(props: DiffViewProps) {
  const { diff, language, active = null, name, isCompact = false, isSideBySide = false } = props
  const segments = useMemo(() => segmentsOf(diff), [diff])
  const length = diff.ops.reduce((sum, op) => sum + op.text.length, 0)
  const text = isCompact ? `${styles['text']} ${styles['compact']}` : styles['text']
  const drawn = { length, active, name }
  return (
    <div>
      {diff.tooDifferent && (
        <p className={styles['bar']}>
          {diff.unproven
            ? t('The comparison could not be proven, so the whole old and the whole new text are shown.')
            : t(
                'Too different to compare word by word: what stood there is struck through, what stands there now is underlined.',
              )}
        </p>
      )}
      {isSideBySide ? (
        <Columns segments={segments} className={text} language={language} {...drawn} />
      ) : (
        <div className={text} lang={language} dir="auto">
          <Segments segments={segments} {...drawn} />
        </div>
      )}
    </div>
  )
}

interface Drawn {
  readonly length: number
  readonly active: number | null
  readonly name: string
}

interface SegmentsProps extends Drawn {
  readonly segments: readonly Segment[]
  readonly half?: EditSide['kind']
}

function Segments({ segments, half, ...drawn }: SegmentsProps): ReactNode {
  return segments.map((segment) => {
    switch (segment.kind) {
      case 'equal':
        return <Kept key={segment.key} text={segment.text} length={drawn.length} />
      case 'edit':
        return (
          <EditView
            key={segment.key}
            segment={segment}
            name={drawn.name}
            isActive={segment.edit === drawn.active}
            {...(half && { half })}
          />
        )
      case 'rewrite':
        return half ? (
          <Segments key={segment.key} segments={segment.words} half={half} {...drawn} />
        ) : (
          <RewriteView
            key={segment.key}
            segment={segment}
            name={drawn.name}
            active={drawn.active}
            words={() => <Segments segments={segment.words} {...drawn} />}
          />
        )
    }
  })
}

interface ColumnsProps extends SegmentsProps {
  readonly className: string | undefined
  readonly language: string
}

/** Paragraphs that belong together begin at the same height. */
function Columns({ segments, className, language, ...drawn }: ColumnsProps) {
  return (
    <table className={styles['columns']}>
      <thead>
        <tr>
          <th scope="col">{t('Before')}</th>
          <th scope="col">{t('Now')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(segments).map((row) => (
          <tr key={row[0]?.key}>
            {(['delete', 'insert'] as const).map((half) => (
              <td key={half} className={className} lang={language} dir="auto">
                <Segments segments={row} half={half} {...drawn} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Long unchanged stretches of long texts are folded away until asked for. */
function Kept({ text, length }: { text: string; length: number }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const middle = middleOf(text, length)
  if (!middle || isOpen) return <KeptText text={text} />
  return (
    <>
      <KeptText text={text.slice(0, middle.start)} />
      <button type="button" {...inOurWords} className={styles['fold']} onClick={() => setOpen(true)}>
        {t('{count, plural, one {Show # unchanged character} other {Show # unchanged characters}}', {
          count: middle.end - middle.start,
        })}
      </button>
      <KeptText text={text.slice(middle.end)} />
    </>
  )
}
