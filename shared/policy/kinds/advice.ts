// Topics that people at work may speak of: pay, hours, safety, organising. Finding one is a note for counsel and no
// violation; the engine holds it there (findings.ts), and a pack that asks for more is refused (compile.ts).
import * as z from 'zod'
import { defineKind, type Hit } from '../kind'
import { term, termNeeds, termOptions } from './term'

const words = (most: number) => z.string().trim().min(1).max(most)

const Cite = z.strictObject({
  /** Begins with the name of the place: "Germany: …". */
  text: words(600),
  /** How firm the ground is; see Basis in finding.ts. */
  grade: z.enum(['A', 'B', 'C', 'K']),
})

const Options = z.strictObject({
  ...termOptions,
  /** As it reads after "speaks of": "pay at work". */
  topic: words(120),
  /** Written out, so that whoever reads the pack sees it. */
  counsel: z.literal(true),
  /** What is said where no place is known, or none of those that are cited. */
  general: words(600).default(
    'In many countries the law protects people who speak of their pay, their work and their rights at work.',
  ),
  /** What the law says, by ISO 3166 code: US, US-CA, DE. */
  cites: z.record(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'An ISO 3166 code, such as DE or US-CA'), Cite),
})
type Options = z.infer<typeof Options>

export const advice = defineKind({
  kind: 'advice',
  isForCounsel: true,
  options: Options,
  needs: ({ terms, fields, entities }) => ({ fields, ...termNeeds(terms, entities) }),
  check({ topic, cites, general, counsel: _counsel, ...listed }, settings) {
    const find = term.check(listed, settings)
    const rest = {
      what: `“{quote}” speaks of ${topic}, and the law may protect that.`,
      how: `This is advice and no violation. ${lawIn(settings.jurisdictions ?? [], cites, general)} ${duty}`,
      certainty: 'judgement',
    } as const
    return (subject) => firstOfEach(find(subject)).map(({ at, accounts }) => ({ at, accounts, ...rest }))
  },
})

const duty =
  'Let it stand, or ask counsel. Whoever refuses or changes the post because of these words gives the reason in the decision.'

/** What holds in a state is its own law and that of its country. */
function lawIn(jurisdictions: readonly string[], cites: Options['cites'], general: string): string {
  const codes = new Set(jurisdictions.flatMap((code) => [code.slice(0, 2), code]))
  const cited = [...codes].sort().flatMap((code) => cites[code] ?? [])
  const isSilent = jurisdictions.some((code) => !cites[code] && !cites[code.slice(0, 2)])
  const sentences = cited.map(({ text, grade }) => `${text}${doubts[grade]}`)
  return [...(cited.length === 0 || isSilent ? [general] : []), ...sentences].join(' ')
}

const doubts: Readonly<Record<z.infer<typeof Cite>['grade'], string>> = {
  A: '',
  B: '',
  C: ' (From third parties; it may have changed.)',
  K: ' (Not confirmed.)',
}

/** One remark for a text and topic is enough: it is about what the post speaks of, not about each word. */
function firstOfEach(hits: readonly Hit[]): readonly Hit[] {
  const first = new Map<unknown, Hit>()
  for (const hit of hits) {
    if (hit.at === null || 'field' in hit.at) continue
    const known = first.get(hit.at.reading)?.at
    const isEarlier = !known || 'field' in known || hit.at.start < known.start
    if (isEarlier) first.set(hit.at.reading, hit)
  }
  return [...first.values()]
}
