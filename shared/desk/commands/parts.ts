// What several commands are made of.
import * as z from 'zod'

export const id = z.string().min(1).max(64)
/** Half a character, as a text cut inside an emoji ends in, has no canonical form and could not be signed. */
export const note = z
  .string()
  .trim()
  .max(10_000)
  .refine((text) => text.isWellFormed(), 'This text ends or breaks inside a character')

/** What the person had on screen. A command on anything but the latest revision is refused. */
export const Expectation = z.strictObject({ revision: z.int().min(1), contentDigest: z.string().length(64) })
export type Expectation = Readonly<z.infer<typeof Expectation>>
