// Credentials by the marks their issuers put on them, and passwords written out. No guessing by randomness: that
// flags every long identifier.
import * as z from 'zod'
import { hitAt, readingsOf } from '../hits'
import { defineKind } from '../kind'

interface Mark {
  readonly name: string
  readonly form: RegExp
}

/** Prefixes as the issuers document them. All are matched in linear time: bounded, without nested repetition. */
const marks: readonly Mark[] = [
  { name: 'An AWS access key', form: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { name: 'A GitHub token', form: /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255})/g },
  { name: 'A GitLab token', form: /\bglpat-[A-Za-z0-9_-]{20,64}/g },
  { name: 'A Slack token', form: /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/g },
  { name: 'A Stripe key', form: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,247}/g },
  { name: 'A Google API key', form: /\bAIza[A-Za-z0-9_-]{35}/g },
  { name: 'A private key', form: /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  {
    name: 'A signed token (JWT)',
    form: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g,
  },
  {
    name: 'A password',
    form: /(?<![\p{L}\p{N}])(?:password|passwort|kennwort|passcode|pwd|contraseña|clave de acceso)(?![\p{L}\p{N}])["']?[ \t]{0,3}(?::|=|\bis\b|\bist\b|\blautet\b|\bes\b)[ \t]{0,3}["']?(?=[^\s"']{0,64}[\d!?$%&#*_+])(?![*•.…_]{3})[^\s"',;<>]{6,64}/giu,
  },
]

/** Every mark holds one of these; a text without them needs no closer look. */
const anyMark =
  /AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|k_live_|k_test_|AIza|PRIVATE KEY|eyJ|passw|kennwort|passcode|pwd|contrase|clave/i

export const secret = defineKind({
  kind: 'secret',
  options: z.strictObject({}),
  check() {
    return (subject) =>
      readingsOf(subject, ['text', 'alt', 'link']).flatMap((reading) => {
        const { plain } = reading.view
        if (!anyMark.test(plain)) return []
        return marks.flatMap(({ name, form }) =>
          Array.from(plain.matchAll(form))
            // AWS prints AKIAIOSFODNN7EXAMPLE in its own documentation.
            .filter(([text]) => !text.endsWith('EXAMPLE'))
            .map((match) =>
              hitAt(reading, match.index, match.index + match[0].length, {
                what: `${name} (${match[0].slice(0, 4)}…) stands here.`,
                how: 'Take it out and have it replaced: once written down outside its vault it must count as known.',
                certainty: name === 'A password' ? 'judgement' : 'exact',
              }),
            ),
        )
      })
  },
})
