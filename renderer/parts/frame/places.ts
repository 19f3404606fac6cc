// The places of the sidebar. Adding one is adding a line.
import { BookOpenCheck, CalendarDays, Inbox, type LucideIcon, ScrollText, Users } from 'lucide-react'
import type { CommandId } from '../../../shared/bridge/command-table'
import type { QueuePage } from '../../../shared/desk/queries/queue'
import type { Place } from '../../navigation'
import { number } from '../../../shared/words/formats'
import { t } from '../../../shared/words/say'

export interface SidebarPlace {
  readonly label: string
  readonly icon: LucideIcon
  readonly command: CommandId
  /** The screens that belong to it. */
  readonly screens: readonly Place['screen'][]
  readonly count: (counts: QueuePage['counts']) => number
  /** What the count counts, with it. */
  readonly counted: (count: number) => string
}

export const sidebarPlaces: readonly SidebarPlace[] = [
  {
    label: t('Queue'),
    icon: Inbox,
    command: 'go.queue',
    screens: ['queue', 'review', 'compose'],
    count: (counts) => counts['your-turn'],
    counted: (count) => t('{count, number} waiting for you', { count }),
  },
  {
    label: t('Schedule'),
    icon: CalendarDays,
    command: 'go.schedule',
    screens: ['schedule'],
    count: (counts) => counts.approved,
    counted: (count) => t('{count, number} approved', { count }),
  },
  {
    label: t('Ledger'),
    icon: ScrollText,
    command: 'go.ledger',
    screens: ['ledger'],
    count: () => 0,
    counted: number,
  },
  {
    label: t('People'),
    icon: Users,
    command: 'go.people',
    screens: ['people'],
    count: () => 0,
    counted: number,
  },
  {
    label: t('Policies'),
    icon: BookOpenCheck,
    command: 'go.policies',
    screens: ['policies'],
    count: () => 0,
    counted: number,
  },
]
