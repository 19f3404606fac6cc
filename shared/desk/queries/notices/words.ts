// Notices in words: in the window, where only colleagues read them; and outside it, where anybody may who passes a locked
// screen: there they say which post and what is wanted, never a word of a post and never a name.
import { missingCase } from '../../../kit/exhaustive'
import type { Zone } from '../../../kit/time'
import { momentInWords } from '../../../review/waiver'
import type { Notice, NoticeContent, NoticeKind } from './notice'
import { t } from '../../../words/say'

export const noticeKindNames: Readonly<Record<NoticeKind, { readonly title: string; readonly about: string }>> = {
  turn: { title: t('Waiting for you'), about: t('When a post comes to you, and after 6, 12, 24, 48 and 72 hours.') },
  nudge: { title: t('Reminders from colleagues'), about: t('When somebody reminds you of a post that waits for you.') },
  mention: { title: t('Asked by name'), about: t('When somebody names you in a comment or a suggestion.') },
  decision: {
    title: t('Decisions on your posts'),
    about: t('Approved, sent back, rejected; a waiver you asked for granted or refused.'),
  },
  risk: {
    title: t('Slots at risk'),
    about: t(
      'When a deadline is 6 and, where nobody has taken the post up, 3 hours away; when it passes, and when the slot does.',
    ),
  },
  escalation: {
    title: t('Posts that others leave'),
    about: t(
      'Of your area and not yours to decide, 3 hours before the deadline; and after it, where you can move the slot.',
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
      return `${content.by} ${decidedWords[content.decided]}.`
    case 'risk':
      return riskInWords(content, zone)
    case 'escalation':
      return escalationInWords(content, zone)
    default:
      return missingCase(content)
  }
}

const decidedWords: Readonly<Record<Content<'decision'>['decided'], string>> = {
  approved: 'approved it, and nothing is left to decide',
  'changes-requested': 'asks for changes',
  rejected: 'rejected it',
  'waiver-granted': 'granted the waiver you asked for',
  'waiver-refused': 'refused the waiver you asked for',
}

function turnInWords({ to, step }: Content<'turn'>): string {
  const waited = step === 0 ? '' : ` for ${hoursInWords(step)}`
  switch (to) {
    case 'review':
      return step === 0 ? t('It is your turn to review it.') : t('It has waited for your review{waited}.', { waited })
    case 'decide-waiver':
      return step === 0
        ? t('A waiver waits for your decision.')
        : t('A waiver has waited for your decision{waited}.', { waited })
    case 'rewrite':
      return t('It has waited for your changes{waited}.', { waited })
    case 'mend':
      return step === 0
        ? t('A blocker came up: change the post, or ask for a waiver.')
        : t('A blocker has waited for you{waited}: change the post, or ask for a waiver.', { waited })
    case 'export':
      return t('It is approved and can be exported.')
    default:
      return missingCase(to)
  }
}

const hoursInWords = (hours: number) =>
  hours < 24 ? `${hours} hours` : hours === 24 ? 'a day' : `${Math.round(hours / 24)} days`

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
  const listed = new Intl.ListFormat('en', { type: 'conjunction' }).format(areas)
  const when = by === null ? '' : momentInWords(by, zone)
  switch (stage) {
    case 'area':
      return t('Nobody of {listed} has taken it up; its deadline is {when}.', { listed, when })
    case 'managers':
      return t('It was not approved for {listed} by {when}. Move its slot, or ask a reviewer.', { listed, when })
    case 'nobody-can':
      return t(
        'Nobody on this desk can decide it for {listed}: whoever could had a hand in it, or there is no reviewer.',
        { listed },
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
    return { title: `${first.key}: ${all.join(', ')}`, body: desk }
  }
  const counts = new Map<string, number>()
  for (const { content } of notices) {
    const word = outsideWord(content)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const body = [...counts].map(([word, count]) => `${count} ${word}`).join(' · ')
  return { title: t('{size} posts: {body}', { size: posts.size, body }), body: desk }
}

function outsideWord(content: NoticeContent): string {
  switch (content.kind) {
    case 'turn':
      return content.to === 'export' ? 'to export' : 'waiting for you'
    case 'nudge':
      return 'a colleague reminds you'
    case 'mention':
      return 'you are asked by name'
    case 'decision':
      return outsideDecisions[content.decided]
    case 'risk':
      return 'slot at risk'
    case 'escalation':
      return 'nobody has taken it up'
    default:
      return missingCase(content)
  }
}

const outsideDecisions: Readonly<Record<Content<'decision'>['decided'], string>> = {
  approved: 'approved',
  'changes-requested': 'sent back',
  rejected: 'rejected',
  'waiver-granted': 'waiver granted',
  'waiver-refused': 'waiver refused',
}
