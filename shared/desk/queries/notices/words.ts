// Notices in words: in the window, where only colleagues read them; and outside it, where anybody may who passes a locked
// screen: there they say which post and what is wanted, never a word of a post and never a name.
import { missingCase } from '../../../kit/exhaustive'
import type { Zone } from '../../../kit/time'
import { areasInWords } from '../../../people/area-words'
import { momentInWords } from '../../../review/waiver'
import type { Notice, NoticeContent, NoticeKind } from './notice'
import { listed } from '../../../words/formats'
import { t } from '../../../words/say'

export const noticeKindNames: Readonly<Record<NoticeKind, { readonly title: string; readonly about: string }>> = {
  turn: {
    title: t('Waiting for you'),
    about: t('When a post comes to you. While it waits, again after 6, 12, 24, 48 and 72 hours.'),
  },
  nudge: { title: t('Reminders from colleagues'), about: t('When somebody reminds you of a post that waits for you.') },
  mention: { title: t('Asked by name'), about: t('When somebody names you in a comment or a suggestion.') },
  decision: {
    title: t('Decisions on your posts'),
    about: t(
      'When a post of yours is approved, sent back or rejected, and when a waiver you asked for is granted or refused.',
    ),
  },
  risk: {
    title: t('Slots at risk'),
    about: t(
      'Six hours before a post has to be approved, and three hours before if nobody has taken it up. Again when that time has passed, and when its slot has.',
    ),
  },
  escalation: {
    title: t('Posts that others leave waiting'),
    about: t(
      'Three hours before a post of your area has to be approved, if it waits for somebody else who has not taken it up. If you can move slots, also when that time has passed.',
    ),
  },
}

type Content<K extends NoticeKind> = Extract<NoticeContent, { kind: K }>

/** A sentence about a post whose key stands beside it. `zone`: the desk's. */
export function noticeInWords(content: NoticeContent, zone: Zone): string {
  switch (content.kind) {
    case 'turn':
      return turnInWords(content)
    case 'nudge':
      return t('{by} reminds you of it.', { by: content.by })
    case 'mention':
      return t('{by} asks you by name.', { by: content.by })
    case 'decision':
      return decisionInWords(content)
    case 'risk':
      return riskInWords(content, zone)
    case 'escalation':
      return escalationInWords(content, zone)
    default:
      return missingCase(content)
  }
}

function decisionInWords({ decided, by }: Content<'decision'>): string {
  switch (decided) {
    case 'approved':
      return t('{by} approved it, and nothing is left to decide.', { by })
    case 'changes-requested':
      return t('{by} asks for changes.', { by })
    case 'rejected':
      return t('{by} rejected it.', { by })
    case 'waiver-granted':
      return t('{by} granted the waiver you asked for.', { by })
    case 'waiver-refused':
      return t('{by} refused the waiver you asked for.', { by })
    default:
      return missingCase(decided)
  }
}

function turnInWords({ to, step }: Content<'turn'>): string {
  const span = spanInWords(step)
  switch (to) {
    case 'review':
      return step === 0 ? t('It is your turn to review it.') : t('It has waited for your review for {span}.', { span })
    case 'decide-waiver':
      return step === 0
        ? t('A waiver waits for your decision.')
        : t('A waiver has waited for your decision for {span}.', { span })
    case 'rewrite':
      return step === 0
        ? t('It has waited for your changes.')
        : t('It has waited for your changes for {span}.', { span })
    case 'mend':
      return step === 0
        ? t('A blocker came up: change the post, or ask for a waiver.')
        : t('A blocker has waited for you for {span}: change the post, or ask for a waiver.', { span })
    case 'export':
      return t('It is approved and can be exported.')
    default:
      return missingCase(to)
  }
}

const spanInWords = (hours: number) =>
  hours < 24
    ? t('{hours, plural, one {# hour} other {# hours}}', { hours }, 'how long')
    : t('{days, plural, one {a day} other {# days}}', { days: Math.round(hours / 24) }, 'how long')

function riskInWords({ stage, by }: Content<'risk'>, zone: Zone): string {
  const when = momentInWords(by, zone)
  switch (stage) {
    case 'near':
      return t('It has to be approved by {when}.', { when })
    case 'untaken':
      return t('Nobody has taken it up yet, and it has to be approved by {when}.', { when })
    case 'overdue':
      return t('It was not approved by {when}: less time is left before its slot than the review takes.', { when })
    case 'expired':
      return t('Its slot, {when}, passed before it was approved.', { when })
    case 'not-exported':
      return t('It is approved and not exported, and its slot is {when}.', { when })
    case 'not-left':
      return t('It is approved, and its slot, {when}, passed before it was exported.', { when })
    default:
      return missingCase(stage)
  }
}

function escalationInWords({ stage, areas, by }: Content<'escalation'>, zone: Zone): string {
  const values = { areas: areasInWords(areas), when: by === null ? '' : momentInWords(by, zone) }
  switch (stage) {
    case 'area':
      return t('Nobody of {areas} has taken it up; its deadline is {when}.', values)
    case 'managers':
      return t('It was not approved for {areas} by {when}. Move its slot, or ask a reviewer.', values)
    case 'nobody-can':
      return t(
        'Nobody on this desk can decide it for {areas}: whoever could had a hand in it, or there is no reviewer.',
        values,
      )
    default:
      return missingCase(stage)
  }
}

export interface OutsideWords {
  readonly title: string
  readonly body: string
}

/** Several that are due together are one. */
export function outsideWords(notices: readonly Notice[], desk: string): OutsideWords {
  const posts = new Set(notices.map(({ post }) => post))
  const [first] = notices
  if (first !== undefined && posts.size === 1) {
    const all = [...new Set(notices.map(({ content }) => outsideWord(content)))]
    return { title: t('{key}: {what}', { key: first.key, what: listed(all) }), body: desk }
  }
  const counts = new Map<string, number>()
  for (const { content } of notices) {
    const what = outsideWord(content)
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  const all = [...counts].map(([what, count]) => t('{count, number} {what}', { count, what })).join(' · ')
  return {
    title: t('{count, plural, one {# post} other {# posts}}: {what}', { count: posts.size, what: all }),
    body: desk,
  }
}

function outsideWord(content: NoticeContent): string {
  switch (content.kind) {
    case 'turn':
      return content.to === 'export' ? t('to export') : t('waiting for you')
    case 'nudge':
      return t('a colleague reminds you')
    case 'mention':
      return t('you are asked by name')
    case 'decision':
      return outsideDecisions[content.decided]
    case 'risk':
      return t('slot at risk')
    case 'escalation':
      return t('nobody has taken it up')
    default:
      return missingCase(content)
  }
}

const outsideDecisions: Readonly<Record<Content<'decision'>['decided'], string>> = {
  approved: t('approved', undefined, 'told outside the window'),
  'changes-requested': t('sent back'),
  rejected: t('rejected', undefined, 'told outside the window'),
  'waiver-granted': t('waiver granted'),
  'waiver-refused': t('waiver refused'),
}
