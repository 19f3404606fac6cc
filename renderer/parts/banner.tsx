// A line across a screen that stays until its cause is gone.
import { Hand, Info, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classes } from './classes'
import tones from './tones.module.css'

export type BannerTone = 'blocker' | 'warning' | 'note' | 'hold'

const icons: Record<BannerTone, LucideIcon> = { blocker: OctagonX, warning: TriangleAlert, note: Info, hold: Hand }

export interface BannerProps {
  readonly tone: BannerTone
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Read out at once; for what stops the person's work. */
  readonly urgent?: boolean
  /** It stands among other things, and not along the edge of a screen. */
  readonly boxed?: boolean
}

export function Banner({ tone, children, actions, urgent = false, boxed = false }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div
      className={classes(styles['banner'], boxed && styles['boxed'], tones[tone])}
      role={urgent ? 'alert' : undefined}
    >
      <Icon aria-hidden />
      <div className={styles['words']}>{children}</div>
      {actions}
    </div>
  )
}
