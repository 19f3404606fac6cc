// Where links lead: by https, to hosts that are what they seem, to hosts the desk knows.
import * as z from 'zod'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'
import { lowered, shadowOf } from '../shadow'

const names = z.array(z.string().trim().toLowerCase().min(1).max(100)).max(2_000)

const Options = z.discriminatedUnion('need', [
  z.strictObject({ need: z.enum(['https', 'plain-host', 'known-host']) }),
  /** Hosts that only lead on to another address. */
  z.strictObject({ need: z.literal('direct'), hosts: names.min(1) }),
  /** Parameters that carry a mark of a person; "*" at the end for any ending. */
  z.strictObject({ need: z.literal('no-trackers'), parameters: names.min(1) }),
])
type Options = z.infer<typeof Options>

export const link = defineKind({
  kind: 'link',
  options: Options,
  check(options, { allowedHosts }) {
    const allowed = allowedHosts.map((host) => lowered(host.trim())).filter((host) => host !== '')
    const problemOf = lookFor(options, allowed)
    return (subject) =>
      linksOf(subject).flatMap((found) => {
        const problem = problemOf(found)
        if (!problem) return []
        const { reading, start, end } = found
        return [{ at: { reading, start, end }, accounts: reading.accounts, ...problem }]
      })
  },
})

interface Link {
  readonly reading: Reading
  /** In the original text. */
  readonly start: number
  readonly end: number
  readonly scheme: string
  readonly user: string
  /** As typed, in lower case. */
  readonly host: string
}

type Problem = Omit<Hit, 'at' | 'accounts'>

function lookFor(options: Options, allowed: readonly string[]): (link: Link) => Problem | null {
  switch (options.need) {
    case 'direct':
      return indirect(new Set(options.hosts), allowed)
    case 'no-trackers':
      return tracked(options.parameters)
    case 'https':
    case 'plain-host':
    case 'known-host': {
      const problem = problems[options.need]
      return (found) => problem(found, allowed)
    }
  }
}

/** A short address of the house's own, on the desk's list, is known to those who use it. */
function indirect(hosts: ReadonlySet<string>, allowed: readonly string[]): (link: Link) => Problem | null {
  return ({ host }) => {
    const bare = host.replace(/^www\./, '')
    if (!hosts.has(bare) || allowed.includes(bare)) return null
    return {
      what: `“{quote}” hides where it leads: ${bare} only passes readers on.`,
      how: 'Use the address of the page itself; channels count a long one as a short one, or show a card.',
    }
  }
}

function tracked(parameters: readonly string[]): (link: Link) => Problem | null {
  const exact = new Set(parameters.filter((name) => !name.endsWith('*')))
  const stems = parameters.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  const isTracker = (pair: string) => {
    const name = pair.split('=', 1)[0]?.toLowerCase() ?? ''
    return exact.has(name) || stems.some((stem) => name.startsWith(stem))
  }
  return ({ reading, start, end }) => {
    const address = reading.view.text.slice(start, end)
    const hash = address.indexOf('#')
    const closes = hash < 0 ? address.length : hash
    const opens = address.slice(0, closes).indexOf('?')
    if (opens < 0) return null
    const pairs = address.slice(opens + 1, closes).split('&')
    const found = pairs.filter(isTracker)
    if (found.length === 0) return null
    const kept = pairs.filter((pair) => !isTracker(pair))
    const trackers = found.map((pair) => pair.split('=', 1)[0] ?? '').join(', ')
    return {
      what: `“{quote}” carries ${trackers}, a mark by which people are followed.`,
      how: 'Take it out of the address; the page opens without it.',
      fix: {
        label: `Take ${trackers} out`,
        start: start + opens,
        end: start + closes,
        insert: kept.length > 0 ? `?${kept.join('&')}` : '',
      },
    }
  }
}

const problems: Record<
  'https' | 'plain-host' | 'known-host',
  (link: Link, allowed: readonly string[]) => Problem | null
> = {
  https({ scheme, start }) {
    if (scheme === '' || scheme === 'https' || scheme === 'mailto') return null
    return {
      what: `“{quote}” opens over ${scheme}, which others on the way can read and change.`,
      how: 'Use the address that starts with https.',
      ...(scheme === 'http' ? { fix: { label: 'Use https', start, end: start + 4, insert: 'https' } } : {}),
    }
  },
  'plain-host'({ user, host }, allowed) {
    if (user !== '')
      return {
        what: `“{quote}” hides where it leads: what stands before the @ is not the host.`,
        how: 'Write the address without the part before the @.',
      }
    const plain = lowered(shadowOf(host).plain)
    if (plain !== host)
      return {
        what: `“{quote}” has letters in its host that look like others; it reads as ${plain}.`,
        how: 'Type the address anew, or copy it from the page itself.',
      }
    const meant = allowed.find((known) => known !== host && skeleton(known) === skeleton(host))
    if (meant)
      return {
        what: `“{quote}” looks like ${meant}, and is another host.`,
        how: `Check the spelling; ${meant} is on this desk’s list.`,
      }
    return null
  },
  'known-host'({ host }, allowed) {
    if (allowed.length === 0 || allowed.some((known) => host === known || host.endsWith(`.${known}`))) return null
    return {
      what: `${host} is not on this desk’s list of hosts.`,
      how: 'Check that it is the page you mean; an admin can add it to the list.',
    }
  },
}

/** What remains when letters and digits that look alike are one. */
function skeleton(host: string): string {
  return lowered(shadowOf(host).plain)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replaceAll(/[1|i]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('-', '')
}

function linksOf({ texts, link: card }: Subject): readonly Link[] {
  const inTexts = texts.flatMap((reading) =>
    reading.view.entities
      .filter((entity) => entity.kind === 'link')
      .flatMap((entity) => {
        const { start, end } = reading.view.originalSpan(entity.start, entity.end)
        return linkAt(reading, start, end)
      }),
  )
  return card ? [...inTexts, ...linkAt(card, 0, card.view.text.length)] : inTexts
}

function linkAt(reading: Reading, start: number, end: number): readonly Link[] {
  const address = reading.view.text.slice(start, end)
  const match = /^(?:([a-z][a-z0-9+.-]{0,20}):)?(?:\/\/)?([^/?#\s]{1,400})/i.exec(address)
  if (!match) return []
  const authority = match[2] ?? ''
  const cut = authority.lastIndexOf('@')
  return [
    {
      reading,
      start,
      end,
      scheme: (match[1] ?? '').toLowerCase(),
      user: cut < 0 ? '' : authority.slice(0, cut),
      host: lowered(authority.slice(cut + 1)).replace(/:\d{0,5}$/, ''),
    },
  ]
}
