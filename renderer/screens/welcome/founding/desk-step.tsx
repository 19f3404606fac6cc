// Step 1: what the desk is called, whose clock it follows, and which rules of the house’s trade it starts with.
import { sectorNames, sectors } from '../../../../shared/policy/sectors'
import { Choices } from '../../../parts/choices'
import { Combo } from '../../../parts/combo'
import { TextField } from '../../../parts/text-field'
import type { StepProps } from './founding'
import styles from './founding.module.css'
import { zones } from './zones'
import { t } from '../../../../shared/words/say'

export function DeskStep({ form, wrongs, onChange }: StepProps) {
  return (
    <div className={styles['body']}>
      <TextField
        label={t('Name of the desk')}
        value={form.name}
        onChange={(name) => onChange({ name })}
        description={t('The name of your brand or team. Posts are numbered after its initials.')}
        error={wrongs['name']}
        maxLength={120}
        required
      />
      <Combo
        label={t('Time zone')}
        value={form.zone}
        options={zones}
        onChange={(zone) => onChange({ zone })}
        description={t('Times are always shown with their zone; this is the one the desk thinks in.')}
        error={wrongs['zone']}
      />
      <Choices
        label={t('What does the house do?')}
        options={sectors.map((sector) => ({ value: sector, label: sectorNames[sector] }))}
        chosen={form.sectors}
        onChange={(chosen) => onChange({ sectors: sectors.filter((sector) => chosen.includes(sector)) })}
        description={t('The policy starts with the rules for it. Leave all empty if none fits.')}
      />
    </div>
  )
}
