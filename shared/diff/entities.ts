// Finds what must stay in one piece in a post's text: links, tags, handles, numbers with their unit, placeholders.
// Every pattern is linear on hostile input: repetitions are bounded or consume what they match, and a look-behind
// keeps a pattern from being tried again inside a run in which it has already failed.

export type EntityKind = 'placeholder' | 'link' | 'email' | 'tag' | 'mention' | 'ticker' | 'number'

/** Offsets are UTF-16 units; `end` is the first one after the entity. */
export interface Entity {
  readonly kind: EntityKind
  readonly start: number
  readonly end: number
}

/** Endings that make a name without a scheme a link; the common ones, in lower case so that "end.It" is none. */
const endings =
  'com|org|net|edu|gov|info|biz|io|co|ai|app|dev|bank|insurance|finance|money|shop|store|online|site|link|news|ly|me' +
  '|xyz|eu|uk|us|ca|au|nz|ie|de|at|ch|li|fr|be|nl|lu|es|pt|it|dk|se|no|fi|pl|cz|in|jp|cn|br|mx'

const units =
  '%|‰|°[CF]?|bps?\\b|pp\\b|percent\\b|per cent\\b|thousand\\b|million\\b|billion\\b|trillion\\b|[€£¥$](?![\\p{L}\\p{N}])' +
  '|(?:USD|EUR|GBP|CHF|JPY|CAD|AUD)\\b'

const patterns: Readonly<Record<EntityKind, string>> = {
  placeholder: '\\{\\{[^{}\\n\\r]{1,80}\\}\\}',
  link:
    '(?:https?:\\/\\/|www\\.)[^\\s<>"“”]+' +
    `|(?<![\\p{L}\\p{N}_.@-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,6}(?:${endings})(?![\\p{L}\\p{N}_@-])` +
    '(?::\\d{1,5})?(?:[/?#][^\\s<>"“”]*)?',
  email:
    '(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,6}\\.\\p{L}{2,24}',
  tag: '[#＃][\\p{L}\\p{N}\\p{M}_]+',
  mention: '[@＠][\\p{L}\\p{N}_]+(?:[.-][\\p{L}\\p{N}_]+)*',
  ticker: '\\$[A-Z]{1,6}(?![\\p{L}\\p{N}])',
  number:
    "(?<![\\p{L}\\p{N}_])[+\\-−±]?[$€£¥]?\\p{Nd}+(?:[.,:/'’]\\p{Nd}+)*(?!\\ufe0f?\\u20e3)" +
    `(?:[ \\u00a0\\u202f]?(?:${units})|[\\p{L}\\p{N}]+)?`,
}

const order: readonly EntityKind[] = ['placeholder', 'email', 'link', 'tag', 'mention', 'ticker', 'number']
const entity = new RegExp(order.map((kind) => `(?<${kind}>${patterns[kind]})`).join('|'), 'gu')

/** In the order of the text, without overlap. */
export function entitiesIn(text: string): readonly Entity[] {
  const found: Entity[] = []
  for (const match of text.matchAll(entity)) {
    const kind = order.find((name) => match.groups?.[name] !== undefined)
    if (kind === undefined) continue
    const length = kind === 'link' ? linkLength(match[0]) : match[0].length
    if (length > 0) found.push({ kind, start: match.index, end: match.index + length })
  }
  return found
}

/** Punctuation at the end of a link belongs to the sentence; a closing bracket only if the link opened none. */
function linkLength(link: string): number {
  let length = link.length
  while (length > 0) {
    const last = link.charAt(length - 1)
    const isPunctuation = '.,;:!?\'"’»…]}'.includes(last) || (last === ')' && !link.includes('('))
    if (!isPunctuation) break
    length -= 1
  }
  return length
}
