// Whether a row is selected, to the eye and for the pointer; whoever hears the list is told by the row itself.
import { Check } from 'lucide-react'
import { classes } from '../../../parts/classes'
import styles from './together.module.css'

export function Mark({ isSelected, onToggle }: { readonly isSelected: boolean; readonly onToggle: () => void }) {
  return (
    <span
      aria-hidden="true"
      className={classes(styles['mark'], isSelected && styles['ticked'])}
      onMouseDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onToggle()
      }}
    >
      <span className={styles['box']}>{isSelected && <Check />}</span>
    </span>
  )
}
