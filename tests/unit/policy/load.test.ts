import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { compilePolicy } from '../../../shared/policy/compile'
import { loadPack } from '../../../shared/policy/load'
import { inWords } from '../../../shared/policy/load-words'
import { shippedPacks, shippedPolicy } from '../../../shared/policy/packs'
import { packOf } from './desk'

const good = packOf('[{ check: term, options: { terms: [a] } }]')

function errorsOf(yaml: string, name = 'test') {
  const result = compilePolicy({ ...shippedPolicy(), packs: [{ name, yaml }] })
  return result.ok ? [] : result.error
}

describe('a pack that cannot be used says where and what to do', () => {
  it('accepts a good one', () => {
    expect(errorsOf(good)).toEqual([])
  })

  it('names an unknown key at its own line and column', () => {
    const [error] = errorsOf(good.replace('    why:', '    reason: x\n    why:'))
    expect(error).toMatchObject({ pack: 'test', line: 8, column: 5 })
    expect(error?.text).toBe('test.yaml:8:5: "reason" is not a known key here. Correct its spelling or remove it.')
  })

  it('names an unknown option of a check', () => {
    const [error] = errorsOf(packOf('[{ check: term, options: { terms: [a], stem: true } }]'))
    expect(error?.message).toBe('"stem" is not a known key here.')
    expect(error?.line).toBe(10)
  })

  it.each([
    ['looks ahead', 'a(?=b)'],
    ['looks ahead', 'a(?!b)'],
    ['looks ahead', '(?<=a)b'],
    ['refers back', '(a)\\1'],
    ['is not valid', 'a(b'],
    ['is not valid', '(a{1000}){1000}'],
  ])('refuses a pattern that %s: %s', (words, pattern) => {
    const [error] = errorsOf(packOf(`\n      - check: pattern\n        options:\n          pattern: '${pattern}'`))
    expect(error).toMatchObject({ line: 13, column: 11 })
    expect(error?.message).toContain(words)
  })

  it('asks for two examples of each kind', () => {
    const [error] = errorsOf(good.replace('fails: [a, b]', 'fails: [a]'))
    expect(error?.message).toBe('This clause has too few examples that fail.')
    expect(error?.line).toBe(11)
  })

  it('points into an example that holds something unknown', () => {
    const [error] = errorsOf(good.replace('fails: [a, b]', 'fails: [a, { text: b, colour: red }]'))
    expect(error?.message).toBe('"colour" is not a known key here.')
  })

  it('says which key is missing', () => {
    expect(errorsOf(good.replace('    title: Clause\n', ''))[0]?.message).toBe('"title" is missing.')
  })

  it('lists the known values', () => {
    const [error] = errorsOf(packOf('[{ check: term, options: { terms: [a] } }]', 'fatal'))
    expect(error?.remedy).toBe('Use one of: blocker, warning, note, hint.')
    expect(error?.line).toBe(9)
  })

  it('tells a number that is too small or too large from a list and from a text', () => {
    const schema = z.strictObject({
      count: z.int().min(1).max(9),
      share: z.number().gt(0).lt(1),
      names: z.array(z.string().min(1)).min(1).max(2),
      title: z.string().max(3),
    })
    const wrong = (given: object) => {
      const read = schema.safeParse({ count: 1, share: 0.5, names: ['a'], title: 'a', ...given })
      return read.error?.issues.flatMap((issue) => inWords(issue)).map(({ message }) => message)
    }
    expect(wrong({ count: 0 })).toEqual(['"count" must be at least 1.'])
    expect(wrong({ count: 10 })).toEqual(['"count" must be at most 9.'])
    expect(wrong({ share: 0 })).toEqual(['"share" must be more than 0.'])
    expect(wrong({ share: 1 })).toEqual(['"share" must be less than 1.'])
    expect(wrong({ names: [] })).toEqual(['"names" has too few entries.'])
    expect(wrong({ names: ['a', 'b', 'c'] })).toEqual(['"names" has too many entries.'])
    expect(wrong({ names: [''] })).toEqual(['Entry 1 of "names" is empty.'])
    expect(wrong({ title: 'abcd' })).toEqual(['"title" is too long.'])
  })

  it('lists the known checks', () => {
    const [error] = errorsOf(packOf('[{ check: vibes }]'))
    expect(error?.message).toBe('There is no check named "vibes".')
    expect(error?.remedy).toContain('personal-data')
  })

  it('refuses two clauses with one id, two packs with one name, and a pack under another name', () => {
    const clause = good.slice(good.indexOf('  - id'))
    expect(errorsOf(good + clause)[0]?.message).toContain('id T1')
    const twice = compilePolicy({ ...shippedPolicy(), packs: [0, 1].map(() => ({ name: 'test', yaml: good })) })
    expect(!twice.ok && twice.error[0]?.message).toBe('Two packs have this name.')
    expect(errorsOf(good, 'other')[0]?.remedy).toContain('filed as other')
  })

  it('refuses a clause id that another pack has, because people cite a clause by its id alone', () => {
    const packs = [
      { name: 'test', yaml: good },
      { name: 'other', yaml: good.replace('pack: test', 'pack: other') },
    ]
    const result = compilePolicy({ ...shippedPolicy(), packs })
    expect(!result.ok && result.error[0]?.text).toBe(
      'other.yaml:5:5: A clause of the pack test already has the id T1. Give each clause an id of its own.',
    )
  })

  it('notices a sentence that loses its end to a hashtag', () => {
    const [error] = errorsOf(good.replace('why: Because it is so.', 'why: Use #ad first.'))
    expect(error).toMatchObject({ line: 8, column: 14 })
    expect(error?.remedy).toContain('quotation marks')
  })

  it.each([
    'a: [',
    '\t- x',
    'a: 1\na: 2',
    '&a [*a]',
    '%YAML 9',
    '- !!js/function x',
    '',
    '42',
    '\u0000',
    '__proto__: { x: 1 }',
  ])('never throws on %j', (yaml) => {
    const result = loadPack('test', yaml)
    expect(result.ok).toBe(false)
    if (!result.ok) for (const { text } of result.error) expect(text).toMatch(/^test\.yaml:\d+:\d+: \S/)
  })

  it('stops a pack that multiplies itself through aliases', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let level = 1; level < 9; level += 1)
      bomb.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      )
    expect(loadPack('test', bomb.join('\n')).ok).toBe(false)
  })

  it('reads the shipped packs', () => {
    for (const { name, yaml } of shippedPacks) expect(loadPack(name, yaml).ok).toBe(true)
  })
})
