import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FileToCheck, type FilesContext, formatOf, postsIn } from '../../../shared/schedule/checking/files'

const context: FilesContext = { now: '2026-11-29T10:00:00Z', language: 'en', channels: [], market: '' }
const file = (name: string, text: string): FileToCheck => ({ name, text, format: formatOf(name, text) })
const read = (name: string, text: string, more: Partial<FilesContext> = {}) =>
  postsIn([file(name, text)], { ...context, ...more })

describe('posts in a sheet', () => {
  it('are one a row, with the line on which each starts', () => {
    const { posts, problems } = read('a.csv', 'Text,Account\n"One\nmore line",linkedin/northbank\nTwo,x/northbank\n')
    expect(problems).toEqual([])
    expect(posts.map(({ line, content }) => [line, content.text, content.targets])).toEqual([
      [2, 'One\nmore line', ['linkedin/northbank']],
      [4, 'Two', ['x/northbank']],
    ])
  })

  it('take accounts that no desk has listed, and a channel alone for an account of it', () => {
    const { posts } = read('a.csv', 'Text,Channel\nHello,Bluesky\n')
    expect(posts[0]?.accounts.map(({ channel }) => channel)).toEqual(['bluesky'])
  })

  it('that name no channel go to those that were asked for, in the market that was asked for', () => {
    const { posts } = read('a.csv', 'Text\nHello\n', { channels: ['x', 'threads'], market: 'US' })
    expect(posts[0]?.accounts.map(({ channel, market }) => [channel, market])).toEqual([
      ['x', 'US'],
      ['threads', 'US'],
    ])
  })

  it('that cannot be read are told with line and remedy, and the others are read', () => {
    const { posts, problems } = read('a.csv', 'Text,Account\nOne,myspace/northbank\nTwo,x/northbank\n')
    expect(posts.map(({ content }) => content.text)).toEqual(['Two'])
    expect(problems).toMatchObject([{ file: 'a.csv', line: 2, severity: 'error' }])
    expect(problems[0]?.what).toContain('myspace/northbank')
  })
})

describe('a post in Markdown or plain text', () => {
  it('has its text at the line and column where it stands', () => {
    const { posts } = read('a.md', '---\naccount: linkedin/northbank\n---\n\nHello there\n')
    expect(posts).toMatchObject([{ file: 'a.md', text: { line: 5, column: 1 }, content: { text: 'Hello there' } }])
  })

  it('is found as well when the file comes with a byte order mark and Windows line ends', () => {
    const { posts } = read('a.md', '\uFEFF---\r\nlanguage: de\r\n---\r\nGuten Tag\r\nzusammen\r\n')
    expect(posts).toMatchObject([
      { text: { line: 4, column: 1 }, content: { text: 'Guten Tag\nzusammen', language: 'de' } },
    ])
  })

  it('is the whole of a plain text, also where it begins with hyphens', () => {
    const { posts } = read('a.txt', '---\nnot front matter\n---\n')
    expect(posts).toMatchObject([
      { line: 1, text: { line: 1, column: 1 }, content: { text: '---\nnot front matter\n---' } },
    ])
  })
})

describe('posts in JSON', () => {
  const two =
    '{\n  "posts": [\n    { "text": "One [1], {2}", "channels": ["x"] },\n    {\n      "text": "Two"\n    }\n  ]\n}\n'

  it('stand on the lines where they start, whatever brackets their texts hold', () => {
    expect(read('a.json', two).posts.map(({ line, content }) => [line, content.text])).toEqual([
      [3, 'One [1], {2}'],
      [4, 'Two'],
    ])
  })

  it('may be one post, a list, or plain texts', () => {
    expect(read('a.json', '{"text":"One"}').posts).toHaveLength(1)
    expect(read('a.json', '["One","Two"]').posts.map(({ content }) => content.text)).toEqual(['One', 'Two'])
  })

  it('carry a text of their own for a channel', () => {
    const [post] = read('a.json', '{"text":"Long","channels":["x","linkedin"],"overrides":{"x":"Short"}}').posts
    expect(post?.content.overrides).toEqual({ 'x/account': 'Short' })
  })

  it('with a key that no post has are refused by name, so that a misspelt field is not passed over', () => {
    const { posts, problems } = read('a.json', '[{"text":"One"},\n{"txet":"Two"}]')
    expect(posts).toHaveLength(1)
    expect(problems).toMatchObject([{ line: 2, severity: 'error' }])
  })

  it('that are no JSON are told so', () => {
    expect(read('a.json', '{"text": ').problems).toMatchObject([{ line: 1, severity: 'error' }])
  })
})

describe('the format', () => {
  it.each([
    ['a.CSV', 'x', 'csv'],
    ['a.json', 'x', 'json'],
    ['a.markdown', 'x', 'markdown'],
    ['a.txt', '{"text":"x"}', 'text'],
    ['-', ' {"text":"x"}', 'json'],
    ['-', '---\nkind: post\n---\nx', 'markdown'],
    ['-', 'Good morning', 'text'],
    ['-', '[Ad] Good morning', 'text'],
  ])('of %s holding %j is %s', (name, text, format) => {
    expect(formatOf(name, text)).toBe(format)
  })
})

it('never throws, whatever a file holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('---\n', '[', '{"text":"', '"', ',', '\n', '\\', 'Text,Account\n', ']}'),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('csv', 'markdown', 'json', 'text'),
      (pieces, format) => {
        const { posts } = postsIn([{ name: 'a', text: pieces.join(''), format }], context)
        for (const { line } of posts) expect(line).toBeGreaterThan(0)
      },
    ),
    { numRuns: 2_000 },
  )
})
