// What can be chosen at the left of the packs: what changes, a pack, or one of the policy's lists. Pure.
import { type HouseList, houseLists, listChanges } from '../../../../shared/policy/house-lists'
import type { PolicyDocument } from '../../../../shared/policy/document'
import { type PackStanding, packStandings, type PolicyDraft, ruled } from '../../../../shared/policy/draft'
import { routeChanges } from '../../../../shared/policy/draft-routes'
import { houseRules, ruleChanges } from '../../../../shared/policy/house-rules'
import { t } from '../../../../shared/words/say'

export type Item =
  | { readonly kind: 'changes'; readonly count: number }
  | { readonly kind: 'pack'; readonly pack: PackStanding }
  | { readonly kind: 'list'; readonly list: HouseList; readonly isChanged: boolean }

export interface Group {
  readonly title: string
  readonly items: readonly Item[]
  /** Said where there are none. */
  readonly none?: string
}

export function idOf(item: Item): string {
  switch (item.kind) {
    case 'changes':
      return 'changes'
    case 'pack':
      return packId(item.pack.name)
    case 'list':
      return `list ${item.list}`
  }
}

export const packId = (name: string) => `pack ${name}`

export function groupsOf(draft: PolicyDraft, base: PolicyDocument): readonly Group[] {
  const packs = packStandings(draft, base)
  const changed = listChanges(base.settings, draft.settings).map(({ list }) => list)
  const routes = draft.routes === undefined ? null : routeChanges(draft, base)
  const count =
    packs.filter(({ change }) => change !== 'none').length +
    changed.length +
    ruleChanges(houseRules(base), houseRules(ruled(draft, base))).length +
    (routes ? routes.come.length + routes.go.length + routes.changed.length + Number(routes.isReordered) : 0)
  const items = (isShipped: boolean) =>
    packs.filter((pack) => pack.isShipped === isShipped).map((pack) => ({ kind: 'pack' as const, pack }))
  return [
    { title: t('The next version'), items: [{ kind: 'changes', count }] },
    { title: t('Your own packs'), items: items(false), none: t('None yet.') },
    { title: t('Packs that ship'), items: items(true) },
    {
      title: t('Lists of the policy'),
      items: houseLists.map((list) => ({ kind: 'list', list, isChanged: changed.includes(list) })),
    },
  ]
}
