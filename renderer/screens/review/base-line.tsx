// What is compared with what, in words, and the switch between the changes and the post as published.
import { useNow } from '../../parts/when'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { Button } from '../../parts/button'
import { Kbd } from '../../parts/kbd'
import { BaseChooser } from './base-chooser'
import styles from './base-line.module.css'
import { baseOptions } from './bases'
import type { Seen } from './seen'

interface BaseLineProps {
  readonly seen: Seen
  readonly desk: DeskView
  readonly count: number
  readonly isChoosing: boolean
  readonly onChoosing: (isChoosing: boolean) => void
  readonly isClean: boolean
  readonly onClean: (isClean: boolean) => void
}

export function BaseLine({ seen, desk, count, isChoosing, onChoosing, isClean, onClean }: BaseLineProps) {
  const now = useNow()
  return (
    <div className={styles['line']}>
      <BaseChooser
        shown={seen.shown.number}
        value={seen.base}
        options={baseOptions(seen.view, seen.shown.number, desk.zone, now)}
        isOpen={isChoosing}
        onOpen={onChoosing}
        onChoose={seen.chooseBase}
      />
      {seen.base !== null && count > 0 && (
        <span className={styles['count']}>{count === 1 ? '1 change' : `${count} changes`}</span>
      )}
      <span className={styles['switch']}>
        <Button kind="quiet" size="small" command="review.clean" onPress={() => onClean(!isClean)}>
          {isClean ? (seen.base === null ? 'Show the text' : 'Show the changes') : 'Show as published'} <Kbd keys="t" />
        </Button>
      </span>
    </div>
  )
}
