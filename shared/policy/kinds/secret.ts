// Credentials: tokens, keys and passwords that must never be read by anybody else.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind } from '../kind'
import { secretsIn } from '../secrets/secrets'

export const secret = defineKind({
  kind: 'secret',
  options: z.strictObject({}),
  check() {
    return (subject) =>
      readingsOf(subject, ['text', 'alt', 'link']).flatMap((reading) =>
        secretsIn(reading.view).map(({ name, start, end, certainty }) =>
          hitAt(reading, start, end, {
            what: `${name} (${reading.view.plain.slice(start, start + 4)}…) stands here.`,
            how: 'Take it out and have it replaced: once written down outside its vault it must count as known.',
            certainty,
          }),
        ),
      )
  },
})
