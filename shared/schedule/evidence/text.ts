// Texts as the bytes of a pack's files, and back. UTF-8 from the first byte to the last, or it is no text.

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content
}

/** Null when the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** The JSON in them; null when there is none. */
export function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(textOf(bytes) ?? 'null')
  } catch {
    return null
  }
}

/** Whether a file holds just this. */
export function isContent(bytes: Uint8Array, content: string | Uint8Array): boolean {
  return typeof content === 'string' ? textOf(bytes) === content : isSame(bytes, content)
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}
