// Everything a person can ask of a desk. The window's bridge, the command line and the tests all speak these.
import * as z from 'zod'
import type { PersonId } from '../people/person'
import { bundleCommands } from './commands/bundle'
import { delegationCommands } from './commands/delegation'
import { deskCommands } from './commands/desk'
import { postCommands } from './commands/post'
import { reviewCommands } from './commands/review'
import { scheduleCommands } from './commands/schedule'
import { turnCommands } from './commands/turn'
import { waiverCommands } from './commands/waiver'

export { type NewKey, NewPerson } from './commands/desk'
export { Expectation } from './commands/parts'

export const Command = z.discriminatedUnion('type', [
  ...deskCommands,
  ...delegationCommands,
  ...postCommands,
  ...reviewCommands,
  ...waiverCommands,
  ...turnCommands,
  ...scheduleCommands,
  ...bundleCommands,
])
export type Command = Readonly<z.infer<typeof Command>>
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>

/** Who asks, when, and under which id: the circumstances that a decision may depend on. */
export interface Circumstances {
  readonly by: PersonId
  readonly now: string
  readonly commandId: string
  /** Shared by commands that were asked for as one act; absent: it stands alone. */
  readonly batch?: string
}
