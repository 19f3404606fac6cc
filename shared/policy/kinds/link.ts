// Where links lead: by https, to hosts that are what they seem, to hosts the desk knows.
import * as z from 'zod'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'
import { onceFor } from '../../kit/once'
import { lowered, shadowOf } from '../shadow'
import type { TextView } from '../view'

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
    const look = lookFor(options, allowed)
    return (subject) => {
      const problemOf = look()
      return linksOf(subject).flatMap(({ reading, link: found }) => {
        const problem = problemOf(found)
        if (!problem) return []
        const { start, end } = found
        return [{ at: { reading, start, end }, accounts: reading.accounts, ...problem }]
      })
    }
  },
})

interface Address {
  readonly scheme: string
  readonly user: string
  /** As typed, in lower case. */
  readonly host: string
}

interface Link extends Address {
  readonly text: string
  /** In the original text. */
  readonly start: number
  readonly end: number
}

type Problem = Omit<Hit, 'at' | 'accounts'>

type Look = (link: Link) => Problem | null

/** One look for each post. */
function lookFor(options: Options, allowed: readonly string[]): () => Look {
  switch (options.need) {
    case 'direct': {
      const look = indirect(new Set(options.hosts), allowed)
      return () => look
    }
    case 'no-trackers': {
      const look = tracked(options.parameters)
      return () => look
    }
    case 'https':
      return () => unsafe
    case 'plain-host': {
      const look = disguised(allowed)
      return () => eachHostOnce(look)
    }
    case 'known-host':
      return () => eachHostOnce(unknown(allowed))
  }
}

/** Of a text with thousands of links most lead to the same hosts. */
function eachHostOnce(look: (address: Address) => Problem | null): Look {
  const known = new Map<string, Problem | null>()
  return (address) => {
    const key = `${address.user}@${address.host}`
    const before = known.get(key)
    if (before !== undefined) return before
    const problem = look(address)
    known.set(key, problem)
    return problem
  }
}

/** A short address of the house's own, on the desk's list, is known to those who use it. */
function indirect(hosts: ReadonlySet<string>, allowed: readonly string[]): Look {
  return ({ host }) => {
    const bare = host.replace(/^www\./, '')
    if (!hosts.has(bare) || allowed.includes(bare)) return null
    return {
      what: `“{quote}” hides where it leads: ${bare} only passes readers on.`,
      how: 'Use the address of the page itself; channels count a long one as a short one, or show a card.',
    }
  }
}

function tracked(parameters: readonly string[]): Look {
  const exact = new Set(parameters.filter((name) => !name.endsWith('*')))
  const stems = parameters.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
  const isTracker = (pair: string) => {
    const name = pair.split('=', 1)[0]?.toLowerCase() ?? ''
    return exact.has(name) || stems.some((stem) => name.startsWith(stem))
  }
  return ({ text: address, start }) => {
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

function unsafe({ scheme, start }: Link): Problem | null {
  if (scheme === '' || scheme === 'https' || scheme === 'mailto') return null
  return {
    what: `“{quote}” opens over ${scheme}, which others on the way can read and change.`,
    how: 'Use the address that starts with https.',
    ...(scheme === 'http' ? { fix: { label: 'Use https', start, end: start + 4, insert: 'https' } } : {}),
  }
}

function disguised(allowed: readonly string[]): (address: Address) => Problem | null {
  const skeletons = allowed.map((host) => ({ host, bones: skeleton(host) }))
  return ({ user, host }) => {
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
    const bones = skeleton(host)
    const meant = skeletons.find((known) => known.host !== host && known.bones === bones)?.host
    if (meant !== undefined)
      return {
        what: `“{quote}” looks like ${meant}, and is another host.`,
        how: `Check the spelling; ${meant} is on this desk’s list.`,
      }
    return null
  }
}

function unknown(allowed: readonly string[]): (address: Address) => Problem | null {
  return ({ host }) => {
    if (allowed.length === 0 || allowed.some((known) => host === known || host.endsWith(`.${known}`))) return null
    return {
      what: `${host} is not on this desk’s list of hosts.`,
      how: 'Check that it is the page you mean; an admin can add it to the list.',
    }
  }
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

interface Found {
  readonly reading: Reading
  readonly link: Link
}

function linksOf({ texts, link: card }: Subject): readonly Found[] {
  const inTexts = texts.flatMap((reading) => linksIn(reading.view).map((found) => ({ reading, link: found })))
  if (!card) return inTexts
  const { text } = card.view
  const address = addressOf(text)
  return address ? [...inTexts, { reading: card, link: { ...address, text, start: 0, end: text.length } }] : inTexts
}

/** Read once for all rules, and each address once. */
const linksIn = onceFor((view: TextView): readonly Link[] => {
  const addresses = new Map<string, Address | null>()
  const links: Link[] = []
  for (const entity of view.entities) {
    if (entity.kind !== 'link') continue
    const { start, end } = view.originalSpan(entity.start, entity.end)
    const text = view.text.slice(start, end)
    const address = addresses.get(text) ?? addressOf(text)
    addresses.set(text, address)
    if (address) links.push({ ...address, text, start, end })
  }
  return links
})

function addressOf(text: string): Address | null {
  const match = /^(?:([a-z][a-z0-9+.-]{0,20}):)?(?:\/\/)?([^/?#\s]{1,400})/i.exec(text)
  if (!match) return null
  const authority = match[2] ?? ''
  const cut = authority.lastIndexOf('@')
  return {
    scheme: (match[1] ?? '').toLowerCase(),
    user: cut < 0 ? '' : authority.slice(0, cut),
    host: lowered(authority.slice(cut + 1)).replace(/:\d{0,5}$/, ''),
  }
}
