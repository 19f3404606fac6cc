// Addresses of pictures, films and links in a draft, and the alternative texts that go with them.
import * as z from 'zod'
import type { Content, Media } from '../../post/content'
import type { Field } from './columns'
import type { RawDraft } from './raw'
import type { ImportProblem } from './report'
import { error, quoted, warning } from './words'
import { t } from '../../words/say'

const PublicAddress = z.url({ protocol: /^https?$/ }).max(2_048)

/** What is wrong with an address, or null. */
export function addressProblem(address: string, field: Field): ImportProblem | null {
  const read = PublicAddress.safeParse(address)
  if (read.success && !/\s/.test(address)) return null
  return error(
    field,
    t('{address} is not a web address.', { address: quoted(address) }),
    t('Write it in full, for example https://example.com/a.jpg.'),
  )
}

/** A cell may hold several addresses: on lines of their own, with spaces or bars between, or after a comma. */
export function splitAddresses(cell: string): readonly string[] {
  return cell
    .split(/[\s|;]+|,(?=\s*[a-z]+:)/i)
    .map((address) => address.replace(/,$/, ''))
    .filter((address) => address !== '')
}

/** Gives each address its alternative text. One text for several pictures goes with the first of them. */
export function pairAlts(
  addresses: readonly string[],
  alts: readonly string[],
): { readonly media: RawDraft['media']; readonly spareAlt: readonly string[] } {
  const [only] = alts
  const parts = alts.length === 1 && only !== undefined && addresses.length > 1 ? only.split('|') : alts
  const texts = parts.length === addresses.length ? parts : alts
  return {
    media: addresses.map((url, index) => ({ url, alt: (texts[index] ?? '').trim() })),
    spareAlt: texts.slice(addresses.length).filter((text) => text.trim() !== ''),
  }
}

export function readMedia(raw: RawDraft): {
  readonly media: Content['media']
  readonly problems: readonly ImportProblem[]
} {
  const media: Media[] = []
  const problems: ImportProblem[] = []
  for (const { url, alt } of raw.media) {
    const problem = addressProblem(url, 'media')
    if (problem === null) media.push({ name: nameOf(url), alt, url, digest: null })
    else problems.push(problem)
  }
  for (const alt of raw.spareAlt) {
    problems.push(
      warning(
        'alt',
        t('The alternative text {words} belongs to no picture.', { words: quoted(alt) }),
        t('Add the picture, or leave it out.'),
      ),
    )
  }
  return { media, problems }
}

/** The last part of the address, for people; never used as a path. */
function nameOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/\/+$/, '')
  const last = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last).toWellFormed().slice(0, 200).toWellFormed() || 'media'
  } catch {
    return last.slice(0, 200) || 'media'
  }
}
