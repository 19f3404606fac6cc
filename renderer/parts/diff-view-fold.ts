// Which part of a long unchanged stretch can be folded away.

/** Texts shorter than this are always shown whole. */
const longText = 1_200
const shownEachSide = 240
const leastFolded = 200

/** The part to fold, cut at spaces so that no character is cut; null when it is shown whole. */
export function middleOf(text: string, wholeLength: number): { readonly start: number; readonly end: number } | null {
  if (wholeLength <= longText || text.length < shownEachSide * 2 + leastFolded) return null
  const start = text.indexOf(' ', shownEachSide) + 1
  const end = text.lastIndexOf(' ', text.length - shownEachSide) + 1
  return start > 0 && end - start >= leastFolded ? { start, end } : null
}
