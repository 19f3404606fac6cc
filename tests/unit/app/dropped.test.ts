import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDrop } from '../../../shared/bridge/dropped'

const files = (...names: string[]) => names.map((name) => ({ name }))

describe('files that are dropped', () => {
  it('go where they belong by their names: drafts, or what another desk handed over', () => {
    expect(planDrop(files('a.csv', 'B.MD'))).toEqual({ kind: 'drafts', use: [0, 1], left: [] })
    expect(planDrop(files('NB-1.imprimatur-bundle'))).toEqual({ kind: 'bundle', use: [0], left: [] })
  })

  it('are left out with a reason and a way out where nobody can use them', () => {
    const { kind, left } = planDrop(files('plan.xlsx', 'hero.png', 'run.exe', 'posts.json'))
    expect(kind).toBe('nothing')
    expect(left.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('save it as CSV'),
      expect.stringContaining('belongs to a post'),
      expect.stringContaining('CSV and Markdown'),
      expect.stringContaining('save them as CSV'),
    ])
  })

  it('are read one kind at a time, and every file is either used or named', () => {
    expect(planDrop(files('a.csv', 'NB-1.imprimatur-bundle'))).toMatchObject({
      kind: 'drafts',
      left: [{ name: 'NB-1.imprimatur-bundle' }],
    })
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('a.csv', 'b.imprimatur-bundle', 'c.png', '__proto__', 'x.constructor'),
    )
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const plan = planDrop(files(...names))
        const used = plan.kind === 'nothing' ? 0 : plan.use.length
        expect(used + plan.left.length).toBe(names.length)
      }),
    )
  })
})
