import { describe, expect, it } from 'vitest'
import type { Severity } from '../../../shared/policy/finding'
import { ruleChanges } from '../../../shared/review/rule-changes'

const finding = (id: string, clause: string, severity: Severity = 'warning') => ({
  id,
  severity,
  clause: { pack: 'claims', id: clause, title: '', version: 'v' },
})

describe('what the rules changed about a post whose words stayed', () => {
  it('is nothing where no finding came or went with a version', () => {
    expect(ruleChanges([finding('a', 'C1')], [], [{ clause: 'C2', how: 'fixed' }], 4)).toEqual([])
  })

  it('says which findings are new, leads to the first, and is material where one can stop the post', () => {
    const findings = [finding('a', 'C1', 'note'), finding('b', 'C2', 'blocker'), finding('c', 'C9')]
    expect(ruleChanges(findings, ['b', 'a'], [], 4)).toEqual([
      { words: '2 findings are new because version 4 of the policy took effect: C1, C2', finding: 'a', material: true },
    ])
    expect(ruleChanges(findings, ['a'], [], 4)).toMatchObject([{ material: false }])
  })

  it('leaves out hints, which are for the writer alone', () => {
    expect(ruleChanges([finding('a', 'C1', 'hint')], ['a'], [], 4)).toEqual([])
  })

  it('tells what the policy no longer finds from what the lists of the desk changed', () => {
    const gone = [
      { clause: 'C1', how: 'policy' },
      { clause: 'C2', how: 'obsolete' },
      { clause: 'E1', how: 'lists' },
      { clause: 'F1', how: 'fixed' },
    ] as const
    expect(ruleChanges([], [], gone, 4).map(({ words }) => words)).toEqual([
      '2 findings are no longer made under version 4 of the policy: C1, C2',
      '1 finding is gone because the lists of the desk changed: E1',
    ])
  })

  it('cites each clause once and no more than four', () => {
    const findings = ['C1', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((clause, index) => finding(String(index), clause))
    expect(
      ruleChanges(
        findings,
        findings.map(({ id }) => id),
        [],
        2,
      )[0]?.words,
    ).toBe('7 findings are new because version 2 of the policy took effect: C1, C2, C3, C4 and 2 more')
  })
})
