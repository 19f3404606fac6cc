// All credentials in one text, each once: the marks of issuers, ours first, and passwords written out.
import { issuedIn } from './issuers'
import { markedIn } from './marks'
import { passwordsIn } from './password'
import { isPublished } from './published'
import type { Secret } from './secret'

/** Past this a text is a list, and the first ones already say so. */
const most = 100

export function secretsIn(text: string): readonly Secret[] {
  const kept: Secret[] = []
  for (const secret of [...markedIn(text), ...issuedIn(text), ...passwordsIn(text)]) {
    if (kept.length >= most) break
    const isKnown = kept.some((other) => secret.start < other.end && other.start < secret.end)
    if (!isKnown && !isPublished(text.slice(secret.start, secret.end))) kept.push(secret)
  }
  return kept.sort((a, b) => a.start - b.start)
}
