// Names the base of the diff in words, and offers the others.
import { rich } from '../../parts/rich'
import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import { classes } from '../../parts/classes'
import floating from '../../parts/floating.module.css'
import styles from './base-chooser.module.css'
import { Kbd } from '../../parts/kbd'
import type { BaseChoice, BaseOption, BasesByKey } from './bases'
import { t } from '../../../shared/words/say'

interface BaseChooserProps {
  readonly shown: number
  readonly value: BaseChoice
  readonly options: readonly BaseOption[]
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onChoose: (value: BaseChoice) => void
  readonly byKey: BasesByKey
}

export function BaseChooser({ shown, value, options, isOpen, onOpen, onChoose, byKey }: BaseChooserProps) {
  const words = options.find((option) => option.value === value)?.words ?? t('nothing', undefined, 'to compare with')
  return (
    <p className={styles['line']}>
      <span>{t('Rev {shown} vs', { shown })}</span>
      <Menu.Root open={isOpen} onOpenChange={(open) => onOpen(open)}>
        <Menu.Trigger
          className={styles['trigger']}
          aria-label={t('Compared with {words}. Choose another base', { words })}
        >
          {value === null ? t('nothing, all of it is new') : words}
          <ChevronDown size={14} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={floating['positioner']} sideOffset={4} align="start">
            <Menu.Popup
              className={classes(floating['popup'], floating['menu'])}
              onKeyDownCapture={(event) => {
                const name = event.ctrlKey || event.metaKey || event.altKey ? undefined : keyNames.get(event.key)
                const chosen = name && byKey[name]
                if (name === undefined) return
                event.preventDefault()
                event.stopPropagation()
                if (chosen === undefined) return
                onChoose(chosen)
                if (name !== 'earlier' && name !== 'later') onOpen(false)
              }}
            >
              <Menu.RadioGroup value={value} onValueChange={(next: BaseChoice) => onChoose(next)}>
                {options.map((option) => (
                  <Menu.RadioItem
                    key={option.value ?? 'nothing'}
                    value={option.value}
                    className={classes(floating['item'], styles['item'])}
                    closeOnClick
                  >
                    <Menu.RadioItemIndicator className={floating['check']}>
                      <Check aria-hidden />
                    </Menu.RadioItemIndicator>
                    <span className={floating['text']}>{option.words}</span>
                    <span className={styles['keys']}>
                      {letters.map(
                        ([letter, name]) =>
                          byKey[name] !== undefined &&
                          byKey[name] === option.value && <Kbd key={letter} keys={letter} />,
                      )}
                    </span>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
              <p className={styles['hint']}>
                {rich('{left} {right} step back and forth', {
                  left: <Kbd keys="ArrowLeft" />,
                  right: <Kbd keys="ArrowRight" />,
                })}
              </p>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </p>
  )
}

/** L: your last review. A: the last approval. B: the beginning. */
const letters = [
  ['l', 'last'],
  ['a', 'approved'],
  ['b', 'first'],
] as const satisfies readonly (readonly [string, keyof BasesByKey])[]

const keyNames: ReadonlyMap<string, keyof BasesByKey> = new Map<string, keyof BasesByKey>([
  ...letters,
  ['ArrowLeft', 'earlier'],
  ['ArrowRight', 'later'],
])
