// What the units of a text are, in a table that fills as texts ask: a long text asks about every one of its units, and a
// pattern takes far longer to say it.

/** Each is a bit; half a character is none of these. */
export const letter = 1
export const numeral = 2
export const mark = 4
export const currency = 8

const asked = 128
/** By code point: the units themselves, and the second plane for the letters and pictures in it. */
const known = new Uint8Array(0x2_0000)

export function kindOf(code: number): number {
  const kind = known[code] ?? 0
  return kind === 0 ? kindAsked(code) : kind & ~asked
}

function kindAsked(code: number): number {
  const character = String.fromCodePoint(code)
  const kind =
    (/\p{L}/u.test(character) ? letter : 0) |
    (/\p{N}/u.test(character) ? numeral : 0) |
    (/\p{M}/u.test(character) ? mark : 0) |
    (/\p{Sc}/u.test(character) ? currency : 0)
  if (code < known.length) known[code] = kind | asked
  return kind
}

/** How many units the character at this place takes if it is of one of these kinds; 0 where it is none, or half of one. */
export function lengthOf(kinds: number, text: string, at: number): 0 | 1 | 2 {
  if (at >= text.length) return 0
  const unit = text.charCodeAt(at)
  if ((unit & 0xf800) !== 0xd800) return (kindOf(unit) & kinds) === 0 ? 0 : 1
  const code = text.codePointAt(at) ?? 0
  return code > 0xffff && (kindOf(code) & kinds) !== 0 ? 2 : 0
}

/** Where the characters of these kinds end that stand from here on. */
export function runEnd(kinds: number, text: string, from: number): number {
  let end = from
  for (let length = lengthOf(kinds, text, end); length > 0; length = lengthOf(kinds, text, end)) end += length
  return end
}

/** Whether the character that ends at this place is of one of these kinds. */
export function isAfter(kinds: number, text: string, at: number): boolean {
  if (at === 0) return false
  const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800
  return lengthOf(kinds, text, isPair ? at - 2 : at - 1) > 0
}

/** White space as patterns know it. */
export function isSpace(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}
