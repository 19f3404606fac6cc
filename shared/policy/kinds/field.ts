// A question about a post that needs no mechanism of its own: where it goes, what it carries, how it opens, how many
// of something it has. The questions are those of conditions.ts; all that are asked must hold.
import * as z from 'zod'
import type { Channel } from '../../post/account'
import type { Media } from '../../post/content'
import { Condition, type PlainCondition, type Says } from '../conditions'
import { counted } from '../countables'
import { readingsOf } from '../hits'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'
import { mediaKindOf } from '../media-kinds'
import { patternFinder, type Span } from '../patterns'
import { languageOf } from '../subject'
import { surroundingsOf } from '../surroundings'
import { type TextView, viewOf } from '../view'
import { type PhraseFinder, phraseFinder } from '../words'
import { type Finders, listedIn, tagsListedIn, termNeeds } from './term'

const Options = z.strictObject({
  where: Condition,
  /** What it is asked of: each text that goes out, or each alternative text. */
  of: z.enum(['text', 'alt']).default('text'),
})

export const field = defineKind({
  kind: 'field',
  options: Options,
  needs: ({ where: { says, matches }, of }) => {
    if (says) return { fields: [of], ...termNeeds(says.terms, says.entities) }
    return matches === undefined ? null : { fields: [of], patterns: [{ source: matches, on: 'shadow' }] }
  },
  check({ where: { not, ...where }, of }) {
    const isMet = questionsOf(where)
    const isDenied = not ? questionsOf(not) : null
    return (subject) =>
      readingsOf(subject, [of]).flatMap((reading) => {
        const met = placesOf(subject, reading).flatMap((place) => {
          const seen = isDenied?.(subject, reading, place) ? null : isMet(subject, reading, place)
          return seen ? [{ seen, accounts: place.accounts }] : []
        })
        const [first] = met
        if (!first) return []
        const accounts = reading.accounts.length === 0 ? [] : met.flatMap((one) => one.accounts)
        return hitsAt(first.seen, reading, accounts)
      })
  },
})

/** What a question that holds points at; empty: the post as a whole. */
interface Seen {
  readonly spans: readonly Span[]
  readonly media: number | null
}
const asAWhole: Seen = { spans: [], media: null }

/** The accounts of one channel and market: questions about where a text goes have one answer for all of them. */
interface Destination {
  readonly channel: Channel | null
  readonly market: string | null
  readonly accounts: readonly string[]
}
const nowhere: readonly Destination[] = [{ channel: null, market: null, accounts: [] }]

type Question = (subject: Subject, reading: Reading, destination: Destination) => Seen | null

function placesOf({ targets }: Subject, { accounts }: Reading): readonly Destination[] {
  const known = new Map<string, { channel: Channel; market: string; accounts: string[] }>()
  for (const { id, channel, market } of targets) {
    if (accounts.length > 0 && !accounts.includes(id)) continue
    const key = `${channel} ${market}`
    const place = known.get(key)
    if (place) place.accounts.push(id)
    else known.set(key, { channel, market, accounts: [id] })
  }
  return known.size > 0 ? [...known.values()] : nowhere
}

/** The cheap questions come first, and those that point at a place in the text say where. */
function questionsOf(where: PlainCondition): Question {
  const asked: readonly Question[] = [
    ...aboutThePost(where),
    ...[
      ...(where.mediaKind || where.mediaSays || where.mediaWithout ? [aboutMedia(where)] : []),
      ...(where.count ? [countOf(where.count)] : []),
      ...(where.startsWith ? [openingOf(where.startsWith)] : []),
      ...(where.says ? [wordsIn(where.says)] : []),
      ...(where.matches ? [matchOf(where.matches)] : []),
    ].map(onceForReading),
  ]
  return (...of) => {
    let seen = asAWhole
    for (const question of asked) {
      const answer = question(...of)
      if (!answer) return null
      seen = { spans: answer.spans.length > 0 ? answer.spans : seen.spans, media: answer.media ?? seen.media }
    }
    return seen
  }
}

/** A text says the same wherever it goes, so it is asked once for all places. */
function onceForReading(question: Question): Question {
  const answers = new WeakMap<Reading, Seen | null>()
  return (subject, reading, destination) => {
    const known = answers.get(reading)
    if (known !== undefined) return known
    const answer = question(subject, reading, destination)
    answers.set(reading, answer)
    return answer
  }
}

type Fact = (subject: Subject, reading: Reading, destination: Destination) => boolean

function aboutThePost(where: PlainCondition): readonly Question[] {
  const facts: Fact[] = []
  const { kind, language, channel, market, campaign } = where
  if (kind) facts.push(({ content }) => kind.includes(content.kind))
  if (language) facts.push(({ content }) => language.includes(languageOf(content)))
  if (channel) facts.push((_subject, _reading, to) => to.channel !== null && channel.includes(to.channel))
  if (market) facts.push((_subject, _reading, to) => to.market !== null && market.includes(to.market))
  const has = (wanted: boolean | undefined, fact: Fact) => {
    if (wanted !== undefined) facts.push((...of) => fact(...of) === wanted)
  }
  has(where.hasLink, ({ link }, { view }) => link !== null || view.entities.some((entity) => entity.kind === 'link'))
  has(where.hasMedia, ({ content }) => content.media.length > 0)
  has(where.hasSlot, ({ content }) => content.slot !== null)
  has(where.hasReplyTo, ({ content }) => (content.replyTo ?? '').trim() !== '')
  has(where.hasRelationship, ({ content }) => content.relationships.length > 0)
  has(where.hasCampaign, ({ content }) => content.campaign.trim() !== '')
  if (campaign) {
    const find = phraseFinder(campaign)
    facts.push(({ content }) => isSaid(find, viewOf(content.campaign)))
  }
  return facts.map(
    (fact) =>
      (...of) =>
        fact(...of) ? asAWhole : null,
  )
}

function aboutMedia({ mediaKind, mediaSays, mediaWithout }: PlainCondition): Question {
  const said = mediaSays && phraseFinder(mediaSays)
  const unsaid = mediaWithout && phraseFinder(mediaWithout)
  const isMeant = (item: Media) => {
    if (mediaKind && !mediaKind.includes(mediaKindOf(item))) return false
    if (!said && !unsaid) return true
    const view = viewOf(`${item.name}\n${item.alt}`)
    return (!said || isSaid(said, view)) && !(unsaid && isSaid(unsaid, view))
  }
  return ({ content }) => {
    const media = content.media.findIndex(isMeant)
    return media < 0 ? null : { spans: [], media }
  }
}

function countOf(count: NonNullable<PlainCondition['count']>): Question {
  return (subject, reading) => {
    const seen = counted(subject, reading, count)
    return seen && { ...seen, media: null }
  }
}

function openingOf(startsWith: NonNullable<PlainCondition['startsWith']>): Question {
  const find = typeof startsWith === 'string' ? null : phraseFinder(startsWith)
  return (_subject, { view }) => {
    const first = view.plain.search(/\S/)
    const words = view.words('masked')
    const opening = find
      ? find(words, view.masked).find((hit) => hit.first === 0)
      : view.entities.find((entity) => entity.start === first && entity.kind === startsWith)
    return opening ? { spans: [view.originalSpan(opening.start, opening.end)], media: null } : null
  }
}

function wordsIn(says: Says): Question {
  const finders: Finders = {
    listed: phraseFinder(says.terms.filter((text) => !text.startsWith('#'))),
    allowed: phraseFinder(says.unless),
    isHarmless: surroundingsOf(says),
  }
  const tags = new Set(says.terms.filter((text) => text.startsWith('#')).map((text) => text.toLowerCase()))
  const part = says.entities === 'look' ? 'whole' : 'masked'
  return (_subject, reading) => {
    const hits = [...listedIn(reading, part, finders), ...tagsListedIn(reading, tags)]
    const spans = hits.map(({ start, end }) => reading.view.originalSpan(start, end))
    return spans.length > 0 ? { spans: spans.sort((a, b) => a.start - b.start), media: null } : null
  }
}

function matchOf(source: string): Question {
  const wanted = patternFinder(source, { letters: 'any', whole: true })
  return (_subject, { view }) => {
    for (const { start, end } of wanted(view.masked)) return { spans: [view.originalSpan(start, end)], media: null }
    return null
  }
}

function isSaid(find: PhraseFinder, view: TextView): boolean {
  return find(view.words('whole'), view.plain).length > 0
}

function hitsAt({ spans, media }: Seen, reading: Reading, accounts: readonly string[]): readonly Hit[] {
  if (spans.length > 0) return spans.map((span) => ({ at: { reading, ...span }, accounts, ...asAsked }))
  const own = reading.field.kind === 'override' ? reading.field.account : ''
  const part = media !== null ? ({ kind: 'alt', index: media } as const) : reading.field
  const at = part.kind === 'alt' ? { field: part, quote: '' } : null
  return [{ at, accounts, detail: own, ...asAsked }]
}

const asAsked = {
  what: 'This post is of a kind that this clause names.',
  how: 'See what the clause asks for, and change the post.',
} as const
