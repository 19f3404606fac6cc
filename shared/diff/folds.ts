// Tells changes of appearance from changes of words: whether two texts are the same but for spaces, case and the like.
import type { ChangeKind } from './kinds'
import { skeletonOf } from './lookalikes'

type Fold = readonly [ChangeKind, (text: string) => string]

/** Straight quotes, hyphens, dots and half-width letters in place of their typographic relations. */
export function plainPunctuation(text: string): string {
  return text
    .replace(/[‘’‚‛′‹›]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\uff01-\uff5e\ufb00-\ufb06]/g, (char) => char.normalize('NFKC'))
    .replace(/[\ufe0e\ufe0f]/g, '')
}

export function withoutBlanks(text: string): string {
  return text.replace(/(?!\ufeff)[\s\u0085]+/g, '')
}

/** Joiners inside an emoji are part of its picture; variation selectors are typography. */
export function withoutUnseen(text: string): string {
  return text.replace(
    /(\p{RGI_Emoji})|(?![\ufe0e\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\u2800]|(?!\s|\u0085)\p{Cc}/gv,
    (_match, picture: string | undefined) => picture ?? '',
  )
}

const folds: readonly Fold[] = [
  ['invisible', withoutUnseen],
  ['whitespace', withoutBlanks],
  ['normalisation', (text) => text.normalize('NFC')],
  ['typography', plainPunctuation],
  ['case', (text) => text.toLowerCase()],
]
const withLookalikes: readonly Fold[] = [['look-alike', skeletonOf], ...folds]

/** The kinds of appearance in which two different texts differ; null when their words differ. */
export function appearanceOf(old: string, next: string): readonly ChangeKind[] | null {
  return needed(folds, old, next) ?? needed(withLookalikes, old, next)
}

/** The folds without which the two texts would differ. */
function needed(all: readonly Fold[], old: string, next: string): readonly ChangeKind[] | null {
  if (!isSameUnder(all, old, next)) return null
  const kinds = all.filter(
    (fold) =>
      !isSameUnder(
        all.filter((other) => other !== fold),
        old,
        next,
      ),
  )
  // Where two folds would each do alone neither is needed: then the first that does.
  const alone = kinds.length > 0 ? kinds : all.filter((fold) => isSameUnder([fold], old, next)).slice(0, 1)
  return (alone.length > 0 ? alone : all).map(([kind]) => kind)
}

function isSameUnder(some: readonly Fold[], old: string, next: string): boolean {
  const folded = (text: string) => some.reduce((result, [, fold]) => fold(result), text)
  return folded(old) === folded(next)
}
