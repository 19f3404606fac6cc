// One choice out of many, found by typing: time zones, accounts, campaigns.
import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronsUpDown } from 'lucide-react'
import comboStyles from './combo.module.css'
import { controlClass, Field, type FieldProps } from './field'
import type { Option } from './select'
import styles from './select.module.css'
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
          <Base.InputGroup className={comboStyles['group']}>
            <Base.Input {...control} placeholder={placeholder} className={controlClass} />
            <Base.Trigger
              className={comboStyles['trigger']}
              aria-label={t('Show all: {label}', { label: field.label })}
            >
              <ChevronsUpDown aria-hidden />
            </Base.Trigger>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner className={styles['positioner']} sideOffset={4}>
              <Base.Popup className={styles['popup']}>
                <Base.Empty className={styles['none']}>{t('Nothing matches these letters.')}</Base.Empty>
                <Base.List className={styles['list']}>
                  {(option: Option) => (
                    <Base.Item key={option.value} value={option} className={styles['item']}>
                      <Base.ItemIndicator className={styles['check']}>
                        <Check aria-hidden />
                      </Base.ItemIndicator>
                      <span className={styles['text']}>{option.label}</span>
                      {option.about !== undefined && <span className={styles['about']}>{option.about}</span>}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
