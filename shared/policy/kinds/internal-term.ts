// Names, projects and results that must not leave the house: those of the policy's settings and those of the desk's own
// list. Hashtags, links and alternative texts are looked at too, and a name written as one word (ProjectFalcon) is found.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, mostHits, type Subject } from '../kind'
import { onceFor } from '../../kit/once'
import type { InternalTerm } from '../registers'
import { type PhraseFinder, phraseFinder } from '../words'

const finderOf = onceFor(
  (terms: readonly InternalTerm[]): PhraseFinder =>
    phraseFinder(
      terms.map(({ term }) => term),
      'none-too',
    ),
)

export const internalTerm = defineKind({
  kind: 'internal-term',
  options: z.strictObject({}),
  check(_options, settings) {
    const ofPolicy = settings.internalTerms.length > 0 ? phraseFinder(settings.internalTerms, 'none-too') : null
    return (subject) => {
      const { terms } = subject.registers
      const ofDesk = terms.length > 0 ? finderOf(terms) : null
      return ofPolicy || ofDesk ? termsIn(subject, ofPolicy, ofDesk) : []
    }
  },
})

function termsIn(subject: Subject, ofPolicy: PhraseFinder | null, ofDesk: PhraseFinder | null): readonly Hit[] {
  return readingsOf(subject, ['text', 'alt', 'link']).flatMap((reading) => {
    const words = reading.view.words('whole')
    const known = ofPolicy?.(words, reading.view.plain) ?? []
    // A name on both lists is one finding.
    const added = (ofDesk?.(words, reading.view.plain) ?? []).filter(
      ({ start, end }) => !known.some((hit) => start < hit.end && hit.start < end),
    )
    return [...known, ...added]
      .sort((a, b) => a.start - b.start)
      .slice(0, mostHits)
      .map((hit) =>
        hitAt(reading, hit.start, hit.end, {
          what: '“{quote}” is on this desk’s list of internal terms.',
          how: 'Leave it out, or ask who keeps the list whether it is public by now.',
        }),
      )
  })
}
