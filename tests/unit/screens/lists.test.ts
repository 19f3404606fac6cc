// What a form of the lists gives, what is wrong with it, how entries stand on a day, and what a file would bring.
import { describe, expect, it, test } from 'vitest'
import {
  accountFormOf,
  accountFrom,
  blankAccount,
  wrongsOfAccount,
} from '../../../renderer/screens/policies/lists/account-form'
import { namesIn } from '../../../renderer/screens/policies/lists/customer-names'
import {
  blankForm,
  type EntryForm,
  formOf,
  momentOf,
  readEntry,
} from '../../../renderer/screens/policies/lists/entry-form'
import { listWords, namesInWords } from '../../../renderer/screens/policies/lists/list-words'
import { groupsOf, summaryOf, takeInWords, whyNotTake } from '../../../renderer/screens/policies/lists/report-words'
import { daysInWords, markOf, matchingRows, rowOf, toMind } from '../../../renderer/screens/policies/lists/rows'
import { foundInWords } from '../../../renderer/screens/policies/lists/shape-words'
import { whyNotKeep } from '../../../shared/desk/keepers'
import type { Person, Role } from '../../../shared/people/person'
import { exampleOfShape } from '../../../shared/policy/number-shape'
import { presentIn } from '../../../shared/policy/register-standing'
import type { RegisterEntry, RegisterName } from '../../../shared/policy/registers'
import type { Account } from '../../../shared/post/account'
import type { ListReport, ListRow } from '../../../shared/schedule/import/lists/report'

const zone = 'Europe/Berlin'
const form = (change: Partial<EntryForm>): EntryForm => ({ ...blankForm(zone, '2027-03-01'), ...change })
const present = presentIn(zone, '2027-03-04T10:00:00Z')

const entries: { readonly [N in RegisterName]: RegisterEntry<N> } = {
  claims: {
    id: 'c',
    text: 'Rated best app of 2026',
    wordings: ['Best app of 2026'],
    evidence: 'Study 12, shared drive',
    from: '2027-01-01',
    until: '2027-12-31',
    channels: ['linkedin'],
    markets: ['UK', 'DE'],
  },
  embargoes: { id: 'e', title: 'Heron', terms: ['Project Heron', 'Heron'], until: '2027-04-01T06:00:00Z' },
  dates: {
    id: 'd',
    title: 'Election day',
    from: '2027-05-06',
    to: '2027-05-06',
    advice: 'Wait.',
    weight: 'quiet',
    markets: [],
  },
  topics: { id: 't', title: 'Results', terms: ['results'], speakers: ['mia'], accounts: ['x/northbank'] },
  terms: { id: 'i', term: 'Kestrel' },
  numbers: { id: 'n', name: 'Account number', shape: 'NB-####-##' },
  templates: {
    id: 'm',
    title: 'A new rate',
    kind: 'post',
    body: 'From {day} you earn {rate}.',
    accounts: ['x/northbank'],
    checklist: ['Price and date checked with Pricing'],
  },
  phrases: { id: 'p', label: 'Protection', wording: 'Protected up to £85,000.', claim: 'c', until: null },
}
const names = Object.keys(entries) as RegisterName[]

describe('a form', () => {
  test.each(names)('of an entry of the %s gives that entry back', (name) => {
    const { entry, wrongs } = readEntry(name, formOf(entries[name], 'America/New_York'), entries[name].id)
    expect(wrongs).toEqual({})
    expect(entry).toEqual(entries[name])
  })

  test.each([
    ['claims', ['evidence', 'text']],
    ['embargoes', ['terms', 'title', 'until']],
    ['dates', ['advice', 'title']],
    ['topics', ['terms', 'title']],
    ['terms', ['title']],
    ['numbers', ['shape', 'title']],
  ] as const)('that is left empty names what the %s need', (name, missing) => {
    const { entry, wrongs } = readEntry(name, form({}), 'x')
    expect(entry).toBeNull()
    expect(Object.keys(wrongs).toSorted()).toEqual(missing)
  })

  it('takes lines and commas apart, without empty or repeated ones', () => {
    const typed = form({ text: ' A claim ', evidence: 'x', wordings: 'one\n\n two \none', markets: 'UK, DE,,UK' })
    expect(readEntry('claims', typed, 'x').entry).toMatchObject({
      text: 'A claim',
      wordings: ['one', 'two'],
      markets: ['UK', 'DE'],
      until: null,
    })
  })

  it('does not let something end before it begins', () => {
    const days = { from: '2027-03-02', until: '2027-03-01' }
    expect(readEntry('claims', form({ text: 'a', evidence: 'b', ...days }), 'x').wrongs.until).toContain(
      'before the first',
    )
    expect(readEntry('dates', form({ title: 'a', advice: 'b', ...days }), 'x').wrongs.until).toContain(
      'before the first',
    )
  })

  it('of one day needs no last day', () => {
    const { entry } = readEntry('dates', form({ title: 'a', advice: 'b', from: '2027-03-02' }), 'x')
    expect(entry).toMatchObject({ from: '2027-03-02', to: '2027-03-02' })
  })

  it('names a field that holds too much, in words', () => {
    expect(readEntry('claims', form({ text: 'a'.repeat(501), evidence: 'b' }), 'x').wrongs.text).toContain('too long')
    expect(readEntry('topics', form({ title: 'a', terms: 'b'.repeat(201) }), 'x').wrongs.terms).toContain('too long')
  })

  it('says why a shape would match too much', () => {
    expect(readEntry('numbers', form({ title: 'a', shape: 'NB-###' }), 'x').wrongs.shape).toContain('fewer than four')
  })

  it('does not take an internal name twice, whatever its case', () => {
    expect(readEntry('terms', form({ title: 'KESTREL' }), 'x', [entries.terms]).wrongs.title).toContain('already')
    expect(readEntry('terms', form({ title: 'Kestrels' }), 'x', [entries.terms]).wrongs).toEqual({})
  })
})

describe('the end of an embargo', () => {
  it('is a moment in the zone that was chosen', () => {
    expect(momentOf({ until: '2027-04-01', time: '08:00', zone })).toEqual({ ok: true, value: '2027-04-01T06:00:00Z' })
    expect(momentOf({ until: '2027-04-01', time: '08:00', zone: 'America/New_York' })).toMatchObject({
      value: '2027-04-01T12:00:00Z',
    })
  })

  test.each([
    ['a day that is missing', { until: '', time: '08:00', zone }, 'until', 'Choose the day'],
    ['a time that is missing', { until: '2027-04-01', time: '', zone }, 'time', 'Choose the time'],
    ['a time that the clocks jump over', { until: '2027-03-28', time: '02:30', zone }, 'time', 'jump over'],
    ['a time that the clocks pass twice', { until: '2027-10-31', time: '02:30', zone }, 'time', 'twice'],
    ['a day that does not exist', { until: '2027-02-30', time: '02:30', zone }, 'until', 'does not exist'],
  ] as const)('is not guessed from %s', (_name, typed, field, words) => {
    const moment = momentOf(typed)
    expect(moment.ok ? {} : moment.error).toMatchObject({ [field]: expect.stringContaining(words) })
  })
})

describe('how an entry stands', () => {
  const claim = (from: string, until: string | null) => ({ ...entries.claims, from, until })
  test.each([
    ['2027-01-01', '2027-03-03', 'Expired'],
    ['2027-01-01', '2027-03-04', 'Last day today'],
    ['2027-01-01', '2027-03-05', '1 day left'],
    ['2027-01-01', '2027-03-31', '27 days left'],
    ['2027-01-01', '2027-12-31', undefined],
    ['2027-01-01', null, undefined],
    ['2027-03-05', null, 'Not valid yet'],
  ])('a claim from %s until %s on 4 March: %s', (from, until, words) => {
    expect(markOf(claim(from, until), present)?.words).toBe(words)
  })

  it('goes by the day where the desk is', () => {
    const lateThere = '2027-03-04T23:30:00Z'
    expect(markOf(claim('2027-01-01', '2027-03-04'), presentIn(zone, lateThere))?.words).toBe('Expired')
    expect(markOf(claim('2027-01-01', '2027-03-04'), presentIn('UTC', lateThere))?.words).toBe('Last day today')
  })

  it('an embargo holds until its moment and is lifted then', () => {
    expect(markOf(entries.embargoes, present)?.words).toBe('Holds')
    expect(markOf(entries.embargoes, presentIn(zone, entries.embargoes.until))?.words).toBe('Lifted')
  })

  it('a date is now on both of its days', () => {
    const date = { ...entries.dates, from: '2027-03-03', to: '2027-03-04' }
    expect(markOf(date, present)?.words).toBe('Now')
    expect(markOf(date, presentIn(zone, '2027-03-05T10:00:00Z'))?.words).toBe('Past')
    expect(markOf(entries.dates, present)).toBeNull()
  })

  it('is said for the list as a whole where claims have expired', () => {
    expect(toMind([claim('2027-01-01', null)], present)).toBeNull()
    expect(toMind([claim('2027-01-01', '2027-02-01'), claim('2027-01-01', null)], present)).toContain(
      'One claim has expired',
    )
    expect(toMind([claim('2027-01-01', '2027-02-01'), claim('2027-01-01', '2027-02-02')], present)).toContain(
      '2 claims',
    )
  })
})

describe('rows', () => {
  const rows = names.map((name) =>
    rowOf({ entry: entries[name], by: 'Mia', at: '2027-01-01T00:00:00Z' }, present, zone),
  )

  it('say what tells one entry from another', () => {
    expect(rows.map(({ line }) => line)).toEqual([
      '1 Jan 2027 – 31 Dec 2027 · LinkedIn, UK, DE',
      'Until Thu, 1 Apr 2027, 08:00 Berlin',
      '6 May 2027 · Nothing goes out',
      '1 speaks · 1 term',
      '',
      'NB-####-## · such as NB-1234-56',
      'From {day} you earn {rate}.',
      'Protected up to £85,000.',
    ])
  })

  it('are found by every word, in whatever field it stands', () => {
    expect(matchingRows('shared STUDY', rows).map(({ id }) => id)).toEqual(['c'])
    expect(matchingRows('project', rows).map(({ id }) => id)).toEqual(['e'])
    expect(matchingRows('', rows)).toHaveLength(names.length)
    expect(matchingRows('heron kestrel', rows)).toEqual([])
  })

  it('count in words', () => {
    expect([listWords.claims.count(1), listWords.embargoes.count(0), namesInWords(1200)]).toEqual([
      '1 claim',
      '0 embargoes',
      '1,200 names',
    ])
    expect(daysInWords('2027-03-01', null)).toBe('From 1 Mar 2027')
  })
})

test.each([
  ['NB-####-##', 'NB-1234-56'],
  ['@@######', 'AB123456'],
  ['############', '123456789012'],
])('the shape %s looks like %s', (shape, example) => expect(exampleOfShape(shape)).toBe(example))

describe('a shape tried on a text', () => {
  test.each([
    ['NB-####-##', 'Your account NB-1234-56 is open', 'Found: “NB-1234-56”.'],
    ['NB-####-##', 'written nb 1234 56 and NB123456', 'Found: “nb 1234 56”, “NB123456”.'],
    ['NB-####-##', 'NB-1234-567 is longer', 'Nothing in this text has the shape.'],
    ['NB-###', 'NB-123', 'The shape is not complete yet.'],
    ['NB-####', ' ', 'Nothing of this is kept.'],
  ])('%s in %j', (shape, text, words) => expect(foundInWords(shape, text)).toBe(words))
})

describe('who may keep a list', () => {
  const person = (...roles: Role[]): Person => ({ id: 'p', name: 'P', roles, areas: [] })
  it('an admin keeps all of them', () => {
    for (const list of [...names, 'customers', 'accounts'] as const)
      expect(whyNotKeep(person('admin'), list)).toBeNull()
  })
  it('a reviewer keeps the claims and no other', () => {
    expect(whyNotKeep(person('reviewer'), 'claims')).toBeNull()
    for (const list of ['embargoes', 'customers', 'accounts'] as const)
      expect(whyNotKeep(person('reviewer'), list)).toMatchObject({
        code: 'not-allowed',
        wayOut: 'Ask an admin of this desk.',
      })
  })
  it('a writer keeps none, and is told whom to ask', () => {
    expect(whyNotKeep(person('writer'), 'claims')?.wayOut).toContain('a reviewer or an admin')
  })
})

describe('names of customers as text', () => {
  it('are taken line by line, once each', () => {
    expect(namesIn('Ada  Lovelace\n\nGrace Hopper\nAda Lovelace\n')).toEqual({
      names: ['Ada Lovelace', 'Grace Hopper'],
      wrong: null,
    })
  })
  it('need a first and a last name, and the lines that lack one are named', () => {
    expect(namesIn('Ada Lovelace\nMadonna').wrong).toMatch(/^Line 2 has no full name\. Write first and last name/)
    expect(namesIn('A\nB\nC\nD\nE\nF\nG').wrong).toMatch(/^Lines 1, 2, 3, 4, 5 and 2 more/)
  })
})

describe('an account', () => {
  const account: Account = {
    id: 'mastodon/northbank@social.example',
    channel: 'mastodon',
    handle: 'northbank@social.example',
    market: 'UK',
    zone,
    spokespeople: ['mia'],
    tier: 'public-figure',
    textLimit: 1_000,
  }
  it('as a form gives the same account back', () => expect(accountFrom(accountFormOf(account))).toEqual(account))
  it('that is new needs a handle that is not there yet', () => {
    expect(wrongsOfAccount(blankAccount(zone), []).handle).toContain('Write')
    const typed = { ...blankAccount(zone), handle: '@northbank' }
    expect(wrongsOfAccount(typed, [])).toEqual({})
    expect(wrongsOfAccount(typed, [{ ...account, id: 'linkedin/northbank' }]).handle).toContain('already')
    expect(wrongsOfAccount({ ...typed, handle: 'north bank' }, []).handle).toContain('no spaces')
  })
  test.each(['0', '1.5', 'many', '100001'])('takes no longest text of %s', (textLimit) =>
    expect(wrongsOfAccount({ ...accountFormOf(account), textLimit }, []).textLimit).toContain('number of characters'),
  )
})

describe('what a file would bring', () => {
  const row = (change: ListRow['change'], name: string): ListRow => ({
    file: 'a.csv',
    row: 2,
    entry: change === null ? null : name,
    change,
    problems: [],
  })
  const report = (change: Partial<ListReport>): ListReport => ({
    list: 'customers',
    files: [],
    rows: [row(null, ''), row('new', 'Ada Lovelace'), row('same', 'Grace Hopper')],
    added: 1,
    changed: 0,
    same: 1,
    errors: 1,
    warnings: 0,
    dropped: 3,
    ...change,
  })
  it('is summed up, with the names that would go', () => {
    expect(summaryOf(report({}))).toBe(
      '1 would be added. 1 is on the list already. 3 names on the list now are not in the file and would go. 1 row stays out.',
    )
  })
  it('shows what stays out first', () => {
    expect(groupsOf(report({})).map(({ title }) => title)).toEqual([
      'Stays out',
      'Would be added',
      'On the list already',
    ])
  })
  it('replaces a list of customers as a whole, and adds to the others', () => {
    expect(takeInWords(report({}))).toBe('Replace the list by 2 names')
    expect(takeInWords(report({ list: 'claims', added: 2, changed: 1 }))).toBe('Take 3')
  })
  it('cannot be taken when it changes nothing', () => {
    expect(whyNotTake(report({ added: 0, dropped: 0 }))).toContain('nothing to take')
    expect(whyNotTake(report({ added: 0, dropped: 1 }))).toBeNull()
    expect(whyNotTake(report({ list: 'claims', added: 0, same: 2, dropped: 0 }))).toContain('nothing to take')
  })
})
