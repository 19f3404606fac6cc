// Small marks: a badge with a tone, the two letters of a channel, a severity with its shape and count.
import { Info, Lightbulb, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Severity } from '../../shared/policy/finding'
import { severityInWords } from '../../shared/policy/severity-words'
import { type Channel, channelNames } from '../../shared/post/account'
import { t } from '../../shared/words/say'
import styles from './badge.module.css'
import { classes } from './classes'
import { Hidden } from './hidden'
import tones from './tones.module.css'

export type Tone = 'neutral' | 'accent' | 'approved' | 'hold' | Severity

export interface BadgeProps {
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly title?: string
  readonly children: ReactNode
}

export function Badge({ tone = 'neutral', icon, title, children }: BadgeProps) {
  return (
    <span className={classes(styles['badge'], tones[tone])} title={title}>
      {icon}
      {children}
    </span>
  )
}

export function ChannelBadge({ channel }: { readonly channel: Channel }) {
  const { badge, name } = channelNames[channel]
  return (
    <span className={styles['channel']} title={name}>
      <span aria-hidden>{badge}</span>
      <Hidden>{name}</Hidden>
    </span>
  )
}

export const severityIcons: Record<Severity, LucideIcon> = {
  blocker: OctagonX,
  warning: TriangleAlert,
  note: Info,
  hint: Lightbulb,
}

const severityNames: Record<Severity, string> = {
  blocker: t('blocker', undefined, 'a severity'),
  warning: t('warning', undefined, 'a severity'),
  note: t('note', undefined, 'a severity'),
  hint: t('hint', undefined, 'a severity'),
}

export interface SeverityMarkProps {
  readonly severity: Severity
  /** Shown beside the shape; without it the shape stands alone. */
  readonly count?: number
}

export function SeverityMark({ severity, count }: SeverityMarkProps) {
  const Icon = severityIcons[severity]
  const words = count === undefined ? severityNames[severity] : severityInWords(severity, count)
  return (
    <span className={classes(styles['mark'], styles[`mark${severity}`])} title={words}>
      <Icon aria-hidden />
      {count !== undefined && <span aria-hidden>{count}</span>}
      <Hidden>{words}</Hidden>
    </span>
  )
}
