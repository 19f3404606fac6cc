// The independent judge's reading of who may decide in whose place (rule 8): dated, scoped, without circles, and both names
// known. Shares no code with the desk.
import type { Entry, EventOf } from '../../../../shared/ledger/events'
import type { Cover, Reading } from './reading'

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Complaints about this entry, as the record stands before it. */
export function complaintsAboutCovers(reading: Reading, { at, by, event }: Entry): readonly string[] {
  const say = (what: string) => `rule 8: ${by} ${what}`
  switch (event.type) {
    case 'DelegationGiven':
      return [...wrongsOf(reading, event, by, at), ...chainsWith(reading, event)].map(say)
    case 'DelegationEnded': {
      const cover = reading.covers.get(event.delegation)
      if (!cover || cover.isEnded) return [say('ends cover that is not there')]
      const mayEnd = by === cover.from || by === cover.to || isA(reading, by, 'admin')
      return mayEnd ? [] : [say('ends the cover of others')]
    }
    case 'SignedOff':
      return wrongsOfDecision(reading, event, by, at).map(say)
    default:
      return []
  }
}

const isA = ({ people }: Reading, person: string, role: string) => people.get(person)?.roles.includes(role) ?? false

const reviews = (reading: Reading, person: string, area: string) =>
  isA(reading, person, 'reviewer') && (reading.people.get(person)?.areas.includes(area) ?? false)

function* wrongsOf(reading: Reading, event: EventOf<'DelegationGiven'>, by: string, at: string) {
  const { from, to, areas, begins, until } = event
  if (from === to) yield 'covers for themself'
  if (by !== from && !isA(reading, by, 'admin')) yield `arranges the cover of ${from}`
  if (!areas.every((area) => reviews(reading, from, area))) yield `passes on what ${from} does not have`
  if (!isA(reading, to, 'reviewer')) yield `has ${to} cover, who is no reviewer`
  if (!(days(begins, until) > 0 && days(begins, until) < 92 && days(at, until) > 0)) yield 'gives it wrong dates'
}

/** At every moment at which one begins: nobody who covers is away, so that nothing goes round in a circle. */
function chainsWith({ covers }: Reading, last: EventOf<'DelegationGiven'>): readonly string[] {
  const all = [...covers.values(), { ...last, isEnded: false }].filter(({ isEnded }) => !isEnded)
  return all.flatMap(({ begins }) =>
    last.areas.flatMap((area) => {
      const then = all.filter((one) => one.areas.includes(area) && isAt(one, Date.parse(begins)))
      const away = new Set(then.map(({ from }) => from))
      return then.filter(({ to }) => away.has(to)).map(({ to }) => `has ${to} cover, who is away`)
    }),
  )
}

const isAt = ({ begins, until }: Pick<Cover, 'begins' | 'until'>, moment: number) =>
  Date.parse(begins) <= moment && moment < Date.parse(until)

function wrongsOfDecision(reading: Reading, event: EventOf<'SignedOff'>, by: string, at: string): readonly string[] {
  const { post, area, onBehalfOf } = event
  if (!onBehalfOf) return []
  const cover = reading.covers.get(onBehalfOf.delegation)
  const { hands, now } = reading.post(post)
  const isArranged =
    cover !== undefined &&
    !cover.isEnded &&
    cover.from === onBehalfOf.person &&
    cover.to === by &&
    cover.areas.includes(area) &&
    isAt(cover, Date.parse(at)) &&
    (cover.accounts === undefined || now.content.targets.every((id) => cover.accounts?.includes(id))) &&
    reviews(reading, onBehalfOf.person, area)
  return [
    ...(isArranged ? [] : [`decides for ${area} in the place of ${onBehalfOf.person}, which nobody arranged`]),
    ...(hands.has(onBehalfOf.person) ? [`decides for ${onBehalfOf.person}, whose hand is in it`] : []),
  ]
}
