// Who may change which of the desk's lists. Asked by the decision about a change, and by a window before it offers one.
import { can, type Person, roleFor } from '../people/person'
import type { RegisterName } from '../policy/registers'
import { type Refusal, refuse } from './refusal'
import { t } from '../words/say'

export type ListName = RegisterName | 'customers' | 'accounts'

/** Admins keep the lists; reviewers, who have the evidence before them, keep the claims, phrases and templates as well. Null: they may. */
export function whyNotKeep(person: Person, list: ListName): Refusal | null {
  if (list !== 'claims' && list !== 'phrases' && list !== 'templates') {
    const capability = list === 'accounts' ? 'keep-accounts' : 'keep-policy'
    if (can(person, capability)) return null
    const who = roleFor[capability]
    const what = list === 'accounts' ? 'the accounts' : 'this list'
    return refuse(
      'not-allowed',
      t('Only {who} can change {what}.', { who, what }),
      t('Ask {who} of this desk.', { who }),
    ).error
  }
  if (can(person, 'review') || can(person, 'keep-policy')) return null
  const who = 'a reviewer or an admin'
  const wayOut =
    list === 'claims'
      ? t('Ask {who} of this desk, and name the evidence.', { who })
      : t('Ask {who} of this desk.', { who })
  return refuse('not-allowed', t('Only {who} can change the {list}.', { who, list }), wayOut).error
}
