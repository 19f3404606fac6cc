// Pictures and films: words for those who cannot see them, and how many a channel takes.
import * as z from 'zod'
import { channelNames } from '../../post/account'
import { type Fact, limitsOf } from '../../post/limits'
import { basisOf, doubt } from '../hits'
import { defineKind, type Hit, type Subject } from '../kind'
import type { TextView } from '../view'

const Options = z.strictObject({ need: z.enum(['alt', 'own-alt', 'count']) })

export const media = defineKind({
  kind: 'media',
  options: Options,
  check({ need }) {
    switch (need) {
      case 'alt':
        return missingAlt
      case 'own-alt':
        return repeatedAlt
      case 'count':
        return wrongCount
    }
  },
})

function missingAlt({ content }: Subject): readonly Hit[] {
  return content.media.flatMap((item, index) => {
    const alt = item.alt.trim()
    if (alt !== '' && !isFileName(alt)) return []
    const name = item.name.trim() || `Picture ${index + 1}`
    return [
      {
        at: { field: { kind: 'alt', index }, quote: item.alt },
        accounts: [],
        detail: item.digest ?? item.url ?? item.name,
        what: alt === '' ? `${name} has no alternative text.` : `The alternative text of ${name} is a file name.`,
        how: 'Say in a sentence what the picture shows and why it is there.',
      },
    ]
  })
}

/** A short alternative text may well say what a short post says. */
const shortest = 20

/** Whoever hears the post read out hears the same again instead of what the picture shows. */
function repeatedAlt({ alts, texts }: Subject): readonly Hit[] {
  return alts.flatMap((reading) => {
    const { text } = reading.view
    const said = text.length < shortest ? [] : [...runsOf(reading.view)]
    if (said.join(' ').length < shortest || !texts.some(({ view }) => isSaid(said, view))) return []
    return [
      {
        at: { reading, start: 0, end: text.length },
        accounts: [],
        what: 'This alternative text repeats the text of the post.',
        how: 'Say what the picture shows instead.',
      },
    ]
  })
}

/** What people hear: letters and digits, and nothing that stands between them. */
function* runsOf(view: TextView): Generator<string> {
  for (const [run] of view.lower('whole').matchAll(/[\p{L}\p{N}]+/gu)) yield run
}

/** Nearly always told by the first word. */
function isSaid(said: readonly string[], view: TextView): boolean {
  let at = 0
  for (const run of runsOf(view)) {
    if (run !== said[at]) return false
    at += 1
  }
  return at === said.length
}

function isFileName(alt: string): boolean {
  return /^\S+\.(?:jpe?g|png|gif|webp|heic|avif|mp4|mov|webm)$/i.test(alt)
}

function wrongCount({ content, targets }: Subject): readonly Hit[] {
  const items = content.media.length
  return targets.flatMap(({ id, channel }) => {
    const { media: most, leastMedia: least } = limitsOf(channel)
    const name = channelNames[channel].name
    if (most && items > most.value)
      return [
        counted(
          id,
          most,
          `${name} takes ${most.value} in one post; this one has ${items}.`,
          'Choose the best ones, or make two posts.',
        ),
      ]
    if (least && items < least.value)
      return [
        counted(id, least, `${name} takes no post without a picture or film.`, 'Add one, or take this account out.'),
      ]
    return []
  })
}

function counted(account: string, fact: Fact, what: string, how: string): Hit {
  return {
    at: { field: { kind: 'media' }, quote: '' },
    accounts: [account],
    detail: account,
    what: `${what}${doubt(fact)}`,
    how,
    basis: basisOf(fact),
  }
}
