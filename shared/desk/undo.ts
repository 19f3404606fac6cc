// What undoes a command. The record keeps both: nothing is erased, a second act sets the first aside.
import type { Circumstances, Command } from './commands'
import { listInWords } from './lists'
import { asSeen, type DeskState } from './state'
import { t } from '../words/say'

export interface Undo {
  /** "Undo: approve NB-1042". */
  readonly label: string
  readonly command: Command
}

/** The command that sets this one aside, judged on the state after it; null when there is none. */
export function undoOf(after: DeskState, command: Command, { commandId }: Circumstances): Undo | null {
  switch (command.type) {
    case 'sign-off': {
      const verb = { approve: 'approve', 'request-changes': 'request changes on', reject: 'reject' }[command.decision]
      return {
        label: `${verb} ${keyOf(after, command.post)}`,
        command: { type: 'take-back-sign-off', post: command.post, signOff: commandId, reason: 'Undone' },
      }
    }
    case 'consider-finding':
      return {
        label: t('mark considered on {after}', { after: keyOf(after, command.post) }),
        command: { type: 'take-back-consideration', post: command.post, finding: command.finding, reason: 'Undone' },
      }
    case 'request-waiver':
      return {
        label: t('ask for a waiver on {after}', { after: keyOf(after, command.post) }),
        command: { type: 'withdraw-waiver', post: command.post, waiver: commandId, reason: 'Undone' },
      }
    case 'grant-waiver':
    case 'refuse-waiver': {
      const { type, post, waiver } = command
      return {
        label: `${type === 'grant-waiver' ? 'grant' : 'refuse'} a waiver on ${keyOf(after, post)}`,
        command: { type: 'take-back-waiver-decision', post, waiver, reason: 'Undone' },
      }
    }
    case 'take-turn':
      return {
        label: t('take {after}', { after: keyOf(after, command.post) }),
        command: { type: 'release-turn', post: command.post },
      }
    case 'snooze':
      return {
        label: t('put off {after}', { after: keyOf(after, command.post) }),
        command: { type: 'end-snooze', post: command.post },
      }
    case 'give-delegation': {
      const name = after.people.get(command.to)?.name ?? command.to
      return {
        label: t('have {name} cover', { name }),
        command: { type: 'end-delegation', delegation: commandId, reason: 'Undone' },
      }
    }
    case 'move-slot': {
      const post = after.posts.get(command.post)
      const before = post?.revisions.at(-2)
      if (!post || !before) return null
      return {
        label: t('move {key}', { key: post.key }),
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
        label:
          command.drafts.length === 1
            ? t('import one draft')
            : t('import {count} drafts', { count: command.drafts.length }),
        command: { type: 'withdraw-import', batch: commandId },
      }
    case 'bring-in':
      return {
        label:
          command.posts.length === 1
            ? t('bring in one post')
            : t('bring in {count} posts', { count: command.posts.length }),
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
  const verb = first.label.slice(0, first.label.lastIndexOf(' '))
  const isSame = others.every(({ label }) => label.startsWith(`${verb} `))
  return isSame ? `${verb} ${undos.length} posts` : `${undos.length} acts`
}

/** Only of the last change there was; what somebody changes after it is not overwritten. */
function undoOfLists({ lists: { before } }: DeskState, commandId: string): Undo | null {
  if (before?.cause !== commandId) return null
  if (before.was.kind === 'register') {
    const { register, put, removed } = before.was
    return {
      label: t('change {register}', { register: listInWords(register) }),
      command: { type: 'change-register', register, put: [...put], removed: [...removed], seen: before.seq },
    }
  }
  const { id, market, zone, spokespeople, tier, textLimit = null } = before.was.account
  return {
    label: t('change {id}', { id }),
    command: { type: 'change-account', account: id, market, zone, spokespeople, tier, textLimit },
  }
}

function keyOf(state: DeskState, post: string): string {
  return state.posts.get(post)?.key ?? post
}
