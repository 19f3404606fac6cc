// One edit of a diff: what was struck out, what was put in, the letters that differ, and the ends of moves.
import type { Move } from '../../shared/diff/op'
import { type EditSide, type Part, type Segment, segmentsOf, sideText } from '../../shared/diff/segments'
import { EditText, KeptText } from './diff-view-text'
import styles from './diff-view.module.css'
import { inOurWords } from './our-words'
import { t } from '../../shared/words/say'

export const editElementId = (name: string, edit: number) => `${name}-edit-${edit}`

/** What is seen when the element is: the half that went and the half that came of an edit. */
export const shownKey = (name: string, edit: number, kind: EditSide['kind']) =>
  `${name}#${edit}${kind === 'delete' ? '-' : '+'}`

const moveElementId = (name: string, { number }: Move, end: 'from' | 'to') => `${name}-move-${number}-${end}`

interface EditViewProps {
  readonly segment: Extract<Segment, { kind: 'edit' }>
  readonly name: string
  readonly isActive: boolean
  /** In one of two columns only this half is drawn. */
  readonly half?: EditSide['kind']
}

export function EditView({ segment, name, isActive, half }: EditViewProps) {
  const sides = half ? segment.sides.filter(({ kind }) => kind === half) : segment.sides
  if (sides.length === 0) return null
  // The second half of an edit in the other column is found beside the first.
  const isFirst = sides[0] === segment.sides[0]
  return (
    <span
      role={sides.length > 1 ? 'suggestion' : undefined}
      id={isFirst ? editElementId(name, segment.edit) : undefined}
      className={isActive ? `${styles['edit']} ${styles['active']}` : styles['edit']}
      tabIndex={-1}
      data-edit={segment.edit}
      data-shows={sides.map(({ kind }) => shownKey(name, segment.edit, kind)).join(' ')}
    >
      {sides.map((side) => (
        <Side key={side.kind} side={side} name={name} />
      ))}
    </span>
  )
}

function Side({ side, name }: { readonly side: EditSide; readonly name: string }) {
  const text = sideText(side)
  const lengths = side.parts.map((part) => part.text.length)
  const parts = side.parts.map((part, index) => {
    const start = lengths.slice(0, index).reduce((sum, length) => sum + length, 0)
    const end = start + part.text.length
    const isEnd = part.move !== null && side.parts[index + 1]?.move !== part.move
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one side do not change places
      <PartView
        key={index}
        part={part}
        kind={side.kind}
        before={text.charAt(start - 1)}
        after={text.charAt(end)}
        isFirstOfMove={side.parts[index - 1]?.move !== part.move}
        isLastOfMove={isEnd}
        name={name}
      />
    )
  })
  return side.kind === 'delete' ? (
    <del role="deletion" className={styles['del']}>
      {parts}
    </del>
  ) : (
    <ins role="insertion" className={styles['ins']}>
      {parts}
    </ins>
  )
}

interface PartViewProps {
  readonly part: Part
  readonly kind: EditSide['kind']
  readonly before: string
  readonly after: string
  readonly isFirstOfMove: boolean
  readonly isLastOfMove: boolean
  readonly name: string
}

function PartView({ part, kind, before, after, isFirstOfMove, isLastOfMove, name }: PartViewProps) {
  const { move } = part
  const text = <EditText text={part.text} before={before} after={after} />
  if (move === null) return part.isInner ? <span className={styles['inner']}>{text}</span> : text
  const inner = kind === 'insert' ? move.inner : null
  // What was changed on the way is drawn once, where the words stand now.
  if (inner !== null && !isFirstOfMove) return isLastOfMove ? <MoveLink move={move} kind={kind} name={name} /> : null
  return (
    <>
      <span className={kind === 'delete' ? styles['moved-from'] : styles['moved-to']}>
        {inner === null ? text : <Inner segments={segmentsOf({ ...inner, moves: [], rewrites: [] })} />}
      </span>
      {isLastOfMove && <MoveLink move={move} kind={kind} name={name} />}
    </>
  )
}

function Inner({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment) =>
    segment.kind === 'edit' ? (
      <span key={segment.key} role={segment.sides.length > 1 ? 'suggestion' : undefined}>
        {segment.sides.map((side) => (
          <Side key={side.kind} side={side} name="" />
        ))}
      </span>
    ) : (
      segment.kind === 'equal' && <KeptText key={segment.key} text={segment.text} />
    ),
  )
}

/** Leads to the other end of the move. */
function MoveLink({
  move,
  kind,
  name,
}: {
  readonly move: Move
  readonly kind: EditSide['kind']
  readonly name: string
}) {
  const [here, there] = kind === 'delete' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  const link = {
    kind: `${move.inner === null ? 'moved' : 'edited'}${there === 'to' ? 'To' : 'From'}`,
    number: move.number,
  }
  return (
    <button
      type="button"
      id={moveElementId(name, move, here)}
      className={styles['move-link']}
      {...inOurWords}
      aria-label={t(
        '{kind, select, movedTo {Moved, number {number}: go to where it stands now} movedFrom {Moved, number {number}: go to where it stood before} editedTo {Moved and edited, number {number}: go to where it stands now} other {Moved and edited, number {number}: go to where it stood before}}',
        link,
      )}
      title={t(
        '{kind, select, movedTo {Moved: go to where it stands now} movedFrom {Moved: go to where it stood before} editedTo {Moved and edited: go to where it stands now} other {Moved and edited: go to where it stood before}}',
        link,
      )}
      onClick={() => {
        const other = document.getElementById(moveElementId(name, move, there))
        other?.scrollIntoView({ block: 'center' })
        other?.focus({ preventScroll: true })
      }}
    >
      ⇄ {move.number}
    </button>
  )
}
