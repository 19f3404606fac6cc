// Statements of fact that a post declares, against the desk's register of approved claims: whether they are on it,
// and may be used on that day, on those channels and in those markets. CAP Code 3.7; SEC Rule 206(4)-1(a)(2).
import * as z from 'zod'
import { currency, isAfter, lengthOf, letter, mark, numeral, runEnd } from '../../kit/units'
import { type Account, channelNames } from '../../post/account'
import { hitAt } from '../hits'
import { defineKind, type Hit, mostHits, type Reading, type Subject } from '../kind'
import { filed } from '../../kit/filed'
import { onceFor } from '../../kit/once'
import type { Claim } from '../registers'
import { lowered, shadowOf } from '../shadow'
import { wordEnd } from '../text-words'

const Options = z.strictObject({
  /**
   * `registered`: every declared claim is on the register, where the desk keeps one. `valid`: and may be used there
   * and then. `valid-words`: the text has no words of a registered claim that may not be, declared or not.
   */
  need: z.enum(['registered', 'valid', 'valid-words']).default('registered'),
})

export const claim = defineKind({
  kind: 'claim',
  options: Options,
  check({ need }) {
    return (subject) => {
      if (subject.registers.claims.length === 0) return []
      const register = registerOf(subject.registers.claims)
      switch (need) {
        case 'registered':
          return unregistered(subject, register)
        case 'valid':
          return subject.content.claims.flatMap((words) => invalid(words, subject, register))
        case 'valid-words':
          return subject.texts.flatMap((reading) => invalidWords(reading, subject, register))
      }
    }
  },
})

interface Register {
  /** By the loose form of each of their wordings: the same words may be approved anew, or market by market. */
  readonly byForm: ReadonlyMap<string, readonly Claim[]>
  /** The wordings that can be recognised in a text, by their first token, the longest first. */
  readonly byStart: ReadonlyMap<string, readonly (readonly string[])[]>
  /** The first units of those tokens. */
  readonly initials: ReadonlySet<number>
}

/** Shorter wordings are too likely to be said without the claim being meant. */
const fewestTokens = 3

const registerOf = onceFor((claims: readonly Claim[]): Register => {
  const byForm = new Map<string, Claim[]>()
  const byStart = new Map<string, (readonly string[])[]>()
  for (const entry of claims)
    for (const wording of [entry.text, ...entry.wordings]) {
      const tokens = looseTokens(wording)
      const form = tokens.join(' ')
      const alike = filed(byForm, form)
      alike.push(entry)
      const [first] = tokens
      if (first === undefined || tokens.length < fewestTokens || alike.length > 1) continue
      const begun = filed(byStart, first)
      begun.push(tokens)
      begun.sort((a, b) => b.length - a.length)
    }
  return { byForm, byStart, initials: new Set(Array.from(byStart.keys(), (token) => token.charCodeAt(0))) }
})

function unregistered({ content }: Subject, { byForm }: Register): readonly Hit[] {
  return content.claims
    .filter((words) => !byForm.has(looseTokens(words).join(' ')))
    .map((words) => ({
      at: { field: { kind: 'claims' }, quote: words },
      accounts: [],
      what: '“{quote}” is not on the register of approved claims.',
      how: 'Use the words of an approved claim, or have this one approved with its evidence.',
    }))
}

function invalid(words: string, subject: Subject, { byForm }: Register): readonly Hit[] {
  const entries = byForm.get(looseTokens(words).join(' ')) ?? []
  return objections(entries, subject.targets, subject).map(({ text, accounts }) => ({
    at: { field: { kind: 'claims' }, quote: words },
    accounts,
    detail: text,
    what: `“{quote}” ${text}`,
    how,
  }))
}

const how = 'Use a claim that is approved for it, or have this one approved anew.'

function invalidWords(reading: Reading, subject: Subject, register: Register): readonly Hit[] {
  const targets = subject.targets.filter(({ id }) => reading.accounts.includes(id))
  const declared = new Set(subject.content.claims.map((words) => looseTokens(words).join(' ')))
  const hits: Hit[] = []
  for (const { form, start, end } of wordingsIn(reading.view.lower('masked'), register)) {
    if (hits.length >= mostHits) break
    if (declared.has(form)) continue
    for (const { text, accounts } of objections(register.byForm.get(form) ?? [], targets, subject))
      hits.push(hitAt(reading, start, end, { accounts, detail: text, what: `“{quote}” is a claim that ${text}`, how }))
  }
  return hits
}

interface Objection {
  /** "was approved until …" */
  readonly text: string
  readonly accounts: readonly string[]
}

/** Why none of these entries holds for an account, in one objection for all accounts that share it. */
function objections(
  entries: readonly Claim[],
  targets: readonly Account[],
  { content }: Subject,
): readonly Objection[] {
  if (entries.length === 0) return []
  const date = content.slot?.wall.slice(0, 10) ?? null
  const byText = new Map<string, string[]>()
  for (const account of targets.length > 0 ? targets : [null]) {
    const reasons = entries.map((entry) => objectionTo(entry, date, account))
    if (reasons.includes(null)) continue
    const text = reasons.find((reason) => reason !== null) ?? ''
    filed(byText, text).push(...(account ? [account.id] : []))
  }
  return Array.from(byText, ([text, accounts]) => ({ text, accounts }))
}

function objectionTo(entry: Claim, date: string | null, account: Account | null): string | null {
  const { from, until, channels, markets } = entry
  if (account && channels.length > 0 && !channels.includes(account.channel))
    return `is approved for ${listed(channels.map((channel) => channelNames[channel].name))}, not for ${channelNames[account.channel].name}.`
  if (account && markets.length > 0 && !markets.some((market) => isSame(market, account.market)))
    return `is approved for ${listed(markets)}, not for ${account.market === '' ? 'an account without a market' : account.market}.`
  if (date !== null && date < from) return `is approved from ${from}, and the slot is on ${date}.`
  if (date !== null && until !== null && date > until) return `was approved until ${until}, and the slot is on ${date}.`
  return null
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const inWord = letter | numeral | mark

/** Words, numbers with their signs and decimals, and the signs that change what a number says: 4.5 is not 45. */
function tokensIn(text: string): readonly string[] {
  const tokens: string[] = []
  for (let start = tokenFrom(text, 0), end = 0; start < text.length; start = tokenFrom(text, end)) {
    end = tokenEnd(text, start)
    tokens.push(text.slice(start, end))
  }
  return tokens
}

/** Where the next token begins from here on; the end of the text where none does. */
function tokenFrom(text: string, from: number): number {
  let start = from
  while (start < text.length && !isTokenAt(text, start)) start += 1
  return start
}

function isTokenAt(text: string, at: number): boolean {
  return lengthOf(inWord | currency, text, at) > 0 || isPercent(text.charCodeAt(at)) || isMinusAt(text, at)
}

function isPercent(unit: number): boolean {
  return unit === 0x25 || unit === 0x2030
}

/** Of a number. */
function isMinusAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2d && lengthOf(numeral, text, at + 1) > 0 && !isAfter(letter | numeral, text, at)
}

/** Where the token ends that begins at this place; the place itself where none does. */
function tokenEnd(text: string, at: number): number {
  if (isMinusAt(text, at)) return numberEnd(text, at + 1)
  if (lengthOf(numeral, text, at) > 0) return numberEnd(text, at)
  if (lengthOf(inWord, text, at) > 0) return wordEnd(text, at)
  return at + (isPercent(text.charCodeAt(at)) ? 1 : lengthOf(currency, text, at))
}

function numberEnd(text: string, from: number): number {
  let end = runEnd(numeral, text, from)
  while ((text.charAt(end) === '.' || text.charAt(end) === ',') && lengthOf(numeral, text, end + 1) > 0)
    end = runEnd(numeral, text, end + 1)
  return end
}

/** Without regard to case, spacing, punctuation and disguise. */
function looseTokens(words: string): readonly string[] {
  return tokensIn(lowered(shadowOf(words).plain))
}

interface Wording {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The longest wording at each place, so that words inside a longer claim are that claim. */
function* wordingsIn(text: string, { byStart, initials }: Register): Generator<Wording> {
  for (let start = tokenFrom(text, 0), end = 0; start < text.length; start = tokenFrom(text, end)) {
    end = tokenEnd(text, start)
    if (!initials.has(text.charCodeAt(start))) continue
    for (const wording of byStart.get(text.slice(start, end)) ?? []) {
      const last = wordingEnd(wording, text, start)
      if (last === null) continue
      yield { form: wording.join(' '), start, end: last }
      end = last
      break
    }
  }
}

/** Where a wording ends that begins at this place; null where another token stands in its way. */
function wordingEnd(wording: readonly string[], text: string, at: number): number | null {
  let end = at
  for (const token of wording) {
    const start = tokenFrom(text, end)
    end = tokenEnd(text, start)
    if (end - start !== token.length || !text.startsWith(token, start)) return null
  }
  return end
}
