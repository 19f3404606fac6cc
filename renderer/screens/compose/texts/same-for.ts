// The same post for other accounts.
import type { AccountId } from '../../../../shared/post/account'
import type { Content } from '../../../../shared/post/content'

/** Texts of accounts that it is not for stay behind; it gets a slot of its own, as two posts at one moment are a mistake. */
export function sameFor(content: Content, accounts: readonly AccountId[]): Content {
  const overrides = Object.fromEntries(Object.entries(content.overrides).filter(([id]) => accounts.includes(id)))
  return { ...content, targets: [...accounts], overrides, slot: null }
}
