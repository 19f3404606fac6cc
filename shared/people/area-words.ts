// What an area is called where people read of it. In the policy, in searches and in the record it keeps its id.
import { allOf } from '../words/formats'
import { t } from '../words/say'
import type { Area } from './person'

/** The areas that every desk begins with, and the one that houses of finance may add. */
const usual: Readonly<Record<string, () => string>> = {
  brand: () => t('Brand', undefined, 'an area'),
  compliance: () => t('Compliance', undefined, 'an area'),
  legal: () => t('Legal', undefined, 'an area'),
  principal: () => t('Principal', undefined, 'an area'),
}

/** "Brand"; one that a desk made for itself is written as it is, with a capital. */
export function areaInWords(area: Area): string {
  return (Object.hasOwn(usual, area) && usual[area]?.()) || area.charAt(0).toUpperCase() + area.slice(1)
}

/** "Brand, Legal and Compliance" */
export const areasInWords = (areas: readonly Area[]): string => allOf(areas.map(areaInWords))
