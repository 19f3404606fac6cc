// The checklist of the template that a post began from, beside the draft.
import type { Checklist } from '../../../../shared/post/checklist'
import { Checkbox } from '../../../parts/choices'
import styles from '../text-pane.module.css'
import { t } from '../../../../shared/words/say'

interface ChecklistBoxProps {
  readonly checklist: Checklist
  readonly onTick: (point: number, isDone: boolean) => void
}

export function ChecklistBox({ checklist, onTick }: ChecklistBoxProps) {
  return (
    <fieldset className={styles['checklist']}>
      <legend>{t('Checklist: {template}', { template: checklist.template })}</legend>
      {checklist.points.map(({ words, isDone }, index) => (
        <Checkbox key={words} label={words} checked={isDone} onChange={(next) => onTick(index, next)} />
      ))}
    </fieldset>
  )
}
