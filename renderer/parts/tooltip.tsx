// Words that appear on hover and on focus. They repeat or explain a control; they never carry the only copy of anything.
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import styles from './tooltip.module.css'

export interface TooltipProps {
  /** Undefined: never any, the control alone. Null: none now, and the control stays the same one, with its focus. */
  readonly words: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly children: ReactElement<Record<string, unknown>>
}

export function Tooltip({ words, side = 'top', children }: TooltipProps) {
  if (words === undefined) return children
  return (
    <Base.Root disabled={words === null || words === ''}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={styles['positioner']}>
          <Base.Popup className={styles['popup']}>{words}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export const TooltipProvider = Base.Provider
