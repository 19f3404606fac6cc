// What is compared with what, in words, and the switch between the changes and the post as published.
import { useNow } from '../../parts/when'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { Button } from '../../parts/button'
import { BaseChooser } from './base-chooser'
import styles from './base-line.module.css'
import { baseOptions, basesByKey } from './bases'
import type { Seen } from './seen'
import type { SeenChanges } from './seen-changes'
import { KeyOf } from '../../parts/key-of'
import { t } from '../../../shared/words/say'

interface BaseLineProps {
  readonly seen: Seen
  readonly desk: DeskView
  readonly sight: SeenChanges
  readonly isChoosing: boolean
  readonly onChoosing: (isChoosing: boolean) => void
  readonly isClean: boolean
  readonly onClean: (isClean: boolean) => void
  readonly isSideBySide: boolean
  readonly onSideBySide: (isSideBySide: boolean) => void
}

export function BaseLine(props: BaseLineProps) {
  const { seen, desk, sight, isChoosing, onChoosing, isClean, onClean, isSideBySide, onSideBySide } = props
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
        byKey={basesByKey(seen.view, seen.shown.number, seen.base)}
      />
      {sight.total > 0 && (
        <span className={styles['count']} data-all-seen={sight.unseen.length === 0}>
          {seenInWords(sight, seen.base === null)}
        </span>
      )}
      <span className={styles['switch']}>
        {seen.base !== null && !isClean && (
          <Button kind="quiet" size="small" command="review.layout" onPress={() => onSideBySide(!isSideBySide)}>
            {isSideBySide ? t('In one text') : t('Side by side')} <KeyOf command="review.layout" />
          </Button>
        )}
        <Button kind="quiet" size="small" command="review.clean" onPress={() => onClean(!isClean)}>
          {isClean ? (seen.base === null ? t('Show the text') : t('Show the changes')) : t('Show as published')}{' '}
          <KeyOf command="review.clean" />
        </Button>
      </span>
    </div>
  )
}

/** "7 changes, 5 seen"; of a post that is new as a whole, how many of its texts and details. */
export function seenInWords({ seen, total }: SeenChanges, isNew: boolean): string {
  if (isNew)
    return seen === total ? t('All of it seen') : t('{seen, number} of {total, number} parts seen', { seen, total })
  return t('{count, plural, one {# change} other {# changes}}, {seen, number} seen', { count: total, seen })
}
