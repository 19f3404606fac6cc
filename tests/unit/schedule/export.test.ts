// What leaves the desk, in every format: order, repeatability, names, samples, and what is left out.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safe } from '../../../shared/schedule/export/names'
import { profiles } from '../../../shared/schedule/export/profiles'
import { render } from '../../../shared/schedule/export/render'
import { readDrafts, takeable } from '../../../shared/schedule/import/read'
import {
  account,
  accounts,
  exportContext,
  fixture,
  importContext,
  sampleContext,
  scheduled,
  slot,
  textOf,
} from './northbank'

const drafts = takeable(readDrafts([{ name: 'drafts-200.csv', text: fixture('drafts-200.csv') }], importContext))
const posts = drafts.map((content, index) => scheduled(index + 1, content))
const ids = profiles.map(({ id }) => id)

describe.each(ids)('%s', (id) => {
  it('gives the same bytes again, in whatever order the posts come', () => {
    const once = render(id, posts, exportContext)
    const again = render(id, posts.toReversed(), { ...exportContext, accounts: accounts.toReversed() })
    expect(again).toEqual(once)
    expect(once.files.length).toBeGreaterThan(0)
  })

  it('names its files by what they are and when they are for', () => {
    const { files } = render(id, [scheduled(1, { slot: slot('2026-03-04T09:00') })], exportContext)
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^Imprimatur .* 2026-W10\.(json|ics|csv)$/)])
    const { files: long } = render(id, posts, exportContext)
    expect(long.every(({ name }) => name.includes(' 2027-01-'))).toBe(true)
  })

  it('marks everything that a sample desk makes', () => {
    const { files } = render(id, posts, sampleContext)
    expect(files.every(({ name }) => name.startsWith('SAMPLE Imprimatur '))).toBe(true)
    for (const file of files) {
      const text = textOf(file)
      if (id === 'schedule-json') expect(JSON.parse(text)).toMatchObject({ sample: true })
      else expect(text.match(/SAMPLE\\?, do not publish: /g)?.length).toBeGreaterThan(0)
    }
  })

  it('makes no file when nothing can go out', () => {
    expect(render(id, [], exportContext)).toEqual({ files: [], leftOut: [], notes: [] })
  })

  it('leaves out, with the reason, what was not approved as it is', () => {
    const tampered = { ...scheduled(1, {}), contentDigest: scheduled(2, {}).contentDigest }
    expect(render(id, [tampered], exportContext)).toMatchObject({
      files: [],
      leftOut: [{ id: 'post-1', key: 'NB-1', account: null, reason: 'Its content is not what was approved.' }],
    })
  })

  it('leaves out what has no slot, no account, an account that is gone, or is offered to staff', () => {
    const { leftOut } = render(
      id,
      [
        scheduled(4, { kind: 'advocacy' }),
        scheduled(1, { slot: null }),
        scheduled(3, { targets: ['x/gone', 'linkedin/northbank'] }),
        scheduled(2, { targets: [] }),
      ],
      exportContext,
    )
    expect(leftOut.map(({ key, account: on, reason }) => [key, on, reason])).toEqual([
      ['NB-1', null, 'It has no slot.'],
      ['NB-2', null, 'It names no account.'],
      ['NB-3', 'x/gone', 'The desk has no account x/gone any more.'],
      ['NB-4', null, 'It is offered to staff for their own profiles, so it is not part of the schedule.'],
    ])
  })

  it('says where its numbers come from, when that was checked and how good the evidence is', () => {
    const profile = profiles.find((candidate) => candidate.id === id)
    for (const { source, checked, grade } of [profile, ...Object.values(profile?.limits ?? {})].filter(
      (said) => said !== undefined,
    )) {
      expect(source).not.toBe('')
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(grade).toMatch(/^[ABCK]$/)
    }
  })

  it('never lets a handle become a path', () => {
    const evil = [
      '..',
      '../../etc/passwd',
      '..\\..\\boot.ini',
      'C:\\x',
      'a\u0000b',
      'con',
      'a\u202Egpj.exe',
      '.hidden',
      'x'.repeat(100),
      '🐑'.repeat(50),
    ]
    const owners = evil.map((handle) => account('x', handle, 'Europe/London'))
    const { files } = render(
      id,
      owners.map(({ id: target }, index) => scheduled(index, { targets: [target] })),
      { ...exportContext, accounts: owners },
    )
    for (const { name } of files) {
      expect(name).toMatch(/^Imprimatur [\p{L}\p{M}\p{N} .()-]+\.(json|ics|csv)$/u)
      expect(name).not.toContain('..')
      expect(new TextEncoder().encode(name).length).toBeLessThan(200)
    }
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length)
  })
})

describe('names', () => {
  it('of anything are safe on every platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const name = safe(written)
        expect(name).toMatch(/^[\p{L}\p{M}\p{N} .-]+$/u)
        expect(name).not.toMatch(/^[. ]|[. ]$|\.\./)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(100)
        expect(safe(name)).toBe(name)
      }),
    )
  })

  it('take the week from the desk’s days', () => {
    const late = scheduled(1, { slot: slot('2027-01-03T23:30', 'America/New_York') })
    expect(render('icalendar', [late], exportContext).files[0]?.name).toBe('Imprimatur schedule 2027-W01.ics')
    const eve = scheduled(1, { slot: slot('2027-01-01T09:00') })
    expect(render('icalendar', [eve], exportContext).files[0]?.name).toBe('Imprimatur schedule 2026-W53.ics')
  })
})
