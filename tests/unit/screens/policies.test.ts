import { describe, expect, it } from 'vitest'
import { fateInWords, fateOf, matching } from '../../../renderer/screens/policies/clauses/records'
import { checkName } from '../../../renderer/screens/policies/clauses/check-names'
import { kindNames } from '../../../shared/policy/kinds'
import { changeInWords, sumInWords } from '../../../renderer/screens/policies/comparison/comparison-words'
import { policyView } from '../../../shared/desk/queries/policy'
import { policy, SmallDesk } from '../desk/small-desk'

const desk = new SmallDesk()
desk.must('mia', { type: 'adopt-policy', document: policy(2) })
const view = policyView(desk.state, null)
const clauses = view?.clauses ?? []

describe('the policy on screen', () => {
  it('shows the version in force with its clauses, examples and rules, and every version there was', () => {
    expect(view?.versions.map(({ version, by, isInForce }) => [version, by, isInForce])).toEqual([
      [2, 'Mia Lang', true],
      [1, 'Mia Lang', false],
    ])
    expect(clauses[0]).toMatchObject({
      id: 'W1',
      examples: { passes: ['Returns may vary.', 'We guarantee nothing.'] },
      rules: [{ rule: 'words/W1#1', kind: 'term', severity: 'blocker' }],
    })
  })

  it('shows an earlier version when asked, and none that there never was', () => {
    expect(policyView(desk.state, 1)?.document.version).toBe(1)
    expect(policyView(desk.state, 7)).toBeNull()
  })

  it('finds clauses by any of their words', () => {
    const found = (words: string) => matching(words, clauses).map(({ id }) => id)
    expect(found('')).toEqual(clauses.map(({ id }) => id))
    expect(found('HARD to prove')).toEqual(['W2'])
    expect(found('w1')).toEqual(['W1'])
    expect(found('prove nothing of the kind')).toEqual([])
  })
})

describe('how a clause has fared', () => {
  it('is the sum of its rules, and not of a clause whose name begins the same', () => {
    const [clause] = clauses
    if (!clause) throw new Error('The desk has a clause')
    const record = {
      clause: 'W1',
      hits: 3,
      upheld: 2,
      considered: 0,
      waived: 0,
      disputed: 1,
      lately: { hits: 0, upheld: 0, waived: 0 },
    }
    const fate = fateOf(clause, [
      { ...record, rule: 'words/W1#1' },
      { ...record, rule: 'words/W1#2' },
      { ...record, rule: 'words/W11#1' },
    ])
    expect(fateInWords(fate)).toBe('6 hits, 4 upheld, 2 disputed')
  })

  it('says so when there is nothing yet', () => {
    expect(fateInWords({ hits: 0, upheld: 0, considered: 0, waived: 0, disputed: 0 })).toBe('No hits yet')
  })
})

describe('the kinds of check', () => {
  it('each have a name that is none of their words in a pack', () => {
    expect(kindNames.filter((kind) => checkName(kind) === kind)).toEqual([])
    expect(checkName('term')).toBe('Words and phrases')
    expect(checkName('one of a later version')).toBe('one of a later version')
  })
})

describe('a comparison in words', () => {
  const none = {
    posts: 1,
    changed: 0,
    appears: 0,
    disappears: 0,
    newlyBlocked: 0,
    noLongerBlocked: 0,
    clauses: [],
    examples: [],
  }

  it('says that nothing changes', () => {
    expect(sumInWords(none)).toBe('1 post checked under both. Nothing appears and nothing disappears.')
  })

  it('says what changes, and what it means for approval', () => {
    expect(sumInWords({ ...none, posts: 1_200, changed: 2, appears: 1, disappears: 3, newlyBlocked: 1 })).toBe(
      '1,200 posts checked under both. On 2 posts something changes: 1 finding appears, 3 disappear. 1 post could not be approved any more.',
    )
  })

  it('says where a post stands', () => {
    const change = { id: 'p', key: 'N-1', stage: 'submitted', appears: [], disappears: [], blocking: null } as const
    expect(changeInWords(change)).toBe('with its reviewers')
    const words = { clause: 'HR1', title: 'We stay calm', severity: 'warning', what: 'Too fast.' } as const
    expect(changeInWords({ ...change, appears: [words, words] })).toBe('with its reviewers, 2 findings more')
  })
})
