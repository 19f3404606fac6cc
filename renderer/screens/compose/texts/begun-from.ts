// A post as a template begins it.
import { blankContent } from '../../../../shared/post/content'
import type { Template } from '../../../../shared/policy/registers'
import type { Account } from '../../../../shared/post/account'
import type { Begun } from '../draft/draft'

/** Accounts that have left the desk since are left out. */
export function begunFrom(template: Template, accounts: readonly Account[]): Begun {
  const { title, kind, body, checklist } = template
  const targets = template.accounts.filter((id) => accounts.some((account) => account.id === id))
  return {
    content: { ...blankContent, kind, text: body, targets },
    checklist:
      checklist.length === 0 ? null : { template: title, points: checklist.map((words) => ({ words, isDone: false })) },
  }
}
