// Reads one draft from a Markdown file: front matter in YAML between two lines of ---, then the text of the post.
import { isAlias, isMap, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml'
import * as z from 'zod'
import { fail, ok, type Result } from '../../kit/result'
import { type Field, fieldNamed, fields } from './columns'
import { longestFile } from './csv'
import { pairAlts, splitAddresses } from './media'
import { blankDraft, type RawDraft } from './raw'
import type { ImportFile, ImportProblem } from './report'
import { splitNames } from './targets'
import { error, quoted, warning } from './words'
import { listed } from '../../words/formats'
import { t } from '../../words/say'

/** Front matter is a dozen lines; what is longer is a mistake or an attack. */
const longestFrontMatter = 20_000
const deepestNesting = 20

const Line = z.string(t('a text is expected here'))
const Lines = z.union(
  [Line.transform((line) => [line]), z.array(Line)],
  t('a text or a list of texts is expected here'),
)
const Picture = z.strictObject({ url: Line, alt: Line.default('') }, t('a picture has a url and an alt'))
const Relationship = z.strictObject(
  { party: Line, nature: Line.default('') },
  t('a relationship has a party and a nature'),
)

/** The keys that front matter may hold, after their many names are brought to one. */
const FrontMatter = z.strictObject({
  text: Line.default(''),
  slot: Line.default(''),
  date: Line.default(''),
  time: Line.default(''),
  zone: Line.default(''),
  account: Lines.default([]),
  channel: Lines.default([]),
  media: z
    .union(
      [Line.transform((line) => [line]), z.array(z.union([Line, Picture]))],
      t('an address or a list of pictures is expected here'),
    )
    .default([]),
  alt: Lines.default([]),
  link: Line.default(''),
  campaign: Line.default(''),
  tags: Lines.default([]),
  language: Line.default(''),
  disclosures: Lines.default([]),
  claims: Lines.default([]),
  relationships: z.array(Relationship, t('a list of party and nature is expected here')).default([]),
  overrides: z.map(Line, Line, t('account: text is expected here')).default(new Map()),
  kind: Line.default(''),
  replyTo: Line.default(''),
})

export interface MarkdownDraft {
  readonly draft: RawDraft
  /** The line of each key, so that what is wrong with it can be found. */
  readonly lines: ReadonlyMap<Field, number>
}

type Unreadable = { readonly row: number; readonly problem: ImportProblem }

/** The draft, or where and why the file cannot be read. */
export function readMarkdown(file: ImportFile): Result<MarkdownDraft, Unreadable> {
  if (file.text.length > longestFile) {
    return fail({ row: 1, problem: error('file', t('The file is larger than 50 million characters.'), t('Split it.')) })
  }
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const opening = /^---[ \t]*\n/.exec(text)
  if (opening === null) {
    return ok({ draft: { ...blankDraft, file: file.name, row: 1, text: trimmed(text) }, lines: new Map() })
  }
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length))
  if (closing === null) {
    const fix = t('Close the front matter with a line of three hyphens.')
    return fail({ row: 1, problem: error('file', t('The front matter opened on line 1 is never closed.'), fix) })
  }
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index)
  const body = trimmed(text.slice(opening[0].length + closing.index + closing[0].length))
  const matter = readFrontMatter(yaml)
  return matter.ok ? ok({ draft: draftOf(file.name, matter.value, body), lines: matter.value.lines }) : matter
}

function trimmed(body: string): string {
  return body.replace(/^\n+/, '').trimEnd()
}

interface Matter {
  readonly values: z.infer<typeof FrontMatter>
  readonly problems: readonly ImportProblem[]
  readonly lines: ReadonlyMap<Field, number>
}

function readFrontMatter(yaml: string): Result<Matter, Unreadable> {
  const stop = (row: number, what: string, fix: string) => fail({ row, problem: error('file', what, fix) })
  if (yaml.length > longestFrontMatter || isTooDeep(yaml)) {
    const fix = t('Keep a few plain lines there, and put the text of the post below it.')
    return stop(1, t('The front matter is too long or nested too deeply to be read.'), fix)
  }
  const lines = new LineCounter()
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1
  // The failsafe schema knows texts, lists and maps only: no dates, numbers or tags to surprise anyone.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent', merge: false })
  const [broken] = document.errors
  if (broken !== undefined) {
    return stop(
      lineAt(broken.pos[0]),
      t('The front matter cannot be read: {why}.', { why: firstLine(broken.message) }),
      t('Correct this line.'),
    )
  }
  let alias: number | null = null
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined
    alias = node.range?.[0] ?? 0
    return visit.BREAK
  })
  if (alias !== null) {
    return stop(
      lineAt(alias),
      t('The front matter refers back to another part of itself (*), which is not read.'),
      t('Write the value out.'),
    )
  }
  if (document.contents === null) return ok({ values: FrontMatter.parse({}), problems: [], lines: new Map() })
  if (!isMap(document.contents)) {
    return stop(
      2,
      t('The front matter is not a list of “key: value” lines.'),
      t('Write for example “account: linkedin/northbank”.'),
    )
  }
  const problems: ImportProblem[] = []
  const known = new Map<Field, unknown>()
  const rows = new Map<Field, number>()
  for (const { key, value } of document.contents.items as readonly Pair[]) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : ''
    const row = isScalar(key) && key.range ? lineAt(key.range[0]) : 2
    const field = fieldNamed(name)
    if (field === null || field.startsWith('on:')) {
      const fix = t('Known keys are {keys} and others; see the help.', { keys: listed(fields.slice(0, 6)) })
      problems.push({
        ...warning('row', t('The key {key} is not known and was left out.', { key: quoted(name) }), fix),
        line: row,
      })
    } else if (known.has(field)) {
      return stop(
        row,
        t('The key {key} says again what an earlier line says.', { key: quoted(name) }),
        t('Keep one of the two.'),
      )
    } else {
      known.set(field, plain(value))
      rows.set(field, row)
    }
  }
  const read = FrontMatter.safeParse(Object.fromEntries(known))
  if (read.success) return ok({ values: read.data, problems, lines: rows })
  const [issue] = read.error.issues
  const field = fields.find((name) => name === issue?.path[0])
  const row = (field === undefined ? undefined : rows.get(field)) ?? 2
  const what = t('The key {key} cannot be read: {why}.', {
    key: quoted(field ?? ''),
    why: issue?.message ?? t('it is not what is expected'),
  })
  return fail({ row, problem: error(field ?? 'file', what, t('Correct this line.')) })
}

// Maps stay maps, so that a key such as __proto__ is only ever data.
function plain(node: unknown): unknown {
  if (isMap(node)) return mapOf(node.items)
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : ''
  if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
    return node.items.map((item) => (isMap(item) ? Object.fromEntries(mapOf(item.items)) : plain(item)))
  }
  return ''
}

function mapOf(pairs: readonly Pair[]): Map<string, unknown> {
  return new Map(
    pairs.map(({ key, value }) => [isScalar(key) && typeof key.value === 'string' ? key.value : '', plain(value)]),
  )
}

function isTooDeep(yaml: string): boolean {
  let depth = 0
  for (const character of yaml) {
    if (character === '[' || character === '{') depth += 1
    if (character === ']' || character === '}') depth -= 1
    if (depth > deepestNesting) return true
  }
  return /^ {80,}\S|(?:[-?] ){20}/m.test(yaml)
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
}

function draftOf(file: string, { values, problems }: Matter, body: string): RawDraft {
  const addresses = values.media.flatMap((item) => (typeof item === 'string' ? splitAddresses(item) : [item.url]))
  const own = values.media.flatMap((item) => (typeof item === 'string' ? [] : [item.alt]))
  return {
    ...blankDraft,
    file,
    row: 1,
    text: body === '' ? values.text : body,
    accounts: values.account.flatMap(splitNames),
    channels: values.channel.flatMap(splitNames),
    date: values.slot === '' ? values.date : values.slot,
    time: values.slot === '' ? values.time : '',
    zone: values.zone.trim(),
    ...pairAlts(addresses, own.length > 0 ? own : values.alt),
    link: values.link.trim(),
    campaign: values.campaign,
    tags: values.tags.join(', '),
    language: values.language.trim(),
    kind: values.kind,
    replyTo: values.replyTo.trim(),
    disclosures: values.disclosures,
    claims: values.claims,
    relationships: values.relationships,
    overrides: [...values.overrides],
    problems,
  }
}
