// Which page helps with what stands in the way, or with what was refused; none where the words say it all.
import type { RefusalCode } from '../../shared/desk/refusal'
import type { ObstacleKind } from '../../shared/review/obstacles'
import type { Spot } from './opening'

const inTheWay: Spot = { page: 'reviewing', section: 'what-may-stand-in-the-way' }
const whoGrants: Spot = { page: 'waivers', section: 'deciding-on-one' }
const howLong: Spot = { page: 'waivers', section: 'how-long-it-holds' }
const route: Spot = { page: 'routes', section: 'reading-the-route-of-a-post' }
const together: Spot = { page: 'reviewing', section: 'several-at-once' }

const ofObstacles: Partial<Record<ObstacleKind, Spot>> = {
  'not-your-area': route,
  contributed: inTheWay,
  'not-needed': route,
  'not-its-step': route,
  'blocker-open': { page: 'waivers', section: 'asking-for-one' },
  'waiver-asked': whoGrants,
  'waiver-over': howLong,
  'waiver-short': howLong,
  'warning-open': { page: 'checks', section: 'what-to-do-about-one' },
  'unseen-change': { page: 'changes', section: 'changes-in-words' },
  'not-read': together,
  'new-claim': together,
  rewritten: together,
  'to-confirm': together,
  'too-many': together,
}

export const helpOnObstacle = (kind: ObstacleKind): Spot | null => ofObstacles[kind] ?? null

const ofRefusals: Partial<Record<RefusalCode, Spot>> = {
  stale: inTheWay,
  'key-locked': { page: 'people', section: 'keys' },
  'needs-key': { page: 'people', section: 'keys' },
  'wrong-passphrase': { page: 'people', section: 'passphrases' },
  'read-only': { page: 'copies', section: 'nothing-can-be-saved' },
  locked: { page: 'exporting', section: 'making-one' },
}

export const helpOnRefusal = (code: RefusalCode): Spot | null => ofRefusals[code] ?? null
