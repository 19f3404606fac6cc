// The settings beside the routes, as their fields and their changes are called.
import type { HouseRules } from '../../../../shared/policy/house-rules'
import { t } from '../../../../shared/words/say'

export const houseRuleWords: Readonly<Record<keyof HouseRules, string>> = {
  publicFigures: t('People whose words are quoted'),
  mostTogether: t('Posts approved together, at most'),
  reviewHours: t('Hours that a step of review takes'),
  waiverAreas: t('Who grants waivers'),
  longestDays: t('Days a waiver lasts, at most'),
}
