// Taking posts, putting them off and reminding, at random.
import type { Command } from '../../../../shared/desk/commands'
import { latest } from '../../../../shared/desk/state'
import { missingCase } from '../../../../shared/kit/exhaustive'
import type { SmallDesk } from '../small-desk'
import type { Step } from './steps'

type TurnAct = 'take' | 'release' | 'snooze' | 'end-snooze' | 'nudge'

export function turnCommandOf(desk: SmallDesk, { post, pick }: Step, act: TurnAct): Command {
  switch (act) {
    case 'take':
      return { type: 'take-turn', post }
    case 'release':
      return { type: 'release-turn', post }
    case 'snooze':
      return { type: 'snooze', post, until: pick % 5 === 0 ? 'author-updates' : endOf(desk, post, pick) }
    case 'end-snooze':
      return { type: 'end-snooze', post }
    case 'nudge':
      return { type: 'nudge', post }
    default:
      return missingCase(act)
  }
}

/** From the past over the days before its deadline to long after its slot. */
const hours = [-1, 1, 4, 24, 100, 500, 700, 721, 2_000]

function endOf(desk: SmallDesk, id: string, pick: number): string {
  const post = desk.state.posts.get(id)
  const slot = post && latest(post).content.slot
  const from = pick % 2 === 0 || !slot ? desk.now : slot.instant
  const count = pick % 2 === 0 || !slot ? (hours[pick % hours.length] ?? 1) : -(hours[pick % hours.length] ?? 1)
  return new Date(Date.parse(from) + count * 3_600_000).toISOString()
}
