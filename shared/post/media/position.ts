// Where a picture or film was taken, as cameras write it into the file. A brand's post must not tell that, so a file that
// says it is taken only without it. What shows stays as it is: pixels are not touched, nor is the way up.
import { ascii, begins, type MediaType, mediaTypeOf } from './kinds'
import { orientationOnly, tellsPosition } from './exif'

type Bytes = Uint8Array<ArrayBuffer>

/** Whether the file says where it was taken. */
export function hasPosition(bytes: Uint8Array): boolean {
  return metadataOf(bytes).some(({ tells }) => tells)
}

/**
 * The file without what it says about where it was taken, and about the camera and its owner besides; films lose the
 * place only. Null when that cannot be done for certain.
 */
export function withoutPosition(bytes: Uint8Array): Bytes | null {
  const type = mediaTypeOf(bytes)
  const cleaned = type === null ? null : cleanedAs(type, bytes)
  return cleaned === null || hasPosition(cleaned) || mediaTypeOf(cleaned) !== type ? null : cleaned
}

/** A stretch of a file that holds metadata. */
interface Metadata {
  readonly start: number
  readonly end: number
  readonly tells: boolean
  /** What stands in its place. */
  readonly instead: Uint8Array
}

const nothing = new Uint8Array()

function metadataOf(bytes: Uint8Array): readonly Metadata[] {
  switch (mediaTypeOf(bytes)) {
    case 'image/jpeg':
      return inJpeg(bytes)
    case 'image/png':
      return inPng(bytes)
    case 'image/webp':
      return inWebp(bytes)
    case 'video/mp4':
    case 'video/quicktime':
    case 'image/avif':
      return inBoxes(bytes)
    case 'image/gif':
    case 'video/webm':
    case null:
      return []
  }
}

function cleanedAs(type: MediaType, bytes: Uint8Array): Bytes | null {
  const found = metadataOf(bytes)
  const parts: Uint8Array[] = []
  let at = 0
  for (const { start, end, instead } of found) {
    parts.push(bytes.subarray(at, start), instead)
    at = end
  }
  const cleaned = joined([...parts, bytes.subarray(at)])
  return type === 'image/webp' ? withSize(cleaned) : cleaned
}

/** Up to the picture's own data, where the segments end. */
function inJpeg(bytes: Uint8Array): readonly Metadata[] {
  const found: Metadata[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda || marker === 0xd9) break
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + u16(bytes, at + 2)
    // APP1 holds Exif or XMP.
    if (marker === 0xe1) {
      const body = bytes.subarray(at + 4, end)
      const exif = ascii(body, 0, 6) === 'Exif\0\0' ? body.subarray(6) : null
      found.push({
        start: at,
        end,
        tells: exif ? tellsPosition(exif) : mentionsPosition(body),
        instead: exif ? jpegSegment(orientationOnly(exif)) : nothing,
      })
    }
    at = end
  }
  return found
}

function jpegSegment(exif: Uint8Array | null): Uint8Array {
  if (exif === null) return nothing
  const length = exif.length + 8
  return joined([Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff), latin('Exif\0\0'), exif])
}

function inPng(bytes: Uint8Array): readonly Metadata[] {
  const found: Metadata[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + u32(bytes, at)
    const name = ascii(bytes, at + 4, 4)
    const body = bytes.subarray(at + 8, Math.max(at + 8, end - 4))
    if (name === 'eXIf') found.push({ start: at, end, tells: tellsPosition(body), instead: nothing })
    // Exif and XMP stand in text chunks too, some of them packed: those cannot be read here, so they go and are said to tell.
    if (name === 'iTXt' || name === 'tEXt' || name === 'zTXt') {
      const isMetadata = /^(?:XML:com\.adobe\.xmp|Raw profile type (?:exif|APP1|xmp))\0/.test(ascii(body, 0, 60))
      const isPacked = name === 'zTXt' || ascii(body, 0, 60).startsWith('Raw profile')
      if (isMetadata) found.push({ start: at, end, tells: isPacked || mentionsPosition(body), instead: nothing })
    }
    if (name === 'IEND') break
    at = end
  }
  return found
}

function inWebp(bytes: Uint8Array): readonly Metadata[] {
  const found: Metadata[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = u32le(bytes, at + 4)
    const end = Math.min(bytes.length, at + 8 + size + (size % 2))
    const name = ascii(bytes, at, 4)
    const body = bytes.subarray(at + 8, at + 8 + size)
    const exif = begins(body, 0, [0x45, 0x78, 0x69, 0x66, 0, 0]) ? body.subarray(6) : body
    if (name === 'EXIF') found.push({ start: at, end, tells: tellsPosition(exif), instead: nothing })
    if (name === 'XMP ') found.push({ start: at, end, tells: mentionsPosition(body), instead: nothing })
    at = end
  }
  return found
}

/** The header says how long the whole is, and that there is no metadata any more. */
function withSize(webp: Bytes): Bytes {
  new DataView(webp.buffer).setUint32(4, webp.length - 8, true)
  const flags = webp[20]
  if (ascii(webp, 12, 4) === 'VP8X' && flags !== undefined) webp[20] = flags & ~0b1100
  return webp
}

/** ISO 6709, as cameras and phones write a place into a film: +48.1371+011.5754/. It keeps its length. */
const place = /[+-]\d{2,6}(?:\.\d{1,8})?[+-]\d{3,7}(?:\.\d{1,8})?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w-]*)?\//g

function inBoxes(bytes: Uint8Array): readonly Metadata[] {
  const found: Metadata[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = boxSize(bytes, at)
    if (size < 8) break
    const name = ascii(bytes, at + 4, 4)
    const end = Math.min(bytes.length, at + size)
    if (name === 'moov' || name === 'meta') {
      const text = latinText(bytes.subarray(at, end))
      for (const match of text.matchAll(place)) {
        const instead = latin(match[0].replace(/\d/g, '0'))
        const start = at + match.index
        found.push({ start, end: start + match[0].length, tells: /[1-9]/.test(match[0]), instead })
      }
      // 3GPP's own box for a place, and an Exif inside a picture: neither can be taken out here.
      if (/loci\0\0\0\0/.test(text)) found.push({ start: end, end, tells: true, instead: nothing })
    }
    at = end
  }
  // An AVIF keeps its Exif among the picture's data.
  if (mediaTypeOf(bytes) === 'image/avif') {
    const text = latinText(bytes)
    for (const match of text.matchAll(/Exif\0\0/g))
      if (tellsPosition(bytes.subarray(match.index + 6)))
        found.push({ start: bytes.length, end: bytes.length, tells: true, instead: nothing })
  }
  return found
}

function boxSize(bytes: Uint8Array, at: number): number {
  const size = u32(bytes, at)
  if (size === 0) return bytes.length - at
  if (size !== 1) return size
  return u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12)
}

const mentionsPosition = (body: Uint8Array) => /GPSL(?:atitude|ongitude)/.test(latinText(body))

const u16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const u32 = (bytes: Uint8Array, at: number) => u16(bytes, at) * 65_536 + u16(bytes, at + 2)
const u32le = (bytes: Uint8Array, at: number) =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256 + (bytes[at + 2] ?? 0) * 65_536 + (bytes[at + 3] ?? 0) * 16_777_216

const latinDecoder = new TextDecoder('latin1')
const latinText = (bytes: Uint8Array) => latinDecoder.decode(bytes)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
