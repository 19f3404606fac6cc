import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPost } from '../../../shared/desk/checking'
import { filterCounts } from '../../../shared/desk/queries/filter-counts'
import type { Split } from '../../../shared/desk/queries/splits'
import { queuePage } from '../../../shared/desk/queries/queue'
import { completedByTab, completions, meansFirst } from '../../../shared/desk/queries/search/complete'
import { fields } from '../../../shared/desk/queries/search/fields'
import { usualFilters } from '../../../shared/desk/queries/search/filters'
import { plainLetters } from '../../../shared/desk/queries/search/letters'
import { parse } from '../../../shared/desk/queries/search/parse'
import { print } from '../../../shared/desk/queries/search/print'
import { allOf, anyOf, applied, type Node } from '../../../shared/desk/queries/search/tree'
import { understand } from '../../../shared/desk/queries/search/understand'
import { vocabularyOf } from '../../../shared/desk/queries/search/vocabulary'
import { content, type Name, SmallDesk, slots } from '../desk/small-desk'

// A Monday, 08:00 in London, an hour before most slots; the desk's acts happened on 1 December 2026.
const now = '2027-01-11T08:00:00Z'

function findingOn(small: SmallDesk, post: string): string {
  const checked = checkPost(small.state, small.post(post))
  return (checked.ok && checked.value.findings[0]?.id) || ''
}

/** Six posts that differ in everything that can be asked. */
function filledDesk(): SmallDesk {
  const desk = new SmallDesk()
  desk.draft('ana', 'blocked', 'Guaranteed returns for all. #Savings', { campaign: 'Spring sale' })
  desk.draft('ben', 'cafe', 'Un Café à Paris https://northbank.example/cafe', { language: 'fr-CH', slot: null })
  desk.draft('ana', 'linked', 'Read on', {
    targets: ['linkedin/northbank'],
    link: 'https://northbank.example/more',
    media: [{ name: 'a.png', alt: '', url: null, digest: 'a'.repeat(64) }],
    slot: slots[1] ?? null,
  })
  desk.draft('ana', 'seen', 'The best rate in town', {
    campaign: 'Spring sale 2027',
    media: [{ name: 'b.png', alt: 'A green door', url: null, digest: 'b'.repeat(64) }],
  })
  desk.submit('ana', 'seen')
  desk.draft('ana', 'ready', 'A good rate', { overrides: { 'x/northbank': 'A very good rate' } })
  desk.submit('ana', 'ready')
  desk.sign('cleo', 'ready')
  desk.draft('ana', 'again', 'Text one')
  desk.submit('ana', 'again')
  desk.sign('cleo', 'again', 'request-changes')
  desk.edit('ana', 'again', 'Text two')
  desk.submit('ana', 'again')
  return desk
}

const desk = filledDesk()

function found(search: string, by: Name = 'cleo', split: Split = 'all') {
  const person = desk.state.people.get(by)
  if (!person) throw new Error('Not on the desk')
  return queuePage(desk.state, person, { split, search, offset: 0, limit: 50 }, now)
}
const ids = (search: string, by?: Name) =>
  found(search, by)
    .rows.map(({ id }) => id)
    .sort()

describe('what a search finds', () => {
  it.each([
    ['', 'again blocked cafe linked ready seen'],
    ['status:draft', 'blocked cafe linked'],
    ['status:approved,in-review', 'again ready seen'],
    ['-status:draft', 'again ready seen'],
    ['turn:@me', 'again seen'],
    ['turn:me', 'again seen'],
    ['turn:mia', 'ready'],
    ['turn:writer', 'blocked cafe linked'],
    ['turn:brand', 'again seen'],
    ['author:ana status:draft', 'blocked linked'],
    ['author:"Ben Okoro"', 'cafe'],
    ['author:okoro,cleo', 'cafe'],
    ['reviewer:@me', 'again ready'],
    ['reviewer:none status:in-review', 'seen'],
    ['channel:LinkedIn', 'linked'],
    ['channel:li,x author:ben', 'cafe'],
    ['account:linkedin/northbank', 'linked'],
    ['account:northbank -channel:x', 'linked'],
    ['market:uk author:ben', 'cafe'],
    ['campaign:"Spring sale"', 'blocked'],
    ['campaign:spring', 'blocked seen'],
    ['campaign:any', 'blocked seen'],
    ['lang:fr', 'cafe'],
    ['lang:fr-CH', 'cafe'],
    ['kind:reply', ''],
    ['severity:blocker', 'blocked'],
    ['severity:blocker,warning', 'blocked seen'],
    ['severity:none', 'again cafe linked ready'],
    ['clause:W2', 'seen'],
    ['finding:open', 'blocked seen'],
    ['finding:none author:ana', 'again linked ready'],
    ['policy:1', 'again ready seen'],
    ['policy:none', 'blocked cafe linked'],
    ['scheduled:today', 'again blocked ready seen'],
    ['scheduled:tomorrow', 'linked'],
    ['scheduled:none', 'cafe'],
    ['scheduled:2027-01-11..2027-01-12', 'again blocked linked ready seen'],
    ['scheduled:>2027-01-11', 'linked'],
    ['scheduled:<=2027-01-11', 'again blocked ready seen'],
    ['scheduled:>=2027-01-11T09:00', 'again blocked linked ready seen'],
    ['scheduled:2027-01', 'again blocked linked ready seen'],
    ['scheduled:*..yesterday', ''],
    ['due:+2h', 'ready'],
    ['due:<+2h', 'again blocked ready seen'],
    ['due:yesterday', 'again blocked seen'],
    ['due:this-week', 'linked ready'],
    ['updated:-4h', ''],
    ['updated:<-4w', 'again blocked cafe linked ready seen'],
    ['rev:>1', 'again'],
    ['rev:2..*', 'again'],
    ['rev:<2 author:ben', 'cafe'],
    ['text:"good rate"', 'ready'],
    ['text:"very good"', 'ready'],
    ['alt:door', 'seen'],
    ['alt:none', 'linked'],
    ['link:northbank.example', 'cafe linked'],
    ['link:https://northbank.example/more', 'linked'],
    ['hashtag:savings', 'blocked'],
    ['hashtag:#SAVINGS', 'blocked'],
    ['hashtag:saving', ''],
    ['is:at-risk', 'again blocked seen'],
    ['is:expired', ''],
    ['is:near', 'linked'],
    ['is:exported', ''],
    ['has:media', 'linked seen'],
    ['has:override', 'ready'],
    ['has:comment', ''],
    ['changed-since:review', 'again'],
    ['changed-since:approval', ''],
    ['rate -best', 'ready'],
    ['cafe', 'cafe'],
    ['CAFÉ paris', 'cafe'],
    ['"un cafe a"', 'cafe'],
    ['best OR café', 'cafe seen'],
    ['(best OR café) author:ana', 'seen'],
    ['-(best OR café) status:draft', 'blocked linked'],
    ['n-1001', 'blocked'],
    ['in-review', 'again seen'],
  ])('%s', (search, expected) => {
    expect(found(search).problems).toEqual([])
    expect(ids(search).join(' ')).toBe(expected)
  })

  it('is, for each person, what is theirs', () => {
    expect(ids('author:@me', 'ana')).toEqual(['again', 'blocked', 'linked', 'ready', 'seen'])
    expect(ids('author:@me', 'ben')).toEqual(['cafe'])
    expect(ids('changed-since:review', 'dev')).toEqual([])
  })

  it('comes in the order that is asked for, what has no such time last', () => {
    const order = (search: string) => found(search).rows.map(({ id }) => id)
    expect(order('sort:key')).toEqual(['blocked', 'cafe', 'linked', 'seen', 'ready', 'again'])
    expect(order('sort:-key')[0]).toBe('again')
    expect(order('sort:due').slice(-2)).toEqual(['linked', 'cafe'])
    expect(order('sort:-slot')[0]).toBe('linked')
    expect(order('sort:-slot').at(-1)).toBe('cafe')
    expect(order('sort:updated')[0]).toBe('again')
    expect(order('sort:-updated')[0]).toBe('blocked')
  })

  it('is narrowed down within a list, and counted in all of them', () => {
    const page = found('rate OR text', 'cleo', 'in-review')
    expect(page.rows.map(({ id }) => id)).toEqual(['seen', 'again'])
    expect(page.counts).toEqual({
      'your-turn': 2,
      'in-review': 2,
      drafts: 0,
      approved: 1,
      exported: 0,
      withdrawn: 0,
      all: 3,
    })
  })

  it('says, where nothing is found, which part stands in the way', () => {
    expect(found('channel:linkedin severity:blocker has:media').relief).toEqual([
      { part: 'severity:blocker', search: 'channel:linkedin has:media', count: 1 },
    ])
    expect(found('nowhere').relief).toEqual([])
  })

  it('is a post too when it is the number of one: as it is shown or its digits alone, in whatever list it stands', () => {
    const key = desk.post('seen').key
    const digits = key.split('-')[1] ?? ''
    const named = (search: string, split: Split = 'all') => found(search, 'cleo', split).numbered?.id ?? null
    for (const search of [key, key.toLowerCase(), digits, `#${digits}`, ` ${digits} `, `"${key}"`])
      expect([search, named(search)]).toEqual([search, 'seen'])
    expect(named(digits, 'exported')).toBe('seen')
    for (const search of ['', digits.slice(1), `XY-${digits}`, `${digits} rate`, `-${digits}`, `rev:${digits}`, '9999'])
      expect([search, named(search)]).toEqual([search, null])
  })
})

describe('the laws of AND, OR and NOT', () => {
  const atoms = [
    'status:draft',
    'author:ana',
    'channel:x',
    'severity:blocker',
    'rate',
    'rev:>1',
    'campaign:any',
    'due:none',
  ]
  const everything = ids('')
  const alone = new Map(atoms.map((atom) => [atom, new Set(ids(atom))]))
  const atom = fc.constantFrom(...atoms).map((text) => parse(text).tree)
  const place = { start: 0, end: 0 }
  const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      atom,
      tie('tree').map((of): Node => ({ kind: 'not', of, ...place })),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(allOf),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map(anyOf),
    ),
  }))
  /** Set by set, from what each part finds alone. */
  const naive = (node: Node): ReadonlySet<string> => {
    switch (node.kind) {
      case 'not': {
        const of = naive(node.of)
        return new Set(everything.filter((id) => !of.has(id)))
      }
      case 'all':
        return new Set(everything.filter((id) => node.of.every((part) => naive(part).has(id))))
      case 'any':
        return new Set(everything.filter((id) => node.of.some((part) => naive(part).has(id))))
      default:
        return alone.get(print(node)) ?? new Set()
    }
  }
  it('hold for every search put together from others', () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(ids(print(node))).toEqual([...naive(node)].sort())
      }),
      { numRuns: 300 },
    )
  })
  it('De Morgan’s among them', () => {
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const [left, right] = [`(${print(a)})`, `(${print(b)})`]
        expect(ids(`-(${left} ${right})`)).toEqual(ids(`-${left} OR -${right}`))
        expect(ids(`-(${left} OR ${right})`)).toEqual(ids(`-${left} -${right}`))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what the desk cannot answer', () => {
  it.each([
    ['chanel:x', 'chanel:x', 'The search has no field “chanel:”.', 'channel:x'],
    ['rate chanel:x', 'chanel:x', 'The search has no field “chanel:”.', 'rate channel:x'],
    ['note:this', 'note:this', 'The search has no field “note:”.', '"note:this"'],
    ['constructor:x', 'constructor:x', 'The search has no field “constructor:”.', '"constructor:x"'],
    ['status:drafts', 'drafts', '“status:” has no value “drafts”.', 'status:draft'],
    ['-status:aproved', 'aproved', '“status:” has no value “aproved”.', '-status:approved'],
    ['author:"ben okoru"', '"ben okoru"', '“author:” has no value “ben okoru”.', 'author:"Ben Okoro"'],
    ['channel:x,linkdin', 'linkdin', '“channel:” has no value “linkdin”.', 'channel:x,linkedin'],
    [
      'due:tomorow',
      'tomorow',
      '“due:” takes a day such as today, 2026-03-04 or +2d, or a range a..b; “tomorow” is none.',
      'due:tomorrow',
    ],
    ['due:2d', '2d', '“due:” takes a day such as today, 2026-03-04 or +2d, or a range a..b; “2d” is none.', 'due:+2d'],
    [
      'due:2027-02-30',
      '2027-02-30',
      '“due:” takes a day such as today, 2026-03-04 or +2d, or a range a..b; “2027-02-30” is none.',
      '',
    ],
    ['rev:many', 'many', '“rev:” takes a number, such as 3, >=3 or 2..5; “many” is none.', ''],
    ['label:x', 'x', 'Labels are not kept on this desk yet.', ''],
    ['is:unseen', 'unseen', 'What each person has read is not kept on this desk yet.', ''],
    ['sort:size', 'size', 'Posts cannot be sorted by “size”.', ''],
  ])('%s', (search, place, words, repaired) => {
    const { problems, total, rows } = found(search)
    expect(problems).toHaveLength(1)
    const [problem] = problems
    expect(problem?.words).toBe(words)
    expect(search.slice(problem?.start, problem?.end)).toBe(place)
    const [repair] = problem?.repairs ?? []
    expect(repair && applied(search, repair)).toBe(repaired)
    // Not shown as if it had matched.
    expect([total, rows]).toEqual([0, []])
  })

  it('is never passed over beside what it can', () => {
    for (const search of ['rate chanel:x', 'rate OR chanel:x', 'rate -chanel:x', '(rate OR -(chanel:x)) status:draft'])
      expect(found(search)).toMatchObject({ problems: [{ kind: 'unknown-field' }], total: 0 })
  })

  it('is an order that stands where it orders nothing', () => {
    expect(found('rate OR sort:key').problems).toMatchObject([{ kind: 'misplaced' }])
    expect(found('-sort:key').problems).toMatchObject([{ kind: 'misplaced' }])
    expect(found('(rate sort:key)').problems).toEqual([])
  })

  it('never throws, whatever is asked', () => {
    const person = desk.state.people.get('cleo')
    const ground = { vocabulary: vocabularyOf(desk.state, 'cleo'), now }
    const names = fc.constantFrom(...fields.map(({ name }) => name))
    const hostile = fc.string({ unit: 'binary', maxLength: 24 })
    const dates = fc.constantFrom(
      '+99999w',
      '-99999w',
      '9999-12-31',
      '0000-01-01',
      '2027-13',
      '*..*',
      '..',
      '<',
      '>=<=1',
      '@me',
    )
    fc.assert(
      fc.property(names, fc.oneof(hostile, dates), hostile, (name, value, more) => {
        const asked = understand(parse(`${name}:${value} ${more}`), ground)
        if (asked.problems.length === 0 && person) found(asked.parsed.text)
      }),
      { numRuns: Number(process.env['SEARCH_RUNS'] ?? 400) },
    )
  })
})

describe('letters', () => {
  it.each([
    ['Café', 'cafe'],
    ['STRASSE', 'straße'],
    ['ﬁnance', 'finance'],
    ['Ørsted', 'orsted'],
    ['İstanbul', 'istanbul'],
    ['don’t', "don't"],
    ['ΟΔΟΣ', 'οδός'],
    ['ё', 'е'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['ｶﾞ', 'ガ'],
    ['sav\u00adings', 'savings'],
  ])('%s is found by %s', (written, typed) => {
    expect(plainLetters(written)).toBe(plainLetters(typed))
  })
  it.each([
    ['й', 'и'],
    ['が', 'か'],
    ['कि', 'का'],
    ['각', '가'],
  ])('%s is another letter than %s', (one, other) => {
    expect(plainLetters(one)).not.toContain(plainLetters(other))
  })
})

describe('the fields', () => {
  it('have an example each that is itself a search, and a name of their own', () => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    for (const { kind, name, example } of fields) {
      const { problems } = found(example)
      expect([name, problems.filter((problem) => problem.kind !== 'unknown-value' && kind !== 'not-kept')]).toEqual([
        name,
        [],
      ])
    }
  })

  it('are offered by their first letters, and then their values', () => {
    const vocabulary = vocabularyOf(desk.state, 'cleo')
    const offered = (text: string, caret = text.length) =>
      completions(text, caret, vocabulary).map(({ text: whole }) => whole)
    expect(offered('rate st')).toEqual(['rate status:'])
    expect(offered('s')).toEqual([])
    expect(offered('status:in')).toEqual(['status:in-review'])
    expect(offered('-status:draft,app')).toEqual(['-status:draft,approved'])
    expect(offered('author:ok')).toEqual(['author:"Ben Okoro"'])
    expect(offered('author:m')).toEqual(['author:@me', 'author:"Mia Lang"'])
    expect(offered('st rate', 2)).toEqual(['status: rate'])
    expect(offered('"st')).toEqual([])
    expect(offered('label:')).toEqual([])
    for (const text of offered('is:')) expect(found(text).problems).toEqual([])
  })

  it('are completed by Enter where a half word would find nothing, and nowhere else', () => {
    const vocabulary = vocabularyOf(desk.state, 'cleo')
    for (const text of ['severity:blo', 'due:tom', 'sort:up', '-status:draft,app']) {
      const [first] = completions(text, text.length, vocabulary)
      expect([text, meansFirst(text, text.length)]).toEqual([text, true])
      expect(found(first?.text ?? '').problems).toEqual([])
      expect(first?.caret).toBe(first?.text.length)
    }
    for (const text of ['st', 'text:no', 'rev:2', 'author:ok', 'campaign:spr', 'severity:blocker rate', 'severity'])
      expect([text, meansFirst(text, text.length)]).toEqual([text, false])
    const byTab = (text: string) =>
      completedByTab(text, text.length, completions(text, text.length, vocabulary))?.text ?? null
    expect(byTab('sev')).toBe('severity:')
    expect(byTab('author:ok')).toBe('author:"Ben Okoro"')
    // A word of its own, a text that may be anything, a value that is there, and one that has not begun.
    for (const text of ['link', 'text:no', 'lang:fr', 'author:', 'severity:blocker', ''])
      expect([text, byTab(text)]).toEqual([text, null])
    // What is there whole stays what it is, though more could follow.
    expect(completions('lang:fr', 7, vocabulary).map(({ text }) => text)).toEqual(['lang:fr', 'lang:fr-CH'])
    expect(completions('severity:blo rate', 12, vocabulary)[0]).toMatchObject({
      text: 'severity:blocker rate',
      caret: 'severity:blocker'.length,
    })
  })

  it('make the filters that each role begins with', () => {
    for (const person of desk.state.people.values()) {
      const queries = usualFilters(person).map(({ query }) => query)
      const counts = filterCounts(desk.state, person, queries, now)
      expect(counts.map(({ count }) => count)).toEqual(queries.map((query) => found(query, person.id as Name).total))
    }
  })
})

describe('filters', () => {
  it('are counted apart, and one that cannot be answered has no count', () => {
    const person = desk.state.people.get('cleo')
    if (!person) throw new Error('Not on the desk')
    const counts = filterCounts(desk.state, person, ['severity:blocker', 'campaign:gone', '', 'rate'], now)
    expect(counts.map(({ count }) => count)).toEqual([1, null, 6, 2])
  })

  it('do not check a whole desk at once: what is left is said, and asked for again', () => {
    const big = new SmallDesk()
    const drafts = Array.from({ length: 130 }, (_none, index) => ({
      post: `p${index}`,
      content: content(`Guaranteed returns ${index}`),
    }))
    big.must('ana', { type: 'import-drafts', drafts })
    const me = big.state.people.get('ana')
    if (!me) throw new Error('Not on the desk')
    const ask = () => queuePage(big.state, me, { split: 'all', search: 'severity:blocker', offset: 0, limit: 10 }, now)
    const [first, second, third] = [ask(), ask(), ask()]
    expect(first.total + first.unchecked).toBe(130)
    expect(first.unchecked).toBeGreaterThan(0)
    expect(second.unchecked).toBeLessThan(first.unchecked)
    expect([third.total, third.unchecked]).toEqual([130, 0])
  })
})

describe('posts with waivers', () => {
  it('are found by whether theirs waits, counts, was refused or ran out', () => {
    const small = new SmallDesk()
    for (const post of ['asked', 'given', 'denied']) {
      small.draft('ana', post, 'Guaranteed returns for all.')
      small.submit('ana', post)
      small.must('ana', {
        type: 'request-waiver',
        post,
        expect: small.expect(post),
        finding: findingOn(small, post),
        reason: 'quoted-words',
        note: 'It quotes the title of a book.',
        until: '2027-02-01T00:00:00Z',
      })
    }
    const of = (post: string) => {
      const [waiver] = small.post(post).waivers
      return { post, expect: small.expect(post), waiver: waiver?.id ?? '' }
    }
    const until = '2027-02-01T00:00:00Z'
    small.must('cleo', { type: 'grant-waiver', ...of('given'), until, note: '' })
    small.must('cleo', { type: 'refuse-waiver', ...of('denied'), note: 'Say it differently.' })
    const search = (words: string, at: string) => {
      const person = small.state.people.get('cleo')
      if (!person) throw new Error('Not on the desk')
      const query = { split: 'all', search: words, offset: 0, limit: 9 } as const
      return queuePage(small.state, person, query, at).rows.map(({ id }) => id)
    }
    expect(search('waiver:pending', now)).toEqual(['asked'])
    expect(search('waiver:granted', now)).toEqual(['given'])
    expect(search('waiver:refused', now)).toEqual(['denied'])
    expect(search('waiver:expired', now)).toEqual([])
    expect(search('waiver:expired', '2027-02-02T00:00:00Z')).toEqual(['given'])
    expect(search('waiver:none', now)).toEqual([])
  })
})
