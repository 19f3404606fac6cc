// What keeps a post out of a decision on several at once. More than keeps it from being approved alone: what is decided
// in a list is read less closely, so only what is plain may be.
import { newTextOf, oldTextOf, type Op } from '../diff/op'
import { type Obstacle, obstacle } from './obstacles'
import { t } from '../words/say'

/** The most posts that are approved together, where the policy names no other number. */
export const mostTogether = 25

export const tooMany = (most: number): Obstacle =>
  obstacle(
    'too-many',
    t('At most {most, plural, one {# post is} other {# posts are}} approved together.', { most }),
    t('Select fewer, and decide the others after.'),
  )

/** More of the words changed than this, and it is another post: read it on its own. */
const mostRewritten = 0.6

export interface Plainness {
  /** The reviewer had these very words on screen before. */
  readonly isRead: boolean
  /** The same words are approved already, in another post. */
  readonly isKnown: boolean
  /** Claims that no approved post has made before. */
  readonly newClaims: readonly string[]
  /** The text against what this reviewer, or another, approved last; null when nothing was. */
  readonly text: readonly Op[] | null
  /** How many things the route asks to be confirmed. */
  readonly toConfirm: number
}

export function obstaclesTogether({ isRead, isKnown, newClaims, text, toConfirm }: Plainness): readonly Obstacle[] {
  return [
    ...(isRead || isKnown
      ? []
      : [obstacle('not-read', t('You have not read these words yet.'), t('Open it and read it.'))]),
    ...newClaims.map((claim) =>
      obstacle(
        'new-claim',
        t('It makes a claim for the first time: “{claim}”.', { claim }),
        t('Decide it on its own.'),
      ),
    ),
    ...(text !== null && rewritten(text) > mostRewritten
      ? [obstacle('rewritten', t('More than half of it was rewritten.'), t('Decide it on its own.'))]
      : []),
    ...(toConfirm > 0
      ? [obstacle('to-confirm', t('Its route asks you to confirm something.'), t('Decide it on its own.'))]
      : []),
  ]
}

/** Which share of the longer text was taken out or put in; 0 for the same text. */
function rewritten(ops: readonly Op[]): number {
  const kept = ops.reduce((length, op) => (op.kind === 'equal' ? length + op.text.length : length), 0)
  const longer = Math.max(oldTextOf(ops).length, newTextOf(ops).length)
  return longer === 0 ? 0 : 1 - kept / longer
}
