// A control with its label, its explanation and, beside it, what is wrong with what it holds.
import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Explanation, useExplained } from './explained'
import styles from './field.module.css'
import { hiddenClass } from './hidden'

/** To spread on the control. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps extends Explanation {
  readonly label: string
  /** The label is read out but not drawn. */
  readonly hideLabel?: boolean
  readonly className?: string
  readonly children: (control: ControlProps) => ReactNode
}

export function Field({ label, hideLabel = false, description, error, className, children }: FieldProps) {
  const { id, describedBy, hasError, below } = useExplained({ description, error })
  return (
    <div className={classes(styles['field'], className)}>
      <label htmlFor={id} className={hideLabel ? hiddenClass : styles['label']}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': hasError || undefined })}
      {below}
    </div>
  )
}

export const controlClass = styles['control']
