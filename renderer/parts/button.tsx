// Buttons say verbs. A button that cannot be pressed keeps its place in the tab order and says why.
import { type ReactNode, type Ref, useId } from 'react'
import type { CommandId } from '../../shared/bridge/command-table'
import styles from './button.module.css'
import { classes } from './classes'
import { Hidden } from './hidden'
import { KeyOf } from './key-of'
import { Tooltip } from './tooltip'

export interface ButtonProps {
  readonly children?: ReactNode
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  /** Why it cannot be pressed now; null or absent when it can. */
  readonly reason?: string | null | undefined
  /** The command it runs, to show its key. */
  readonly command?: CommandId
  readonly type?: 'button' | 'submit'
  readonly wide?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ children, ...props }: ButtonProps) {
  return (
    <BaseButton {...props} tip={props.command ? <KeyOf command={props.command} /> : null}>
      {children}
    </BaseButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'wide'> {
  /** What it does, for the tooltip and screen readers. */
  readonly label: string
  readonly icon: ReactNode
  /** Set for a button that stays down. */
  readonly pressed?: boolean
}

export function IconButton({ label, kind = 'quiet', ...props }: IconButtonProps) {
  const tip = (
    <>
      {label}
      {props.command && <KeyOf command={props.command} />}
    </>
  )
  return <BaseButton {...props} kind={kind} label={label} tip={tip} />
}

interface BaseProps extends ButtonProps {
  readonly label?: string
  readonly pressed?: boolean
  readonly tip: ReactNode
}

function BaseButton(props: BaseProps) {
  const { children, onPress, kind = 'plain', size = 'normal', icon, reason, label, tip, pressed, wide } = props
  const { ref, type = 'button' } = props
  const reasonId = useId()
  const isOff = reason !== null && reason !== undefined
  const button = (
    <button
      ref={ref}
      // oxlint-disable-next-line react/button-has-type
      type={type}
      className={classes(
        styles['button'],
        styles[kind],
        size === 'small' && styles['small'],
        label !== undefined && styles['icon'],
        wide && styles['wide'],
      )}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={isOff || undefined}
      aria-describedby={isOff ? reasonId : undefined}
      onClick={(event) => {
        if (isOff) event.preventDefault()
        else onPress?.()
      }}
    >
      {icon}
      {children}
    </button>
  )
  return (
    <>
      <Tooltip words={isOff ? reason : (tip ?? (reason === undefined ? undefined : null))}>{button}</Tooltip>
      {isOff && <Hidden id={reasonId}>{reason}</Hidden>}
    </>
  )
}
