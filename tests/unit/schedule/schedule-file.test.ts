// The machine format: what it holds, its published schema, and its reader.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from '../../../shared/schedule/export/render'
import { readScheduleJson, scheduleFileSchema } from '../../../shared/schedule/export/schedule-file'
import { exportContext, scheduled, textOf } from './northbank'

const posts = [
  scheduled(2, {
    text: 'Later 👩‍👩‍👧',
    targets: ['x/northbank', 'linkedin/northbank'],
    overrides: { 'x/northbank': 'X' },
  }),
  scheduled(1, {}),
]
const file = textOf(render('schedule-json', posts, exportContext).files[0])

function altered(change: (text: string) => string) {
  const read = readScheduleJson(change(file))
  return read.ok ? [] : read.error
}

describe('the schedule for programs', () => {
  it('reads back as it was written', () => {
    const read = readScheduleJson(file)
    expect(
      read.ok && read.value.posts.map(({ key, appearances }) => [key, appearances.map(({ text }) => text)]),
    ).toEqual([
      ['NB-1', ['Post 1']],
      ['NB-2', ['Later 👩‍👩‍👧', 'X']],
    ])
    expect(read.ok && read.value.posts.map(({ content }) => content)).toEqual([posts[1]?.content, posts[0]?.content])
    expect(file.endsWith('}\n')).toBe(true)
  })

  it('has a published schema that is the one we check with', () => {
    const published = readFileSync(
      new URL('../../../shared/schedule/export/schedule.schema.json', import.meta.url),
      'utf8',
    )
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(scheduleFileSchema())))
  })

  it('is refused, with the place, when anything in it was changed', () => {
    expect(altered((text) => text.replaceAll('Post 1', 'Post 7'))).toEqual([
      { at: 'posts[0]', what: 'The content of NB-1 is not what its digest says was approved.' },
    ])
    expect(altered((text) => text.replace('"text": "X"', '"text": "Y"'))).toEqual([
      { at: 'posts[1]', what: 'What NB-2 says on x/northbank is not what was approved for it.' },
    ])
    expect(altered((text) => text.replace('"version": 1', '"version": 2'))[0]?.at).toBe('version')
    expect(altered((text) => text.replace('"revision": 2', '"revision": "two"'))[0]?.at).toBe('posts[0].revision')
    expect(altered((text) => text.slice(0, -20))).toEqual([{ at: '', what: 'This is not JSON, or it was cut short.' }])
  })

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"__proto__":{"polluted":1}}', 'null', '[]')),
        (text) => {
          expect(readScheduleJson(text).ok).toBe(false)
        },
      ),
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
