// A line across a screen that stays until its cause is gone.
import { Hand, Info, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classes } from './classes'

export type BannerTone = 'blocker' | 'warning' | 'note' | 'hold'

const icons: Record<BannerTone, LucideIcon> = { blocker: OctagonX, warning: TriangleAlert, note: Info, hold: Hand }

export interface BannerProps {
  readonly tone: BannerTone
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Read out at once; for what stops the person's work. */
  readonly urgent?: boolean
}

export function Banner({ tone, children, actions, urgent = false }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div className={classes(styles['banner'], styles[tone])} role={urgent ? 'alert' : undefined}>
      <Icon aria-hidden />
      <div className={styles['words']}>{children}</div>
      {actions}
    </div>
  )
}
