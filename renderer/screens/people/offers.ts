// What can be done about a member of the desk, by whom, and why not. Pure.
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import { refusalInWords } from '../../../shared/desk/refusal'
import type { Instant } from '../../../shared/kit/time'
import { type Delegation, type Hitch, whyNotArrange, whyNotEnd } from '../../../shared/people/delegation'
import { can, type PersonId } from '../../../shared/people/person'
import { adminsInWords } from '../../unlocking/key-words'
import { liveCovers } from './covers'
import { t } from '../../../shared/words/say'

export type PersonAct = 'add' | 'roles' | 'cover' | 'end-cover' | 'enrol' | 'revoke' | 'remove' | 'erase'

/** Null: it can be done. A text: why not. Absent: there is nothing of the kind to do. */
export type Offers = Partial<Record<PersonAct, string | null>>

type Ground = Pick<DeskView, 'capabilities' | 'people' | 'signs' | 'sample' | 'condition' | 'me' | 'delegations'>

/** Why this person may change nothing about anybody; null when they may. */
export function whyNobody(desk: Ground): string | null {
  if (!desk.capabilities.includes('keep-people'))
    return t('Only an admin changes who is here. Ask {admins}.', { admins: adminsInWords(desk) })
  return whyNothing(desk)
}

/** Everything that can be done about a member, and by this person; the desk itself refuses the rest with its reason. */
export function offersFor(desk: Ground, member: Member | null, now: Instant): Offers {
  const admin = whyNobody(desk)
  if (!member || member.gone === 'erased') return { add: admin }
  if (member.gone === 'removed') return { add: admin, erase: admin }
  return {
    add: admin,
    roles: admin,
    ...coverOffers(desk, member, now),
    ...(desk.signs && { enrol: whyNotEnrol(desk, member) }),
    ...(desk.signs && member.key && { revoke: whyNotRevoke(desk, member) }),
    remove: admin,
  }
}

/** Cover is for who reviews; it is ended where there is some. */
function coverOffers(desk: Ground, { person }: Member, now: Instant): Pick<Offers, 'cover' | 'end-cover'> {
  const { me } = desk
  const live = liveCovers(desk.delegations, person.id, now)
  if (me === null) return {}
  const mayEnd = live.some((delegation) => whyNotEnd(me, delegation, now) === null)
  const isReviewer = can(person, 'review') && person.areas.length > 0
  return {
    ...(isReviewer && { cover: whyNothing(desk) ?? inWords(whyNotArrange(me, person)) }),
    ...(live.length > 0 && {
      'end-cover': whyNothing(desk) ?? (mayEnd ? null : inWords(whyNotEnd(me, live[0] as Delegation, now))),
    }),
  }
}

const inWords = (hitch: Hitch | null) => hitch && refusalInWords(hitch)

function whyNotEnrol(desk: Ground, member: Member): string | null {
  if (desk.sample) return sampleKeys
  if (!isOwn(desk, member)) return whyNobody(desk)
  if (member.key === null && member.revoked.length === 0) return whyNothing(desk)
  return t('A new key of yours is enrolled by another admin, who vouches for you.')
}

/** A lost key is reported by whoever lost it, or by an admin. */
function whyNotRevoke(desk: Ground, member: Member): string | null {
  if (desk.sample) return sampleKeys
  return isOwn(desk, member) ? whyNothing(desk) : whyNobody(desk)
}

const sampleKeys = t('On the sample desk the app holds everybody’s keys itself.')

const whyNothing = ({ condition }: Ground) => (condition.trouble ? t('This desk is open for reading only.') : null)

const isOwn = ({ me }: Ground, { person }: Member) => me?.id === person.id

/** Those who are here, then those who have left; each in the order they came. */
export function groupsOf(members: readonly Member[]): {
  readonly here: readonly Member[]
  readonly left: readonly Member[]
} {
  return { here: members.filter(({ gone }) => gone === null), left: members.filter(({ gone }) => gone !== null) }
}

/** The member the cursor is on: the one chosen, or the first, when that one is not there. */
export function chosenOf(members: readonly Member[], chosen: PersonId | null): Member | null {
  return members.find(({ person }) => person.id === chosen) ?? members[0] ?? null
}
