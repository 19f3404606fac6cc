import { describe, expect, it } from 'vitest'
import { countInWords, groundInWords } from '../../../renderer/screens/compose/counters'
import {
  accountTabs,
  hasOwnText,
  tabOf,
  textOn,
  withoutOwnText,
  withText,
} from '../../../renderer/screens/compose/tabs'
import type { Account } from '../../../shared/post/account'
import { blankContent, type Content } from '../../../shared/post/content'
import { count } from '../../../shared/post/limits-count'

const account = (id: string): Account => ({
  id,
  channel: 'x',
  handle: id.slice(2),
  market: '',
  zone: 'UTC',
  spokespeople: [],
  tier: 'routine',
})
const accounts = [account('x/a'), account('x/b'), account('x/c')]
const content: Content = { ...blankContent, text: 'Base', targets: ['x/a'], overrides: { 'x/b': 'Own' } }

describe('the texts of single accounts', () => {
  it('follow the base until they are given one of their own, and again when it is taken away', () => {
    expect(textOn('x/a', content)).toBe('Base')
    const own = { ...content, ...withText('x/a', content, 'Mine') }
    expect([textOn('x/a', own), hasOwnText('x/a', own), own.text]).toEqual(['Mine', true, 'Base'])
    const back = { ...own, ...withoutOwnText('x/a', own) }
    expect([textOn('x/a', back), hasOwnText('x/a', back)]).toEqual(['Base', false])
    expect(back.overrides).toEqual({ 'x/b': 'Own' })
  })

  it('stay in sight when their account is no longer a target', () => {
    expect(accountTabs(content, accounts).map(({ id }) => id)).toEqual(['x/a', 'x/b'])
  })

  it('are where a finding on them leads', () => {
    expect(tabOf({ kind: 'text' })).toBe('base')
    expect(tabOf({ kind: 'override', account: 'x/b' })).toBe('x/b')
    expect(tabOf({ kind: 'link' })).toBeNull()
  })
})

describe('a counter', () => {
  it('says how much of the limit is used, and by how much it is exceeded', () => {
    const [fits] = count('x', 'a'.repeat(62))
    const [over] = count('x', 'a'.repeat(292))
    expect(fits && countInWords(fits)).toBe('62 of 280 characters')
    expect(over && countInWords(over)).toBe('over by 12 characters')
  })

  it('says when the numbers were looked up, and which are not sure', () => {
    expect(groundInWords(count('x', ''))).toBe('Limits looked up on 22 November 2026.')
    expect(groundInWords([...count('x', ''), ...count('tiktok', '')])).toBe(
      'Limits looked up on 22 November 2026. C: from third parties, may have changed.',
    )
    expect(groundInWords([])).toBe('')
  })

  it('names bytes where bytes are counted', () => {
    const bytes = count('bluesky', '🎉'.repeat(1_000)).find(({ unit }) => unit === 'bytes')
    expect(bytes && countInWords(bytes)).toBe('over by 1,000 bytes')
  })
})
