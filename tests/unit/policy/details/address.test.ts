import { describe, expect, it } from 'vitest'
import { seen } from './looking'

describe('home addresses', () => {
  it.each([
    ['Maria lives at 14 Mill Lane, Reading', '14 Mill Lane'],
    ['Her home address is 221b Baker Street', '221b Baker Street'],
    ['He has lived at 1600 Old Oak Avenue since 1987.', '1600 Old Oak Avenue'],
    ['He resides at 1600 Old Oak Avenue.', '1600 Old Oak Avenue'],
    ['14 Mill Lane, where she lives with her cats', '14 Mill Lane'],
    ['Tom just moved into 7 St Mary’s Close 🎉', '7 St Mary’s Close'],
    ['Frau Keller wohnt in der Lindenstraße 14', 'Lindenstraße 14'],
    ['Er ist wohnhaft Am Alten Markt 3a', 'Am Alten Markt 3a'],
    ['Privatadresse: Goethestr. 12, Mainz', 'Goethestr. 12'],
    ['Lucía vive en la calle Mayor, 14', 'calle Mayor, 14'],
    ['Domicilio: C/ San Juan nº 3', 'C/ San Juan nº 3'],
  ])('are found in %j', (text, address) => {
    expect(seen(text, 'address')).toEqual([address])
  })

  it.each([
    'Visit our branch at 14 Mill Lane',
    'We moved to 14 Mill Lane in May',
    'The museum lives at 14 Mill Lane now',
    'Our new office: Lindenstraße 14',
    'Die Filiale in der Lindenstraße 14 ist offen',
    'Wir wohnen sozusagen in der Lindenstraße 14',
    'Nuestra oficina está en la calle Mayor, 14',
    'Domicilio social: calle Mayor, 14',
    'She lives in Reading. The shop is at 14 Mill Lane.',
    'Lives changed: 14 Road projects',
    'Live at 14 Mill Lane: jazz night',
    'The archive moved into 14 Mill Lane',
    'Vive el verano en la Plaza Mayor, 20 horas',
    'Ana vive en Madrid y canta en la Plaza Mayor, 20 h',
    'She was born on 3 May 1811, lived at 9 Chapel Row and drew every fern.',
  ])('are not seen in %j', (text) => {
    expect(seen(text, 'address')).toEqual([])
  })
})
