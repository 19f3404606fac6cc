// The settings that routes and reviews go by beside the routes: whose words are quoted whatever account they use, how many
// posts are approved together, how long a review takes, and who grants waivers for how long. A setting that was never there
// and one that says nothing are the same policy.
import { canonicalJson } from '../kit/digest'
import type { PostKind } from '../post/content'
import type { PolicyDocument, PolicySettings } from './document'
import { t } from '../words/say'

type Waivers = NonNullable<PolicyDocument['waivers']>

export interface HouseRules {
  readonly publicFigures: readonly string[]
  /** Null: the usual number. */
  readonly mostTogether: number | null
  /** How many hours a step of review takes; a kind that is absent: the usual number. */
  readonly reviewHours: Readonly<Partial<Record<PostKind, number>>>
  /** Empty: any area of the post’s route. */
  readonly waiverAreas: readonly string[]
  /** Null: the usual number of days. */
  readonly longestDays: number | null
}

interface Ruled {
  readonly settings: PolicySettings
  readonly waivers?: Waivers | null | undefined
}

export function houseRules({ settings, waivers }: Ruled): HouseRules {
  return {
    publicFigures: settings.publicFigures ?? [],
    mostTogether: settings.mostTogether ?? null,
    reviewHours: settings.reviewHours ?? {},
    waiverAreas: waivers?.areas ?? [],
    longestDays: waivers?.longestDays ?? null,
  }
}

export function withHouseRules(
  settings: PolicySettings,
  rules: HouseRules,
): Required<Pick<Ruled, 'settings' | 'waivers'>> {
  const { publicFigures: _figures, mostTogether: _most, reviewHours: _hours, ...others } = settings
  const { publicFigures, mostTogether, reviewHours, waiverAreas, longestDays } = rules
  const waivers: Waivers = {
    ...(waiverAreas.length > 0 && { areas: [...waiverAreas] }),
    ...(longestDays !== null && { longestDays }),
  }
  return {
    settings: {
      ...others,
      ...(publicFigures.length > 0 && { publicFigures: [...publicFigures] }),
      ...(mostTogether !== null && { mostTogether }),
      ...(Object.keys(reviewHours).length > 0 && { reviewHours: { ...reviewHours } }),
    },
    waivers: Object.keys(waivers).length > 0 ? waivers : null,
  }
}

export const houseRuleNames: Readonly<Record<keyof HouseRules, string>> = {
  publicFigures: t('People whose words are quoted'),
  mostTogether: t('Posts approved together, at most'),
  reviewHours: t('Hours that a step of review takes'),
  waiverAreas: t('Who grants waivers'),
  longestDays: t('Days a waiver lasts, at most'),
}

const rules = Object.keys(houseRuleNames) as (keyof HouseRules)[]
const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

/** The rules on which the two differ. */
export function ruleChanges(before: HouseRules, after: HouseRules): readonly (keyof HouseRules)[] {
  return rules.filter((rule) => !same(before[rule], after[rule]))
}

/** What was changed since `was` is changed in `now`. */
export function mergedRules(
  mine: HouseRules,
  was: HouseRules,
  now: HouseRules,
): { readonly rules: HouseRules; readonly onBothSides: readonly (keyof HouseRules)[] } {
  const changed = ruleChanges(was, mine)
  return {
    rules: { ...now, ...Object.fromEntries(changed.map((rule) => [rule, mine[rule]])) },
    onBothSides: changed.filter((rule) => !same(now[rule], was[rule]) && !same(now[rule], mine[rule])),
  }
}
