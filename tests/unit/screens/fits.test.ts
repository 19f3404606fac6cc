import { describe, expect, it } from 'vitest'
import type { Account, Channel } from '../../../shared/post/account'
import { fits } from '../../../renderer/screens/compose/fits'
import { count } from '../../../shared/post/limits-count'

function account(channel: Channel, handle = 'northbank', textLimit?: number): Account {
  const rest = { market: '', zone: 'Europe/Berlin', spokespeople: [], tier: 'routine' } as const
  return {
    id: `${channel}/${handle}`,
    channel,
    handle,
    ...rest,
    spokespeople: [],
    ...(textLimit === undefined ? {} : { textLimit }),
  }
}

const at = (text: string, targets: readonly Account[], overrides: Record<string, string> = {}) =>
  fits({ text, overrides }, targets)

describe('where a post fits, in a sentence', () => {
  const families = `${'👩‍👩‍👧‍👦'.repeat(120)}${'a'.repeat(12)}`

  it.each<[string, string, readonly Account[], string]>([
    ['nowhere to go', 'Hello', [], ''],
    ['one channel', 'Hello', [account('linkedin')], 'Fits on LinkedIn.'],
    ['several', 'Hello', [account('linkedin'), account('x'), account('bluesky')], 'Fits on LinkedIn, X and Bluesky.'],
    ['bytes', families, [account('linkedin'), account('bluesky')], 'Fits on LinkedIn, fails on Bluesky by 12 bytes.'],
    ['one too many', 'a'.repeat(281), [account('x')], 'Fails on X by 1 character.'],
    [
      'two limits of one channel',
      'ü'.repeat(1_600),
      [account('bluesky')],
      'Fails on Bluesky by 1,300 characters and 200 bytes.',
    ],
    [
      'two channels',
      'a'.repeat(310),
      [account('x'), account('bluesky'), account('threads')],
      'Fits on Threads, fails on X by 30 characters and on Bluesky by 10 characters.',
    ],
    [
      'a number that is not certain',
      '#a #b',
      [account('threads'), account('x')],
      'Fits on X, may fail on Threads by 1 hashtag.',
    ],
  ])('%s', (_name, text, targets, sentence) => {
    expect(at(text, targets)).toBe(sentence)
  })

  it('names the account where two on a channel fare differently, and not otherwise', () => {
    const [one, other] = [account('x', 'one'), account('x', 'other')]
    expect(at('Hello', [one, other])).toBe('Fits on X.')
    expect(at('a'.repeat(281), [one, other])).toBe('Fails on X by 1 character.')
    expect(at('Hello', [one, other], { 'x/other': 'a'.repeat(281) })).toBe(
      'Fits on X (one), fails on X (other) by 1 character.',
    )
  })

  it('goes by the limit of the account’s own server', () => {
    const text = 'a'.repeat(600)
    const targets = [account('mastodon', 'small.example'), account('mastodon', 'large.example', 1_000)]
    expect(at(text, targets)).toBe(
      'Fits on Mastodon (large.example), fails on Mastodon (small.example) by 100 characters.',
    )
  })
})

describe('an account’s own limit', () => {
  it('takes the place of the channel’s, is certain, and says where it is from', () => {
    const [counted] = count('tiktok', 'a'.repeat(50), 40)
    expect(counted).toMatchObject({ used: 50, limit: 40, over: 10, grade: 'A' })
    expect(counted?.source).toContain('this account')
  })

  it('leaves the channel’s other limits as they are', () => {
    expect(count('bluesky', '', 1_000).map(({ limit }) => limit)).toEqual([1_000, 3_000])
  })
})
