// What others did that a person waits to hear of: a decision on their post, an answer they are asked for, a reminder.
import type { Person } from '../../../people/person'
import { momentOf } from '../../../review/reminders'
import { standingApprovals } from '../../../review/review'
import { standingObjections } from '../../../review/sign-off'
import type { Standing } from '../../whose-turn'
import { type DeskState, latest, type Post } from '../../state'
import { askedIn } from '../threads'
import type { NoticeContent, Series } from './notice'
import { t } from '../../../words/say'

type Decided = Extract<NoticeContent, { kind: 'decision' }>['decided']

/** To the author. Nobody is told of what they did themselves. */
export function decisionSeries(state: DeskState, person: Person, post: Post, standing: Standing): readonly Series[] {
  const { status } = standing
  const decision = (decided: Decided, id: string, by: string, at: string): Series => {
    if (by === person.id) return []
    const say = () => ({
      id: `decision:${post.id}:${id}`,
      content: { kind: 'decision', decided, by: nameIn(state, by) } as const,
    })
    return [{ at: momentOf(at), say }]
  }
  const own = post.createdBy === person.id
  const approval =
    own && (status === 'approved' || status === 'exported') ? standingApprovals(standing.file).at(-1) : undefined
  const objection =
    own && (status === 'changes-requested' || status === 'rejected')
      ? standingObjections(post.signOffs, latest(post).contentDigest).at(-1)
      : undefined
  const waivers = post.waivers.flatMap(({ id, by, withdrawn, decision: answer }) =>
    by === person.id && withdrawn === null && answer !== null
      ? [decision(answer.granted ? 'waiver-granted' : 'waiver-refused', `${id}:${answer.at}`, answer.by, answer.at)]
      : [],
  )
  return [
    ...(approval ? [decision('approved', approval.id, approval.by, approval.at)] : []),
    ...(objection
      ? [
          decision(
            objection.decision === 'reject' ? 'rejected' : 'changes-requested',
            objection.id,
            objection.by,
            objection.at,
          ),
        ]
      : []),
    ...waivers,
  ].filter((series) => series.length > 0)
}

export function mentionSeries(state: DeskState, person: Person, post: Post): readonly Series[] {
  return askedIn(person, post).map(({ id, by, at }) => [
    {
      at: momentOf(at),
      say: () => ({ id: `mention:${post.id}:${id}`, content: { kind: 'mention', by: nameIn(state, by) } }),
    },
  ])
}

/** The last reminder, while the turn it was about is still theirs. */
export function nudgeSeries(state: DeskState, person: Person, { id, nudge }: Post): readonly Series[] {
  if (nudge === null || nudge.by === person.id || !nudge.to.includes(person.id)) return []
  const { by, at } = nudge
  return [
    [{ at: momentOf(at), say: () => ({ id: `nudge:${id}:${at}`, content: { kind: 'nudge', by: nameIn(state, by) } }) }],
  ]
}

const nameIn = (state: DeskState, id: string) => state.people.get(id)?.name ?? t('Someone')
