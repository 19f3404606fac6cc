// Statements that readers can miss: below the place where a channel folds the text, or one hashtag among many.
import { type Account, channelNames } from '../post/account'
import { limitsOf } from '../post/limits'
import { foldAt } from '../post/limits-count'
import { basisOf, doubt, hitAt } from './hits'
import type { Hit, Reading } from './kind'
import type { Statement } from './statements'

export function buried(reading: Reading, statement: Statement): Hit {
  return hitAt(reading, statement.start, statement.end, {
    detail: 'buried',
    what: '“{quote}” stands among other hashtags, where readers pass over it.',
    how: 'Move it to the first words of the post.',
  })
}

/** For each account on whose channel every one of these statements comes after the fold. Statements in order. */
export function belowFold(
  reading: Reading,
  targets: readonly Account[],
  statements: readonly Statement[],
): readonly Hit[] {
  return targets.flatMap(({ id, channel }) => {
    if (!reading.accounts.includes(id)) return []
    const cut = foldAt(channel, reading.view.text)
    const fold = limitsOf(channel).fold
    const [first] = statements
    if (cut === null || !fold || !first) return []
    if (statements.some(({ start, end }) => reading.view.originalSpan(start, end).end <= cut)) return []
    return [
      hitAt(reading, first.start, first.end, {
        accounts: [id],
        detail: `fold ${id}`,
        what: `“{quote}” comes after the place where ${channelNames[channel].name} cuts the text, at about ${fold.value} characters.${doubt(fold)}`,
        how: 'Move it to the first words of the post.',
        basis: basisOf(fold, `${fold.value} characters before “see more”`),
      }),
    ]
  })
}
