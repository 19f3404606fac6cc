// Content lines of RFC 5545: escaping (§3.3.11) and folding by octets (§3.1).
//
// Why not ical-generator 10.2: it makes a TextEncoder for every character when folding, which took 6.3 s for 10,000
// posts of 700 characters (this profile as a whole, digests recomputed: 1.1 s on the same machine), lets control
// characters through, and leaves VTIMEZONE to the caller. What remains is these lines.

const longestLine = 75

/** A value of type TEXT. Control characters, which iCalendar cannot hold, become spaces. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, ' ')
}

/** Name and value as one content line, folded, with its line end. The value is escaped already where it must be. */
export function line(name: string, value: string): string {
  return `${folded(`${name}:${value}`)}\r\n`
}

/** No line above 75 octets, and no character cut. A line that goes on starts with a space, which counts. */
function folded(whole: string): string {
  let result = ''
  let octets = 0
  let start = 0
  for (let index = 0; index < whole.length; ) {
    const point = whole.codePointAt(index) ?? 0
    const size = octetsOf(point)
    if (octets + size > longestLine) {
      result += `${whole.slice(start, index)}\r\n `
      start = index
      octets = 1
    }
    octets += size
    index += point > 0xffff ? 2 : 1
  }
  return result + whole.slice(start)
}

function octetsOf(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
