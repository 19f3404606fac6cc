// What happens to an act that must be signed while the key is locked, and what is asked of whom.
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { atMostEvery } from '../../../renderer/unlocking/at-most-every'
import {
  askedAtSignIn,
  keyReasons,
  outOfReachInWords,
  shortKeyId,
  whatHelps,
} from '../../../renderer/unlocking/key-words'
import { isRight, lengthInWords, shortest, wrongsOfPassphrase } from '../../../renderer/unlocking/passphrase'
import { askForKey, useAsking, withKey } from '../../../renderer/unlocking/with-key'
import { Passphrase } from '../../../shared/bridge/contract'
import type { Member } from '../../../shared/desk/queries/desk'
import { type RefusalCode, refuse } from '../../../shared/desk/refusal'
import { ok } from '../../../shared/kit/result'
import { fail } from '../../../shared/kit/result'

const refused = (code: RefusalCode) => refuse(code, 'It was not done.', 'Do something else.')
const asked = () => useAsking.getState().asking
/** Answers the open question, and lets what waits for it go on. */
const answer = async (canSign: boolean) => {
  asked()?.answer(canSign)
  await settle()
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => answer(false))

describe('an act that must be signed', () => {
  it('goes through without a question when the key is open', async () => {
    const act = vi.fn(async () => ok('done'))
    expect(await withKey(act)).toEqual(ok('done'))
    expect(act).toHaveBeenCalledTimes(1)
    expect(asked()).toBeNull()
  })

  it('waits while the key is locked, and is carried out again once it is open', async () => {
    const act = vi.fn(async () => ok('done')).mockResolvedValueOnce(refused('key-locked') as never)
    const outcome = withKey(act)
    await settle()
    expect(asked()).toMatchObject({ wish: 'key-locked', isForAct: true })
    expect(act).toHaveBeenCalledTimes(1)
    await answer(true)
    expect(await outcome).toEqual(ok('done'))
    expect(act).toHaveBeenCalledTimes(2)
    expect(asked()).toBeNull()
  })

  it('is refused and not tried again when the person would rather not unlock', async () => {
    const act = vi.fn(async () => refused('key-locked'))
    const outcome = withKey(act)
    await settle()
    await answer(false)
    expect(await outcome).toEqual(refused('key-locked'))
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('asks again when the key has locked once more meanwhile', async () => {
    const act = vi.fn(async () => refused('key-locked'))
    const outcome = withKey(act)
    await settle()
    await answer(true)
    expect(act).toHaveBeenCalledTimes(2)
    expect(asked()).not.toBeNull()
    await answer(false)
    await outcome
  })

  it('shares one question with another that waits, and both are carried out', async () => {
    const first = vi.fn(async () => ok(1)).mockResolvedValueOnce(refused('key-locked') as never)
    const second = vi.fn(async () => ok(2)).mockResolvedValueOnce(refused('key-locked') as never)
    const outcomes = Promise.all([withKey(first), withKey(second)])
    await settle()
    await answer(true)
    expect(await outcomes).toEqual([ok(1), ok(2)])
    expect(asked()).toBeNull()
  })

  it('asks for a key to be made when there is none', async () => {
    const outcome = withKey(async () => refused('needs-key'))
    await settle()
    expect(asked()).toMatchObject({ wish: 'needs-key' })
    await answer(false)
    await outcome
  })

  test.each([
    ['another refusal', refused('stale')],
    ['a problem without a code', fail({ what: 'No room.', safe: 'Nothing was written.', wayOut: 'Make room.' })],
    ['nothing at all', null],
  ])('is not held up by %s', async (_name, came) => {
    expect(await withKey(async () => came)).toBe(came)
    expect(asked()).toBeNull()
  })

  it('throws what main threw, and asks nothing', async () => {
    await expect(withKey(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(asked()).toBeNull()
  })
})

it('a key can be asked for without an act, and each time afresh', async () => {
  const first = askForKey('key-locked')
  const count = asked()?.count
  expect(asked()).toMatchObject({ isForAct: false })
  await answer(true)
  expect(await first).toBe(true)
  void askForKey('key-locked')
  expect(asked()?.count).not.toBe(count)
})

describe('the bridge', () => {
  test.each([
    ['act', { type: 'revoke-key', person: 'p', reason: '' }],
    ['undo', null],
    ['addPerson', { name: 'Ana', roles: [], areas: [] }],
    ['enrolAnew', { person: 'p', passphrase: 'long enough words' }],
    ['writeExport', { profile: 'schedule-json', from: null, to: null, accounts: null }],
    ['importTimestamp', null],
  ] as const)('%s waits for the key and repeats the very same input', async (name, input) => {
    const call = vi.fn(async () => ok('done')).mockResolvedValueOnce(refused('key-locked') as never)
    vi.resetModules()
    vi.stubGlobal('window', { imprimatur: { [name]: call } })
    const { bridge } = await import('../../../renderer/bridge')
    const waiting = await import('../../../renderer/unlocking/with-key')
    const outcome = (bridge[name] as (given: unknown) => Promise<unknown>)(input)
    await settle()
    waiting.useAsking.getState().asking?.answer(true)
    expect(await outcome).toEqual(ok('done'))
    expect(call.mock.calls).toEqual([[input], [input]])
  })
})

describe('a new passphrase', () => {
  it('is right exactly when the bridge takes it and it was typed twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'binary' }), fc.string({ maxLength: 30 }), (passphrase, other) => {
        const takes = Passphrase.safeParse(passphrase).success
        expect(isRight(wrongsOfPassphrase({ passphrase, again: passphrase }))).toBe(takes)
        expect(isRight(wrongsOfPassphrase({ passphrase, again: other }))).toBe(takes && other === passphrase)
      }),
    )
    const longer = 'x'.repeat(401)
    expect(isRight(wrongsOfPassphrase({ passphrase: longer, again: longer }))).toBe(
      Passphrase.safeParse(longer).success,
    )
  })

  it('is told how far it is from long enough', () => {
    expect(lengthInWords('x'.repeat(shortest - 1))).toBe('1 more character to go.')
    expect(lengthInWords('x'.repeat(shortest - 2))).toBe('2 more characters to go.')
    expect(lengthInWords('x'.repeat(shortest))).toBe('Long enough.')
  })

  it('names one thing at a time', () => {
    expect(wrongsOfPassphrase({ passphrase: 'short', again: 'other' })).toEqual({
      passphrase: 'A passphrase has at least 10 characters; this one has 5.',
      again: null,
    })
  })
})

const key = { keyId: 'ab12cd34'.repeat(4), publicKey: '', by: 'mia', at: '2026-03-02T09:00:00Z', revoked: null }
const revoked = { ...key, revoked: { by: 'mia', at: '2026-03-03T09:00:00Z', reason: 'The laptop is gone.' } }
const person = (id: string, name: string, roles: Member['person']['roles'] = []) => ({ id, name, roles, areas: [] })
const mia: Member = { person: person('mia', 'Mia Lang', ['admin']), gone: null, key, revoked: [] }
const ben: Member = { person: person('ben', 'Ben Okoro'), gone: null, key: null, revoked: [] }
const deskWith = (member: Member) => ({
  members: [mia, member],
  people: [mia.person, member.person],
  key: 'none' as const,
})

describe('what helps somebody whose key cannot sign', () => {
  test.each([
    ['a locked key is unlocked', 'key-locked', { ...ben, key }, 'locked', 'unlock'],
    ['a locked key that seemed open is unlocked too', 'key-locked', { ...ben, key }, 'unlocked', 'unlock'],
    ['who never had a key makes one', 'needs-key', ben, 'none', 'first-key'],
    ['who lost theirs needs an admin', 'needs-key', { ...ben, revoked: [revoked] }, 'none', 'out-of-reach'],
    [
      'a key on another computer is no matter of passphrases',
      'key-locked',
      { ...ben, key },
      'elsewhere',
      'out-of-reach',
    ],
  ] as const)('%s', (_name, wish, member, state, helps) => {
    expect(whatHelps(wish, { members: [mia, member], key: state }, 'ben')).toBe(helps)
  })

  it('is said with the reason and with who can help', () => {
    const gone = outOfReachInWords(deskWith({ ...ben, revoked: [revoked] }), 'ben')
    expect(gone.why).toContain('revoked by Mia Lang: “The laptop is gone.”')
    expect(gone.wayOut).toContain('For a new key, ask Mia Lang')
    const elsewhere = outOfReachInWords(deskWith({ ...ben, key }), 'ben')
    expect(elsewhere.why).toContain(shortKeyId(key.keyId))
    expect(elsewhere.wayOut).toContain('For a new key, ask Mia Lang')
  })
})

it('an admin is not told to ask themselves, and the only one that nobody could vouch for them', () => {
  const lost = { ...mia, key: null, revoked: [revoked] }
  const other: Member = { ...ben, person: person('ben', 'Ben Okoro', ['admin']) }
  const both = { members: [lost, other], people: [lost.person, other.person] }
  expect(outOfReachInWords(both, 'mia').wayOut).toContain('ask Ben Okoro:')
  expect(outOfReachInWords(both, 'mia').why).toContain('revoked by you')
  expect(outOfReachInWords({ members: [lost], people: [lost.person] }, 'mia').wayOut).toContain('the only admin')
})

describe('signing in', () => {
  const own = { signs: true, sample: false }
  test.each([
    ['the passphrase of who has a key', own, { ...ben, key }, 'passphrase'],
    ['a passphrase for the first key', own, ben, 'first-key'],
    ['nothing but to know of who lost theirs', own, { ...ben, revoked: [revoked] }, 'no-key'],
    ['nothing on a desk without keys', { signs: false, sample: false }, ben, 'nothing'],
    ['nothing on the sample desk', { signs: true, sample: true }, { ...ben, key }, 'nothing'],
  ] as const)('asks %s', (_name, desk, member, wanted) => expect(askedAtSignIn(desk, member)).toBe(wanted))
})

describe('the commands of one’s own key', () => {
  const of = (state: Parameters<typeof keyReasons>[0]['key'], signs = true, sample = false) =>
    Object.keys(keyReasons({ key: state, signs, sample })).sort()
  test.each([
    ['an open key can be locked and given another passphrase', of('unlocked'), ['key.unlock']],
    ['a locked one unlocked', of('locked'), ['key.lock']],
    ['who has none can make one', of('none'), ['key.lock', 'key.passphrase']],
    ['one that is elsewhere can be asked about', of('elsewhere'), ['key.lock', 'key.passphrase']],
    ['a desk without keys has none of it', of('none', false), ['key.lock', 'key.passphrase', 'key.unlock']],
    ['nor the sample desk', of('unlocked', true, true), ['key.lock', 'key.passphrase', 'key.unlock']],
  ])('%s', (_name, cannot, expected) => expect(cannot).toEqual(expected))
})

it('somebody at the keyboard is reported at once, and then at most every so often', () => {
  let now = 5
  const ping = vi.fn()
  const seen = atMostEvery(20_000, () => now, ping)
  seen()
  now += 19_999
  seen()
  expect(ping).toHaveBeenCalledTimes(1)
  now += 1
  seen()
  expect(ping).toHaveBeenCalledTimes(2)
})
