import { describe, expect, it } from 'vitest'
import { applied, previewOf } from '../../../renderer/screens/compose/findings/fix'
import type { Field, Finding } from '../../../shared/policy/finding'
import { blankContent, type Content } from '../../../shared/post/content'

const finding = (field: Field, start: number, end: number, quote: string, insert: string): Finding => ({
  id: 'f',
  rule: 'voice/V2#1',
  clause: { pack: 'voice', id: 'V2', title: 'Our names', version: 'v' },
  severity: 'warning',
  certainty: 'exact',
  place: { field, start, end, quote, before: '', after: '' },
  accounts: [],
  what: '',
  why: '',
  how: '',
  fix: { label: 'Write “Northbank”', start, end, insert },
  basis: null,
})

const content: Content = {
  ...blankContent,
  text: 'NorthBank opens.',
  overrides: { 'x/northbank': 'At NorthBank now.' },
  media: [{ name: 'a', alt: 'NorthBank door', url: null, digest: null }],
  link: 'http://northbank.example',
}

describe('a fix', () => {
  it('changes the field its finding is about and nothing else', () => {
    expect(applied(finding({ kind: 'text' }, 0, 9, 'NorthBank', 'Northbank'), content)).toEqual({
      text: 'Northbank opens.',
    })
    expect(
      applied(finding({ kind: 'override', account: 'x/northbank' }, 3, 12, 'NorthBank', 'Northbank'), content),
    ).toEqual({ overrides: { 'x/northbank': 'At Northbank now.' } })
    expect(applied(finding({ kind: 'alt', index: 0 }, 0, 9, 'NorthBank', 'Northbank'), content)).toEqual({
      media: [{ name: 'a', alt: 'Northbank door', url: null, digest: null }],
    })
    expect(applied(finding({ kind: 'link' }, 0, 4, 'http', 'https'), content)).toEqual({
      link: 'https://northbank.example',
    })
  })

  it('changes nothing where the field is not a text', () => {
    expect(applied(finding({ kind: 'targets' }, 0, 0, '', 'x'), content)).toEqual({})
  })

  it('is shown with the words around it, cut between words', () => {
    const text = `${'long words before it and more of them '.repeat(3)}NorthBank ${'and after it too '.repeat(4)}`
    const start = text.indexOf('NorthBank')
    const preview = previewOf(finding({ kind: 'text' }, start, start + 9, 'NorthBank', 'Northbank'), {
      ...content,
      text,
    })
    expect(preview?.before).toContain('NorthBank')
    expect(preview?.after).toBe(preview?.before.replace('NorthBank', 'Northbank'))
    expect(text).toContain(` ${preview?.before} `)
  })
})
