// Plays the sample's history to the heart of the product while it is written down, so that what each command expects
// is what the desk will really hold. A refusal is a mistake in the sample, and says in which post.
import type { Command } from '../../../shared/desk/commands'
import { decide } from '../../../shared/desk/decide'
import { evolve } from '../../../shared/desk/evolve'
import { type DeskState, emptyState, type Post } from '../../../shared/desk/state'
import type { Instant } from '../../../shared/kit/time'
import type { PersonId } from '../../../shared/people/person'

export interface ScriptStep {
  readonly command: Command
  readonly by: PersonId
  readonly at: Instant
  readonly id: string
}

export class Rehearsal {
  readonly state: DeskState = emptyState()
  readonly script: ScriptStep[] = []

  act(by: PersonId, at: Instant, command: Command, about: string): void {
    const id = `sample-${String(this.script.length + 1).padStart(4, '0')}`
    const decided = decide(this.state, command, { by, now: at, commandId: id })
    if (!decided.ok) {
      const { what, wayOut, obstacles } = decided.error
      const reasons = [what, wayOut, ...obstacles.map((obstacle) => obstacle.what)].join(' ')
      throw new Error(`The sample cannot go on at "${about}": ${command.type} by ${by} was refused. ${reasons}`)
    }
    if (decided.value.length === 0) throw new Error(`The sample does nothing at "${about}": ${command.type} by ${by}`)
    const batch = command.type === 'import-drafts' || command.type === 'record-export' ? id : null
    for (const event of decided.value) evolve(this.state, { seq: this.state.seq + 1, at, by, cause: id, batch, event })
    this.script.push({ command, by, at, id })
  }

  post(id: string): Post {
    const post = this.state.posts.get(id)
    if (!post) throw new Error(`The sample speaks of the post "${id}" before it was drafted`)
    return post
  }
}
