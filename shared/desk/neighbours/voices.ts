// What a post says on its accounts: the same text on most, another where an account has its own.
import { filed } from '../../kit/filed'
import type { AccountId } from '../../post/account'
import { type Content, textFor } from '../../post/content'

/** One text of a post, and the accounts that carry it. */
export interface Voice {
  readonly text: string
  readonly accounts: readonly AccountId[]
}

/** What the content says, each text once: its own where some account carries it, or no account is named yet. */
export function voicesOf(content: Content): readonly Voice[] {
  if (content.targets.length === 0) return [{ text: content.text, accounts: [] }]
  const byText = new Map<string, AccountId[]>()
  for (const account of content.targets) {
    filed(byText, textFor(content, account)).push(account)
  }
  return Array.from(byText, ([text, accounts]) => ({ text, accounts }))
}
