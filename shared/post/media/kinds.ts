// What a file is, told from its first bytes and never from its name. Only what channels take, and what a window can show
// without running anything in it: no SVG.
import { t } from '../../words/say'

export type MediaType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/avif'
  | 'video/mp4'
  | 'video/quicktime'
  | 'video/webm'

/** In bytes. A picture larger than any channel takes is a mistake; a film is read into memory whole. */
export const largest = { picture: 30_000_000, film: 100_000_000 } as const

export function isFilm(type: MediaType): boolean {
  return type.startsWith('video/')
}

export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  const start = ascii(bytes, 0, 6)
  if (start === 'GIF87a' || start === 'GIF89a') return 'image/gif'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp'
  if (begins(bytes, 0, [0x1a, 0x45, 0xdf, 0xa3])) return ascii(bytes, 0, 64).includes('webm') ? 'video/webm' : null
  if (ascii(bytes, 4, 4) !== 'ftyp') return null
  const brand = ascii(bytes, 8, 4)
  if (brand === 'avif' || brand === 'avis') return 'image/avif'
  if (brand === 'qt  ') return 'video/quicktime'
  return /^(?:isom|iso\d|mp4\d|avc1|M4V |M4VH|dash|MSNV|3gp\d)$/.test(brand) ? 'video/mp4' : null
}

/** Why a file cannot be taken, and the way out; null when it can. */
export function whyNotTake(bytes: Uint8Array): { readonly what: string; readonly wayOut: string } | null {
  const type = mediaTypeOf(bytes)
  if (type === null)
    return {
      what: t('This is no picture or film that a channel takes.'),
      wayOut: t('Save it as PNG, JPEG, GIF, WebP or AVIF, or as an MP4, MOV or WebM film, and add it again.'),
    }
  const most = isFilm(type) ? largest.film : largest.picture
  if (bytes.length <= most) return null
  const size = `${most / 1_000_000} MB`
  return isFilm(type)
    ? {
        what: t('This film is larger than {size}.', { size }),
        wayOut: t('Shorten or compress it, or give its public address.'),
      }
    : { what: t('This picture is larger than {size}.', { size }), wayOut: t('Save it smaller, and add it again.') }
}

export function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

export function begins(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte)
}
