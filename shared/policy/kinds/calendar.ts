// What a post's slot says about it: sensitive dates of the desk, other posts too close by, and terms that may not be said
// yet. Always judged by the slot and never by a clock, so that the same post is judged the same on every day.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, mostHits, type Subject } from '../kind'
import { onceFor } from '../../kit/once'
import type { Embargo, SensitiveDate } from '../registers'
import { type PhraseFinder, phraseFinder } from '../words'

const Options = z.discriminatedUnion('need', [
  z.strictObject({ need: z.literal('sensitive-dates'), weight: z.enum(['quiet', 'mind']) }),
  z.strictObject({ need: z.literal('spacing'), minutes: z.int().min(1).max(1_440).default(30) }),
  z.strictObject({ need: z.literal('embargo') }),
])

export const calendar = defineKind({
  kind: 'calendar',
  options: Options,
  check(options) {
    switch (options.need) {
      case 'sensitive-dates':
        return (subject) => onSensitiveDates(subject, options.weight)
      case 'spacing':
        return (subject) => tooClose(subject, options.minutes)
      case 'embargo':
        return embargoed
    }
  },
})

function onSensitiveDates({ content, targets, registers }: Subject, weight: SensitiveDate['weight']): readonly Hit[] {
  const { slot } = content
  if (slot === null) return []
  // The day on which readers there will see it.
  const day = slot.wall.slice(0, 10)
  return registers.dates.flatMap((date): readonly Hit[] => {
    if (date.weight !== weight || day < date.from || day > date.to) return []
    const meant = targets.filter(({ market }) => isMeant(date.markets, market))
    if (meant.length === 0 && (targets.length > 0 || date.markets.length > 0)) return []
    return [
      {
        at: { field: { kind: 'slot' }, quote: day },
        accounts: date.markets.length === 0 ? [] : meant.map(({ id }) => id),
        detail: date.id,
        what:
          weight === 'quiet'
            ? `Nothing goes out on ${day}: ${sentence(date.title)}`
            : `The slot is on a day to mind, ${day}: ${sentence(date.title)}`,
        how: sentence(date.advice),
      },
    ]
  })
}

function isMeant(markets: readonly string[], market: string): boolean {
  const name = market.trim().toLowerCase()
  return markets.length === 0 || markets.some((one) => one.trim().toLowerCase() === name)
}

function tooClose({ content, targets, neighbours }: Subject, minutes: number): readonly Hit[] {
  const { slot } = content
  if (slot === null) return []
  const own = new Set(targets.map(({ id }) => id))
  const distance = (instant: string) => Math.abs(Date.parse(instant) - Date.parse(slot.instant)) / 60_000
  const close = neighbours.close
    .filter(({ account, instant }) => own.has(account) && distance(instant) < minutes)
    .toSorted((a, b) => distance(a.instant) - distance(b.instant))
  const byAccount = new Map(close.toReversed().map((one) => [one.account, one]))
  return [...byAccount.values()]
    .toSorted((a, b) => (a.account < b.account ? -1 : 1))
    .map(({ key, account, instant }) => ({
      at: { field: { kind: 'slot' }, quote: slot.wall },
      accounts: [account],
      detail: `${account} ${key}`,
      // Others move their posts without asking the author of this one.
      atMost: 'warning',
      what: `${key} goes out on ${account} ${apart(distance(instant))} this post.`,
      how: 'Move one of them, so that each is read for itself.',
    }))
}

function apart(minutes: number): string {
  const whole = Math.floor(minutes)
  if (whole === 0) return 'at the same time as'
  return `within ${whole === 1 ? 'a minute' : `${whole} minutes`} of`
}

interface Finder {
  readonly embargo: Embargo
  readonly find: PhraseFinder
}

const findersOf = onceFor((embargoes: readonly Embargo[]): readonly Finder[] =>
  embargoes.map((embargo) => ({ embargo, find: phraseFinder(embargo.terms, 'none-too') })),
)

function embargoed(subject: Subject): readonly Hit[] {
  const { slot } = subject.content
  const time = slot === null ? null : Date.parse(slot.instant)
  const holding = findersOf(subject.registers.embargoes).filter(
    ({ embargo }) => time === null || time < Date.parse(embargo.until),
  )
  if (holding.length === 0) return []
  return readingsOf(subject, ['text', 'alt', 'link']).flatMap((reading) =>
    holding.flatMap(({ embargo, find }) =>
      find(reading.view.words('whole'), reading.view.plain)
        .slice(0, mostHits)
        .map((hit) =>
          hitAt(reading, hit.start, hit.end, {
            detail: embargo.id,
            what: `“{quote}” is under embargo until ${inWords(embargo.until)}: ${sentence(embargo.title)}`,
            how:
              slot === null
                ? 'Give the post a slot after the end of the embargo, or leave the words out.'
                : 'Move the slot to after the end of the embargo, or leave the words out.',
          }),
        ),
    ),
  )
}

/** "2027-02-01, 07:00 UTC": the register holds a moment, and the post may have no zone. */
function inWords(instant: string): string {
  const utc = new Date(Date.parse(instant)).toISOString()
  return `${utc.slice(0, 10)}, ${utc.slice(11, 16)} UTC`
}

const sentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)
