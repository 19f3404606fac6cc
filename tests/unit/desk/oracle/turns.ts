// Whether posts were rightly taken, put off and reminded of.
import type { Entry } from '../../../../shared/ledger/events'
import type { Reading } from './reading'

const hour = 3_600_000

export function complaintsAboutTurns(reading: Reading, { at, by, event }: Entry): readonly string[] {
  const now = Date.parse(at)
  const say = (what: string) => [`rule 7: ${by} ${what}`]
  switch (event.type) {
    case 'TurnTaken': {
      const post = reading.post(event.post)
      const isReviewer = reading.people.get(by)?.roles.includes('reviewer')
      const isOthers = post.taken !== null && post.taken.by !== by && now < post.taken.until
      return [
        ...(isReviewer ? [] : say('took a post that they cannot decide')),
        ...(post.hands.has(by) ? say('took a post that they have a hand in') : []),
        ...(post.isSubmitted && !post.hasLeft ? [] : say('took a post that is not in review')),
        ...(isOthers ? say(`took what ${post.taken?.by} has taken`) : []),
      ]
    }
    case 'TurnReleased': {
      const { taken } = reading.post(event.post)
      return taken?.by === by && now < taken.until ? [] : say('gave back what they had not taken')
    }
    case 'Snoozed': {
      const { now: version, writer } = reading.post(event.post)
      if (event.until === 'author-updates') return writer === by ? say('waits for themself') : []
      const until = Date.parse(event.until)
      const { slot } = version.content
      const last = slot === null ? now + 30 * 24 * hour : Date.parse(slot.instant)
      return until > now && until <= last ? [] : say('put a post off past its slot, or into the past')
    }
    case 'Nudged': {
      const { nudged } = reading.post(event.post)
      return [
        ...(now - nudged < 6 * hour ? say('sent a second reminder within six hours') : []),
        ...(event.to.length === 0 || event.to.every((id) => id === by) ? say('reminded nobody but themself') : []),
      ]
    }
    default:
      return []
  }
}
