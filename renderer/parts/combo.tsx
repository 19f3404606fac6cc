// One choice out of many, found by typing: time zones, accounts, campaigns.
import { Combobox as Base } from '@base-ui/react/combobox'
import { ChevronsUpDown } from 'lucide-react'
import { ComboList } from './combo-list'
import styles from './combo.module.css'
import { controlClass, Field, type FieldProps } from './field'
import type { Option } from './select'
import { t } from '../../shared/words/say'

export interface ComboProps extends Omit<FieldProps, 'children'> {
  readonly value: string | null
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly placeholder?: string
}

export function Combo({ value, options, onChange, placeholder, ...field }: ComboProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Base.Root<Option>
          items={options}
          value={options.find((option) => option.value === value) ?? null}
          isItemEqualToValue={(a, b) => a.value === b.value}
          autoHighlight
          onValueChange={(chosen) => {
            if (chosen) onChange(chosen.value)
          }}
        >
          <Base.InputGroup className={styles['group']}>
            <Base.Input {...control} placeholder={placeholder} className={controlClass} />
            <Base.Trigger className={styles['trigger']} aria-label={t('Show all: {label}', { label: field.label })}>
              <ChevronsUpDown aria-hidden />
            </Base.Trigger>
          </Base.InputGroup>
          <ComboList<Option> none={t('Nothing matches these letters.')} keyOf={({ value: key }) => key}>
            {(option) => option}
          </ComboList>
        </Base.Root>
      )}
    </Field>
  )
}
