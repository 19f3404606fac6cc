// An independent judge: it reads nothing but the ledger's entries, knows the routes of the random histories by heart, and
// shares no code with the desk's own deciding. What it says must agree with what the desk allows.
import type { Entry } from '../../../shared/ledger/events'
import { complaintsAboutActs } from './oracle/acts'
import { complaintsAboutCovers } from './oracle/covers'
import { judgeExport } from './oracle/export'
import { Reading } from './oracle/reading'
import { complaintsAboutSignOff } from './oracle/sign-off'
import { complaintsAboutTurns } from './oracle/turns'

/** Complaints about what these entries say happened; empty when each of it was right. */
export function complaintsAbout(entries: readonly Entry[]): readonly string[] {
  const reading = new Reading()
  const complaints: string[] = []
  for (const entry of entries) {
    const { seq, event } = entry
    const before = [
      ...complaintsAboutActs(reading, entry),
      ...complaintsAboutSignOff(reading, entry),
      ...complaintsAboutTurns(reading, entry),
      ...complaintsAboutCovers(reading, entry),
    ]
    reading.read(entry)
    const left = event.type === 'ScheduleExported' ? event.posts.map(({ post }) => post) : []
    const after = left.flatMap((post) =>
      judgeExport(reading, post, entry.at).map((reason) => `rule 1: ${post} left although ${reason}`),
    )
    complaints.push(...[...before, ...after].map((complaint) => `${complaint} (entry ${seq})`))
  }
  return complaints
}
