// What the help says can be read, leads somewhere, and has a way in.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RootContent } from 'mdast'
import { describe, expect, it, vi } from 'vitest'
import { commands } from '../../../renderer/keys/labels'
import { plainWords, piecesOf, readPage, type Section, targetOf } from '../../../renderer/help/page'
import { helpOnObstacle, helpOnRefusal } from '../../../renderer/help/for-refusals'
import { isPageId, pageIds } from '../../../renderer/help/page-ids'
import { pageOf } from '../../../renderer/help/pages'
import { excerptOf, searchHelp } from '../../../renderer/help/search'
import { shippedPolicy } from '../../../shared/policy/packs'
import { sectors } from '../../../shared/policy/sectors'

const inRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const folder = inRoot('renderer/help/pages/en')
const texts = new Map(
  readdirSync(folder).map((name) => [name.replace('.md', ''), readFileSync(`${folder}/${name}`, 'utf8')]),
)
const germanFolder = inRoot('renderer/help/pages/de')
const german = new Map(
  readdirSync(germanFolder).map((name) => [name.replace('.md', ''), readFileSync(`${germanFolder}/${name}`, 'utf8')]),
)

const nodesIn = (nodes: readonly RootContent[]): readonly RootContent[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? nodesIn(node.children as RootContent[]) : [])])
const allNodes = (sections: readonly Section[]) => sections.flatMap(({ nodes }) => nodesIn(nodes))

const drawn = new Set([
  'text',
  'paragraph',
  'heading',
  'strong',
  'emphasis',
  'inlineCode',
  'code',
  'list',
  'listItem',
  'link',
  'image',
])

/** What a reference to a command, a page, a clause or a picture fails by; null when it leads somewhere. */
function wrongWith(url: string): string | null {
  const target = targetOf(url)
  if (target === null) return `${url} is no address that a page may hold`
  if (target.kind === 'command') return commands.some(({ id }) => id === target.command) ? null : `no command: ${url}`
  if (target.kind === 'clause') return clauses.has(target.clause) ? null : `no clause that ships: ${url}`
  if (target.kind === 'picture') return pictureExists(target.name) ? null : `no picture: ${url}`
  if (!isPageId(target.page)) return `no page: ${url}`
  const { section } = target
  return section === null || pageOf(target.page).sections.some(({ id }) => id === section) ? null : `no section: ${url}`
}

const clauses = new Set(
  shippedPolicy([...sectors], []).packs.flatMap(({ name, yaml }) =>
    [...yaml.matchAll(/^ {2}- id: (\S+)/gm)].map(([, id]) => `${name}/${id}`),
  ),
)
const pictureExists = (name: string) =>
  ['', 'de-'].every((language) =>
    ['light', 'dark'].every((scheme) => existsSync(inRoot(`renderer/help/pictures/${language}${name}-${scheme}.webp`))),
  )

it('has a page for every entry of its contents, and no page that is not in them', () => {
  expect([...texts.keys()].sort()).toEqual([...pageIds].sort())
})

describe.each(pageIds)('the page “%s”', (id) => {
  const text = texts.get(id) ?? ''
  const page = readPage(text)
  const nodes = allNodes(page.sections)

  it('is opened by a command of its own in the Help menu, under its title', () => {
    const command = commands.find((entry) => entry.id === `help.page.${id}`)
    expect(command).toMatchObject({ title: `Help: ${page.title}`, menu: 'Help', where: 'anywhere' })
  })

  it('holds only what is drawn: no HTML, and no character that the browser would have to look up', () => {
    expect(nodes.map(({ type }) => type).filter((type) => !drawn.has(type))).toEqual([])
    expect(text).not.toMatch(/&#?\w+;/)
    expect(text.length).toBeGreaterThan(500)
  })

  it('names only commands that there are, and leads only to pages, screens, clauses and pictures that there are', () => {
    const named = [...texts.keys()].includes(id)
      ? [
          page.title,
          ...page.sections.map(({ title }) => title),
          ...nodes.map((node) => (node.type === 'text' ? node.value : '')),
        ]
      : []
    const unknown = named
      .flatMap(piecesOf)
      .flatMap((piece) => (piece.kind === 'text' ? [] : [piece.command]))
      .filter((command) => !commands.some((entry) => entry.id === command))
    const urls = nodes.flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []))
    expect([...unknown, ...urls.map(wrongWith).filter((wrong) => wrong !== null)]).toEqual([])
    // A brace that is left over is a reference that was mistyped.
    expect(named.flatMap(piecesOf).filter((piece) => piece.kind === 'text' && /[{}]/.test(piece.text)).length).toBe(
      id === 'keys' ? 1 : 0,
    )
  })

  it('shows a key only where the command has one', () => {
    const keyless = nodes
      .flatMap((node) => (node.type === 'text' ? piecesOf(node.value) : []))
      .filter(
        (piece) => piece.kind === 'key' && commands.find((entry) => entry.id === piece.command)?.keys.length === 0,
      )
    expect(keyless).toEqual([])
  })

  it('says what its pictures show, and its sections have names of their own', () => {
    const pictures = nodes.filter((node) => node.type === 'image')
    expect(pictures.filter(({ alt }) => (alt ?? '').length < 10)).toEqual([])
    const ids = page.sections.map((section) => section.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('has its pictures taken by the window tests', () => {
  const tests = readdirSync(inRoot('tests/e2e')).map((name) => readFileSync(inRoot(`tests/e2e/${name}`), 'utf8'))
  const named = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/\(picture:([\w-]+)\)/g)].map(([, name]) => name),
  )
  expect(named.length).toBeGreaterThan(5)
  const taken = (name: string) => tests.some((test) => test.includes(`shot(page, '${name}')`))
  expect(named.filter((name) => !taken(name ?? '') || !taken(`de-${name}`))).toEqual([])
})

it('explains what stands in the way on pages and in sections that there are', () => {
  const spots = [
    ...(['contributed', 'blocker-open', 'waiver-asked', 'waiver-over', 'warning-open', 'unseen-change'] as const).map(
      helpOnObstacle,
    ),
    ...(['not-its-step', 'new-claim'] as const).map(helpOnObstacle),
    ...(['stale', 'needs-key', 'wrong-passphrase', 'read-only', 'locked'] as const).map(helpOnRefusal),
    { page: 'copies', section: 'a-damaged-record' } as const,
  ]
  for (const spot of spots) {
    expect(spot).not.toBeNull()
    expect(spot && wrongWith(`page:${spot.page}#${spot.section ?? ''}`)).toBeNull()
  }
})

it('finds a section by its English name in every language', () => {
  const { sections } = readPage('# Prüfen\n\n## Was im Weg stehen kann {#what-may-stand-in-the-way}\n\nWorte.\n')
  expect(sections.map(({ id, title }) => [id, title])).toEqual([
    ['what-may-stand-in-the-way', 'Was im Weg stehen kann'],
  ])
})

describe('the help in German', () => {
  it('has every page', () => {
    expect([...german.keys()].sort()).toEqual([...pageIds].sort())
  })

  it.each(pageIds)('“%s” has the sections, references and pictures of the English page', (id) => {
    const [english, ours] = [texts.get(id) ?? '', german.get(id) ?? '']
    const idsIn = (text: string) => readPage(text).sections.map((section) => section.id)
    expect(idsIn(ours)).toEqual(idsIn(english))
    const referencesIn = (text: string) =>
      [...text.matchAll(/\{(?:key|command):[\w.-]+\}|\{keys\}|\]\([^)]+\)/g)].map(([found]) => found).toSorted()
    expect(referencesIn(ours)).toEqual(referencesIn(english))
    // What is typed on a terminal or into the search reads the same in every language.
    const codeIn = (text: string) =>
      allNodes(readPage(text).sections)
        .flatMap((node) => (node.type === 'code' || node.type === 'inlineCode' ? [node.value] : []))
        .toSorted()
    expect(codeIn(ours)).toEqual(codeIn(english))
  })

  it.each(pageIds)('“%s” holds only what is drawn, and no reference that was mistyped', (id) => {
    const text = german.get(id) ?? ''
    const page = readPage(text)
    const nodes = allNodes(page.sections)
    expect(nodes.map(({ type }) => type).filter((type) => !drawn.has(type))).toEqual([])
    expect(text).not.toMatch(/&#?\w+;/)
    const words = [...page.sections.map(({ title }) => title), ...nodes.map((n) => (n.type === 'text' ? n.value : ''))]
    const left = words.flatMap(piecesOf).filter((piece) => piece.kind === 'text' && /[{}]/.test(piece.text))
    expect(left).toHaveLength(id === 'keys' ? 1 : 0)
    expect(nodes.filter((node) => node.type === 'image' && (node.alt ?? '').length < 10)).toEqual([])
    // Quotation marks are those of German.
    expect(text).not.toMatch(/”|(?<=\s)“|"/)
  })

  it('is what is opened and searched where German is spoken, under the titles of its commands', async () => {
    vi.resetModules()
    const { speak } = await import('../../../shared/words/language')
    await speak('de')
    const { pages, titleOf } = await import('../../../renderer/help/pages')
    const search = await import('../../../renderer/help/search')
    expect([...pages].map(([id, { title }]) => [id, `Hilfe: ${title}`])).toEqual(
      pageIds.map((id) => [id, titleOf(`help.page.${id}`)]),
    )
    const first = (query: string) => search.searchHelp(query)[0]?.page
    expect(['Ausnahme', 'Nachweispaket', 'Passphrase vergessen', 'Sicherung', 'Textbaustein'].map(first)).toEqual([
      'waivers',
      'proving',
      'people',
      'copies',
      'writing',
    ])
  })
})

describe('searching the help', () => {
  const first = (query: string) => searchHelp(query)[0]

  it.each([
    ['waiver', 'waivers'],
    ['evidence pack', 'proving'],
    ['forgotten passphrase', 'people'],
    ['restore', 'copies'],
    ['daylight', null],
    ['clocks skip', 'calendar'],
  ])('“%s” finds %s first', (query, page) => expect(first(query)?.page ?? null).toBe(page))

  it('finds words while they are typed, and with a letter wrong', () => {
    expect(searchHelp('emba').map(({ page }) => page)).toContain('lists')
    expect(searchHelp('evidense').map(({ page }) => page)).toContain('proving')
  })

  it('shows the words around, with what was found marked', () => {
    const long = `${'before '.repeat(30)}the fingerprint stands for all${' after'.repeat(40)}`
    const parts = excerptOf(long, ['fingerprint'])
    expect(parts[1]).toBe('fingerprint')
    expect(parts.join('')).toMatch(/^….*the fingerprint stands for all.*…$/)
    expect(excerptOf('nothing of it', ['fingerprint'])).toEqual(['nothing of it'])
    expect(excerptOf('unpacked, then packed', ['pack'])).toEqual(['unpacked, then ', 'pack', 'ed'])
  })

  it('reads no sign as a pattern', () => {
    for (const query of ['(', '[a', '\\', '*', '?.+', '@', '{key:undo}']) expect(() => searchHelp(query)).not.toThrow()
  })
})

it('reads words without marks, so that titles and searches hold none', () => {
  const { title, sections } = readPage(
    '# A *title*\n\nWith `code` and [a link](page:keys).\n\n## Next\n\n- one\n- two\n',
  )
  expect(title).toBe('A title')
  expect(sections.map(({ id, nodes }) => [id, nodes.map(plainWords).join(' ')])).toEqual([
    ['', 'With code and a link.'],
    ['next', 'one two'],
  ])
})
