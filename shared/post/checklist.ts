// What a writer looks at before handing a post on, as a template gave it. Advice only: nothing waits for it.
import * as z from 'zod'

export const Checklist = z.strictObject({
  /** The title of the template it came from. */
  template: z.string().max(200),
  points: z.array(z.strictObject({ words: z.string().max(200), isDone: z.boolean() })).max(12),
})
export type Checklist = Readonly<z.infer<typeof Checklist>>

export function openPoints({ points }: Checklist): readonly string[] {
  return points.filter(({ isDone }) => !isDone).map(({ words }) => words)
}

export function donePoints({ points }: Checklist): readonly string[] {
  return points.filter(({ isDone }) => isDone).map(({ words }) => words)
}
