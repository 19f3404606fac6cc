// Syllables of a word, counted by its vowels. Near enough for the mean over a text; a dictionary would be exact.

export type Syllabic = 'en' | 'de' | 'es'

/** Posts say the same words over and over. */
const counted: Record<Syllabic, Map<string, number>> = { en: new Map(), de: new Map(), es: new Map() }
const mostCounted = 5_000

export function syllablesIn(word: string, language: Syllabic): number {
  const before = counted[language]
  const known = before.get(word)
  if (known !== undefined) return known
  const lower = word.toLowerCase()
  const syllables = /\p{L}/u.test(lower) ? Math.max(1, counters[language](lower)) : 1
  if (before.size >= mostCounted) before.clear()
  before.set(word, syllables)
  return syllables
}

const counters: Record<Syllabic, (word: string) => number> = {
  en(word) {
    const bare = word
      .replace(/'s?$/, '')
      // A final e is silent, but for "the" and "-le" after a consonant; so is the e of -ed and -es after most letters.
      .replace(/([^aeiouy])le$/, '$1al')
      .replace(/([aeiouy][^aeiouy]+)e$/, '$1')
      .replace(/([^aeiouydt])ed$/, '$1d')
      .replace(/([^aeiouysxzcgh])es$/, '$1s')
      .replace(/^y/, '')
    // io, ia, eo, ua and the like are two syllables, unless -tion, -cial, -gion and their kin make them one.
    const split = bare
      .replace(/([tscg])i(on|al|an|ous|ent|a$)/g, '$1$2')
      .replace(/([iu])([ao])/g, '$1-$2')
      .replace(/([dr]e)(as?)$/, '$1-$2')
    return split.replace(/qu-?/g, 'q').match(/[aeiouyàâéèêëïîôöûü]+/g)?.length ?? 0
  },
  de(word) {
    return word.replace(/qu/g, 'q').match(/ei|ai|ey|ay|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü]/g)?.length ?? 0
  },
  es(word) {
    // qu and gu before e or i are one sound; weak vowels join strong ones unless they carry the accent.
    return (
      word
        .replace(/qu/g, 'q')
        .replace(/gu(?=[eiéí])/g, 'g')
        .match(/[iuü]?[aeoáéó](?:[iuü](?![aeoáéóíú])|y(?!\p{L}))?|[íú]|[iuü]+|y(?![aeiouáéíóú])/gu)?.length ?? 0
    )
  },
}
