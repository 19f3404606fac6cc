// E-mail addresses, also those that hide from robots: "maria (at) northbank (dot) example".
import type { TextView } from '../view'
import { type Detail, mostCandidates, overlap } from './detail'
import { stretchesAround } from './stretches'

export function emailsIn(view: TextView): readonly Detail[] {
  const plain = view.entities
    .filter((entity) => entity.kind === 'email')
    .map(({ start, end, text }): Detail => {
      return { type: 'email', start, end, value: text.toLowerCase().replace(/^mailto:/, ''), certainty: 'exact' }
    })
  const signs = Array.from(view.plain.matchAll(sign), ({ index }) => ({ start: index, end: index }))
  if (signs.length === 0) return plain
  const hidden: Detail[] = []
  for (const stretch of stretchesAround(view.plain, signs, { before: 0, after: 0, apart: ',;:!?"“”…' }))
    for (const match of stretch.text.matchAll(spelled)) {
      if (hidden.length >= mostCandidates) break
      const start = stretch.start + match.index
      const found: Detail = {
        type: 'email',
        start,
        end: start + match[0].length,
        value: match[0].toLowerCase().replace(at, '@').replaceAll(dot, '.'),
        certainty: 'exact',
      }
      if (!plain.some((email) => overlap(email, found))) hidden.push(found)
    }
  return [...plain, ...hidden]
}

const sign = /[([{]\s?(?:at|ät|arroba)\s?[)\]}]/gi
const at = /\s?[([{]\s?(?:at|ät|arroba)\s?[)\]}]\s?/i
const dot = /\s?[([{]\s?(?:dot|punkt|punto)\s?[)\]}]\s?/gi

const spelled =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]{1,64}(?:\.[\p{L}\p{N}_%+-]{1,64}){0,6}\s?[([{]\s?(?:at|ät|arroba)\s?[)\]}]\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[([{]\s?(?:dot|punkt|punto)\s?[)\]}]\s?)[\p{L}\p{N}-]{2,63}){1,5}/giu
