import { describe, expect, it } from 'vitest'
import { nameIndexOf, namesIn } from '../../../../shared/policy/details/names'
import { viewOf } from '../../../../shared/policy/view'
import { seen } from './looking'

const list = (...customers: readonly string[]) => ({ registers: { numbers: [], customers } })
const desk = list(
  'Maria Keller',
  'Müller, Jörg',
  'Anna-Lena Meyer-Schmidt',
  'Seán O’Brien',
  'José García López',
  'Will Power',
  'Dr. Tom B. Jones',
  'Rose',
)

describe('customers on the desk’s list', () => {
  it.each([
    ['Congratulations to Maria Keller on her new home', ['Maria Keller']],
    ['MARIA KELLER did it', ['MARIA KELLER']],
    ['thanks maria keller 🙏', ['maria keller']],
    ['So happy for Maria keller today', ['Maria keller']],
    ['Keller, Maria – 12 May', ['Keller, Maria']],
    ['Maria L. Keller signed', ['Maria L. Keller']],
    ['Maria Keller’s new home', ['Maria Keller’s']],
    ['Maria Kellers neues Haus', ['Maria Kellers']],
    ['#MariaKeller is home', ['MariaKeller']],
    ['@maria_keller is home', ['maria_keller']],
    ['https://northbank.example/stories/maria-keller', ['maria-keller']],
    ['Jorg Mueller, Jörg Müller, Joerg Muller', ['Jorg Mueller', 'Jörg Müller', 'Joerg Muller']],
    ['Anna Lena Meyer Schmidt and Anna‑Lena Meyer‑Schmidt', ['Anna Lena Meyer Schmidt', 'Anna‑Lena Meyer‑Schmidt']],
    ["Sean O'Brien, Sean OBrien", ["Sean O'Brien", 'Sean OBrien']],
    ['Jose Garcia Lopez', ['Jose Garcia Lopez']],
    ['Tom Jones', ['Tom Jones']],
    ['М\u0430ria Keller', ['М\u0430ria Keller']],
    ['Will Power opened an account', ['Will Power']],
  ])('are found in %j', (text, expected) => {
    expect(seen(text, 'customer', desk)).toEqual(expected)
  })

  it.each([
    'Maria and Keller',
    'Thanks to Maria. Keller will speak next.',
    'Maria, Keller and Tom',
    'It takes will power to save',
    'Maria Kellermann',
    'Rose is a colour',
    'José García',
    'Keller Street, Maria Square',
  ])('are not seen in %j', (text) => {
    expect(seen(text, 'customer', desk)).toEqual([])
  })

  it('cost the same however long the list is', () => {
    const looked: number[] = []
    for (const size of [100, 50_000]) {
      const index = nameIndexOf(Array.from({ length: size }, (_, n) => `Given${n} Family${n}`))
      let lookups = 0
      const counted = new Proxy(index.byWords, {
        get: (map, key) => {
          if (key === 'get') lookups += 1
          const value: unknown = Reflect.get(map, key, map)
          return typeof value === 'function' ? value.bind(map) : value
        },
      })
      const hits = namesIn(viewOf('Thanks to Given7 Family7, Given8 Family9 and everyone who came'), {
        ...index,
        byWords: counted,
      })
      expect(hits.map(({ name }) => name)).toEqual(['Given7 Family7'])
      looked.push(lookups)
    }
    expect(looked[1]).toBe(looked[0])
  })
})

describe('people whom the text calls ours', () => {
  it.each([
    ['Our long-time customer Maria Keller moved', ['Maria Keller']],
    ['Thanks to our patient, Dr. Jonas Weber, for this', ['Jonas Weber']],
    ['My client John van der Berg is happy', ['John van der Berg']],
    ['Our students Emma Clark and Tom won', ['Emma Clark']],
    ['Unsere Kundin Frau Maria Keller hat es geschafft', ['Maria Keller']],
    ['unser langjähriger Mandant Jörg Müller', ['Jörg Müller']],
    ['Nuestra clienta Lucía Gómez estrena casa', ['Lucía Gómez']],
    ['nuestro paciente, don José García López, ya corre', ['José García López']],
  ])('are found in %j', (text, expected) => {
    expect(seen(text, 'named-customer')).toEqual(expected)
  })

  it.each([
    'Our customers moved into 400 new houses',
    'Our patient portal opens on Monday',
    'Our Customer Service Team answers',
    'Our Customers Love Summer',
    'Our customer service in Mainz answers until 20:00.',
    'Our colleague Maria Keller runs the branch',
    'Our client Deutsche Bank won an award',
    'Our member Save the Children',
    'Our students. Emma Clark is not one of them.',
    'Unsere Kunden in Bad Homburg haben es geschafft',
    'Unsere Mitglieder Deutscher Verein und Rotes Kreuz',
    'Nuestros clientes de San Sebastián',
    'The customer Maria Keller in this novel',
  ])('are not seen in %j', (text) => {
    expect(seen(text, 'named-customer')).toEqual([])
  })
})
