// Base64 with one text for one run of bytes. The platform's own reader also takes white space and stray bits, so that a
// changed letter could still mean the same bytes; in a record that people compare, it may not.

export function toBase64(bytes: Uint8Array): string {
  return bytes.toBase64()
}

/** The bytes, or null when the text is not their one right spelling. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.fromBase64(text)
    return bytes.toBase64() === text ? bytes : null
  } catch {
    return null
  }
}
