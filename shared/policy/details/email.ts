// E-mail addresses, also those that hide from robots: "maria (at) northbank (dot) example".
import type { TextView } from '../view'
import { type Detail, mostCandidates, overlap } from './detail'

export function emailsIn(view: TextView): readonly Detail[] {
  const plain = view.entities
    .filter((entity) => entity.kind === 'email')
    .map(({ start, end, text }): Detail => {
      return { type: 'email', start, end, value: text.toLowerCase().replace(/^mailto:/, ''), certainty: 'exact' }
    })
  if (!/[([{]\s?(?:at|ät|arroba)\s?[)\]}]/i.test(view.plain)) return plain
  const hidden: Detail[] = []
  for (const match of view.plain.matchAll(spelled)) {
    if (hidden.length >= mostCandidates) break
    const found: Detail = {
      type: 'email',
      start: match.index,
      end: match.index + match[0].length,
      value: match[0].toLowerCase().replace(at, '@').replaceAll(dot, '.'),
      certainty: 'exact',
    }
    if (!plain.some((email) => overlap(email, found))) hidden.push(found)
  }
  return [...plain, ...hidden]
}

const at = /\s?[([{]\s?(?:at|ät|arroba)\s?[)\]}]\s?/i
const dot = /\s?[([{]\s?(?:dot|punkt|punto)\s?[)\]}]\s?/gi

const spelled =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]{1,64}(?:\.[\p{L}\p{N}_%+-]{1,64}){0,6}\s?[([{]\s?(?:at|ät|arroba)\s?[)\]}]\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[([{]\s?(?:dot|punkt|punto)\s?[)\]}]\s?)[\p{L}\p{N}-]{2,63}){1,5}/giu
