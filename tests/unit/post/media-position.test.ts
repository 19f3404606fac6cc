import { describe, expect, test } from 'vitest'
import { mediaTypeOf, whyNotTake } from '../../../shared/post/media/kinds'
import { hasPosition, withoutPosition } from '../../../shared/post/media/position'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const bytesOf = (...parts: readonly (readonly number[] | Uint8Array | string)[]) =>
  new Uint8Array(parts.flatMap((part) => [...(typeof part === 'string' ? latin(part) : part)]))
const u32 = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]

/** An Exif with the way up, and a directory of one entry for the position where asked for. */
function exif(orientation: number, isPlaced: boolean): Uint8Array {
  const count = isPlaced ? 2 : 1
  const after = 8 + 2 + count * 12 + 4
  const position = isPlaced ? [0x88, 0x25, 0, 4, ...u32(1), ...u32(after)] : []
  const directory = [0, 1, 0, 1, 0, 2, ...u32(2), 0x4e, 0, 0, 0, 0, 0, 0, 0]
  const up = [0x01, 0x12, 0, 3, ...u32(1), 0, orientation, 0, 0]
  return bytesOf('MM', [0, 42], u32(8), [0, count], up, position, u32(0), isPlaced ? directory : [])
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  return bytesOf([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body)
}

const picture = bytesOf([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
const jpeg = (...segments: readonly Uint8Array[]) => bytesOf([0xff, 0xd8], ...segments, picture)
const app1 = (body: Uint8Array) => segment(0xe1, bytesOf('Exif\0\0', body))
const chunk = (name: string, body: Uint8Array) => bytesOf(u32(body.length), name, body, u32(0))
const png = (...chunks: readonly Uint8Array[]) =>
  bytesOf([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ...chunks, chunk('IEND', new Uint8Array()))
const riff = (name: string, body: Uint8Array) =>
  bytesOf(name, u32(body.length).reverse(), body, body.length % 2 ? [0] : [])
const webp = (...chunks: readonly Uint8Array[]) => {
  const body = bytesOf('WEBP', ...chunks)
  return bytesOf('RIFF', u32(body.length).reverse(), body)
}
const box = (name: string, body: Uint8Array) => bytesOf(u32(body.length + 8), name, body)
const film = (place: string) =>
  bytesOf(
    box('ftyp', latin('isom\0\0\0\0')),
    box('moov', box('udta', box('\u00a9xyz', latin(`\0\x12\x15\xc7${place}`)))),
  )

describe('what a file is', () => {
  test('is told from its bytes, whatever its name says', () => {
    expect(mediaTypeOf(jpeg())).toBe('image/jpeg')
    expect(mediaTypeOf(png())).toBe('image/png')
    expect(mediaTypeOf(webp())).toBe('image/webp')
    expect(mediaTypeOf(film(''))).toBe('video/mp4')
    expect(mediaTypeOf(latin('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
    expect(mediaTypeOf(latin('<html>'))).toBeNull()
    expect(mediaTypeOf(new Uint8Array())).toBeNull()
  })

  test('is refused in words when no channel takes it, or it is too large', () => {
    expect(whyNotTake(latin('MZ'))?.what).toBe('This is no picture or film that a channel takes.')
    expect(whyNotTake(bytesOf(jpeg(), new Uint8Array(0)))).toBeNull()
    const large = new Uint8Array(30_000_001)
    large.set(jpeg())
    expect(whyNotTake(large)?.what).toBe('This picture is larger than 30 MB.')
  })
})

describe('where a picture or film was taken', () => {
  test('goes from a JPEG with everything else about the camera, and the way up stays', () => {
    const placed = jpeg(app1(exif(6, true)))
    expect(hasPosition(placed)).toBe(true)
    const cleaned = withoutPosition(placed)
    expect(cleaned).toEqual(jpeg(app1(exif(6, false))))
    expect(withoutPosition(jpeg(app1(exif(1, true))))).toEqual(jpeg())
  })

  test('is not seen where there is none', () => {
    for (const file of [jpeg(), jpeg(app1(exif(6, false))), png(), webp(), film('')])
      expect(hasPosition(file)).toBe(false)
  })

  test('is found in XMP, in PNG and in WebP, and goes', () => {
    const xmp = latin('http://ns.adobe.com/xap/1.0/\0<rdf exif:GPSLatitude="48,8.2N"/>')
    const still = chunk('tEXt', latin('Title\0Spring'))
    const packed = latin('Raw profile type exif\0\0packed')
    const flagged = (flags: number) => riff('VP8X', bytesOf([flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]))
    for (const [file, cleaned] of [
      [jpeg(segment(0xe1, xmp)), jpeg()],
      [png(still, chunk('eXIf', exif(1, true))), png(still)],
      [png(still, chunk('zTXt', packed)), png(still)],
      [webp(flagged(0b1000), riff('EXIF', exif(1, true))), webp(flagged(0))],
    ] as const) {
      expect(hasPosition(file)).toBe(true)
      expect(withoutPosition(file)).toEqual(cleaned)
    }
  })

  test('is overwritten in a film, whose length stays', () => {
    expect(hasPosition(film('+48.1371+011.5754/'))).toBe(true)
    expect(withoutPosition(film('+48.1371+011.5754/'))).toEqual(film('+00.0000+000.0000/'))
  })

  test('is taken to be there when the Exif cannot be read', () => {
    const broken = jpeg(app1(latin('XX not an Exif at all')))
    expect(hasPosition(broken)).toBe(true)
    expect(withoutPosition(broken)).toEqual(jpeg())
  })
})
