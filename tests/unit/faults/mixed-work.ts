// A day at the desk, by chance but the same for the same seed: drafting, importing, editing, submitting, deciding,
// commenting, moving, handing over. What fits the moment comes up more often than what would be refused.
import type { Command } from '../../../shared/desk/commands'
import { asSeen, type DeskState, latest, type Post } from '../../../shared/desk/state'
import type { Content } from '../../../shared/post/content'
import { content, people, policy, slots } from '../desk/small-desk'
import type { Chance } from './power-cut'

export interface Act {
  readonly by: keyof typeof people
  readonly command: Command
}

const person = (p: (typeof people)[keyof typeof people]) => ({ ...p, roles: [...p.roles], areas: [...p.areas] })

type FoundingKeys = NonNullable<(Command & { type: 'found-desk' })['keys']>

/** The desk of `small-desk`, from nothing to ready for work; signed from the start when keys are given. */
export function founding(keys: FoundingKeys | null): readonly Act[] {
  const { mia, ...others } = people
  return [
    {
      by: 'mia',
      command: {
        type: 'found-desk',
        name: 'Northbank',
        zone: 'Europe/London',
        sample: false,
        founder: person(mia),
        policy: policy(1),
        ...(keys && { keys }),
      },
    },
    ...Object.values(others).map(
      (other): Act => ({ by: 'mia', command: { type: 'add-person', person: person(other) } }),
    ),
    ...(['x', 'linkedin'] as const).map(
      (channel): Act => ({
        by: 'mia',
        command: {
          type: 'add-account',
          account: {
            id: `${channel}/northbank`,
            channel,
            handle: 'northbank',
            market: 'UK',
            zone: 'Europe/London',
            spokespeople: [],
            tier: 'routine',
          },
        },
      }),
    ),
  ]
}

type Kind = 'draft' | 'import' | 'edit' | 'submit' | 'sign' | 'take-back' | 'comment' | 'move' | 'export' | 'policy'
const kinds: readonly Kind[] = (
  [
    ['draft', 6],
    ['import', 2],
    ['edit', 6],
    ['submit', 8],
    ['sign', 8],
    ['take-back', 1],
    ['comment', 4],
    ['move', 3],
    ['export', 2],
    ['policy', 1],
  ] as const
).flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind))

/** Texts of very different lengths, so that frames are of one block and of many; some with characters of several bytes. */
function wording(chance: Chance): Content {
  const sentence = pick(chance, [
    'Rates are up. ',
    'Die Zinsen steigen spürbar. ',
    'Нова ставка діє. ',
    'Open on Saturday 🏦 ',
  ])
  const length = chance() < 0.15 ? 60 + Math.floor(chance() * 200) : 1 + Math.floor(chance() * 8)
  return content(`${Math.floor(chance() * 1e9)} ${sentence.repeat(length)}`.trimEnd())
}

/** What somebody asks of the desk next. `name` makes names that were not there before. */
export function nextAct(state: DeskState, chance: Chance, name: () => string): Act {
  const posts = [...state.posts.values()]
  const at = (stage: Post['stage']) => posts.filter((post) => post.stage === stage).slice(-12)
  const some = (found: readonly Post[]) => (found.length > 0 ? pick(chance, found) : undefined)
  const draft: Act = { by: 'ana', command: { type: 'draft-post', post: name(), content: wording(chance) } }
  switch (pick(chance, kinds)) {
    case 'draft':
      return draft
    case 'import': {
      const count = 2 + Math.floor(chance() * 12)
      const drafts = Array.from({ length: count }, () => ({ post: name(), content: wording(chance) }))
      return { by: 'ana', command: { type: 'import-drafts', drafts } }
    }
    case 'edit': {
      const post = some([...at('draft'), ...at('submitted')])
      if (!post) return draft
      return onPost('ana', post, {
        type: 'save-revision',
        content: { ...wording(chance), slot: latest(post).content.slot },
      })
    }
    case 'submit': {
      const post = some(at('draft'))
      return post ? onPost('ana', post, { type: 'submit', note: 'Please look.' }) : draft
    }
    case 'sign': {
      const post = some(at('submitted'))
      const decision = chance() < 0.85 ? 'approve' : 'request-changes'
      const note = decision === 'approve' ? '' : 'Please say it differently.'
      const by = pick(chance, ['cleo', 'dev'] as const)
      return post ? onPost(by, post, { type: 'sign-off', area: 'brand', decision, clauses: [], note }) : draft
    }
    case 'take-back': {
      const post = some(at('submitted').filter(({ signOffs }) => signOffs.length > 0))
      const signOff = post?.signOffs.at(-1)
      if (!post || !signOff) return draft
      const command = { type: 'take-back-sign-off', post: post.id, signOff: signOff.id, reason: 'Too early.' } as const
      return { by: signOff.by as Act['by'], command }
    }
    case 'comment': {
      const post = some(posts.slice(-30))
      if (!post) return draft
      const text = 'Is this the right tone? '.repeat(1 + Math.floor(chance() * 30)).trimEnd()
      return { by: 'ben', command: { type: 'comment', post: post.id, revision: 1, text, anchor: null } }
    }
    case 'move': {
      const post = some([...at('draft'), ...at('submitted')])
      return post ? onPost('mia', post, { type: 'move-slot', slot: pick(chance, slots) }) : draft
    }
    case 'export': {
      const ready = at('submitted').filter(({ signOffs }) => signOffs.some(({ decision }) => decision === 'approve'))
      const post = some(ready)
      if (!post) return draft
      const files = [{ name: 'schedule.json', sha256: '0'.repeat(64), bytes: 1 }]
      const command = { type: 'record-export', profile: 'schedule-json', files } as const
      return { by: 'mia', command: { ...command, posts: [{ post: post.id, expect: asSeen(post) }] } }
    }
    case 'policy':
      if (chance() < 0.7) return draft
      return { by: 'mia', command: { type: 'adopt-policy', document: policy(state.policies.length + 1) } }
  }
}

type OnPost = Command extends infer Any
  ? Any extends { post: string; expect: unknown }
    ? Omit<Any, 'post' | 'expect'>
    : never
  : never

function onPost(by: Act['by'], post: Post, command: OnPost): Act {
  return { by, command: { ...command, post: post.id, expect: asSeen(post) } }
}

function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}
