// The entries of a list as rows: what each is called, what else is said of it in a line, and how it stands today. Pure.
import { missingCase } from '../../../../shared/kit/exhaustive'
import type { Zone } from '../../../../shared/kit/time'
import { nameOfEntry } from '../../../../shared/desk/lists'
import type { KeptView } from '../../../../shared/desk/queries/lists'
import { exampleOfShape } from '../../../../shared/policy/number-shape'
import { daysLeft, type Present, type Standing, standingOf } from '../../../../shared/policy/register-standing'
import type { RegisterEntry } from '../../../../shared/policy/registers'
import { type Account, channelNames } from '../../../../shared/post/account'
import type { Tone } from '../../../parts/badge'
import { instantWithCity } from '../../../parts/when-words'
import { listWords } from './list-words'
import { t } from '../../../../shared/words/say'
import { dateWithYear } from '../../../../shared/words/days'

export interface Mark {
  readonly words: string
  readonly tone: Tone
}

export interface Row {
  readonly id: string
  readonly name: string
  readonly line: string
  readonly mark: Mark | null
  /** What a search looks in. */
  readonly words: string
}

export function rowOf({ entry }: KeptView, present: Present, zone: Zone): Row {
  const name = nameOfEntry(entry)
  const line = lineOf(entry, zone)
  return { id: entry.id, name, line, mark: markOf(entry, present), words: `${name} ${line} ${moreWords(entry)}` }
}

export function accountRow(account: Account, names: ReadonlyMap<string, string>): Row {
  const { id, channel, handle, market, zone, spokespeople, tier } = account
  const speakers = spokespeople.map((person) => names.get(person) ?? person)
  const line = [channelNames[channel].name, market, zone].filter((part) => part !== '').join(' · ')
  const mark: Mark | null = tier === 'public-figure' ? { words: t('Public figure'), tone: 'neutral' } : null
  return { id, name: handle, line, mark, words: `${id} ${line} ${speakers.join(' ')}` }
}

/** An entry that soon ends is said, so that its evidence can be renewed in time. */
const soonDays = 30

export function markOf(entry: RegisterEntry, present: Present): Mark | null {
  const standing = standingOf(entry, present)
  if ('evidence' in entry) {
    const left = daysLeft(entry.until, present.day)
    if (standing === 'current' && left !== null && left <= soonDays) return { words: leftInWords(left), tone: 'note' }
    return claimMarks[standing]
  }
  if ('wording' in entry) return claimMarks[standing]
  if ('weight' in entry) return dateMarks[standing]
  if ('until' in entry)
    return standing === 'over'
      ? { words: t('Lifted'), tone: 'neutral' }
      : { words: t('Holds', undefined, 'of an embargo'), tone: 'hold' }
  return null
}

const claimMarks: Record<Standing, Mark | null> = {
  over: { words: t('Expired'), tone: 'warning' },
  coming: { words: t('Not valid yet'), tone: 'note' },
  current: null,
}

const dateMarks: Record<Standing, Mark | null> = {
  over: { words: t('Past'), tone: 'neutral' },
  coming: null,
  current: { words: t('Now'), tone: 'hold' },
}

function leftInWords(days: number): string {
  return t('{days, plural, =0 {Last day today} one {# day left} other {# days left}}', { days })
}

function lineOf(entry: RegisterEntry, zone: Zone): string {
  if ('evidence' in entry) {
    const where = [...entry.channels.map((channel) => channelNames[channel].name), ...entry.markets]
    return [daysInWords(entry.from, entry.until), ...(where.length === 0 ? [] : [where.join(', ')])].join(' · ')
  }
  if ('body' in entry) return entry.body.replace(/\s+/g, ' ').slice(0, 160)
  if ('wording' in entry) return entry.wording.replace(/\s+/g, ' ').slice(0, 160)
  if ('weight' in entry) {
    const weight = entry.weight === 'quiet' ? t('Nothing goes out') : t('Think twice')
    const where = entry.markets.length === 0 ? [] : [entry.markets.join(', ')]
    return [daysInWords(entry.from, entry.to), weight, ...where].join(' · ')
  }
  if ('until' in entry) return t('Until {when}', { when: instantWithCity(entry.until, zone) })
  if ('speakers' in entry) {
    const { speakers, terms } = entry
    const who = t('{count, plural, =0 {Nobody speaks} one {# speaks} other {# speak}}', { count: speakers.length })
    return `${who} · ${listWords.terms.count(terms.length)}`
  }
  return 'shape' in entry ? `${entry.shape} · ${t('such as {example}', { example: exampleOfShape(entry.shape) })}` : ''
}

function moreWords(entry: RegisterEntry): string {
  if ('evidence' in entry) return [...entry.wordings, entry.evidence].join(' ')
  if ('wording' in entry) return entry.wording
  if ('body' in entry) return [entry.body, ...entry.checklist].join(' ')
  if ('weight' in entry) return entry.advice
  return 'terms' in entry ? entry.terms.join(' ') : ''
}

/** "3 Mar 2026 – 4 Mar 2027", "from 3 Mar 2026", "3 Mar 2026". */
export function daysInWords(from: string, last: string | null): string {
  if (last === null) return t('From {day}', { day: dateWithYear(from) })
  return from === last ? dateWithYear(from) : `${dateWithYear(from)} – ${dateWithYear(last)}`
}

/** The rows that hold every one of these words. */
export function matchingRows(search: string, rows: readonly Row[]): readonly Row[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter(({ words }) => {
    const whole = words.toLowerCase()
    return wanted.every((word) => whole.includes(word))
  })
}

/** Which of a list's entries need a look, in a sentence; null when none does. */
export function toMind(entries: readonly RegisterEntry[], present: Present): string | null {
  const claims = entries.filter((entry) => 'evidence' in entry)
  const expired = claims.filter((entry) => standingOf(entry, present) === 'over').length
  if (expired === 0) return null
  return t(
    '{count, plural, one {One claim has expired: a post that makes it is found. Renew its evidence, or take it off.} other {# claims have expired: posts that make them are found. Renew their evidence, or take them off.}}',
    { count: expired },
  )
}

export function weightInWords(weight: 'quiet' | 'mind'): string {
  switch (weight) {
    case 'quiet':
      return t('Quiet: nothing goes out')
    case 'mind':
      return t('Mind: think twice')
    default:
      return missingCase(weight)
  }
}
