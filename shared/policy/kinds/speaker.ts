// Who may speak through an account, and who may speak on a topic of the desk's list, and where.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind, type Hit, type Subject } from '../kind'
import { onceFor } from '../../kit/once'
import type { Topic } from '../registers'
import { type PhraseFinder, phraseFinder } from '../words'

export const speaker = defineKind({
  kind: 'speaker',
  options: z.strictObject({ of: z.enum(['accounts', 'topics']).default('accounts') }),
  check({ of }) {
    return of === 'accounts' ? ofAccounts : ofTopics
  },
})

function ofAccounts({ targets, author }: Subject): readonly Hit[] {
  if (!author) return []
  return targets
    .filter(({ spokespeople }) => spokespeople.length > 0 && !spokespeople.includes(author.id))
    .map((account) => ({
      at: { field: { kind: 'targets' }, quote: account.id } as const,
      accounts: [account.id],
      detail: author.id,
      what: `${author.name} is not among those who speak through ${account.id}.`,
      how: 'Hand the draft to one of its spokespeople, choose another account, or ask an admin to add the name.',
    }))
}

interface Finder {
  readonly topic: Topic
  readonly find: PhraseFinder
}

const findersOf = onceFor((topics: readonly Topic[]): readonly Finder[] =>
  topics.map((topic) => ({ topic, find: phraseFinder(topic.terms) })),
)

function ofTopics(subject: Subject): readonly Hit[] {
  const { author, registers, targets } = subject
  const finders = findersOf(registers.topics)
  if (finders.length === 0) return []
  return readingsOf(subject, ['text', 'alt']).flatMap((reading) =>
    finders.flatMap(({ topic, find }) => {
      const isSpeaker = author === null || topic.speakers.includes(author.id)
      const carrying = targets.filter(({ id }) => reading.accounts.length === 0 || reading.accounts.includes(id))
      const elsewhere = carrying.map(({ id }) => id).filter((id) => !isPlace(topic, id))
      if (isSpeaker && elsewhere.length === 0) return []
      // One place is enough to see what it is about.
      const [hit] = find(reading.view.words('whole'), reading.view.plain)
      if (!hit) return []
      const words = isSpeaker
        ? {
            accounts: elsewhere,
            what: `“{quote}” belongs to the topic “${topic.title}”, which is not spoken of on ${elsewhere.join(' and ')}.`,
            how: 'Choose an account that the topic may be spoken of on, or leave it out.',
          }
        : {
            what: `“{quote}” belongs to the topic “${topic.title}”, on which ${author.name} does not speak.`,
            how: 'Hand the draft to one of those who speak on it, or leave the topic out.',
          }
      return [hitAt(reading, hit.start, hit.end, { detail: topic.id, ...words })]
    }),
  )
}

const isPlace = ({ accounts }: Topic, id: string) => accounts.length === 0 || accounts.includes(id)
