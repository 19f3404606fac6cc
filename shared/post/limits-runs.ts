// A text taken apart at its spaces, which no link crosses, so that a long one is looked through for links piece by piece.
import { isSpace } from '../kit/units'

/** A link has no spaces and is not longer than this; longer runs are counted letter by letter. */
export const longestRun = 2_048

/** Runs of text, each with the spaces after it. */
export function eachRun(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; ) {
    let end = start
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1
    while (end < text.length && isSpace(text.charCodeAt(end))) end += 1
    visit(start, end)
    start = end
  }
}

/** No link follows a mark of byte order, the one space that says something about what comes after it. */
export function leadOf(text: string, start: number): string {
  return text.charAt(start - 1) === '\ufeff' ? '\ufeff' : ''
}
