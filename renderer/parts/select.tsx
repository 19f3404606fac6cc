// One choice out of a few.
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { classes } from './classes'
import { controlClass, Field, type FieldProps } from './field'
import floating from './floating.module.css'
import styles from './select.module.css'
import { t } from '../../shared/words/say'

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly about?: string
  readonly disabled?: boolean
}

export interface SelectProps<V extends string> extends Omit<FieldProps, 'children'> {
  /** Null: nothing is chosen yet. */
  readonly value: V | null
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly placeholder?: string
}

export function Select<V extends string>({
  value,
  options,
  onChange,
  placeholder = t('Choose…'),
  ...field
}: SelectProps<V>) {
  return (
    <Field {...field}>
      {(control) => (
        <Base.Root<V>
          value={value}
          items={options}
          onValueChange={(chosen) => {
            if (chosen !== null) onChange(chosen)
          }}
        >
          <Base.Trigger {...control} className={classes(controlClass, styles['trigger'])}>
            <Base.Value className={classes(styles['value'], value === null && styles['empty'])}>
              {(chosen: V | null) => options.find((option) => option.value === chosen)?.label ?? placeholder}
            </Base.Value>
            <Base.Icon className={styles['icon']}>
              <ChevronsUpDown aria-hidden />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className={floating['positioner']} sideOffset={4} alignItemWithTrigger={false}>
              <Base.Popup className={floating['popup']}>
                <Base.List className={floating['list']}>
                  {options.map((option) => (
                    <Base.Item
                      key={option.value}
                      value={option.value}
                      disabled={option.disabled ?? false}
                      className={floating['item']}
                    >
                      <Base.ItemIndicator className={floating['check']}>
                        <Check aria-hidden />
                      </Base.ItemIndicator>
                      <Base.ItemText className={floating['text']}>{option.label}</Base.ItemText>
                      {option.about !== undefined && <span className={floating['about']}>{option.about}</span>}
                    </Base.Item>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
