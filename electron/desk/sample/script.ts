// The sample desk's history, made only of commands: Northbank, a bank owned by its customers and wholly invented.
import type { Command, CommandOf, NewKey } from '../../../shared/desk/commands'
import { digestOf } from '../../../shared/kit/digest'
import type { Instant } from '../../../shared/kit/time'
import type { PersonId } from '../../../shared/people/person'
import { accounts, zone } from './accounts'
import { handovers, type Handover } from './handovers'
import { listKeeping } from './lists'
import { agencyDrafts, type Batch } from './posts-imported'
import { colleagues, founder, ruth } from './people'
import { firstPolicy, secondPolicy } from './policy'
import { Rehearsal, type ScriptStep } from './rehearsal'
import { stories } from './stories'
import { contentOf, seen, type Story } from './story'
import { dateOf, instantOf, type Moment, on } from './when'

/** One moment of the history; what is done is worked out when it comes. */
interface Scene {
  readonly about: string
  readonly by: PersonId
  readonly at: Instant
  readonly commands: () => readonly Command[]
}

const founded = on(-30, '09:00')
const policyChanged = -11

/** The public halves of everybody's keys. */
export interface SampleKeys {
  readonly people: ReadonlyMap<PersonId, NewKey>
  readonly desk: NonNullable<CommandOf<'found-desk'>['keys']>['desk']
}

/**
 * The same for the same `now`; its times lie before it, its slots on both sides of it. Without keys nothing on the
 * desk is signed.
 */
export function sampleScript(now: Instant, keys: SampleKeys | null = null): readonly ScriptStep[] {
  const desk = new Rehearsal()
  const scene = (about: string, by: PersonId, at: Moment, commands: Scene['commands']): Scene => ({
    about,
    by,
    at: instantOf(at, now),
    commands,
  })
  const scenes = [
    scene('founding', ruth, founded, founding),
    ...colleagues.map(({ id }) => scene('first key', id, founded, () => enrolment(id))),
    scene('policy 2', ruth, on(policyChanged, '10:00'), () => [
      { type: 'adopt-policy', document: secondPolicy(dateOf(policyChanged, now)) },
    ]),
    ...listKeeping.map((kept) => scene(kept.name, kept.by, kept.at, () => kept.commands(now))),
    ...stories.flatMap(told),
    scene('import', agencyDrafts.by, agencyDrafts.at, () => [imported(agencyDrafts)]),
    ...handovers.map((handover) => scene(handover.name, handover.by, handover.at, () => [exported(handover)])),
  ]
  for (const { about, by, at, commands } of scenes.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))
    for (const command of commands()) desk.act(by, at, command, about)
  return desk.script

  function enrolment(person: PersonId): readonly Command[] {
    const key = keys?.people.get(person)
    return key ? [{ type: 'enrol-key', person, key }] : []
  }

  function founding(): readonly Command[] {
    const founderKey = keys?.people.get(ruth)
    return [
      {
        type: 'found-desk',
        name: 'Northbank brand desk',
        zone,
        sample: true,
        founder,
        ...(founderKey && keys && { keys: { founder: founderKey, desk: keys.desk } }),
        policy: firstPolicy(dateOf(-30, now)),
      },
      ...colleagues.map((person): Command => ({ type: 'add-person', person })),
      ...accounts.map((account): Command => ({ type: 'add-account', account })),
    ]
  }

  function told({ id, by, at, content, after = [] }: Story): readonly Scene[] {
    const steps = after.map((step) =>
      scene(id, step.by, step.at, () => step.commands({ state: desk.state, post: desk.post(id), now })),
    )
    const drafted = scene(id, by, at, () => [
      { type: 'draft-post', post: id, content: contentOf(content, desk.state, now) },
    ])
    return [drafted, ...steps]
  }

  function imported({ drafts }: Batch): Command {
    return {
      type: 'import-drafts',
      drafts: drafts.map(({ id, content }) => ({ post: id, content: contentOf(content, desk.state, now) })),
    }
  }

  function exported({ name, profile, posts }: Handover): Command {
    const lines = posts.map((id) => JSON.stringify(seen(desk.post(id)))).join('\n')
    return {
      type: 'record-export',
      profile,
      files: [{ name, sha256: digestOf(lines), bytes: lines.length }],
      posts: posts.map((id) => seen(desk.post(id))),
    }
  }
}
