// The kinds that look at how something is said: tone, inclusive, reading-ease.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syllablesIn } from '../../../../shared/policy/syllables'
import { findings, policyOf, post, quotes } from '../desk'
import { textOf } from './fixed'

describe('tone', () => {
  const loud = policyOf('[{ check: tone, options: { of: shouting, unless: [BIG BANG] } }]')

  it.each([
    ['a shouted sentence', 'Look: SALE ENDS TODAY for all', ['SALE ENDS TODAY']],
    ['small words between large ones', 'WE ARE OPEN', ['WE ARE OPEN']],
    ['words that shout across their own marks', 'BUY! NOW! TODAY!', ['BUY! NOW! TODAY']],
    ['other alphabets', 'Вход НОВЫЕ ПРАВИЛА СЕГОДНЯ', ['НОВЫЕ ПРАВИЛА СЕГОДНЯ']],
    ['no row of short forms', 'NASA ESA DLR and FDIC NCUA SEC and HTML CSS SQL', []],
    ['no list of short forms', 'Talks by NASA, ESA, DLR, CERN', []],
    ['no two words', 'THANK YOU all', []],
    ['no name that is listed', 'A talk on BIG BANG THEORY tonight', []],
    ['no capitals in tags', '#WE #ARE #OPEN @WE @ARE @OPEN', []],
    ['no numbers alone', '2026 2027 2028', []],
  ])('hears %s', (_words, text, expected) => {
    expect(quotes(text, loud)).toEqual(expected)
  })

  const rows = policyOf('[{ check: tone, options: { of: exclamations } }]')

  it.each([
    ['We won!!!', 'We won!'],
    ['¡¡Hemos ganado!!', '¡Hemos ganado!'],
    ['Really?!?!', 'Really?!'],
    ['Go! ! !', 'Go!'],
    ['New ‼️', 'New !'],
    ['Look ❗❗ here', 'Look ! here'],
  ])('makes one mark of the row in %j', (text, expected) => {
    expect(textOf(text, rows)).toBe(expected)
    expect(findings(expected, rows)).toEqual([])
  })

  it.each(['We won! Thank you! See you!', 'Welcome! ¡Bienvenidos!', 'What?! No.', 'Really??', '❗ Note', 'a != b'])(
    'leaves %j alone',
    (text) => {
      expect(findings(text, rows)).toEqual([])
    },
  )

  const rude = policyOf(
    '[{ check: tone, options: { of: insults, always: [moron*], aimed: [pathetic, liar, liars, clown], people: [you, they, he, people], unless: [circus clown], notAfter: [not, never] } }]',
  )

  it.each([
    ['whoever is meant', 'Morons at work', ['Morons']],
    ['at someone', 'You are pathetic, and they were never liars', ['pathetic']],
    ['with the person after it', 'Pathetic of you. Pathetic people', ['Pathetic', 'Pathetic']],
    ['at a name', 'Anna Smith is such a liar, and Mr Jones was pathetic', ['liar', 'pathetic']],
    ['not a thing', 'The Clown is pathetic, and a clown for you', []],
    ['at a mention', '@northbank liar', ['liar']],
    ['before a mention', 'liar, @northbank', ['liar']],
    ['at one of thousands of mentions', `${'@a '.repeat(3_000)}liar`, ['liar']],
    ['at no mention close by', `@a @b and then ${'the '.repeat(30)}liar and the rest @c`, []],
    ['nobody in sight', 'The pathetic fallacy is a figure of speech', []],
    ['someone in another sentence', 'A pathetic goal. You should have seen it', []],
    ['in a fine context', 'You can meet our circus clown', []],
  ])('finds an insult: %s', (_words, text, expected) => {
    expect(quotes(text, rude)).toEqual(expected)
  })
})

describe('inclusive', () => {
  const words = policyOf(
    `[{ check: inclusive, options: { words: [ { say: chairman, better: [chair, chairperson], fits: true, note: names only men }, { say: [mankind, "man kind"], better: [humanity], fits: true }, { say: insane, better: [wild], fits: true, unless: ["the insane asylum"] }, { say: "wheelchair bound", better: [uses a wheelchair] }, { say: gyps* } ], notAfter: [not], within: 3 } }]`,
  )

  it('names better words, and why', () => {
    expect(findings('Our chairman speaks', words)[0]).toMatchObject({
      what: '“chairman” names only men.',
      how: 'Say “chair” or “chairperson”.',
      certainty: 'exact',
    })
    expect(findings('a gypsy', words)[0]).toMatchObject({ how: 'Say it in other words, or leave it out.', fix: null })
  })

  it.each([
    ['Our chairman speaks', 'Our chair speaks'],
    ['Chairman Smith', 'Chair Smith'],
    ['CHAIRMAN', 'CHAIR'],
    ['for man-kind', 'for humanity'],
    ['the chair\u200bman’s talk', 'the chair’s talk'],
  ])('makes of %j %j', (text, expected) => {
    expect(textOf(text, words)).toBe(expected)
    expect(findings(expected, words)).toEqual([])
  })

  it('offers no fix where the article would be wrong, and none where more would have to change', () => {
    expect(findings('an insane deal', words)[0]?.fix).toBeNull()
    expect(findings('some insane deal', words)[0]?.fix?.insert).toBe('wild')
    expect(findings('He is wheelchair-bound', words)[0]?.fix).toBeNull()
  })

  it.each(['the insane asylum of 1890', 'not insane', 'chairmanship', '#chairman'])('leaves %j alone', (text) => {
    expect(findings(text, words)).toEqual([])
  })

  const swearing = policyOf(
    '[{ check: inclusive, options: { swearing: true, words: [{ say: scheiß* }], starred: [scheiße, mierda], unless: [kick ass] } }]',
  )

  it.each([
    ['f*ck this', 'f*ck'],
    ['what the f**k', 'f**k'],
    ['F*** off', 'F***'],
    ['f***ing queues', 'f***ing'],
    ['motherf*cker', 'motherf*cker'],
    ['sh1t happens', 'sh1t'],
    ['bullsh!t!', 'bullsh!t'],
    ['a$$hole', 'a$$hole'],
    ['shhhit', 'shhhit'],
    ['biiitch', 'biiitch'],
    ['f_ck', 'f_ck'],
    ['fuuuuck', 'fuuuuck'],
    ['fu\u200bck', 'fu\u200bck'],
    ['𝐟𝐮𝐜𝐤', '𝐟𝐮𝐜𝐤'],
    ['fυсk', 'fυсk'],
    ['sh-t', 'sh-t'],
    ['#ShitHappens', 'ShitHappens'],
    ['Sch***e', 'Sch***e'],
    ['m*erda', 'm*erda'],
    ['What the @#$%&!', '@#$%&'],
    ['(shit)', 'shit'],
    ['dumbass', 'dumbass'],
    ['So ein Scheiß', 'Scheiß'],
  ])('sees the swearword in %j', (text, quote) => {
    expect(quotes(text, swearing)).toEqual([quote])
  })

  it.each([
    'Scunthorpe, Essex, Sussex, Penistone, Lightwater',
    'An assessment of assets by associates, with class and bass',
    'Done in 45s, on the A55, at 5:55, with 455 others',
    'The rapper in the cockpit drank a cocktail',
    'Shiitake and shitake, a Shih Tzu, Matsushita',
    'cum laude, tit for tat, Moby Dick, blue tits, Arsenal',
    'Our Kolleg*innen and Schüler*innen, 4* hotel, rated 5***',
    'https://example.com/fuck and fuck@example.com and @shit',
    '$SHIT is a ticker',
    'Let us kick ass',
    'terms*, conditions* and free*',
    'f-stop and t-shirt, s-t-r-e-t-c-h',
    'The shirt was short and the shop was shut',
    'Save 10%!!! #1 & #2 @home',
  ])('sees none in %j', (text) => {
    expect(quotes(text, swearing)).toEqual([])
  })

  it('knows which words are harmless in another language', () => {
    const text = 'Ein Ass im Ärmel, und die Knie wanken'
    expect(quotes(post(text, { language: 'de' }), swearing)).toEqual([])
    expect(quotes('An ass up my sleeve', swearing)).toEqual(['ass'])
  })

  it('quotes what stands in the text, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        for (const { place } of findings(`${before} sh1t ${after}`, swearing))
          if (place) expect(`${before} sh1t ${after}`.slice(place.start, place.end)).toBe(place.quote)
      }),
    )
  })

  it('takes rows of the same letter in its stride', () => {
    for (const letter of ['f', 's', '*', '@', '#a ', 'ass', 'b1'])
      expect(findings(letter.repeat(20_000), swearing).length).toBeLessThanOrEqual(50)
  })
})

describe('reading-ease', () => {
  const ease = policyOf('[{ check: reading-ease }]', {}, 'hint')
  const plain = 'We open at nine. Come in, have a coffee and ask us what you like. '
  const long =
    'We open our doors at nine in the morning for all those who want to come in and have a coffee and ask us what they like to know about the cards and the loans that we have on offer this year. '

  it('leaves plain and short texts alone', () => {
    expect(findings(plain.repeat(8), ease)).toEqual([])
    expect(findings(long, ease)).toEqual([])
  })

  it('quotes the longest of long sentences', () => {
    const [finding] = findings(plain + long.repeat(4), ease)
    expect(finding?.place?.quote).toBe(long.trim())
    expect(finding?.what).toContain('words on average')
  })

  it('tells a text as long as a chapter by its beginning', () => {
    const difficult = 'Organisational considerations necessitate comprehensive administrative documentation. '
    expect(findings(plain.repeat(160) + difficult.repeat(1_000), ease)).toEqual([])
    expect(findings(difficult.repeat(300) + plain.repeat(2_000), ease)).toHaveLength(1)
  })

  it.each([
    ['en', 'Organisational considerations necessitate comprehensive administrative documentation. '],
    ['de', 'Unternehmensverantwortliche berücksichtigen Zusammenarbeitsvereinbarungen außergewöhnlich. '],
    ['es', 'Consideraciones organizativas necesitan documentación administrativa extraordinariamente comprensible. '],
  ])('knows a difficult text in %s though its sentences are short', (language, sentence) => {
    const [finding] = findings(post(sentence.repeat(16), { language }), ease)
    expect(finding?.what).toContain('very difficult')
  })

  it('counts only sentences in other languages', () => {
    expect(
      findings(
        post('Considérations organisationnelles extraordinairement compréhensibles. '.repeat(20), { language: 'fr' }),
        ease,
      ),
    ).toEqual([])
    expect(findings(post(long.repeat(2), { language: 'fr' }), ease)).toHaveLength(1)
  })

  it('takes the items of a list for sentences', () => {
    expect(findings(`${plain}\n${'- one more thing that we do for you at no cost\n'.repeat(12)}`, ease)).toEqual([])
  })

  it.each([
    [
      'en',
      {
        bank: 1,
        house: 1,
        table: 2,
        welcome: 2,
        opened: 2,
        asked: 1,
        question: 2,
        interest: 3,
        account: 2,
        idea: 3,
        investment: 3,
        community: 4,
        houses: 2,
        social: 2,
      },
    ],
    [
      'de',
      { Bank: 1, Häuser: 2, Beratung: 3, Sparkonto: 3, Fragen: 2, Kunden: 2, eröffnen: 3, Quelle: 2, Freizeit: 2 },
    ],
    [
      'es',
      {
        banco: 2,
        cuenta: 2,
        ahorro: 3,
        día: 2,
        cliente: 2,
        guitarra: 3,
        que: 1,
        hoy: 1,
        país: 2,
        oficina: 4,
        ciudad: 2,
        quiero: 2,
      },
    ],
  ] as const)('counts syllables in %s', (language, words) => {
    const counted = Object.fromEntries(Object.keys(words).map((word) => [word, syllablesIn(word, language)]))
    expect(counted).toEqual(words)
  })
})
