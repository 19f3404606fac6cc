// Who may speak through an account.
import * as z from 'zod'
import { defineKind } from '../kind'

export const speaker = defineKind({
  kind: 'speaker',
  options: z.strictObject({}),
  check() {
    return ({ targets, author }) => {
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
  },
})
