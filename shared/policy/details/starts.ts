// Where numbers and codes can begin in a text, found once for all forms of them: a form that is tried at these places alone
// costs a tenth of one that is looked for everywhere.
import { onceFor } from '../../kit/once'
import { isAfter, letter } from '../../kit/units'
import type { TextView } from '../view'

export interface Starts {
  /** A digit that no letter and no digit stands before. */
  readonly digits: readonly number[]
  /** Of these, those with five more digits close behind: identity numbers have no fewer. */
  readonly numbers: readonly number[]
  /** A letter with a digit after one or two more, that no letter stands before. */
  readonly letters: readonly number[]
}

/** In the masked shadow. */
export const startsIn = onceFor((view: TextView) => startsOf(view.masked))

function startsOf(text: string): Starts {
  const digits: number[] = []
  const numbers: number[] = []
  const letters: number[] = []
  // Each letter with its digit is looked at when the digit is met, and those of one digit are before those of the next.
  let last = -1
  for (const { index: at, 0: run } of text.matchAll(/[0-9]+/g)) {
    for (let from = Math.max(last + 1, at - farthest); from < at; from += 1)
      if (isLetter(text, from) && !isAfter(letter, text, from)) letters.push(from)
    last = at + run.length - 1
    if (isAfter(letter, text, at)) continue
    digits.push(at)
    sixDigits.lastIndex = at
    if (sixDigits.test(text)) numbers.push(at)
  }
  return { digits, numbers, letters }
}

const sixDigits = /(?:[0-9][ .\-+/]?){5}[0-9]/y

/** "AB 12": so far before the first digit of a code its first letter stands. */
const farthest = 3

/** Also those two that are read as an s and a k where case does not matter. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a) || unit === 0x17f || unit === 0x212a
}
