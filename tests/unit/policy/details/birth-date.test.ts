import { describe, expect, it } from 'vitest'
import { seen } from './looking'

describe('dates of birth', () => {
  it.each([
    ['Anna, born on 3 May 1984, joined us', '3 May 1984'],
    ['born May 3rd, 1984', 'May 3rd, 1984'],
    ['DOB: 1984-05-03', '1984-05-03'],
    ['D.O.B. 03/05/1984', '03/05/1984'],
    ['Anna’s birthday is 3 May 1984', '3 May 1984'],
    ['Date of birth 03.05.1984', '03.05.1984'],
    ['Maria Keller (geb. 03.05.1984)', '03.05.1984'],
    ['geb. 3.5.84 in Mainz', '3.5.84'],
    ['geboren am 3. Mai 1984', '3. Mai 1984'],
    ['Geburtsdatum: 03.05.1984', '03.05.1984'],
    ['nacida el 3 de mayo de 1984', '3 de mayo de 1984'],
    ['Fecha de nacimiento: 03/05/1984', '03/05/1984'],
    ['Tom, born on 3 May 1984, leads our bank in Mainz', '3 May 1984'],
    ['03.05.1984 (geb.)', '03.05.1984'],
    ['Our colleague Tom was born in a small house in Mainz on 3 May 1984.', '3 May 1984'],
  ])('are found in %j', (text, date) => {
    expect(seen(text, 'birth-date')).toEqual([date])
  })

  it.each([
    'Open from 3 May 2026',
    'Our idea was born on 3 May 1984.',
    'The bank was born on 3 May 1984',
    'A panda cub was born on 3 May 2026 🐼',
    'We were born on 3 May 1984.',
    'Born in 1984',
    'Birthday party on 12 March 2026, cake for all',
    'Geburtstag! 12.03.2026',
    'The poet was born on 3 May 1907.',
    'Anna was born in Mainz. On 3 May 2026 she gives a talk at the library.',
    'Unsere Filiale wurde am 03.05.1984 eröffnet',
    'La empresa nació el 3 de mayo de 1984',
    'Born to run: tickets for 3 May go on sale',
    'Geburtstagsaktion am 03.05.2026',
  ])('are not seen in %j', (text) => {
    expect(seen(text, 'birth-date')).toEqual([])
  })
})
