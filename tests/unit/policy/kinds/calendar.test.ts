// What the slot and the other posts of the desk say about a post, and topics and terms of the desk's lists.
import { describe, expect, it } from 'vitest'
import type { CheckContext } from '../../../../shared/policy/engine'
import { type Neighbours, noNeighbours, noRegisters, type Registers } from '../../../../shared/policy/registers'
import type { Content } from '../../../../shared/post/content'
import { slotAt } from '../../../../shared/post/slot'
import { accountOn, findings, policyOf, post } from '../desk'

const desk = (registers: Partial<Registers>, neighbours: Partial<Neighbours> = {}): CheckContext => ({
  accounts: [
    accountOn('x', 'us', { market: 'US' }),
    accountOn('x', 'de', { market: 'DE' }),
    accountOn('linkedin', 'de'),
  ],
  author: { id: 'ada', name: 'Ada Lovelace' },
  registers: { ...noRegisters, ...registers },
  neighbours: { ...noNeighbours, ...neighbours },
})

function at(wall: string, zone = 'Europe/Berlin'): Content['slot'] {
  const slot = slotAt(wall, zone)
  if (!slot.ok) throw new Error('no such time')
  return slot.value
}

describe('an embargo', () => {
  const policy = policyOf('[{ check: calendar, options: { need: embargo } }]')
  const embargoes = [
    { id: 'a', title: 'A new card', terms: ['Harbour Card'], until: '2027-02-01T07:00:00Z' },
    { id: 'b', title: 'Results', terms: ['half-year result*'], until: '2027-03-01T07:00:00Z' },
  ]
  const found = (text: string, slot: Content['slot']) =>
    findings(post(text, { slot }), policy, desk({ embargoes })).map(({ place, what }) => [place?.quote, what])

  it('names the words, its end and what it is about', () => {
    expect(found('Meet the Harbour Card.', null)).toEqual([
      ['Harbour Card', '“Harbour Card” is under embargo until 2027-02-01, 07:00 UTC: A new card.'],
    ])
  })

  it('ends at its moment, in whatever zone the slot is', () => {
    expect(found('Meet the Harbour Card.', at('2027-02-01T07:59'))).toHaveLength(1)
    expect(found('Meet the Harbour Card.', at('2027-02-01T08:00'))).toEqual([])
    expect(found('Meet the Harbour Card.', at('2027-02-01T01:59', 'America/New_York'))).toHaveLength(1)
    expect(found('Meet the Harbour Card.', at('2027-02-01T02:00', 'America/New_York'))).toEqual([])
  })

  it('holds only its own words', () => {
    const words = 'The Harbour Card and the half-year results.'
    expect(found(words, at('2027-02-15T09:00')).map(([quote]) => quote)).toEqual(['half-year results'])
  })
})

describe('a sensitive date', () => {
  const policy = policyOf(
    '[{ check: calendar, options: { need: sensitive-dates, weight: quiet } }, { check: calendar, options: { need: sensitive-dates, weight: mind }, severity: warning }]',
  )
  const date = { id: 'd', title: 'Election day', from: '2028-11-06', to: '2028-11-07', advice: 'Wait a day' }
  const found = (slot: Content['slot'], targets: string[], markets: string[], weight: 'quiet' | 'mind' = 'quiet') =>
    findings(post('Hello.', { slot, targets }), policy, desk({ dates: [{ ...date, weight, markets }] }))

  it('is the day on the wall where the slot is, from its first day to its last', () => {
    for (const wall of ['2028-11-06T00:00', '2028-11-07T23:59']) expect(found(at(wall), ['x/us'], [])).toHaveLength(1)
    for (const wall of ['2028-11-05T23:59', '2028-11-08T00:00']) expect(found(at(wall), ['x/us'], [])).toEqual([])
    expect(found(null, ['x/us'], [])).toEqual([])
  })

  it('is for its markets, and says which accounts it is about', () => {
    const both = found(at('2028-11-07T09:00'), ['x/us', 'x/de'], ['us'])
    expect(both.map(({ accounts }) => accounts)).toEqual([['x/us']])
    expect(found(at('2028-11-07T09:00'), ['x/de'], ['us'])).toEqual([])
    expect(found(at('2028-11-07T09:00'), [], ['us'])).toEqual([])
    expect(found(at('2028-11-07T09:00'), [], [])).toHaveLength(1)
  })

  it('weighs as much as the list says, and gives the list’s advice', () => {
    const [quiet] = found(at('2028-11-07T09:00'), ['x/us'], [])
    expect(quiet).toMatchObject({ severity: 'blocker', how: 'Wait a day.' })
    const [mind] = found(at('2028-11-07T09:00'), ['x/us'], [], 'mind')
    expect(mind).toMatchObject({ severity: 'warning', what: 'The slot is on a day to mind, 2028-11-07: Election day.' })
  })
})

describe('posts close by', () => {
  const policy = policyOf('[{ check: calendar, options: { need: spacing, minutes: 30 } }]')
  const close = (account: string, instant: string, key = 'NB-1') => ({ key, account, instant })
  const found = (...others: readonly ReturnType<typeof close>[]) =>
    findings(
      post('Hello.', { slot: at('2027-01-11T09:00', 'UTC'), targets: ['x/us', 'x/de'] }),
      policy,
      desk({}, { close: others }),
    )

  it('are told for each account, the nearest only, and never hold a post back', () => {
    const told = found(
      close('x/us', '2027-01-11T08:45:00Z', 'NB-1'),
      close('x/us', '2027-01-11T09:10:00Z', 'NB-2'),
      close('x/de', '2027-01-11T09:00:00Z', 'NB-3'),
      close('x/de', '2027-01-11T12:00:00Z', 'NB-4'),
      close('linkedin/de', '2027-01-11T09:00:00Z', 'NB-5'),
    )
    expect(told.map(({ what, severity }) => [what, severity])).toEqual([
      ['NB-3 goes out on x/de at the same time as this post.', 'warning'],
      ['NB-2 goes out on x/us within 10 minutes of this post.', 'warning'],
    ])
  })

  it('have room to breathe from the half hour on', () => {
    expect(found(close('x/us', '2027-01-11T08:30:00Z'), close('x/de', '2027-01-11T09:30:00Z'))).toEqual([])
  })
})

describe('an earlier post that is alike', () => {
  const policy = policyOf('[{ check: near-duplicate, options: { identicalWithinDays: 30 } }]')
  const slot = at('2027-01-31T09:00', 'UTC')
  const similar = (share: number, instant: string | null, accounts = ['x/us'], key = 'NB-1') => ({
    key,
    share,
    accounts,
    instant,
  })
  const found = (others: readonly ReturnType<typeof similar>[], rest: Partial<Content> = {}) =>
    findings(post('Hello.', { slot, targets: ['x/us', 'x/de'], ...rest }), policy, desk({}, { similar: others }))

  it('with the same words on the same account is a warning for thirty days, however grave the clause', () => {
    const [told] = found([similar(1, '2027-01-01T09:00:00Z')])
    expect(told).toMatchObject({ severity: 'warning', accounts: ['x/us'], what: 'NB-1 says the same on x/us.' })
    expect(found([similar(1, '2027-01-01T08:59:00Z')])[0]).toMatchObject({
      severity: 'note',
      what: 'NB-1 says the same.',
    })
    expect(found([similar(1, '2027-03-02T09:00:00Z')])[0]?.severity).toBe('warning')
    expect(found([similar(1, null)])[0]?.severity).toBe('warning')
    expect(found([similar(1, '2027-01-01T09:00:00Z')], { slot: null })[0]?.severity).toBe('warning')
  })

  it('elsewhere or in other words is a note', () => {
    expect(found([similar(1, '2027-01-30T09:00:00Z', ['linkedin/de'])])[0]?.severity).toBe('note')
    expect(found([similar(0.8, '2027-01-30T09:00:00Z')])[0]).toMatchObject({
      severity: 'note',
      what: 'NB-1 says nearly the same.',
    })
    expect(found([similar(0.7, '2027-01-30T09:00:00Z')])).toEqual([])
  })

  it('is one finding, of the post that matters most', () => {
    const others = [similar(1, null, ['linkedin/de'], 'NB-9'), similar(1, null, ['x/us'], 'NB-5'), similar(0.9, null)]
    expect(found(others).map(({ what }) => what)).toEqual(['NB-5 says the same on x/us.'])
  })
})

describe('a topic', () => {
  const policy = policyOf('[{ check: speaker, options: { of: topics } }]')
  const topic = {
    id: 't',
    title: 'Results',
    terms: ['half-year result*'],
    speakers: ['ada'],
    accounts: ['linkedin/de'],
  }
  const found = (targets: string[], speakers = ['ada']) =>
    findings(post('Our half-year results.', { targets }), policy, desk({ topics: [{ ...topic, speakers }] }))

  it('is for its speakers, on its accounts', () => {
    expect(found(['linkedin/de'])).toEqual([])
    expect(found(['linkedin/de', 'x/us']).map(({ accounts }) => accounts)).toEqual([['x/us']])
    expect(found(['linkedin/de'], ['ben'])[0]?.what).toBe(
      '“half-year results” belongs to the topic “Results”, on which Ada Lovelace does not speak.',
    )
    expect(found([], ['ben'])).toHaveLength(1)
  })
})

describe('an internal term', () => {
  const internalTerms = ['Project Heron']
  const policy = policyOf('[{ check: internal-term }]', { internalTerms })
  const terms = [
    { id: '1', term: 'Kestrel' },
    { id: '2', term: 'Project Heron' },
  ]

  it('is found from the policy and from the desk’s list, and once where it is on both', () => {
    const found = findings(post('Project Heron and #Kestrel'), policy, desk({ terms }))
    expect(found.map(({ place }) => place?.quote)).toEqual(['Project Heron', 'Kestrel'])
    expect(findings(post('Kestrel flies.'), policyOf('[{ check: internal-term }]'), desk({ terms }))).toHaveLength(1)
    expect(findings(post('Kestrel flies.'), policy, desk({}))).toEqual([])
  })
})
