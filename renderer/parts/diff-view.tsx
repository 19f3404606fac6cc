// Draws a prose diff so that no change is invisible and nothing rests on colour alone: insertions are underlined,
// deletions struck through, and blanks or unseen characters that changed are drawn as glyphs.
import { type ReactNode, useState } from 'react'
import type { Op, ProseDiff } from '../../shared/diff/op'
import { middleOf } from './diff-view-fold'
import { EditText, KeptText } from './diff-view-text'
import styles from './diff-view.module.css'

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
}

export const editElementId = (name: string, edit: number) => `${name}-edit-${edit}`

export function DiffView({ diff, language, active = null, name, isCompact = false }: DiffViewProps) {
  const length = diff.ops.reduce((sum, op) => sum + op.text.length, 0)
  return (
    <div>
      {diff.tooDifferent && (
        <p className={styles['bar']}>
          {diff.unproven
            ? 'The comparison could not be proven, so the whole old and the whole new text are shown.'
            : 'Too different to compare word by word: what stood there is struck through, what stands there now is underlined.'}
        </p>
      )}
      <div className={isCompact ? `${styles['text']} ${styles['compact']}` : styles['text']} lang={language} dir="auto">
        {runsOf(diff.ops).map((run) => (
          <Run
            key={run.key}
            run={run}
            length={length}
            isActive={run.edit !== null && run.edit === active}
            name={name}
          />
        ))}
      </div>
    </div>
  )
}

interface EditRun {
  readonly key: string
  /** Null for text that stayed. */
  readonly edit: number | null
  readonly ops: readonly Op[]
}

/** A deletion and the insertion that follows it are one replacement. */
export function runsOf(ops: readonly Op[]): readonly EditRun[] {
  const runs: { key: string; edit: number | null; ops: Op[] }[] = []
  for (const op of ops) {
    const last = runs.at(-1)
    if (op.kind !== 'equal' && last && last.edit === op.edit) last.ops.push(op)
    else
      runs.push({
        key: `${op.kind}-${op.oldStart}-${op.newStart}`,
        edit: op.kind === 'equal' ? null : op.edit,
        ops: [op],
      })
  }
  return runs
}

function Run({ run, length, isActive, name }: { run: EditRun; length: number; isActive: boolean; name: string }) {
  const [first] = run.ops
  if (!first) return null
  if (run.edit === null) return <Kept text={first.text} length={length} />
  const id = editElementId(name, run.edit)
  const className = isActive ? `${styles['edit']} ${styles['active']}` : styles['edit']
  const parts = run.ops.map((op) => <Edit key={op.kind} op={op} />)
  return run.ops.length > 1 ? (
    <span role="suggestion" id={id} className={className} tabIndex={-1} data-edit={run.edit}>
      {parts}
    </span>
  ) : (
    <span id={id} className={className} tabIndex={-1} data-edit={run.edit}>
      {parts}
    </span>
  )
}

function Edit({ op }: { op: Op }) {
  return op.kind === 'delete' ? (
    <del role="deletion" className={styles['del']}>
      <EditText text={op.text} />
    </del>
  ) : (
    <ins role="insertion" className={styles['ins']}>
      <EditText text={op.text} />
    </ins>
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
      <button type="button" className={styles['fold']} onClick={() => setOpen(true)}>
        Show {middle.end - middle.start} unchanged characters
      </button>
      <KeptText text={text.slice(middle.end)} />
    </>
  )
}
