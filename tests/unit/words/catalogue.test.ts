// Asks that everything said is in the German catalogue, with the same in it, and that nothing goes past the catalogues.
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { catalogueParts, keyOf, wordsIn } from '../../../build/words/said.mjs'

const { said, bare } = wordsIn()
const parts = catalogueParts('de')
const german = new Map(parts.flatMap(({ words }) => Object.entries(words)))
const used = new Set(said.map(keyOf))

describe('what is said', () => {
  it('is written out where it is said', () => {
    expect(said.filter(({ source }) => source === null).map(({ at }) => at)).toEqual([])
  })

  it('goes through the catalogues in every window', () => {
    expect(bare.map(({ words, at }) => `${at}: ${words}`)).toEqual([])
  })

  it('is not glued together: no message begins or ends with a blank', () => {
    const glued = said.filter(({ source }) => source !== null && source !== source.trim())
    expect(glued.map(({ source, at }) => `${at}: ${source ?? ''}`)).toEqual([])
    expect([...german].filter(([, words]) => words !== words.trim()).map(([key]) => key)).toEqual([])
  })
})

describe('the German catalogue', () => {
  it('has everything that is said', () => {
    const missing = said.filter((one) => one.source !== null && !german.has(keyOf(one)))
    expect(missing.map((one) => `${one.at}: ${keyOf(one)}`)).toEqual([])
    expect([...german].filter(([, words]) => words === '').map(([key]) => key)).toEqual([])
  })

  it('has nothing that is said nowhere', () => {
    expect([...german.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  it('has each in one part', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const { file, words } of parts)
      for (const key of Object.keys(words)) {
        const first = seen.get(key)
        if (first !== undefined) twice.push(`${first} and ${file}: ${key}`)
        seen.set(key, file)
      }
    expect(twice).toEqual([])
  })

  it('takes the same things in as English does', () => {
    const differing: string[] = []
    for (const one of said) {
      const words = german.get(keyOf(one))
      if (one.source === null || words === undefined) continue
      const [english, translated] = [contentsOf(one.source, one.isRich), contentsOf(words, one.isRich)]
      if (JSON.stringify(english) !== JSON.stringify(translated))
        differing.push(`${one.at}: ${JSON.stringify(english)} and ${JSON.stringify(translated)}`)
    }
    expect(differing).toEqual([])
  })

  it('tells one from several wherever something is counted, in both languages', () => {
    const incomplete: string[] = []
    for (const one of said) {
      for (const [language, words] of [
        ['en', one.source],
        ['de', german.get(keyOf(one))],
      ] as const)
        for (const categories of words ? pluralsIn(partsOf(words, one.isRich, language)) : [])
          if (
            !categories.includes('other') ||
            categories.every((name) => name === 'other') ||
            categories.some(isUnknown)
          )
            incomplete.push(`${one.at}: ${words ?? ''}`)
    }
    expect(incomplete).toEqual([])
  })
})

type Parts = ReturnType<IntlMessageFormat['getAst']>
/** As `intl-messageformat` numbers what is only text. */
const literal: ReadonlySet<number> = new Set([0])

const isUnknown = (category: string) => !/^(?:one|other|=\d+)$/.test(category)

function partsOf(words: string, isRich: boolean, language = 'en'): Parts {
  return new IntlMessageFormat(words, language, undefined, { ignoreTag: !isRich }).getAst()
}

/** The names of what stands in a message, its tags, and the cases of what is chosen by name, each once. */
function contentsOf(words: string, isRich: boolean): readonly string[] {
  return [...new Set(namesIn(partsOf(words, isRich)))].toSorted()
}

function namesIn(message: Parts): readonly string[] {
  return message.flatMap((part): readonly string[] => {
    if ('children' in part) return [`<${part.value}>`, ...namesIn(part.children)]
    if (!('options' in part)) return 'value' in part && !literal.has(part.type) ? [part.value] : []
    const cases = 'offset' in part ? [] : Object.keys(part.options).map((name) => `${part.value}=${name}`)
    return [part.value, ...cases, ...Object.values(part.options).flatMap(({ value }) => namesIn(value))]
  })
}

function pluralsIn(message: Parts): readonly (readonly string[])[] {
  return message.flatMap((part): readonly (readonly string[])[] => {
    if ('children' in part) return pluralsIn(part.children)
    if (!('options' in part)) return []
    const inside = Object.values(part.options).flatMap(({ value }) => pluralsIn(value))
    return 'offset' in part ? [Object.keys(part.options), ...inside] : inside
  })
}
