// The next version of a policy while it is being edited: its packs, routes and lists as they would be. Title, reason and day
// come when it is put in force.
import * as z from 'zod'
import { type PolicyDocument, PolicySettings, WaiverPolicy } from './document'
import { carriedRoutes, DraftRoute, draftRoutesAfterPacks, hasSameRoutes, routesAfter } from './draft-routes'
import { mergedSettings, sameSettings } from './house-lists'
import { houseRuleNames, houseRules, mergedRules, ruleChanges, withHouseRules } from './house-rules'
import { type ShippedPack, shippedPacks } from './packs'
import { largestPack } from './pack'
import { t } from '../words/say'

const PackText = z.strictObject({ name: z.string().min(1).max(64), yaml: z.string().max(largestPack) })
export type PackText = Readonly<z.infer<typeof PackText>>

export const PolicyDraft = z.strictObject({
  /** The version that it was begun from. */
  base: z.int().min(1),
  packs: z.array(PackText).max(200),
  settings: PolicySettings,
  /** Absent while no route was edited: then those of its version, and what its packs bring. */
  routes: z.array(DraftRoute).max(200).optional(),
  /** Absent: as in its version. Null: none. */
  waivers: WaiverPolicy.nullable().optional(),
})
export type PolicyDraft = Readonly<z.infer<typeof PolicyDraft>>

/** Nothing changed yet. */
export function beginDraft({ version, packs, settings }: PolicyDocument): PolicyDraft {
  return { base: version, packs, settings }
}

/** Where a pack stands between the version in force and the one that would be. */
export interface PackStanding {
  readonly name: string
  readonly title: string
  /** One of those that ship; otherwise the desk's own. */
  readonly isShipped: boolean
  /** Whether it is part of the policy as it would be. */
  readonly isOn: boolean
  readonly change: 'none' | 'new' | 'changed' | 'removed'
  /** Ships with another text than the policy would hold. */
  readonly hasOtherText: boolean
  /** As it would be; what it was or would be where it is off. */
  readonly yaml: string
  /** In force now; null where it is not. */
  readonly before: string | null
}

/** Those that ship in their order, on or off; then the desk's own, and those of its own that would go. */
export function packStandings(
  draft: Pick<PolicyDraft, 'packs'>,
  inForce: Pick<PolicyDocument, 'packs'>,
  shipped: readonly ShippedPack[] = shippedPacks,
): readonly PackStanding[] {
  const own = [...draft.packs, ...inForce.packs].map(({ name }) => name)
  const names = new Set([...shipped.map(({ name }) => name), ...own])
  return [...names].map((name) => {
    const text = textOf(draft.packs, name)
    const before = textOf(inForce.packs, name)
    const ships = textOf(shipped, name)
    const yaml = text ?? before ?? ships ?? ''
    return {
      name,
      title: titleOfPack(yaml) ?? name,
      isShipped: ships !== null,
      isOn: text !== null,
      change: text === before ? 'none' : before === null ? 'new' : text === null ? 'removed' : 'changed',
      hasOtherText: text !== null && ships !== null && text !== ships,
      yaml,
      before,
    }
  })
}

/** The pack with this text, in its place; the desk's own come after those that ship. */
export function withPack(
  draft: PolicyDraft,
  pack: PackText,
  shipped: readonly Pick<ShippedPack, 'name'>[] = shippedPacks,
): PolicyDraft {
  const isThere = draft.packs.some(({ name }) => name === pack.name)
  if (isThere) return { ...draft, packs: draft.packs.map((known) => (known.name === pack.name ? pack : known)) }
  const rank = (name: string) => {
    const index = shipped.findIndex((one) => one.name === name)
    return index === -1 ? shipped.length : index
  }
  const later = draft.packs.findIndex(({ name }) => rank(name) > rank(pack.name))
  const at = later === -1 ? draft.packs.length : later
  return withPacks(draft, draft.packs.toSpliced(at, 0, pack))
}

function withPacks(draft: PolicyDraft, packs: PolicyDraft['packs']): PolicyDraft {
  if (draft.routes === undefined) return { ...draft, packs }
  return { ...draft, packs, routes: [...draftRoutesAfterPacks(draft.routes, draft.packs, packs)] }
}

export function withoutPack(draft: PolicyDraft, name: string): PolicyDraft {
  return withPacks(
    draft,
    draft.packs.filter((pack) => pack.name !== name),
  )
}

/** As the pack ships now; the draft itself where none of that name does. */
export function withShipped(
  draft: PolicyDraft,
  name: string,
  shipped: readonly ShippedPack[] = shippedPacks,
): PolicyDraft {
  const yaml = textOf(shipped, name)
  return yaml === null ? draft : withPack(draft, { name, yaml }, shipped)
}

/** On again: with the text in force where there is one, otherwise as it ships. */
export function switched(draft: PolicyDraft, { name, before }: PackStanding, isOn: boolean): PolicyDraft {
  if (!isOn) return withoutPack(draft, name)
  return before === null ? withShipped(draft, name) : withPack(draft, { name, yaml: before })
}

export function isUnchanged(draft: PolicyDraft, document: PolicyDocument): boolean {
  return (
    packStandings(draft, document).every(({ change }) => change === 'none') &&
    sameSettings(draft.settings, document.settings) &&
    hasSameRoutes(draft, document) &&
    ruleChanges(houseRules(document), houseRules(ruled(draft, document))).length === 0
  )
}

/** A draft in which nobody touched the waivers goes by those of its version. */
export function ruled({ settings, waivers }: PolicyDraft, base: PolicyDocument): Parameters<typeof houseRules>[0] {
  return { settings, waivers: waivers === undefined ? base.waivers : waivers }
}

export interface Adoption {
  readonly title: string
  readonly summary: string
  readonly effective: string
}

/** The version that replaces the one in force. */
export function nextDocument(draft: PolicyDraft, inForce: PolicyDocument, adoption: Adoption): PolicyDocument {
  const { waivers: former, ...others } = inForce
  const waivers = draft.waivers === undefined ? former : draft.waivers
  return {
    ...others,
    ...adoption,
    version: inForce.version + 1,
    packs: [...draft.packs],
    routes: [...routesAfter(draft, inForce)],
    ...(waivers && { waivers }),
    settings: draft.settings,
  }
}

export interface CarriedOver {
  readonly draft: PolicyDraft
  /** What was changed on both sides, by name: the draft's stands, and it is for a person to compare them. */
  readonly onBothSides: readonly string[]
}

/** The same changes on another version: what was changed since `was` is changed in `now`. */
export function carriedOver(draft: PolicyDraft, was: PolicyDocument, now: PolicyDocument): CarriedOver {
  const mine = packStandings(draft, was).filter(({ change }) => change !== 'none')
  let carried: PolicyDraft = {
    ...beginDraft(now),
    settings: mergedSettings(draft.settings, was.settings, now.settings),
  }
  const onBothSides: string[] = []
  for (const { name, isOn, yaml } of mine) {
    const there = textOf(now.packs, name)
    if (there !== textOf(was.packs, name) && there !== (isOn ? yaml : null)) onBothSides.push(name)
    carried = isOn ? withPack(carried, { name, yaml }) : withoutPack(carried, name)
  }
  if (draft.routes !== undefined) {
    const { routes, onBothSides: titles } = carriedRoutes(draft.routes, was.routes, now.routes)
    carried = { ...carried, routes: [...routes] }
    onBothSides.push(...titles.map((title) => t('the route “{title}”', { title })))
  }
  const merged = mergedRules(houseRules(ruled(draft, was)), houseRules(was), houseRules(now))
  onBothSides.push(...merged.onBothSides.map((rule) => houseRuleNames[rule]))
  if (ruleChanges(houseRules(now), merged.rules).length > 0)
    carried = { ...carried, ...withHouseRules(carried.settings, merged.rules) }
  return { draft: carried, onBothSides }
}

function textOf(packs: readonly { readonly name: string; readonly yaml: string }[], name: string): string | null {
  return packs.find((pack) => pack.name === name)?.yaml ?? null
}

/** What a pack calls itself, read from its text as far as that can be done without reading it whole. */
export function titleOfPack(yaml: string): string | null {
  const line = /^title:[ \t]*(.*)$/m.exec(yaml)?.[1]?.trim() ?? ''
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(line)
  const title = quoted ? (quoted[1]?.replace(/\\(["\\/])/g, '$1') ?? quoted[2]?.replaceAll("''", "'")) : line
  const bare = quoted ? title : title?.replace(/(?:^|\s)#.*$/, '').trim()
  return bare === undefined || bare === '' ? null : bare
}
