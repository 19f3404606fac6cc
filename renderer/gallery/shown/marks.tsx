// Marks, badges, key caps, times and other small things that are read and not pressed.
import { CircleCheck } from 'lucide-react'
import { severities } from '../../../shared/policy/finding'
import { channelNames } from '../../../shared/post/account'
import { ApproveBy } from '../../parts/approve-by'
import { Badge, ChannelBadge, SeverityMark, type Tone } from '../../parts/badge'
import { Hidden } from '../../parts/hidden'
import { Kbd } from '../../parts/kbd'
import { MediaPicture } from '../../parts/media-picture'
import { Meter } from '../../parts/meter'
import { RiskBadge } from '../../parts/risk-badge'
import { StatusPill, statusLooks } from '../../parts/status-pill'
import { Ago, At, Coming, SlotTime } from '../../parts/when'
import type { Status } from '../../../shared/review/review'
import { arabic, longWord, type Shown, state } from './shown'

const tones: readonly Tone[] = ['neutral', 'accent', 'blocker', 'warning', 'note', 'hint', 'approved', 'hold']
const statuses = Object.keys(statusLooks) as Status[]
const channels = Object.keys(channelNames) as (keyof typeof channelNames)[]
const zone = 'Europe/Berlin'
const noon = '2026-03-04T11:00:00Z'
const quiet = { isExpired: false, isAtRisk: false, isNear: false, approveBy: noon }

const picture = { name: 'branch.png', alt: 'Our branch at the harbour', url: null, digest: null }

export const marks: Readonly<Record<string, Shown>> = {
  'media-picture': {
    title: 'Pictures and films',
    states: [
      state('only its name is known', <MediaPicture media={picture} />),
      state('a film', <MediaPicture media={{ ...picture, name: 'opening.mp4' }} />),
      state('without a name', <MediaPicture media={{ ...picture, name: '' }} />),
      state('not on this computer', <MediaPicture media={{ ...picture, digest: '0'.repeat(64) }} />),
      state('long word', <MediaPicture media={{ ...picture, name: longWord }} />),
      state('right to left', <MediaPicture media={{ ...picture, name: arabic }} />, { isRtl: true }),
    ],
  },
  badge: {
    title: 'Badges',
    states: [
      ...tones.map((tone) =>
        state(
          tone,
          <Badge tone={tone} icon={<CircleCheck aria-hidden />}>
            {tone}
          </Badge>,
        ),
      ),
      state('without an icon', <Badge>For counsel</Badge>),
      state('long word', <Badge>{longWord}</Badge>),
      state('right to left', <Badge icon={<CircleCheck aria-hidden />}>{arabic}</Badge>, { isRtl: true }),
      ...severities.map((severity) => state(`${severity} mark`, <SeverityMark severity={severity} count={3} />)),
      state('mark alone', <SeverityMark severity="blocker" />),
      ...channels.map((channel) => state(channelNames[channel].name, <ChannelBadge channel={channel} />)),
    ],
  },
  'status-pill': {
    title: 'Status of a post',
    states: statuses.flatMap((status) => [
      state(status, <StatusPill status={status} />),
      state(`${status}, in a list`, <StatusPill status={status} quiet />),
    ]),
  },
  'risk-badge': {
    title: 'Deadline',
    states: [
      state('expired', <RiskBadge zone={zone} deadline={{ ...quiet, isExpired: true }} />),
      state('at risk', <RiskBadge zone={zone} deadline={{ ...quiet, isAtRisk: true }} />),
      state('near', <RiskBadge zone={zone} deadline={{ ...quiet, isNear: true }} />),
    ],
  },
  'approve-by': {
    title: 'By when it has to be approved',
    states: [
      state('to come', <ApproveBy at="2999-03-04T11:00:00Z" zone={zone} />),
      state('over', <ApproveBy at={noon} zone={zone} />),
    ],
  },
  when: {
    title: 'Times',
    states: [
      state('ago', <Ago since={noon} zone={zone} />),
      state('ago, alone', <Ago since={noon} zone={zone} isAlone />),
      state('at', <At instant={noon} zone={zone} />),
      state('awaited', <Coming instant={noon} zone={zone} />),
      state('slot', <SlotTime slot={{ zone, wall: '2026-03-04T12:00', instant: noon }} />),
    ],
  },
  kbd: {
    title: 'Keys',
    states: [
      state('a letter', <Kbd keys="a" />),
      state('with a modifier', <Kbd keys="$mod+Enter" />),
      state('one after the other', <Kbd keys="g q" />),
    ],
  },
  meter: {
    title: 'How far something is',
    states: [
      state('just begun', <Meter label="Reading the record" done={0} total={120} />),
      state('half way', <Meter label="Reading the record" done={60} total={120} />),
      state('done', <Meter label="Reading the record" done={120} total={120} />),
    ],
  },
  hidden: {
    title: 'Words for screen readers',
    states: [
      state(
        'beside a figure',
        <span>
          3<Hidden> open comments</Hidden>
        </span>,
      ),
    ],
  },
}
