// On which lines the values of a JSON file's list stand: of the file itself when it is a list, of its "posts" otherwise.
// JSON.parse has said already that the text is well-formed.

export interface ListedValue {
  /** From 1. */
  readonly line: number
}

export function valuesListed(text: string): readonly ListedValue[] {
  const listed: ListedValue[] = []
  let line = 1
  let depth = 0
  /** The depth inside the list; null until it opens. */
  let inside: number | null = null
  let key = ''
  let isExpected = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '\n') line += 1
    if (/[\s\uFEFF]/.test(character)) continue
    if (inside === depth && isExpected && character !== ']') {
      listed.push({ line })
      isExpected = false
    }
    if (character === '"') {
      const end = stringEnd(text, index)
      if (depth === 1) key = text.slice(index + 1, end)
      index = end
    } else if (character === '[' || character === '{') {
      depth += 1
      if (inside === null && character === '[' && (depth === 1 || (depth === 2 && key === 'posts'))) {
        inside = depth
        isExpected = true
      }
    } else if (character === ']' || character === '}') {
      if (inside === depth) return listed
      depth -= 1
    } else if (character === ',' && inside === depth) isExpected = true
  }
  return listed
}

/** The place of the closing quotation mark. A line end inside a JSON string is always escaped. */
function stringEnd(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text.charAt(index) !== '"') index += text.charAt(index) === '\\' ? 2 : 1
  return index
}
