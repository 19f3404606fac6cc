// What a step of a random history asks of the desk, as it stands then.
import { checkPost } from '../../../../shared/desk/checking'
import type { Command } from '../../../../shared/desk/commands'
import { latest, type Post } from '../../../../shared/desk/state'
import { missingCase } from '../../../../shared/kit/exhaustive'
import type { Content } from '../../../../shared/post/content'
import { content, type SmallDesk, slots } from '../small-desk'
import { bringIn } from './bundle-commands'
import { type Member, policyOf } from './desk'
import type { Step } from './steps'
import { turnCommandOf } from './turn-commands'

/** Nothing, one command, or several that are asked for as one act. */
export function commandsOf(desk: SmallDesk, s: Step): readonly Command[] {
  if (s.act === 'approve-together') {
    const posts = [...desk.state.posts.values()]
    return posts.map((post) => ({
      ...signOff(post, { ...s, isStale: false }, 'approve', shown(post, s.pick, 'list')),
      ...(posts.length > 1 && { together: posts.length }),
    }))
  }
  const command = deskCommandOf(desk, s) ?? postCommandOf(desk, s)
  // What there is nothing to do it to is asked for rarely; the answer is always the same.
  const isIdle = command === null || (Object.values(command).includes(nothing) && s.pick % 5 !== 4)
  return isIdle ? [] : [command]
}

const nothing = 'none'

function deskCommandOf(desk: SmallDesk, s: Step): Command | null {
  switch (s.act) {
    case 'bring':
      return bringIn(desk, s, contentOf(s))
    case 'draft':
      return { type: 'draft-post', post: s.post, content: contentOf(s) }
    case 'adopt':
      // Rarely, or no approval would live long enough to matter.
      return s.pick < 5 ? { type: 'adopt-policy', document: policyOf(desk.state.policies.length + 1) } : null
    case 'regrant': {
      // Roles come and go: a demoted reviewer must not act on.
      const roles = s.pick % 2 === 0 ? (['reviewer'] as const) : []
      const areas = s.pick % 4 < 2 ? ['brand', 'compliance'] : ['brand']
      return s.pick < 8 ? { type: 'grant-roles', person: 'cleo', roles: [...roles], areas } : null
    }
    case 'cover':
      return cover(desk, s)
    case 'uncover': {
      const ids = [...desk.state.delegations.keys()]
      return { type: 'end-delegation', delegation: ids[s.pick % Math.max(1, ids.length)] ?? nothing, reason: '' }
    }
    case 'list': {
      // Embargoes come and go, also on posts that are approved already.
      const isHeld = desk.state.lists.registers.embargoes.length > 0
      return {
        type: 'change-register',
        register: 'embargoes',
        put: isHeld ? [] : [{ id: 'e', title: 'Rates', terms: ['rates are up'], until: '2027-06-01T00:00:00Z' }],
        removed: isHeld ? ['e'] : [],
      }
    }
    default:
      return null
  }
}

function postCommandOf(desk: SmallDesk, s: Step): Command | null {
  const post = desk.state.posts.get(s.post)
  if (!post) return null
  const seen = onScreen(post, s)
  const about = { post: s.post, expect: { revision: seen.number, contentDigest: seen.contentDigest } }
  const at = <T>(items: readonly T[]) => items[s.pick % Math.max(1, items.length)]
  switch (s.act) {
    case 'edit':
      return { type: 'save-revision', ...about, content: { ...contentOf(s), targets: seen.content.targets } }
    case 'relabel':
      return {
        type: 'save-revision',
        ...about,
        content: { ...seen.content, campaign: ['launch', 'launch', '', 'other'][s.pick % 4] ?? '' },
      }
    case 'submit':
      return { type: 'submit', ...about, note: '' }
    case 'withdraw':
      return s.pick < 5 ? { type: 'withdraw', ...about, reason: '' } : null
    case 'comment':
    case 'note': {
      const thread = s.pick % 3 === 0 ? at(post.comments)?.id : undefined
      const internal = s.act === 'note'
      return {
        type: 'comment',
        post: s.post,
        revision: seen.number,
        text: s.pick % 5 === 0 ? 'Why, @{ana}?' : 'Why?',
        anchor: null,
        ...(internal && { internal }),
        ...(thread !== undefined && { thread }),
      }
    }
    case 'talk': {
      const said = post.comments.find(({ resolved }) => resolved) ?? post.comments.at(-1)
      const type = at(['resolve-comment', 'reopen-comment', 'retract-comment'] as const) ?? 'resolve-comment'
      return { type, post: s.post, comment: said?.id ?? nothing }
    }
    case 'suggest': {
      const { text: quote } = seen.content
      return {
        type: 'suggest',
        post: s.post,
        revision: seen.number,
        anchor: { start: 0, end: quote.length, quote, before: '', after: '' },
        replacement: s.text,
        note: '',
      }
    }
    case 'apply': {
      const [one, another] = [at(post.suggestions)?.id ?? nothing, post.suggestions.at(-1)?.id ?? nothing]
      return { type: 'apply-suggestions', ...about, suggestions: s.pick % 4 === 0 ? [one, another] : [one] }
    }
    case 'decline':
      return s.pick < 5
        ? { type: 'decline-suggestion', post: s.post, suggestion: at(post.suggestions)?.id ?? nothing, reason: 'No.' }
        : null
    case 'take-other':
      return { type: 'take-proposal', ...about, proposal: at(post.proposals)?.id ?? nothing }
    case 'decline-other':
      return {
        type: 'decline-proposal',
        post: s.post,
        proposal: at(post.proposals)?.id ?? nothing,
        reason: 'Ours stays.',
      }
    case 'consider':
      return { type: 'consider-finding', ...about, finding: at(post.checked?.findings ?? [])?.id ?? nothing, note: '' }
    case 'unconsider': {
      const own = post.considered.findLast(({ by }) => by === s.by) ?? at(post.considered)
      return { type: 'take-back-consideration', post: s.post, finding: own?.finding ?? nothing, reason: '' }
    }
    case 'dispute':
      return {
        type: 'dispute-finding',
        ...about,
        finding: at(post.checked?.findings ?? [])?.id ?? nothing,
        note: 'It is quoted.',
      }
    case 'ask-waiver':
      return {
        type: 'request-waiver',
        ...about,
        finding: at(blockersOn(desk, post))?.id ?? at(post.checked?.findings ?? [])?.id ?? nothing,
        reason: 'quoted-words',
        note: 'These are the regulator’s own words.',
        until: days(desk, untilDays[s.pick % untilDays.length] ?? 1),
      }
    case 'grant-waiver':
      return {
        type: 'grant-waiver',
        ...about,
        waiver: post.waivers.at(-1 - (s.pick % 2))?.id ?? post.waivers.at(-1)?.id ?? nothing,
        until: days(desk, untilDays[s.pick % untilDays.length] ?? 1),
        note: '',
      }
    case 'refuse-waiver':
      return { type: 'refuse-waiver', ...about, waiver: at(post.waivers)?.id ?? nothing, note: 'No.' }
    case 'back-waiver': {
      const own = post.waivers.findLast(({ by, decision }) => decision?.by === s.by || by === s.by)
      const waiver = (s.pick % 4 === 3 ? at(post.waivers) : own)?.id ?? nothing
      return own?.by === s.by
        ? { type: 'withdraw-waiver', post: s.post, waiver, reason: '' }
        : { type: 'take-back-waiver-decision', post: s.post, waiver, reason: '' }
    }
    case 'approve':
    case 'request-changes':
    case 'reject':
      return signOff(post, s, s.act, shown(post, s.pick, 'inline'))
    case 'approve-for':
    case 'object-for': {
      const decision = s.act === 'approve-for' ? 'approve' : 'request-changes'
      const covered = [...desk.state.delegations.values()].findLast(({ to }) => to === s.by)
      const onBehalfOf = (s.pick % 4 === 3 ? undefined : covered?.from) ?? at(['dev', 'cleo', 'eve'] as const) ?? 'dev'
      return { ...signOff(post, s, decision, shown(post, s.pick, 'inline')), onBehalfOf }
    }
    case 'take-back':
      return {
        type: 'take-back-sign-off',
        post: s.post,
        signOff:
          (s.pick % 3 === 0 ? at(post.signOffs) : post.signOffs.findLast(({ by }) => by === s.by))?.id ?? nothing,
        reason: '',
      }
    case 'take':
    case 'release':
    case 'snooze':
    case 'end-snooze':
    case 'nudge':
      return turnCommandOf(desk, s, s.act)
    case 'move':
      return s.pick < 7 ? { type: 'move-slot', ...about, slot: slots[s.pick % 2] ?? null } : null
    case 'export':
      return {
        type: 'record-export',
        profile: 'schedule-json',
        files: [{ name: 'f', sha256: '0'.repeat(64), bytes: 1 }],
        posts: [about],
      }
    case 'bring':
    case 'draft':
    case 'adopt':
    case 'regrant':
    case 'list':
    case 'cover':
    case 'uncover':
    case 'wait':
    case 'undo':
    case 'approve-together':
      return null
    default:
      return missingCase(s.act)
  }
}

/** Who is away, and who covers for them; not all of it is possible. Dev's place most of the time. */
const covering: readonly (readonly [Member, Member])[] = [
  ['dev', 'cleo'],
  ['dev', 'ben'],
  ['dev', 'eve'],
  ['eve', 'dev'],
  ['cleo', 'dev'],
  ['dev', 'cleo'],
  ['cleo', 'ben'],
  ['ben', 'cleo'],
  ['ana', 'dev'],
  ['dev', 'ana'],
]

function cover(desk: SmallDesk, { area, isStale, linkedin, pick }: Step): Command {
  const here = covering.filter((pair) => pair.every((id) => desk.state.people.has(id)))
  const [from, to] = here[pick % Math.max(1, here.length)] ?? ['dev', 'ana']
  return {
    type: 'give-delegation',
    from,
    to,
    areas: pick % 3 === 0 ? ['brand', 'legal'] : [area],
    ...(pick % 7 === 0 && { accounts: [linkedin ? 'linkedin/northbank' : 'x/northbank'] }),
    begins: days(desk, isStale ? 1 : -1),
    until: days(desk, [60, 60, 30, 60, 2, 60, 60, -2, 400][pick % 9] ?? 1),
    reason: '',
  }
}

type SignOff = Extract<Command, { type: 'sign-off' }>

function signOff(post: Post, s: Step, decision: SignOff['decision'], seen: SignOff['seen']): SignOff {
  const { number: revision, contentDigest } = onScreen(post, s)
  return {
    type: 'sign-off',
    post: post.id,
    expect: { revision, contentDigest },
    area: s.area,
    decision,
    clauses: ['W1'],
    note: 'Because.',
    ...(s.pick % 3 !== 1 && { obligations: ['launch/brief'] }),
    ...(seen && { seen }),
  }
}

/** From nothing said at all to everything read; some of it not true. */
function shown(post: Post, pick: number, layout: 'inline' | 'list'): SignOff['seen'] {
  const before = post.signOffs.at(-1)?.revision ?? null
  switch (pick % 6) {
    case 0:
      return undefined
    case 1:
      return { base: before, changes: 9, seen: 8, findings: 0, layout }
    case 2:
      return { base: before, changes: 0, seen: 0, findings: 0, layout }
    default:
      return { base: before, changes: 30, seen: 30, findings: 0, layout }
  }
}

const onScreen = (post: Post, { isStale }: Step) => (isStale ? (post.revisions[0] ?? latest(post)) : latest(post))

/** From before now to longer than any waiver lasts; the slots lie about six weeks ahead. */
const untilDays = [60, 80, 60, 80, 60, 80, 45, 2, -1, 400]

const days = (desk: SmallDesk, count: number) => new Date(Date.parse(desk.now) + count * 24 * 60 * 60_000).toISOString()

function blockersOn(desk: SmallDesk, post: Post) {
  const check = checkPost(desk.state, post)
  return check.ok ? check.value.findings.filter((finding) => finding.severity === 'blocker') : []
}

function contentOf(s: Step): Content {
  return content(s.text, {
    targets: s.linkedin ? ['linkedin/northbank'] : ['x/northbank'],
    kind: s.pick === 20 ? 'advocacy' : s.pick >= 18 ? 'reply' : 'post',
    campaign: s.pick % 4 === 1 ? 'launch' : '',
    claims: s.pick % 7 === 2 ? ['Best in town'] : [],
  })
}
