// A control with its label, its explanation and, beside it, what is wrong with what it holds.
import { OctagonX } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classes } from './classes'
import styles from './field.module.css'
import { hiddenClass } from './hidden'

/** To spread on the control. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps {
  readonly label: string
  /** The label is read out but not drawn. */
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  readonly error?: string | null | undefined
  readonly className?: string
  readonly children: (control: ControlProps) => ReactNode
}

export function Field({ label, hideLabel = false, description, error, className, children }: FieldProps) {
  const id = useId()
  const hasError = error !== null && error !== undefined && error !== ''
  const described = [description !== undefined && `${id}-about`, hasError && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classes(styles['field'], className)}>
      <label htmlFor={id} className={hideLabel ? hiddenClass : styles['label']}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': hasError || undefined })}
      {description !== undefined && (
        <div id={`${id}-about`} className={styles['description']}>
          {description}
        </div>
      )}
      {hasError && (
        <div id={`${id}-error`} className={styles['error']}>
          <OctagonX aria-hidden />
          {error}
        </div>
      )}
    </div>
  )
}

export const controlClass = styles['control']
