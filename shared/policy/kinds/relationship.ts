// A declared connection must be said in the post, where no reader can miss it: before the channel folds the text,
// and not as one hashtag among many. 16 CFR 255.5 and 255.0(f); CAP Code section 2.
import * as z from 'zod'
import { belowFold, buried } from '../fold'
import { defineKind, type Hit, type Reading, type Subject } from '../kind'
import { lowered } from '../shadow'
import { Accepted, type StatementFinder, statementFinder } from '../statements'
import { languageOf } from '../subject'
import { wordsIn } from '../text-words'
import { phraseFinder } from '../words'

const natures = z.array(z.string().trim().min(1).max(120)).max(200).default([])

const Options = z.strictObject({
  /** What counts as a disclosure, by the post's language; for a language not listed, any of them. */
  accept: z.record(z.string().regex(/^[a-z]{2,3}$/), Accepted),
  /** Only connections of which the nature holds one of these words; empty: all. */
  natures,
  /** Not connections of these natures: another rule is for them. */
  except: natures,
  /** From how many hashtags in a row on a tag among them counts as buried. */
  longestRun: z.int().min(2).max(30).default(3),
})

export const relationship = defineKind({
  kind: 'relationship',
  options: Options,
  check(options) {
    const finders = new Map(
      Object.entries(options.accept).map(([language, list]) => [language, statementFinder([list], options.longestRun)]),
    )
    const any = statementFinder(Object.values(options.accept), options.longestRun)
    const wanted = phraseFinder(options.natures)
    const excepted = phraseFinder(options.except)
    return (subject) => {
      const declared = subject.content.relationships.filter(({ nature }) => {
        const words = wordsIn(lowered(nature))
        const isWanted = options.natures.length === 0 || wanted(words, lowered(nature)).length > 0
        return isWanted && excepted(words, lowered(nature)).length === 0
      })
      if (declared.length === 0) return []
      const find = finders.get(languageOf(subject.content)) ?? any
      const parties = declared.map(({ party }) => party).join(', ')
      return subject.texts.flatMap((reading) => hitsIn(reading, subject, find, parties))
    }
  },
})

function hitsIn(reading: Reading, subject: Subject, find: StatementFinder, parties: string): readonly Hit[] {
  const statements = find(reading.view)
  const own = reading.field.kind === 'override' ? reading.field.account : ''
  if (statements.length === 0)
    return [
      {
        at: { field: { kind: 'relationships' }, quote: parties },
        accounts: reading.accounts,
        detail: ['missing', own].join(' '),
        what: `A connection with ${parties} is declared, and the text does not say so.`,
        how: 'Say it in the first words, in the language of the post, for example “Advertisement:” or “Anzeige:”.',
      },
    ]
  const open = statements.filter((statement) => !statement.isBuried)
  const [first] = statements
  if (open.length === 0 && first) return [buried(reading, first)]
  return belowFold(reading, subject.targets, open)
}
