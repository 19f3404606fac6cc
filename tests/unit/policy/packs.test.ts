import { describe, expect, it } from 'vitest'
import { clausesOf, compilePolicy } from '../../../shared/policy/compile'
import { brokenExamples, tryExample } from '../../../shared/policy/examples'
import { shippedPacks, shippedPolicy } from '../../../shared/policy/packs'
import { PolicyDocument } from '../../../shared/policy/document'
import { fewestExamples } from '../../../shared/policy/pack'

const compiled = compilePolicy(shippedPolicy())
if (!compiled.ok) throw new Error(compiled.error.map((error) => error.text).join('\n'))
const policy = compiled.value

describe('the shipped policy', () => {
  it('is a valid policy document', () => {
    expect(PolicyDocument.parse(shippedPolicy())).toEqual(shippedPolicy())
  })

  it('has the packs that it promises', () => {
    expect(shippedPacks.map(({ name }) => name)).toEqual(['confidentiality', 'endorsement', 'voice', 'platform'])
    expect(clausesOf(policy).length).toBeGreaterThanOrEqual(22)
  })

  it('asks compliance about promises, endorsements and LinkedIn, and nobody about advocacy', () => {
    const routes = shippedPolicy().routes
    expect(routes.every((route) => !(route.when.kinds ?? ['advocacy']).includes('advocacy'))).toBe(true)
    expect(routes.filter((route) => route.when.kinds?.includes('reply')).flatMap((route) => route.needs)).toEqual([
      { area: 'brand', count: 1 },
    ])
  })

  it('speaks calmly in every message', () => {
    for (const clause of clausesOf(policy)) {
      for (const words of [clause.title, clause.text, clause.why]) expect(words).not.toMatch(/!/)
      for (const example of clause.examples.fails) {
        const found = tryExample(policy, clause, example)
        if (!found.ok) throw new Error('did not compile')
        for (const { what, how } of found.value) expect(`${what.replace(/“.*?”/gs, '')} ${how}`).not.toMatch(/!/)
      }
    }
  })
})

describe.each(clausesOf(policy).map((clause) => [`${clause.pack}/${clause.id} ${clause.title}`, clause] as const))(
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
