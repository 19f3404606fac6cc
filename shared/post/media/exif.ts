// Reads the little that is needed of Exif (CIPA DC-008): whether it tells a position, and which way is up.

interface Exif {
  readonly view: DataView
  readonly isLittle: boolean
  /** Where the first directory begins. */
  readonly first: number
}

const tags = { orientation: 0x0112, position: 0x8825 } as const
/** No camera writes as many; a file that claims more is broken. */
const mostEntries = 1_000

/** Also true of one that cannot be read: what is not understood is not let through. */
export function tellsPosition(bytes: Uint8Array): boolean {
  const exif = opened(bytes)
  if (!exif) return bytes.length > 8
  const pointer = valueOf(exif, exif.first, tags.position)
  return pointer !== null && entriesAt(exif, pointer) > 0
}

/** An Exif that says the way up and nothing else; null when there is nothing to say. */
export function orientationOnly(bytes: Uint8Array): Uint8Array | null {
  const exif = opened(bytes)
  const turned = exif && valueOf(exif, exif.first, tags.orientation)
  if (!turned || turned < 2 || turned > 8) return null
  const kept = new DataView(new ArrayBuffer(26))
  kept.setUint16(0, 0x4d4d)
  kept.setUint16(2, 42)
  kept.setUint32(4, 8)
  kept.setUint16(8, 1)
  kept.setUint16(10, tags.orientation)
  // Of type SHORT, one of it.
  kept.setUint16(12, 3)
  kept.setUint32(14, 1)
  kept.setUint16(18, turned)
  return new Uint8Array(kept.buffer)
}

function opened(bytes: Uint8Array): Exif | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) return null
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const isLittle = order === 0x4949
  return view.getUint16(2, isLittle) === 42 ? { view, isLittle, first: view.getUint32(4, isLittle) } : null
}

function entriesAt({ view, isLittle }: Exif, at: number): number {
  return at + 2 <= view.byteLength ? view.getUint16(at, isLittle) : 0
}

/** A SHORT or LONG of a directory; null when it is not there. */
function valueOf(exif: Exif, directory: number, tag: number): number | null {
  const { view, isLittle } = exif
  const count = Math.min(mostEntries, entriesAt(exif, directory))
  for (let at = directory + 2; at < directory + 2 + count * 12 && at + 12 <= view.byteLength; at += 12) {
    if (view.getUint16(at, isLittle) !== tag) continue
    return view.getUint16(at + 2, isLittle) === 3 ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle)
  }
  return null
}
