// A button that opens a menu of choices: one out of several, or any number of them.
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { type ReactNode, type Ref, useState } from 'react'
import { classes } from '../../../parts'
import floating from '../../../parts/floating.module.css'
import styles from './menu.module.css'

export interface ChoiceMenuProps {
  /** Read out before what is chosen. */
  readonly label: string
  readonly words: string
  readonly icon?: ReactNode
  /** It changes what is shown, and the button says so. */
  readonly isOn?: boolean
  /** Only the icon is drawn. */
  readonly isShort?: boolean
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function ChoiceMenu({ label, words, icon, isOn = false, isShort = false, ref, children }: ChoiceMenuProps) {
  // The menu opens inside the screen's landmark rather than at the end of the page.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <div ref={setPlace}>
      <Menu.Root>
        <Menu.Trigger
          ref={ref}
          className={classes(styles['trigger'], isOn && styles['isOn'])}
          aria-label={`${label}: ${words}`}
        >
          {icon}
          {!isShort && <span className={styles['label']}>{words}</span>}
          <ChevronDown aria-hidden />
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner side="bottom" align="end" sideOffset={4} className={floating['positioner']}>
            <Menu.Popup className={classes(floating['popup'], floating['menu'])}>{children}</Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

interface OneOfProps<V extends string> {
  readonly title: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

export function OneOf<V extends string>({ title, choices, value, onChange }: OneOfProps<V>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles['title']}>{title}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={(chosen: V) => onChange(chosen)}>
        {choices.map((choice) => (
          <Menu.RadioItem key={choice.value} value={choice.value} className={floating['item']}>
            <Menu.RadioItemIndicator className={floating['check']}>
              <Check aria-hidden />
            </Menu.RadioItemIndicator>
            <span className={floating['text']}>{choice.label}</span>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}

interface AnyOfProps<V extends string> {
  readonly title: string
  readonly choices: readonly Choice<V>[]
  readonly chosen: readonly V[]
  readonly onToggle: (value: V) => void
}

export function AnyOf<V extends string>({ title, choices, chosen, onToggle }: AnyOfProps<V>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={styles['title']}>{title}</Menu.GroupLabel>
      {choices.map(({ value, label }) => (
        <Menu.CheckboxItem
          key={value}
          checked={chosen.includes(value)}
          onCheckedChange={() => onToggle(value)}
          className={floating['item']}
        >
          <Menu.CheckboxItemIndicator className={floating['check']}>
            <Check aria-hidden />
          </Menu.CheckboxItemIndicator>
          <span className={floating['text']}>{label}</span>
        </Menu.CheckboxItem>
      ))}
    </Menu.Group>
  )
}

export function MenuLine() {
  return <Menu.Separator className={floating['line']} />
}
