// The status of a post: a shape, a word and a colour.
import { CircleCheck, CircleDashed, CircleDot, CircleSlash, CircleX, type LucideIcon, Send, Undo2 } from 'lucide-react'
import type { Status } from '../../shared/review/review'
import badgeStyles from './badge.module.css'
import { Badge, type Tone } from './badge'
import { classes } from './classes'
import { t } from '../../shared/words/say'

export interface StatusLook {
  readonly word: string
  readonly icon: LucideIcon
  readonly tone: Extract<Tone, 'neutral' | 'accent' | 'approved' | 'warning' | 'blocker'>
}

export const statusLooks: Record<Status, StatusLook> = {
  draft: { word: t('Draft'), icon: CircleDashed, tone: 'neutral' },
  'in-review': { word: t('In review'), icon: CircleDot, tone: 'accent' },
  'changes-requested': { word: t('Changes requested'), icon: Undo2, tone: 'warning' },
  approved: { word: t('Approved'), icon: CircleCheck, tone: 'approved' },
  rejected: { word: t('Rejected'), icon: CircleX, tone: 'blocker' },
  withdrawn: { word: t('Withdrawn'), icon: CircleSlash, tone: 'neutral' },
  exported: { word: t('Exported'), icon: Send, tone: 'neutral' },
}

/** On its own: with a background. In a list: `quiet`, the shape and the word alone. */
export function StatusPill({ status, quiet = false }: { readonly status: Status; readonly quiet?: boolean }) {
  const { word, icon: Icon, tone } = statusLooks[status]
  if (!quiet) {
    return (
      <Badge tone={tone} icon={<Icon aria-hidden />}>
        {word}
      </Badge>
    )
  }
  return (
    <span className={classes(badgeStyles['status'], badgeStyles[`fg${tone}`])}>
      <Icon aria-hidden />
      {word}
    </span>
  )
}
