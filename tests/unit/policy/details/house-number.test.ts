import { describe, expect, it } from 'vitest'
import { seen } from './looking'

const numbers = (...shapes: readonly string[]) => ({
  registers: { numbers: shapes.map((shape, index) => ({ id: `n${index}`, name: 'Account', shape })), customers: [] },
})

describe('the house’s own numbers', () => {
  it.each([
    ['NB-#######', 'Account NB-1234567 is open', ['NB-1234567']],
    ['NB-#######', 'nb 1234567, nb1234567 and #NB1234567', ['nb 1234567', 'nb1234567', 'NB1234567']],
    ['NB-#######', 'https://northbank.example/accounts/NB-1234567', ['NB-1234567']],
    ['NB-#######', 'ＮＢ-１２３４５６７', ['ＮＢ-１２３４５６７']],
    ['@@##-####', 'Policy KX12-3456', ['KX12-3456']],
    ['####/##/#', 'file 2041/33/7', ['2041/33/7']],
    ['P.#### (@)', 'P.1234 (K)', ['P.1234 (K)']],
    ['MAT#####', 'Matrikel MAT12345!', ['MAT12345']],
    ['NB-#######', 'NB-12345678 and XNB-1234567', []],
    ['####-####', '20412026', []],
  ])('of the form %s in %j', (shape, text, expected) => {
    expect(seen(text, 'house-number', numbers(shape))).toEqual(expected)
  })

  it('are none on a desk that has listed none', () => {
    expect(seen('NB-1234567', 'house-number')).toEqual([])
  })
})
