// Who may change which of the desk's lists. Asked by the decision about a change, and by a window before it offers one.
import { can, type Person } from '../people/person'
import type { RegisterName } from '../policy/registers'
import { askThem } from './deciding/act'
import { type Refusal, refuse } from './refusal'
import { t } from '../words/say'

export type ListName = RegisterName | 'customers' | 'accounts'

/** Admins keep the lists; reviewers, who have the evidence before them, keep the claims, phrases and templates as well. Null: they may. */
export function whyNotKeep(person: Person, list: ListName): Refusal | null {
  if (list !== 'claims' && list !== 'phrases' && list !== 'templates') {
    const capability = list === 'accounts' ? 'keep-accounts' : 'keep-policy'
    if (can(person, capability)) return null
    const what =
      list === 'accounts' ? t('Only an admin can change the accounts.') : t('Only an admin can change this list.')
    return refuse('not-allowed', what, askThem('admin')).error
  }
  if (can(person, 'review') || can(person, 'keep-policy')) return null
  const wayOut =
    list === 'claims' ? t('Ask a reviewer or an admin of this desk, and name the evidence.') : askThem('keeper')
  const what = t(
    'Only a reviewer or an admin can change the {list, select, claims {claims} phrases {phrases} other {templates}}.',
    { list },
  )
  return refuse('not-allowed', what, wayOut).error
}
