// The profiles that ship. A further one is a file beside these and a line here.
import { bufferCsv } from './buffer-csv'
import { icalendar } from './icalendar'
import type { ExportProfile, ProfileId } from './profile'
import { reviewCsv } from './review-csv'
import { scheduleJson } from './schedule-json'

export const profiles: readonly ExportProfile[] = [scheduleJson, icalendar, bufferCsv, reviewCsv]

export function profileWithId(id: ProfileId): ExportProfile {
  const profile = profiles.find((candidate) => candidate.id === id)
  if (profile === undefined) throw new Error(`No export profile ${id}`)
  return profile
}
