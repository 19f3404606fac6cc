// The brand's names as the brand writes them, with the correction ready to apply.
import * as z from 'zod'
import { hitAt } from '../hits'
import { defineKind, type Hit, mostHits, type Reading } from '../kind'
import { lowered } from '../shadow'

interface Term {
  /** In lower case where only the letters count. */
  readonly wrong: string
  readonly right: string
  /** The two differ in capitals alone, so capitals are what is looked at. */
  readonly isCaseOnly: boolean
  /** Several words with capitals; all in lower case they are the words of a sentence: the north bank of the river. */
  readonly isCommon: boolean
  /** Where the wrong form stands in the right one, or -1. */
  readonly offset: number
}

export const brandTerm = defineKind({
  kind: 'brand-term',
  options: z.strictObject({}),
  check(_options, settings) {
    const terms = settings.brandTerms
      .filter(({ wrong, right }) => wrong.trim() !== '' && wrong !== right)
      .map(({ wrong, right }) => termOf(wrong, right))
    if (terms.length === 0) return () => []
    return (subject) =>
      subject.texts.flatMap((reading) => {
        const text = reading.view.masked
        const lower = reading.view.lower('masked')
        return terms.flatMap((term) => hitsOf(term, reading, text, term.isCaseOnly ? text : lower))
      })
  },
})

function termOf(wrong: string, right: string): Term {
  const isCaseOnly = lowered(wrong) === lowered(right)
  return {
    wrong: isCaseOnly ? wrong : lowered(wrong),
    right,
    isCaseOnly,
    isCommon: /\s/.test(wrong.trim()) && wrong !== lowered(wrong),
    offset: isCaseOnly ? -1 : lowered(right).indexOf(lowered(wrong)),
  }
}

function hitsOf(term: Term, reading: Reading, text: string, searched: string): readonly Hit[] {
  const hits: Hit[] = []
  const { wrong, right } = term
  for (let start = searched.indexOf(wrong); start >= 0; start = searched.indexOf(wrong, start + wrong.length)) {
    if (hits.length === mostHits) break
    const end = start + wrong.length
    if (!standsAlone(text, start, end) || isInsideRight(text, start, term)) continue
    if (term.isCommon && text.slice(start, end) === wrong) continue
    hits.push(
      hitAt(reading, start, end, {
        what: `“{quote}” is written “${right}” by the brand.`,
        how: `Write “${right}”.`,
        fix: { label: `Write “${right}”`, ...reading.view.originalSpan(start, end), insert: right },
      }),
    )
  }
  return hits
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))
}

/** "North Bank" is right where the brand is "North Bank plc" and the wrong form is "North Bank". */
function isInsideRight(text: string, start: number, { right, offset }: Term): boolean {
  return offset >= 0 && text.slice(start - offset, start - offset + right.length) === right
}
