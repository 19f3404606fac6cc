// What stands below a control or a group of them: its explanation, and what is wrong with what it holds.
import { OctagonX } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './explained.module.css'

export interface Explanation {
  readonly description?: ReactNode
  readonly error?: string | null | undefined
}

interface Explained {
  readonly id: string
  /** The ids of what says more about it, for whoever hears it. */
  readonly describedBy: string | undefined
  readonly hasError: boolean
  readonly below: ReactNode
}

export function useExplained({ description, error }: Explanation): Explained {
  const id = useId()
  const hasError = error !== null && error !== undefined && error !== ''
  const described = [description !== undefined && `${id}-about`, hasError && `${id}-error`].filter(Boolean).join(' ')
  const below = (
    <>
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
    </>
  )
  return { id, describedBy: described || undefined, hasError, below }
}
