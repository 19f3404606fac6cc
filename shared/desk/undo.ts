// What undoes a command. The record keeps both: nothing is erased, a second act sets the first aside.
import { missingCase } from '../kit/exhaustive'
import { accountInWords } from '../post/account-words'
import type { Circumstances, Command } from './commands'
import { listInWords } from './lists'
import { asSeen, type DeskState } from './state'
import { t } from '../words/say'

export interface Undo {
  /** "Undo: approve NB-1042". */
  readonly label: string
  /** What was done, so that several of the same can be told in one. */
  readonly act: UndoneAct
  readonly command: Command
}

type UndoneAct =
  | 'approve'
  | 'request-changes'
  | 'reject'
  | 'consider'
  | 'ask-waiver'
  | 'grant-waiver'
  | 'refuse-waiver'
  | 'take'
  | 'put-off'
  | 'move'
  | 'other'

/** The command that sets this one aside, judged on the state after it; null when there is none. */
export function undoOf(after: DeskState, command: Command, { commandId }: Circumstances): Undo | null {
  switch (command.type) {
    case 'sign-off': {
      const key = keyOf(after, command.post)
      const { decision } = command
      return {
        label: t('{decision, select, approve {approve {key}} reject {reject {key}} other {request changes on {key}}}', {
          decision,
          key,
        }),
        act: decision,
        command: { type: 'take-back-sign-off', post: command.post, signOff: commandId, reason: 'Undone' },
      }
    }
    case 'consider-finding':
      return {
        label: t('mark considered on {key}', { key: keyOf(after, command.post) }),
        act: 'consider',
        command: { type: 'take-back-consideration', post: command.post, finding: command.finding, reason: 'Undone' },
      }
    case 'request-waiver':
      return {
        label: t('ask for a waiver on {key}', { key: keyOf(after, command.post) }),
        act: 'ask-waiver',
        command: { type: 'withdraw-waiver', post: command.post, waiver: commandId, reason: 'Undone' },
      }
    case 'grant-waiver':
    case 'refuse-waiver': {
      const { type, post, waiver } = command
      const key = keyOf(after, post)
      return {
        label: type === 'grant-waiver' ? t('grant a waiver on {key}', { key }) : t('refuse a waiver on {key}', { key }),
        act: type,
        command: { type: 'take-back-waiver-decision', post, waiver, reason: 'Undone' },
      }
    }
    case 'take-turn':
      return {
        label: t('take {key}', { key: keyOf(after, command.post) }),
        act: 'take',
        command: { type: 'release-turn', post: command.post },
      }
    case 'snooze':
      return {
        label: t('put off {key}', { key: keyOf(after, command.post) }),
        act: 'put-off',
        command: { type: 'end-snooze', post: command.post },
      }
    case 'give-delegation': {
      const name = after.people.get(command.to)?.name ?? command.to
      return {
        label: t('have {name} cover', { name }),
        act: 'other',
        command: { type: 'end-delegation', delegation: commandId, reason: 'Undone' },
      }
    }
    case 'move-slot': {
      const post = after.posts.get(command.post)
      const before = post?.revisions.at(-2)
      if (!post || !before) return null
      return {
        label: t('move {key}', { key: post.key }),
        act: 'move',
        command: {
          type: 'move-slot',
          post: post.id,
          expect: asSeen(post),
          slot: before.content.slot,
        },
      }
    }
    case 'import-drafts':
      return {
        label: t('import {count, plural, one {one draft} other {# drafts}}', { count: command.drafts.length }),
        act: 'other',
        command: { type: 'withdraw-import', batch: commandId },
      }
    case 'bring-in':
      return {
        label: t('bring in {count, plural, one {one post} other {# posts}}', { count: command.posts.length }),
        act: 'other',
        command: { type: 'take-back-bundle', bundle: command.bundle },
      }
    case 'change-register':
    case 'change-account':
      return undoOfLists(after, commandId)
    default:
      return null
  }
}

/** "approve NB-1042"; for several, what they have in common: "approve 12 posts". */
export function undosInWords(undos: readonly Undo[]): string {
  const [first, ...others] = undos
  if (!first) return ''
  if (others.length === 0) return first.label
  return manyInWords(others.every(({ act }) => act === first.act) ? first.act : 'other', undos.length)
}

function manyInWords(act: UndoneAct, count: number): string {
  switch (act) {
    case 'approve':
      return t('approve {count, plural, one {# post} other {# posts}}', { count })
    case 'request-changes':
      return t('request changes on {count, plural, one {# post} other {# posts}}', { count })
    case 'reject':
      return t('reject {count, plural, one {# post} other {# posts}}', { count })
    case 'consider':
      return t('mark considered on {count, plural, one {# post} other {# posts}}', { count })
    case 'ask-waiver':
      return t('ask for a waiver on {count, plural, one {# post} other {# posts}}', { count })
    case 'grant-waiver':
      return t('grant a waiver on {count, plural, one {# post} other {# posts}}', { count })
    case 'refuse-waiver':
      return t('refuse a waiver on {count, plural, one {# post} other {# posts}}', { count })
    case 'take':
      return t('take {count, plural, one {# post} other {# posts}}', { count })
    case 'put-off':
      return t('put off {count, plural, one {# post} other {# posts}}', { count })
    case 'move':
      return t('move {count, plural, one {# post} other {# posts}}', { count })
    case 'other':
      return t('{count, plural, one {# act} other {# acts}}', { count })
    default:
      return missingCase(act)
  }
}

/** Only of the last change there was; what somebody changes after it is not overwritten. */
function undoOfLists({ lists: { before } }: DeskState, commandId: string): Undo | null {
  if (before?.cause !== commandId) return null
  if (before.was.kind === 'register') {
    const { register, put, removed } = before.was
    return {
      label: t('change {list}', { list: listInWords(register) }),
      act: 'other',
      command: { type: 'change-register', register, put: [...put], removed: [...removed], seen: before.seq },
    }
  }
  const { id, market, zone, spokespeople, tier, textLimit = null } = before.was.account
  return {
    label: t('change {account}', { account: accountInWords(id) }),
    act: 'other',
    command: { type: 'change-account', account: id, market, zone, spokespeople, tier, textLimit },
  }
}

function keyOf(state: DeskState, post: string): string {
  return state.posts.get(post)?.key ?? post
}
