// Names the base of the diff in words, and offers the others.
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import styles from './base-chooser.module.css'
import type { BaseChoice, BaseOption } from './bases'

interface BaseChooserProps {
  readonly shown: number
  readonly value: BaseChoice
  readonly options: readonly BaseOption[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChoose: (value: BaseChoice) => void
}

export function BaseChooser({ shown, value, options, isOpen, onOpen, onChoose }: BaseChooserProps) {
  const words = options.find((option) => option.value === value)?.words ?? 'nothing'
  return (
    <p className={styles['line']}>
      <span>Rev {shown} vs</span>
      <Menu.Root open={isOpen} onOpenChange={(open) => onOpen(open)}>
        <Menu.Trigger className={styles['trigger']} aria-label={`Compared with ${words}. Choose another base`}>
          {value === null ? 'nothing, all of it is new' : words}
          <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={styles['positioner']} sideOffset={4} align="start">
            <Menu.Popup className={styles['popup']}>
              <Menu.RadioGroup value={value} onValueChange={(next: BaseChoice) => onChoose(next)}>
                {options.map((option) => (
                  <Menu.RadioItem
                    key={option.value ?? 'nothing'}
                    value={option.value}
                    className={styles['item']}
                    closeOnClick
                  >
                    <Menu.RadioItemIndicator className={styles['check']}>
                      <Check size={14} aria-hidden="true" />
                    </Menu.RadioItemIndicator>
                    <span className={styles['words']}>{option.words}</span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </p>
  )
}
