// How a person likes the schedule to look; kept on this computer, apart for every desk and person.
import { isZone, type Zone } from '../../../../shared/kit/time'
import { type Day, dayOfWeek, daysOf, firstOfWeek, type WeekStart } from './week'

export const views = ['week', 'month', 'list'] as const
export type View = (typeof views)[number]

export interface Options {
  readonly view: View
  /** Only the days that people work, in the week. */
  readonly isWorkWeek: boolean
  /** Null: as the language of this computer has it. */
  readonly start: WeekStart | null
  /** Null: the desk's. */
  readonly zone: Zone | null
}

export const usualOptions: Options = { view: 'week', isWorkWeek: false, start: null, zone: null }

/** What was kept, as far as it can be made sense of. */
export function optionsIn(kept: string | null): Options {
  let known: Partial<Record<keyof Options, unknown>>
  try {
    known = (JSON.parse(kept ?? '{}') as Partial<Record<keyof Options, unknown>> | null) ?? {}
  } catch {
    return usualOptions
  }
  const { view, isWorkWeek, start, zone } = known
  return {
    view: views.find((one) => one === view) ?? usualOptions.view,
    isWorkWeek: isWorkWeek === true,
    start: start === 1 || start === 6 || start === 7 ? start : null,
    zone: typeof zone === 'string' && isZone(zone) ? zone : null,
  }
}

export interface WeekShape {
  readonly start: WeekStart
  /** Days on which most people do not work: 6 is Saturday. */
  readonly weekend: readonly number[]
}

/** Where a week begins and what its weekend is, by the language of this computer. */
export function weekShapeOf(language: string): WeekShape {
  const { firstDay, weekend } = weekInfo(language)
  return { start: firstDay === 7 || firstDay === 6 ? firstDay : 1, weekend }
}

interface WeekInfo {
  readonly firstDay: number
  readonly weekend: readonly number[]
}

function weekInfo(language: string): WeekInfo {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & { readonly getWeekInfo?: () => WeekInfo }
    return locale.getWeekInfo?.() ?? { firstDay: 1, weekend: [6, 7] }
  } catch {
    return { firstDay: 1, weekend: [6, 7] }
  }
}

/** The days of a week that are shown. */
export function shownDays(day: Day, start: WeekStart, isWorkWeek: boolean, weekend: readonly number[]): readonly Day[] {
  const days = daysOf(firstOfWeek(day, start))
  const working = days.filter((one) => !weekend.includes(dayOfWeek(one)))
  return isWorkWeek && working.length > 0 ? working : days
}
