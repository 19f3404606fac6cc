// The bytes of a DER structure's parts as they stand in the file. The ASN.1 library reads what parts mean; hashes and
// signatures are over the bytes themselves, and writing a part anew could change them.

export interface Part {
  /** The identifier octet: 0x30 a sequence, 0x31 a set, 0xa0 the context tag [0]. */
  readonly tag: number
  /** With its header. */
  readonly raw: Uint8Array
  /** Without its header. */
  readonly content: Uint8Array
}

export class NotDer extends Error {
  override readonly name = 'NotDer'
}

/** The one part that makes up all of these bytes. Throws NotDer when they are anything else. */
export function onlyPart(bytes: Uint8Array): Part {
  const part = partAt(bytes, 0)
  if (part.raw.length !== bytes.length) throw new NotDer('there is more after its end')
  return part
}

/** The parts inside a part, in order. Throws NotDer. */
export function partsOf({ content }: Pick<Part, 'content'>): readonly Part[] {
  const parts: Part[] = []
  for (let at = 0; at < content.length; ) {
    const part = partAt(content, at)
    parts.push(part)
    at += part.raw.length
  }
  return parts
}

const longestLength = 4

function partAt(bytes: Uint8Array, start: number): Part {
  const tag = bytes[start]
  const first = bytes[start + 1]
  if (tag === undefined || first === undefined) throw new NotDer('it ends too early')
  if ((tag & 0x1f) === 0x1f) throw new NotDer('a tag is of an unknown form')
  let length = first
  let header = 2
  if (first >= 0x80) {
    const octets = first - 0x80
    if (octets === 0 || octets > longestLength) throw new NotDer('a length is of an unknown form')
    length = 0
    for (const octet of bytes.subarray(start + 2, start + 2 + octets)) length = length * 256 + octet
    header += octets
  }
  const end = start + header + length
  if (end > bytes.length) throw new NotDer('it ends too early')
  return { tag, raw: bytes.subarray(start, end), content: bytes.subarray(start + header, end) }
}
