// The desk's own list of names, projects and results that must not leave the house. Hashtags, links and alternative
// texts are looked at too, and a name written as one word (ProjectFalcon) is found.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind } from '../kind'
import { phraseFinder } from '../words'

export const internalTerm = defineKind({
  kind: 'internal-term',
  options: z.strictObject({}),
  needs: (_options, { internalTerms }) => ({
    fields: ['text', 'alt', 'link'],
    phrases: internalTerms,
    words: 'whole',
    gaps: 'none-too',
  }),
  check(_options, settings) {
    if (settings.internalTerms.length === 0) return () => []
    const find = phraseFinder(settings.internalTerms, 'none-too')
    return (subject) =>
      readingsOf(subject, ['text', 'alt', 'link']).flatMap((reading) =>
        find(reading.view.words('whole'), reading.view.plain).map((hit) =>
          hitAt(reading, hit.start, hit.end, {
            what: '“{quote}” is on this desk’s list of internal terms.',
            how: 'Leave it out, or ask who keeps the list whether it is public by now.',
          }),
        ),
      )
  },
})
