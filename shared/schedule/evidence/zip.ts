// The pack's container: a plain .zip in which every file lies as it is, so that every system opens it and every byte of
// it has one right value. Our own, because a pack of 10,000 posts holds more than the 65,535 files that fflate can
// count, and because a reader must notice a change in the container itself, which zip libraries look past.
// Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (stored files, ZIP64 end records)
import { crc32 } from './crc32'
import { isSame } from './text'

/** The files of a pack by their names. Names are relative, with slashes. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

export interface Failure {
  /** The file in the pack that it is about. */
  readonly file: string
  readonly what: string
}

/** What a failure of the container itself is filed under. */
export const container = 'the zip container'

interface Place {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly offset: number
}

const mark = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 }
/** 1 January 1980, the first day a zip knows: a pack tells nothing of when it was packed. */
const firstDay = 0x21
const most16 = 0xffff
/** Offsets are kept in 32 bits. */
export const largestPack = 0xffff_ffff

/** The container in pieces, to be written one after another. Throws a RangeError when it would pass 4 GB. */
export function* zipChunks(files: PackFiles): Generator<Uint8Array> {
  const places: Place[] = []
  let offset = 0
  for (const name of [...files.keys()].sort()) {
    const bytes = files.get(name) ?? new Uint8Array()
    const place = { name, crc: crc32(bytes), size: bytes.length, offset }
    const header = localHeader(place)
    places.push(place)
    offset += header.length + bytes.length
    if (offset > largestPack) throw new RangeError('This pack would be larger than 4 GB')
    yield header
    yield bytes
  }
  yield directory(places, offset)
}

/** The container whole. */
export function zip(files: PackFiles): Uint8Array<ArrayBuffer> {
  const chunks = [...zipChunks(files)]
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/**
 * Reads a container that `zipChunks` wrote; the files are views of `bytes`. Whatever is not as it would have written it
 * is a failure, and reading goes on as far as it can. Null when it is no zip at all.
 */
export function unzip(bytes: Uint8Array): { readonly files: PackFiles; readonly failures: readonly Failure[] } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < localSize || view.getUint32(0, true) !== mark.local) return null
  const files = new Map<string, Uint8Array>()
  const failures: Failure[] = []
  const places: Place[] = []
  let offset = 0
  let before = ''
  while (offset + localSize <= bytes.length && view.getUint32(offset, true) === mark.local) {
    const crc = view.getUint32(offset + 14, true)
    const size = view.getUint32(offset + 22, true)
    const start = offset + localSize + view.getUint16(offset + 26, true)
    const name = String.fromCharCode(...bytes.subarray(offset + localSize, Math.min(start, offset + localSize + 201)))
    if (!isPackName(name) || name <= before || start + size > bytes.length)
      return {
        files,
        failures: [...failures, { file: container, what: `It cannot be read after ${before || 'its start'}.` }],
      }
    const place = { name, crc, size, offset }
    if (!isLocalHeader(view, place))
      failures.push({ file: name, what: 'What the zip container says of it was changed.' })
    files.set(name, bytes.subarray(start, start + size))
    places.push(place)
    before = name
    offset = start + size
  }
  if (!isSame(bytes.subarray(offset), directory(places, offset)))
    failures.push({ file: container, what: 'Its list of files is not the one that belongs to the files in it.' })
  return { files, failures }
}

/** Letters, digits, dots, hyphens and underscores between slashes: never a way out of the folder it is unpacked to. */
export function isPackName(name: string): boolean {
  return name.length <= 200 && /^(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)*[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name)
}

const localSize = 30
const centralSize = 46

function localHeader(place: Place): Uint8Array {
  const header = new Writer(localSize + place.name.length)
  header.uint32(0, mark.local)
  header.uint16(4, 20)
  describe(header, 6, place)
  header.name(localSize, place.name)
  return header.bytes
}

/** Whether what stands before a file is what `localHeader` writes, beyond the name, the size and the sum that were read there. */
function isLocalHeader(view: DataView, { offset, size }: Place): boolean {
  return (
    view.getUint16(offset + 4, true) === 20 &&
    view.getUint32(offset + 6, true) === 0 &&
    view.getUint16(offset + 10, true) === 0 &&
    view.getUint16(offset + 12, true) === firstDay &&
    view.getUint32(offset + 18, true) === size &&
    view.getUint16(offset + 28, true) === 0
  )
}

/** The list of files at the end of a container whose files end at `offset`. */
function directory(places: readonly Place[], offset: number): Uint8Array {
  const size = places.reduce((sum, { name }) => sum + centralSize + name.length, 0)
  const needs64 = places.length >= most16
  const list = new Writer(size + (needs64 ? 76 : 0) + 22)
  for (const place of places) {
    list.uint32(0, mark.central)
    list.uint16(4, 20)
    list.uint16(6, 20)
    describe(list, 8, place)
    list.uint32(42, place.offset)
    list.name(centralSize, place.name)
    list.from += centralSize + place.name.length
  }
  if (needs64) {
    list.uint32(0, mark.end64)
    list.uint64(4, 44)
    list.uint16(12, 45)
    list.uint16(14, 45)
    list.uint64(24, places.length)
    list.uint64(32, places.length)
    list.uint64(40, size)
    list.uint64(48, offset)
    list.uint32(56, mark.locator64)
    list.uint64(64, offset + size)
    list.uint32(72, 1)
    list.from += 76
  }
  list.uint32(0, mark.end)
  list.uint16(8, Math.min(places.length, most16))
  list.uint16(10, Math.min(places.length, most16))
  list.uint32(12, size)
  list.uint32(16, offset)
  return list.bytes
}

/** What both headers say of a file, from its flags to the length of its name: stored, of the first day. */
function describe(header: Writer, at: number, { name, crc, size }: Place): void {
  header.uint16(at + 6, firstDay)
  header.uint32(at + 8, crc)
  header.uint32(at + 12, size)
  header.uint32(at + 16, size)
  header.uint16(at + 20, name.length)
}

/** Little-endian numbers in a run of bytes, at places counted from `from`. */
class Writer {
  readonly bytes: Uint8Array
  private readonly view: DataView
  from = 0

  constructor(length: number) {
    this.bytes = new Uint8Array(length)
    this.view = new DataView(this.bytes.buffer)
  }

  uint16(at: number, value: number): void {
    this.view.setUint16(this.from + at, value, true)
  }

  uint32(at: number, value: number): void {
    this.view.setUint32(this.from + at, value, true)
  }

  uint64(at: number, value: number): void {
    this.view.setBigUint64(this.from + at, BigInt(value), true)
  }

  name(at: number, name: string): void {
    for (let index = 0; index < name.length; index += 1) this.bytes[this.from + at + index] = name.charCodeAt(index)
  }
}
