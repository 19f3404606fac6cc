// A file that comes from somewhere else is believed in nothing: whatever was changed in it is named, and none of it comes in.
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../../electron/desk/desk'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { Bundle } from '../../../shared/schedule/bundle/bundle'
import { bundleText } from '../../../shared/schedule/bundle/file'
import { readBundle } from '../../../shared/schedule/bundle/read'
import { bytesOf, textOf } from '../../../shared/schedule/evidence/text'
import { container, unzip, zip } from '../../../shared/schedule/evidence/zip'
import { must, seen, signOff, submitted } from '../desk/real-desk'
import { copiedDesk, fileOf, foundOnce, removeFounded, type TwoDesks } from './two-desks'

let desks: TwoDesks
let here: Desk
let file: Uint8Array
let files: ReadonlyMap<string, Uint8Array>
let bundle: Bundle

beforeAll(async () => {
  await foundOnce()
  desks = await copiedDesk()
  here = desks.here
  await submitted(here, 'p1', 'Our branch in Leeds opens on Saturday at nine.')
  await must(here, 'cleo', signOff(here, 'p1'))
  await must(here, 'dev', { type: 'comment', post: 'p1', revision: 1, text: 'Lovely.', anchor: null })
  file = await fileOf(here, 'ana', 'p1')
  files = unzip(file)?.files ?? new Map()
  bundle = Bundle.parse(JSON.parse(textOf(files.get('bundle.json')) ?? ''))
})
afterAll(async () => {
  await desks.close()
  await removeFounded()
})

const failuresOf = (bytes: Uint8Array) => {
  const read = readBundle(bytes, crypto)
  return read.ok ? [] : read.error.map(({ file: named, what }) => `${named}: ${what}`)
}
const withFile = (name: string, content: string | Uint8Array) => zip(new Map([...files, [name, bytesOf(content)]]))

it('reads what a desk handed over, with its signed decisions', () => {
  const read = readBundle(file, crypto)
  expect(
    read.ok && read.value.posts.map(({ key, decided }) => [key, decided.map(({ by, keyId }) => [by, keyId !== null])]),
  ).toEqual([[bundle.posts[0]?.key, [['cleo', true]]]])
})

it('any changed byte is refused, and what it is in is named', () => {
  const names = [...files.keys(), container]
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ bits
      const read = readBundle(changed, crypto)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(names).toContain(read.error[0]?.file)
    }),
    { numRuns: 400, seed: 20_261_129 },
  )
})

it('a file cut short, or with something after its end, is refused', () => {
  for (const length of [0, 1, 40, 200, file.length - 1]) expect(failuresOf(file.slice(0, length))).not.toEqual([])
  expect(failuresOf(Uint8Array.from([...file, 0]))).not.toEqual([])
})

describe('somebody who makes a file with a right container', () => {
  it.each<[string, (one: Bundle) => unknown]>([
    [
      'other words',
      (one) => ({
        ...one,
        posts: one.posts.map((post) => ({ ...post, content: { ...post.content, text: 'Bought.' } })),
      }),
    ],
    ['fewer hands', (one) => ({ ...one, posts: one.posts.map((post) => ({ ...post, people: ['dev'] })) })],
    ['another purpose', (one) => ({ ...one, purpose: 'For release' })],
    ['another desk’s name', (one) => ({ ...one, desk: { ...one.desk, name: 'Southbank' } })],
    ['a field too many', (one) => ({ ...one, approved: true })],
    [
      'a key under another’s id',
      (one) => ({ ...one, keys: one.keys.map((key) => ({ ...key, keyId: '0'.repeat(32) })) }),
    ],
  ])('cannot put %s into what was signed', (_what, change) => {
    const text = `${JSON.stringify(change(bundle), null, 1)}\n`
    expect(failuresOf(withFile('bundle.json', text)).join(' ')).toMatch(/^bundle.json: It is not/)
  })

  it('cannot take the signature off, add a file, or leave one out', () => {
    const { signed: _signed, ...entry } = JSON.parse(textOf(files.get('bundle.entry.json')) ?? '{}')
    expect(failuresOf(withFile('bundle.entry.json', JSON.stringify(entry)))[0]).toMatch(/Nobody signed it/)
    expect(failuresOf(withFile('run-me.sh', 'echo'))).toEqual(['run-me.sh: No bundle holds such a file.'])
    expect(failuresOf(zip(new Map([...files].filter(([name]) => name !== 'bundle.sig'))))).toEqual([
      'bundle.sig: It is missing.',
    ])
  })

  it('cannot pass a decision off as another’s, even when they sign the whole anew', async () => {
    const [decision = ''] = bundle.posts[0]?.decisions ?? []
    const forged = decision.replace('"by":"cleo"', '"by":"dev"')
    expect(forged).not.toBe(decision)
    const text = bundleText({ ...bundle, posts: bundle.posts.map((post) => ({ ...post, decisions: [forged] })) })
    const recorded = await here.act(
      {
        type: 'hand-over',
        bundle: crypto.sha256(text),
        purpose: bundle.purpose,
        posts: [{ post: 'p1', expect: seen(here, 'p1') }],
      },
      { by: bundle.by, now: bundle.at, commandId: 'forged' },
    )
    const entry = recorded.ok ? recorded.value.entries[0] : undefined
    const made = zip(
      new Map([
        ['bundle.json', bytesOf(text)],
        ['bundle.entry.json', bytesOf(JSON.stringify(entry))],
      ]),
    )
    expect(failuresOf(made).join(' ')).toContain('the decision of dev does not hold')
  })
})

it('is nothing but a file of its kind: other zips, texts and empty files are refused in words', () => {
  expect(failuresOf(new Uint8Array())).toEqual([`${container}: This is not a handed-over file.`])
  expect(failuresOf(bytesOf('Guten Tag'))).toEqual([`${container}: This is not a handed-over file.`])
  expect(failuresOf(zip(new Map([['a.txt', bytesOf('a')]])))).toEqual(['bundle.json: It is missing.'])
})
