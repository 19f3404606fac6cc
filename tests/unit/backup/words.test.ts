// What the window says of copies.
import { describe, expect, it } from 'vitest'
import { comparedInWords, consequences, keepOptions, nameOfFolder } from '../../../renderer/screens/ledger/copies/words'
import type { RestoreReport } from '../../../shared/bridge/contract'

const report: RestoreReport = {
  token: 't',
  folder: '/copies/north',
  desk: 'North',
  madeAt: null,
  entries: 12,
  lastAt: null,
  fingerprint: null,
  trouble: null,
  compared: { agrees: true, missing: 0, more: 0 },
}
const compared = (agrees: boolean, missing: number, more: number) =>
  comparedInWords({ compared: { agrees, missing, more } }, true)

describe('how a copy stands to the open desk', () => {
  it('is said in one sentence for every case', () => {
    expect(compared(true, 0, 0)).toBe('It holds exactly what the open desk holds.')
    expect(compared(true, 1, 0)).toBe('It agrees with the open desk as far as it goes, and lacks the last 1 entry.')
    expect(compared(true, 0, 3)).toBe('It holds all that the open desk holds, and 3 entries more.')
    expect(compared(false, 1, 2)).toBe(
      'It parted from the open desk: 1 entry of the open desk is not in it, and 2 entries of its own are not on the open desk.',
    )
    expect(comparedInWords({ compared: null }, true)).toBe('It is not a copy of the desk that is open.')
    expect(comparedInWords({ compared: null }, false)).toBeNull()
  })
})

describe('what restoring does', () => {
  it('is said before it is done: nothing is overwritten, and there will be two desks with one past', () => {
    const points = consequences(report, true).join('\n')
    expect(points).toContain('Nothing is put over anything')
    expect(points).toContain('two desks with one past')
    expect(points).toContain('stays as it is')
    expect(consequences(report, false).join('\n')).not.toContain('open now')
  })

  it('does not promise of a damaged copy that it can be worked on', () => {
    const trouble = { kind: 'altered-line', what: '', where: null, after: { seq: 12, at: null }, wayOut: '' } as const
    const points = consequences({ ...report, trouble }, true).join('\n')
    expect(points).toContain('for reading only, and shows what could be read: 12 entries')
    expect(points).not.toContain('Go on with one')
  })
})

describe('the choices', () => {
  it('hold the present number of copies, whatever it is', () => {
    expect(keepOptions(14)).toHaveLength(6)
    expect(keepOptions(5).map(({ value }) => value)).toEqual(['3', '5', '7', '14', '30', '90', '365'])
  })

  it('name a folder by its last part, on any system', () => {
    expect(['/a/b c/', 'C:\\copies\\north', 'x'].map(nameOfFolder)).toEqual(['b c', 'north', 'x'])
  })
})
