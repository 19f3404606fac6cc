// All credentials in one text, each once: the marks of issuers, ours first, and passwords written out.
import { once } from '../../kit/once'
import { issuedIn, issuerPieces } from './issuers'
import { markedIn, markPieces } from './marks'
import { passwordPieces, passwordsIn } from './password'
import { pieceSearch } from './pieces'
import { isPublished } from './published'
import type { TextView } from '../view'
import type { Secret } from './secret'

/** Past this a text is a list, and the first ones already say so. */
const most = 100

const search = once(() => pieceSearch([...markPieces, ...issuerPieces, ...passwordPieces]))

/** In the whole shadow. */
export function secretsIn({ plain: text, lower }: TextView): readonly Secret[] {
  const found = search()(lower('whole'))
  const kept: Secret[] = []
  for (const secret of [...markedIn(text, found), ...issuedIn(text, found), ...passwordsIn(text, found)]) {
    if (kept.length >= most) break
    const isKnown = kept.some((other) => secret.start < other.end && other.start < secret.end)
    if (!isKnown && !isPublished(text.slice(secret.start, secret.end))) kept.push(secret)
  }
  return kept.sort((a, b) => a.start - b.start)
}
