// Step 1: what the desk is called, and whose clock it follows.
import { Combo } from '../../../parts/combo'
import { TextField } from '../../../parts/text-field'
import type { StepProps } from './founding'
import styles from './founding.module.css'
import { zones } from './zones'

export function DeskStep({ form, wrongs, onChange }: StepProps) {
  return (
    <div className={styles['body']}>
      <TextField
        label="Name of the desk"
        value={form.name}
        onChange={(name) => onChange({ name })}
        description="The name of your brand or team. Posts are numbered after its initials."
        error={wrongs['name']}
        maxLength={120}
        required
      />
      <Combo
        label="Time zone"
        value={form.zone}
        options={zones}
        onChange={(zone) => onChange({ zone })}
        description="Times are always shown with their zone; this is the one the desk thinks in."
        error={wrongs['zone']}
      />
    </div>
  )
}
