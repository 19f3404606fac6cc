// Keeping the lists that checks look at: the registers, the customers, and what an account is.
import { canonicalJson } from '../../kit/digest'
import { ok } from '../../kit/result'
import type { PersonId } from '../../people/person'
import type { RegisterEntry } from '../../policy/registers'
import type { CommandOf } from '../commands'
import { whyNotKeep } from '../keepers'
import { type Kept, nameOfEntry } from '../lists'
import type { Decided, Refusal } from '../refusal'
import { type Act, firstOf, onDesk, refusal } from './act'
import { t } from '../../words/say'

/** The most entries a list may hold: more than any house needs, and few enough to check every post against. */
const mostEntries = 20_000

export function changeRegister(act: Act, command: CommandOf<'change-register'>): Decided {
  const { register, put, removed } = command
  const known: ReadonlyMap<string, Kept> = new Map(act.state.lists.kept[register].map((kept) => [kept.entry.id, kept]))
  const refused = firstOf(
    whyNotKeep(act.person, register),
    repeated(put, removed),
    removed.every((id) => known.has(id))
      ? null
      : refusal('not-found', t('An entry that is to be taken off is not on this list.'), t('Look at the list again.')),
    changedSince(act, command, known),
    ...put.map((entry) => unfit(act, entry)),
    known.size + put.length > mostEntries + removed.length
      ? refusal(
          'in-the-way',
          t('A list holds at most {most, number} entries.', { most: mostEntries }),
          t('Take off what is no longer needed.'),
        )
      : null,
  )
  if (refused) return refused
  const news = put.filter((entry) => !isSame(known.get(entry.id)?.entry, entry))
  // Saving without a change is nothing.
  if (news.length === 0 && removed.length === 0) return ok([])
  return ok([{ type: 'RegisterChanged', register, put: news, removed }])
}

function repeated(put: readonly RegisterEntry[], removed: readonly string[]): Refusal | null {
  const ids = [...put.map(({ id }) => id), ...removed]
  return new Set(ids).size === ids.length
    ? null
    : refusal('exists', t('The same entry stands twice in this change.'), t('Change each entry once.'))
}

function changedSince(
  { state }: Act,
  { put, removed, seen }: CommandOf<'change-register'>,
  known: ReadonlyMap<string, Kept>,
): Refusal | null {
  if (seen === undefined) return null
  for (const id of [...put.map((entry) => entry.id), ...removed]) {
    const kept = known.get(id)
    if (!kept || kept.seq <= seen) continue
    const who = state.people.get(kept.by)?.name ?? t('Someone')
    const what = t('{person} changed “{entry}” after you saw it.', {
      person: who,
      entry: short(nameOfEntry(kept.entry)),
    })
    return refusal('stale', what, t('Look at the change, then decide again. Nothing was written.'))
  }
  return null
}

/** What a schema cannot see: days in the wrong order, people and accounts that are not there. */
function unfit(act: Act, entry: RegisterEntry): Refusal | null {
  const name = short(nameOfEntry(entry))
  if ('from' in entry) {
    const last = 'to' in entry ? entry.to : (entry.until ?? entry.from)
    if (last < entry.from)
      return refusal(
        'in-the-way',
        t('“{name}” ends before it begins.', { name }),
        t('Give a last day that is not before the first.'),
      )
  }
  if ('checklist' in entry && entry.accounts.some((id) => !act.state.accounts.has(id)))
    return refusal(
      'not-found',
      t('“{name}” is for an account that is not on this desk.', { name }),
      t('Choose accounts of the desk.'),
    )
  if ('speakers' in entry) {
    const stranger = entry.speakers.find((id) => !onDesk(act.state, id))
    const unknown = entry.accounts.find((id) => !act.state.accounts.has(id))
    if (stranger !== undefined) return strangerOf(stranger)
    if (unknown !== undefined)
      return refusal(
        'not-found',
        t('{account} is not an account of this desk.', { account: unknown }),
        t('Choose one of the desk’s accounts.'),
      )
  }
  return null
}

function strangerOf(id: PersonId): Refusal {
  return refusal(
    'not-found',
    t('{person} is not on this desk.', { person: id }),
    t('Add this person first, or name another.'),
  )
}

export function listCustomers(act: Act, { names }: CommandOf<'list-customers'>): Decided {
  const refused = firstOf(whyNotKeep(act.person, 'customers'))
  if (refused) return refused
  const list = [...new Set(names)]
  return ok([{ type: 'CustomersListed', count: list.length, names: list }])
}

export function changeAccount(act: Act, command: CommandOf<'change-account'>): Decided {
  const { type: _type, account: id, textLimit, ...rest } = command
  const known = act.state.accounts.get(id)
  const stranger = rest.spokespeople.find((person) => !onDesk(act.state, person))
  const refused = firstOf(
    whyNotKeep(act.person, 'accounts'),
    known
      ? null
      : refusal(
          'not-found',
          t('{account} is not an account of this desk.', { account: id }),
          t('Choose one of the desk’s accounts.'),
        ),
    // Who has left and was named before may stay named: the account is not changed for it.
    stranger === undefined || known?.spokespeople.includes(stranger) ? null : strangerOf(stranger),
  )
  if (refused || !known) return refused ?? ok([])
  const { textLimit: _former, ...same } = known
  const account = { ...same, ...rest, ...(textLimit === null ? {} : { textLimit }) }
  return ok(isSame(known, account) ? [] : [{ type: 'AccountChanged', account }])
}

const isSame = (a: unknown, b: unknown) => a !== undefined && canonicalJson(a) === canonicalJson(b)

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text)
