// An entry of a list as it is typed, what is wrong with it, and the entry it gives. Pure.
import type { PersonId } from '../../../../shared/people/person'
import {
  type RegisterEntry,
  type RegisterName,
  registerEntries,
  type SensitiveDate,
} from '../../../../shared/policy/registers'
import { type ClockProblem, instantAt, wallAt, type Zone } from '../../../../shared/kit/time'
import { fail, ok, type Result } from '../../../../shared/kit/result'
import type { AccountId, Channel } from '../../../../shared/post/account'
import type { PostKind } from '../../../../shared/post/content'
import { t } from '../../../../shared/words/say'

/** The fields of all lists; each list shows its own. Several in one field stand on lines of their own. */
export interface EntryForm {
  readonly title: string
  readonly text: string
  readonly wordings: string
  readonly evidence: string
  /** YYYY-MM-DD; empty until chosen. */
  readonly from: string
  readonly until: string
  /** HH:mm in the zone, for what ends at a moment. */
  readonly time: string
  readonly zone: Zone
  readonly channels: readonly Channel[]
  /** Parted by commas. */
  readonly markets: string
  readonly terms: string
  readonly advice: string
  readonly weight: SensitiveDate['weight']
  readonly speakers: readonly PersonId[]
  readonly accounts: readonly AccountId[]
  readonly shape: string
  /** The claim that a phrase makes; empty: none. */
  readonly claim: string
  readonly kind: PostKind
  /** One point a line. */
  readonly checklist: string
}

export type Wrongs = Partial<Record<keyof EntryForm, string>>

export type ReadEntry =
  | { readonly entry: RegisterEntry; readonly wrongs: Wrongs }
  | { readonly entry: null; readonly wrongs: Wrongs }

export function blankForm(zone: Zone, day: string): EntryForm {
  return {
    title: '',
    text: '',
    wordings: '',
    evidence: '',
    from: day,
    until: '',
    time: '',
    zone,
    channels: [],
    markets: '',
    terms: '',
    advice: '',
    weight: 'mind',
    speakers: [],
    accounts: [],
    shape: '',
    claim: '',
    kind: 'post',
    checklist: '',
  }
}

/** The form that gives this entry back. */
export function formOf(entry: RegisterEntry, zone: Zone): EntryForm {
  const blank = blankForm(zone, '')
  if ('evidence' in entry) {
    const { text, evidence, from, until, channels } = entry
    const [wordings, markets] = [entry.wordings.join('\n'), entry.markets.join(', ')]
    return { ...blank, text, wordings, evidence, from, until: until ?? '', channels, markets }
  }
  if ('wording' in entry) {
    const { label, wording, claim, until } = entry
    return { ...blank, title: label, text: wording, claim: claim ?? '', until: until ?? '' }
  }
  if ('checklist' in entry) {
    const { title, kind, body, accounts, checklist } = entry
    return { ...blank, title, kind, text: body, accounts, checklist: checklist.join('\n') }
  }
  if ('weight' in entry) {
    const { title, from, to, advice, weight, markets } = entry
    return { ...blank, title, from, until: to, advice, weight, markets: markets.join(', ') }
  }
  if ('speakers' in entry) {
    const { title, terms, speakers, accounts } = entry
    return { ...blank, title, terms: terms.join('\n'), speakers, accounts }
  }
  if ('until' in entry) {
    const wall = wallAt(entry.until, zone)
    const { title, terms } = entry
    return { ...blank, title, terms: terms.join('\n'), until: wall.slice(0, 10), time: wall.slice(11, 16) }
  }
  if ('term' in entry) return { ...blank, title: entry.term }
  return { ...blank, title: entry.name, shape: entry.shape }
}

/** `id`: the entry's own, or a fresh one. `others`: what else is on the list. */
export function readEntry(
  register: RegisterName,
  form: EntryForm,
  id: string,
  others: readonly RegisterEntry[] = [],
): ReadEntry {
  const given = givenBy(register, form, id)
  const wrongs = { ...alreadyThere(register, form, others), ...given.wrongs }
  if (Object.keys(wrongs).length > 0) return { entry: null, wrongs }
  const read = registerEntries[register].safeParse(given.entry)
  if (read.success) return { entry: read.data, wrongs: {} }
  const found: { -readonly [field in keyof EntryForm]?: string } = {}
  for (const { path, code, message } of read.error.issues) {
    const words =
      code === 'too_big'
        ? tooBig(path.length > 1)
        : code === 'custom'
          ? `${message}.`
          : t('This cannot be kept as it is.')
    found[fieldOf(register, String(path[0]))] ??= words
  }
  return { entry: null, wrongs: found }
}

/** The same name twice is one too many; the same claim may be approved market by market. */
function alreadyThere(register: RegisterName, { title }: EntryForm, others: readonly RegisterEntry[]): Wrongs {
  if (register !== 'terms') return {}
  const term = title.trim().toLowerCase()
  const isThere = others.some((other) => 'term' in other && other.term.toLowerCase() === term)
  return isThere ? { title: t('This name is on the list already.') } : {}
}

const tooBig = (isPart: boolean) =>
  isPart ? t('One of these is too long. Shorten it.') : t('This is too long. Shorten it.')

interface Given {
  readonly entry: unknown
  readonly wrongs: Wrongs
}

function givenBy(register: RegisterName, form: EntryForm, id: string): Given {
  const title = form.title.trim()
  const terms = linesOf(form.terms)
  const markets = partsOf(form.markets)
  switch (register) {
    case 'claims': {
      const { from, channels } = form
      const [text, evidence, until] = [form.text.trim(), form.evidence.trim(), form.until === '' ? null : form.until]
      return {
        entry: { id, text, wordings: linesOf(form.wordings), evidence, from, until, channels, markets },
        wrongs: {
          ...(text === '' && { text: t('Write the claim as it may be made.') }),
          ...(evidence === '' && {
            evidence: t('Say where the evidence is: an address, or a document and its place.'),
          }),
          ...wrongDays(from, until),
        },
      }
    }
    case 'embargoes': {
      const end = momentOf(form)
      return {
        entry: { id, title, terms, until: end.ok ? end.value : '' },
        wrongs: {
          ...(title === '' && { title: t('Say what is under embargo.') }),
          ...(terms.length === 0 && { terms: noTerms }),
          ...(end.ok ? {} : end.error),
        },
      }
    }
    case 'dates': {
      const { from, weight } = form
      const to = form.until === '' ? from : form.until
      const advice = form.advice.trim()
      return {
        entry: { id, title, from, to, advice, weight, markets },
        wrongs: {
          ...(title === '' && { title: t('Say what day it is, such as “Election day”.') }),
          ...(advice === '' && { advice: t('Say what a writer should do about it.') }),
          ...wrongDays(from, to),
        },
      }
    }
    case 'topics':
      return {
        entry: { id, title, terms, speakers: form.speakers, accounts: form.accounts },
        wrongs: {
          ...(title === '' && { title: t('Give the topic a name, such as “Results”.') }),
          ...(terms.length === 0 && { terms: noTerms }),
        },
      }
    case 'terms':
      return {
        entry: { id, term: title },
        wrongs: title === '' ? { title: t('Write the name that must not leave.') } : {},
      }
    case 'numbers':
      return {
        entry: { id, name: title, shape: form.shape.trim() },
        wrongs: {
          ...(title === '' && { title: t('Say what number it is, such as “Account number”.') }),
          ...(form.shape.trim() === '' && { shape: t('Write the shape: # for a digit, @ for a letter.') }),
        },
      }
    case 'templates': {
      const body = form.text.trim()
      const { kind, accounts } = form
      return {
        entry: { id, title, kind, body, accounts, checklist: linesOf(form.checklist) },
        wrongs: {
          ...(title === '' && { title: t('Say what it is for, such as “A new rate”.') }),
          ...(body === '' && { text: t('Write the words that a post begins with.') }),
        },
      }
    }
    case 'phrases': {
      const wording = form.text.trim()
      const [claim, until] = [form.claim || null, form.until || null]
      return {
        entry: { id, label: title, wording, claim, until },
        wrongs: {
          ...(title === '' && { title: t('Say what it is for, such as “Deposit protection”.') }),
          ...(wording === '' && { text: t('Write the words as they go into a text.') }),
        },
      }
    }
  }
}

const noTerms = t('Write at least one word or phrase that gives it away.')

function wrongDays(from: string, until: string | null): Wrongs {
  if (from === '') return { from: t('Choose the first day.') }
  if (until !== null && until < from) return { until: t('The last day is before the first.') }
  return {}
}

/** The end of an embargo; or what is missing, or what the clocks say against it. */
export function momentOf({ until, time, zone }: Pick<EntryForm, 'until' | 'time' | 'zone'>): Result<string, Wrongs> {
  if (until === '') return fail({ until: t('Choose the day on which it ends.') })
  if (time === '') return fail({ time: t('Choose the time at which it ends.') })
  const instant = instantAt(`${until}T${time}`, zone)
  return instant.ok ? ok(instant.value) : fail(wrongMoment(instant.error))
}

function wrongMoment(problem: ClockProblem): Wrongs {
  switch (problem.kind) {
    case 'unknown-zone':
      return { zone: t('Choose a time zone, such as Europe/Berlin.') }
    case 'unreadable':
      return { until: t('This day does not exist.') }
    case 'skipped':
      return { time: t('The clocks in {zone} jump over this time that day. Choose another.', { zone: problem.zone }) }
    case 'twice':
      return {
        time: t('The clocks in {zone} pass this time twice that day. Choose another, or give it in UTC.', {
          zone: problem.zone,
        }),
      }
  }
}

/** Where a part of an entry stands in the form. */
function fieldOf(register: RegisterName, part: string): keyof EntryForm {
  if (part === 'term' || part === 'name' || part === 'label') return 'title'
  if (part === 'wording' || part === 'body') return 'text'
  if (part === 'to') return 'until'
  const fields = Object.keys(blankForm('UTC', '')) as (keyof EntryForm)[]
  return fields.find((field) => field === part) ?? (register === 'claims' ? 'text' : 'title')
}

export const linesOf = (text: string) => unique(text.split('\n'))
export const partsOf = (text: string) => unique(text.split(','))

function unique(parts: readonly string[]): string[] {
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))]
}
