// Which text is being edited: the base text, or the one of a single account.
import type { Field } from '../../../shared/policy/finding'
import { type Account, type AccountId } from '../../../shared/post/account'
import type { Content } from '../../../shared/post/content'

/** `base`, or an account. */
export type Tab = string

/** The tab that shows a finding's words; null for what is not in a text of the editor. */
export function tabOf(field: Field): Tab | null {
  if (field.kind === 'text') return 'base'
  return field.kind === 'override' ? field.account : null
}

export function textOn(tab: Tab, content: Content): string {
  return tab === 'base' ? content.text : (content.overrides[tab] ?? content.text)
}

export function hasOwnText(tab: Tab, { overrides }: Pick<Content, 'overrides'>): boolean {
  return tab !== 'base' && overrides[tab] !== undefined
}

export function withText(tab: Tab, content: Content, text: string): Partial<Content> {
  return tab === 'base' ? { text } : { overrides: { ...content.overrides, [tab]: text } }
}

export function withoutOwnText(account: AccountId, content: Content): Partial<Content> {
  const { [account]: _gone, ...overrides } = content.overrides
  return { overrides }
}

/** The chosen accounts, and any other that still has a text of its own: nothing written is hidden. */
export function accountTabs(
  { targets, overrides }: Pick<Content, 'targets' | 'overrides'>,
  accounts: readonly Account[],
): readonly Account[] {
  return accounts.filter(({ id }) => targets.includes(id) || overrides[id] !== undefined)
}
