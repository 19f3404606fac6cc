// The calendar file, read back by ical.js, which knows nothing of how we write.
import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { render } from '../../../shared/schedule/export/render'
import type { ScheduledPost } from '../../../shared/schedule/export/profile'
import { account, accounts, exportContext, sampleContext, scheduled, slot, textOf } from './northbank'

function calendar(posts: readonly ScheduledPost[], context = exportContext): string {
  return textOf(render('icalendar', posts, context).files[0])
}

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const start = component.getFirstPropertyValue('dtstart') as ICAL.Time
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      instant: new Date(start.toUnixTime() * 1_000).toISOString().replace('.000Z', 'Z'),
      wall: start.toString().slice(0, 16),
      zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
    }
  })
}

describe('the calendar file', () => {
  it('gives back summary, text, start and UID of whatever was written, in lines of at most 75 octets', () => {
    const zones = [
      'Europe/London',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Sydney',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'UTC',
      'Pacific/Apia',
    ]
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(
            '\\n',
            '\n',
            '\\',
            ';',
            ',',
            ':',
            '"',
            'BEGIN:VEVENT',
            '\r\nEND:VCALENDAR',
            '👩‍👩‍👧',
            'ß',
            ' ',
          ),
        ),
      )
      .map((parts) => parts.join(''))
    const post = fc.record({
      text,
      zone: fc.constantFrom(...zones),
      minutes: fc.integer({ min: 0, max: 3 * 525_600 }),
    })
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 6 }), (written) => {
        const posts = written.map(({ text: words, zone, minutes }, index) => {
          const instant = Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes })
          const wall = instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
          return scheduled(index, {
            text: words,
            slot: { wall, zone, instant: instant.toString({ smallestUnit: 'second' }) },
          })
        })
        const file = calendar(posts)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const read = new Map(events(file).map((event) => [event.uid, event]))
        expect(read.size).toBe(posts.length)
        for (const { id, content } of posts) {
          const event = read.get(`${id}.linkedin.northbank@imprimatur`)
          expect(event?.instant).toBe(content.slot?.instant)
          expect(event?.description).toContain(content.text.replace(/\r\n?/g, '\n'))
          expect(event?.summary).toMatch(/^NB-\d+ · LinkedIn northbank: /)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the time on the wall on both sides of a change of the clocks', () => {
    const walls = ['2027-03-27T09:00', '2027-03-28T09:00', '2027-10-30T09:00', '2027-10-31T09:00', '2027-11-01T09:00']
    const posts = walls.map((wall, index) => scheduled(index, { slot: slot(wall, 'Europe/Berlin') }))
    expect(events(calendar(posts)).map(({ wall, zone, instant }) => [wall, zone, instant])).toEqual([
      ['2027-03-27T09:00', 'Europe/Berlin', '2027-03-27T08:00:00Z'],
      ['2027-03-28T09:00', 'Europe/Berlin', '2027-03-28T07:00:00Z'],
      ['2027-10-30T09:00', 'Europe/Berlin', '2027-10-30T07:00:00Z'],
      ['2027-10-31T09:00', 'Europe/Berlin', '2027-10-31T08:00:00Z'],
      ['2027-11-01T09:00', 'Europe/Berlin', '2027-11-01T08:00:00Z'],
    ])
  })

  it.each([
    ['Europe/Berlin', '2027-03-28T01:30', '2027-03-28T03:30'],
    ['America/New_York', '2027-03-14T01:30', '2027-03-14T03:30'],
    ['Australia/Sydney', '2027-04-04T01:30', '2027-04-04T03:30'],
    ['Europe/London', '2027-10-31T00:30', '2027-10-31T02:30'],
  ])('changes the clocks of %s at the right minute', (zone, before, after) => {
    const posts = [before, after].map((wall, index) => scheduled(index, { slot: slot(wall, zone) }))
    const read = events(calendar(posts)).map(({ instant }) => instant)
    expect(read).toEqual(posts.map(({ content }) => content.slot?.instant))
  })

  it('gives a time that comes twice in UTC, so that it means the one that was approved', () => {
    const second = { wall: '2027-10-31T02:30', zone: 'Europe/Berlin', instant: '2027-10-31T01:30:00Z' }
    expect(calendar([scheduled(1, { slot: second })])).toContain('DTSTART:20271031T013000Z\r\n')
  })

  it('keeps a UID for a post on an account, whatever else the post goes to', () => {
    const two = events(calendar([scheduled(1, { targets: ['x/northbank', 'linkedin/northbank'] })]))
    const one = events(calendar([scheduled(1, { targets: ['x/northbank'] }, { sequence: 1 })]))
    expect(two.map(({ uid }) => uid)).toEqual(['post-1.linkedin.northbank@imprimatur', 'post-1.x.northbank@imprimatur'])
    expect(one).toMatchObject([{ uid: 'post-1.x.northbank@imprimatur', sequence: 1 }])
  })

  it('tells calendars of what was taken back, where other formats leave it out', () => {
    const gone = scheduled(1, {}, { withdrawn: true, sequence: 2 })
    expect(events(calendar([gone]))).toMatchObject([{ status: 'CANCELLED', sequence: 2 }])
    expect(render('schedule-json', [gone], exportContext)).toMatchObject({
      files: [],
      leftOut: [{ reason: 'It was taken back.' }],
    })
  })

  it('bears the time of the approval, not of the writing', () => {
    expect(calendar([scheduled(1, {})])).toContain('DTSTAMP:20270102T101112Z\r\n')
  })

  it('shows each account its own text', () => {
    const own = scheduled(1, { targets: ['x/northbank', 'linkedin/northbank'], overrides: { 'x/northbank': 'Short' } })
    expect(events(calendar([own])).map(({ summary }) => summary)).toEqual([
      'NB-1 · LinkedIn northbank: Post 1',
      'NB-1 · X northbank: Short',
    ])
  })

  it('cannot be broken out of by a handle, a desk’s name or a text', () => {
    const evil = account('x', 'a;b,c:"\r\nBEGIN:VEVENT', 'Europe/London')
    const context = {
      ...exportContext,
      accounts: [...accounts, evil],
      desk: { ...exportContext.desk, name: 'A\r\nEND:VCALENDAR' },
    }
    const file = calendar(
      [scheduled(1, { targets: [evil.id], text: '\u0000\u0007\r\nEND:VEVENT\r\nBEGIN:VEVENT' })],
      context,
    )
    expect(events(file)).toHaveLength(1)
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1)
  })

  it('of a sample desk says so in every summary', () => {
    const read = events(calendar([scheduled(1, {}), scheduled(2, {})], sampleContext))
    expect(read.every(({ summary }) => summary?.startsWith('SAMPLE, do not publish: '))).toBe(true)
  })
})
