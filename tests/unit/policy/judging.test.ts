import { describe, expect, it } from 'vitest'
import { compilePolicy } from '../../../shared/policy/compile'
import { countsOf, judgePack, tryText, whyNotAdopt, whyNotTry } from '../../../shared/policy/judging'
import {
  clauseIdsIn,
  freeClauseId,
  nameInPack,
  newPack,
  packNameFrom,
  whyNotTitle,
} from '../../../shared/policy/new-pack'
import { shippedPacks, shippedPolicy } from '../../../shared/policy/packs'
import { loadPack } from '../../../shared/policy/load'

const { settings } = shippedPolicy()
const fresh = newPack('House rules', new Set())
const judged = (yaml: string, taken = new Map<string, string>()) =>
  judgePack({ name: fresh.name, yaml }, settings, taken)
const reworded = (from: string, to: string) => {
  expect(fresh.yaml).toContain(from)
  return fresh.yaml.replace(from, to)
}

describe('a new pack', () => {
  it('is right as it stands: its examples do what its clause says, beside every pack that ships', () => {
    const document = shippedPolicy(['finance', 'health', 'education-and-public-sector'])
    const made = newPack('House rules', clauseIdsIn(document.packs))
    expect(countsOf(judgePack(made, settings, new Map()).clauses ?? [])).toEqual({ right: 4, all: 4 })
    const compiled = compilePolicy({ ...document, packs: [...document.packs, made] })
    expect(compiled.ok ? [] : compiled.error.map(({ text }) => text)).toEqual([])
  })

  it('is filed under a name made of its title, whatever that is', () => {
    for (const title of [
      'House rules',
      '  Häuser & Regeln 2 ',
      '2nd line',
      '家の決まり',
      'x: "y" #z',
      'a'.repeat(300),
    ]) {
      const made = newPack(title, new Set())
      const loaded = loadPack(made.name, made.yaml)
      expect(loaded.ok ? loaded.value.pack.title : loaded.error).toBe(title.trim())
      expect(nameInPack(made.yaml)).toBe(made.name)
    }
    expect(packNameFrom('Häuser & Regeln 2')).toBe('hauser-regeln-2')
    expect(packNameFrom('家の決まり')).toBe('own-rules')
  })

  it('takes neither the name of another pack nor one that ships, now or for a sector', () => {
    expect(whyNotTitle('House rules', [])).toBeNull()
    expect(whyNotTitle('House rules', ['house-rules'])).toContain('already a pack')
    expect(whyNotTitle('Voice', [])).toContain('belongs to a pack that ships')
    expect(whyNotTitle('Health', [])).toContain('belongs to a pack that ships')
    expect(whyNotTitle('  ', [])).toContain('name')
  })

  it('has a clause id that no other pack has', () => {
    const taken = clauseIdsIn(shippedPacks)
    for (const { name, yaml } of shippedPacks) {
      const loaded = loadPack(name, yaml)
      for (const { id } of loaded.ok ? loaded.value.pack.clauses : []) expect(taken).toContain(id)
    }
    expect(freeClauseId('house-rules', new Set(['HR1', 'HR2']))).toBe('HR3')
    expect(freeClauseId('own', new Set())).toBe('O1')
  })
})

describe('a pack while it is written', () => {
  it('names its errors by line, in the order in which they are read', () => {
    const broken = reworded('severity: warning', 'severity: bad').replace('why:', 'wy:')
    const { errors, clauses } = judged(broken)
    expect(clauses).toBeNull()
    const lineOf = (words: string) => broken.split('\n').findIndex((line) => line.includes(words)) + 1
    expect(errors.map(({ line }) => line)).toEqual(errors.map(({ line }) => line).sort((a, b) => a - b))
    expect(errors).toContainEqual(expect.objectContaining({ line: lineOf('severity: bad') }))
    expect(errors).toContainEqual(
      expect.objectContaining({ line: lineOf('wy:'), message: '"wy" is not a known key here.' }),
    )
  })

  it('is told when another pack has the id of one of its clauses', () => {
    const { errors } = judged(fresh.yaml, new Map([['HR1', 'voice']]))
    expect(errors).toMatchObject([{ line: 7, message: 'A clause of the pack voice already has the id HR1.' }])
  })

  it('shows an example that should be found and is not, at its line', () => {
    const yaml = reworded('- Consumers love our new app.', '- People love our new app.')
    const verdicts = judged(yaml).clauses?.[0]?.verdicts ?? []
    const wrong = verdicts.filter(({ isRight }) => !isRight)
    const line = yaml.split('\n').findIndex((words) => words.includes('People love')) + 1
    expect(wrong).toMatchObject([{ expected: 'fails', example: 'People love our new app.', line, found: [] }])
  })

  it('shows what is found in an example that should pass', () => {
    const yaml = reworded('- Our customers love the new app.', '- Our consumers love the new app.')
    const wrong = judged(yaml).clauses?.[0]?.verdicts.filter(({ isRight }) => !isRight)
    expect(wrong).toMatchObject([
      { expected: 'passes', found: [{ clause: 'HR1', severity: 'warning', quote: 'consumers' }] },
    ])
  })

  it('shows what another clause of the pack finds in an example that its own clause misses', () => {
    const second = fresh.yaml
      .slice(fresh.yaml.indexOf('  # People cite'))
      .replace('id: HR1', 'id: HR2')
      .replace('terms: ["consumer*"]', 'terms: ["splendid"]')
      .replace('- Consumers love', '- Consumers adore')
    const [, clause] = judged(fresh.yaml + second).clauses ?? []
    const [first] = clause?.verdicts ?? []
    expect(first).toMatchObject({ isRight: false, found: [{ clause: 'HR1', quote: 'Consumers' }] })
  })

  it('judges an example under the settings that it brings', () => {
    const yaml = reworded(
      '- "Every consumer gets one, free."',
      '- { text: "Every consumer.", settings: { jurisdictions: [nowhere] } }',
    )
    const { errors } = judged(yaml)
    expect(errors).not.toEqual([])
  })

  it('tries any text, on any channel', () => {
    expect(tryText(fresh, settings, { text: 'A consumer.', channels: ['x'] })).toMatchObject([
      { clause: 'HR1', quote: 'consumer' },
    ])
    expect(tryText(fresh, settings, { text: 'A customer.' })).toEqual([])
    expect(tryText({ ...fresh, yaml: 'pack: [' }, settings, { text: 'A customer.' })).toBeNull()
  })
})

describe('putting a version in force', () => {
  const ground = { hasChanges: true, base: 2, inForce: 2, judgements: [judged(fresh.yaml)] }

  it('is refused with the reason, and only then', () => {
    expect(whyNotAdopt(ground)).toBeNull()
    expect(whyNotAdopt({ ...ground, inForce: 3 })).toContain('Version 3 was put in force meanwhile')
    expect(whyNotAdopt({ ...ground, hasChanges: false })).toContain('Nothing differs')
    expect(whyNotAdopt({ ...ground, judgements: null })).toContain('still being checked')
    expect(whyNotAdopt({ ...ground, judgements: [judged('pack: [')] })).toContain('cannot be read: line 1')
    const failing = [judged(reworded('- Consumers love our new app.', '- People love our new app.'))]
    expect(whyNotAdopt({ ...ground, judgements: failing })).toBe(
      '1 example in the pack house-rules does not do what the clause says.',
    )
  })

  it('may be tried on the posts while examples still fail, but not while a pack cannot be read', () => {
    const failing = [judged(reworded('- Consumers love our new app.', '- People love our new app.'))]
    expect(whyNotTry({ ...ground, judgements: failing })).toBeNull()
    expect(whyNotTry({ ...ground, judgements: [judged('pack: [')] })).toContain('cannot be read')
  })
})
