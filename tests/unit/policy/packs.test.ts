import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../../shared/policy/compile'
import { brokenExamples, tryExample } from '../../../shared/policy/examples'
import { packsFor, shippedPacks, shippedPolicy } from '../../../shared/policy/packs'
import { sectors } from '../../../shared/policy/sectors'
import { PolicyDocument } from '../../../shared/policy/document'
import { fewestExamples } from '../../../shared/policy/pack'

const compiled = compilePolicy(shippedPolicy(sectors))
if (!compiled.ok) throw new Error(compiled.error.map((error) => error.text).join('\n'))
const policy = compiled.value

describe('the shipped policy', () => {
  it('is a valid policy document', () => {
    expect(PolicyDocument.parse(shippedPolicy(sectors))).toEqual(shippedPolicy(sectors))
  })

  it('has the packs that it promises', () => {
    const names = shippedPacks.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['confidentiality', 'endorsement', 'claims', 'voice', 'platform']))
    expect(new Set(names).size).toBe(names.length)
    expect(policy.clauses.length).toBeGreaterThanOrEqual(22)
  })

  it('asks compliance about promises, endorsements and LinkedIn, and nobody about advocacy', () => {
    expect(shippedPolicy(sectors).routes.every(({ when }) => !(when.kinds ?? ['advocacy']).includes('advocacy'))).toBe(
      true,
    )
    const { routes } = shippedPolicy()
    const always = routes.filter(({ when, appliesIf }) => when.kinds?.includes('reply') && appliesIf === undefined)
    expect(always.flatMap((route) => route.needs)).toEqual([{ area: 'brand', count: 1 }])
  })

  it('sends what a public figure says to legal', () => {
    const { routes } = shippedPolicy()
    expect(routes.filter(({ needs }) => needs.some(({ area }) => area === 'legal'))).toMatchObject([
      {
        when: { kinds: ['post', 'reply'] },
        appliesIf: { any: [{ tiers: ['public-figure'] }, { authorTiers: ['public-figure'] }] },
      },
    ])
  })

  it('sends money and investing to a principal where the house has one, and to compliance where it has none', () => {
    const areas = (...had: string[]) =>
      shippedPolicy(['finance'], had)
        .routes.filter(({ when }) => when.packs?.includes('finance'))
        .flatMap(({ needs }) => needs.map(({ area }) => area))
    expect(areas('brand', 'principal')).toEqual(['principal'])
    expect(areas('brand')).toEqual(['compliance'])
  })

  it('starts with the packs of every desk and of the sectors that the house is in', () => {
    const names = (chosen: Parameters<typeof packsFor>[0]) => packsFor(chosen).map(({ name }) => name)
    expect(names(sectors)).toEqual(shippedPacks.map(({ name }) => name))
    for (const { name, sector } of shippedPacks) {
      expect(names([]).includes(name)).toBe(sector === null)
      if (sector !== null) expect(names([sector])).toContain(name)
    }
  })

  it('asks compliance about what the rules of a sector found, in posts and replies', () => {
    const routed = (chosen: Parameters<typeof packsFor>[0]) =>
      shippedPolicy(chosen).routes.filter(({ id }) => sectors.some((sector) => id === `compliance-${sector}`))
    expect(routed([])).toEqual([])
    expect(routed(['health']).map(({ when, needs }) => [when.packs, when.kinds, needs])).toEqual([
      [['health'], ['post', 'reply'], [{ area: 'compliance', count: 1 }]],
    ])
  })

  it('speaks calmly in every message', () => {
    for (const clause of policy.clauses) {
      for (const words of [clause.title, clause.text, clause.why]) expect(words).not.toMatch(/!/)
      for (const example of clause.examples.fails) {
        const found = tryExample(policy, clause, example)
        if (!found.ok) throw new Error('did not compile')
        for (const { what, how } of found.value) expect(`${what.replace(/“.*?”/gs, '')} ${how}`).not.toMatch(/!/)
      }
    }
  })
})

describe.each(policy.clauses.map((clause) => [`${clause.pack}/${clause.id} ${clause.title}`, clause] as const))(
  '%s',
  (_name, clause) => {
    it('has enough examples of both kinds', () => {
      expect(clause.examples.fails.length).toBeGreaterThanOrEqual(fewestExamples)
      expect(clause.examples.passes.length).toBeGreaterThanOrEqual(fewestExamples)
    })

    it.each(clause.examples.fails)('finds: %j', (example) => {
      const found = tryExample(policy, clause, example)
      expect(found.ok && found.value.length).toBeGreaterThan(0)
    })

    it.each(clause.examples.passes)('leaves alone: %j', (example) => {
      const found = tryExample(policy, clause, example)
      expect(found.ok && found.value).toEqual([])
    })
  },
)

it('finds no example of the shipped packs that does not do what its clause says', () => {
  expect(brokenExamples(policy)).toEqual({ ok: true, value: [] })
})
