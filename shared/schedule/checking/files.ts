// Posts out of files that somebody wants checked: sheets, Markdown, plain text and JSON; each post with the place in
// its file where it stands, so that a finding can be pointed at.
import * as z from 'zod'
import { defined } from '../../kit/defined'
import type { Instant } from '../../kit/time'
import { type Account, Channel, madeUpAccount } from '../../post/account'
import { blankContent, Content } from '../../post/content'
import { readDrafts } from '../import/read'
import type { ImportFile } from '../import/report'
import { readScheduleJson } from '../export/schedule-file'
import { type ListedValue, valuesListed } from './json-places'

export type FileFormat = 'csv' | 'markdown' | 'json' | 'text'

export interface FileToCheck extends ImportFile {
  readonly format: FileFormat
}

export interface PostInFile {
  readonly file: string
  /** Where the post starts; lines count from 1. */
  readonly line: number
  /** The post's own key, where its file gives one. */
  readonly key: string | null
  readonly content: Content
  readonly accounts: readonly Account[]
  /** The base text's place in `lines` where the file holds it letter by letter; null where it is quoted or escaped. */
  readonly text: { readonly line: number; readonly column: number } | null
}

/** A post or a file that could not be read, or not wholly. */
export interface FileProblem {
  readonly file: string
  readonly line: number
  readonly severity: 'error' | 'warning'
  readonly what: string
  readonly fix: string
}

export interface FilesRead {
  readonly posts: readonly PostInFile[]
  readonly problems: readonly FileProblem[]
}

export interface FilesContext {
  readonly now: Instant
  /** For posts that name no language. */
  readonly language: string
  /** For posts that name no account or channel. */
  readonly channels: readonly Channel[]
  readonly market: string
}

/** The format by the file's name; for a name that tells nothing, by how the text begins. */
export function formatOf(name: string, text: string): FileFormat {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension === 'json') return 'json'
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  if (extension === 'csv' || extension === 'tsv') return 'csv'
  if (extension === 'txt') return 'text'
  if (/^\uFEFF?\s*[[{]\s*(?:["{}\]]|$)/.test(text)) return 'json'
  return /^\uFEFF?---[ \t]*\r?\n/.test(text) ? 'markdown' : 'text'
}

/** Never throws, whatever the files hold. */
export function postsIn(files: readonly FileToCheck[], context: FilesContext): FilesRead {
  const read = files.map((file) => (file.format === 'json' ? fromJson(file, context) : fromDrafts(file, context)))
  return { posts: read.flatMap(({ posts }) => posts), problems: read.flatMap(({ problems }) => problems) }
}

function fromDrafts(file: FileToCheck, context: FilesContext): FilesRead {
  // The reader of drafts tells Markdown from sheets by the name; plain text is Markdown without front matter.
  const name = file.format === 'csv' ? file.name.replace(/\.(?:md|markdown)$/i, '') : `${file.name}.md`
  const isPlain = file.format === 'text'
  const report = readDrafts([{ name, text: isPlain ? unfronted(file.text) : file.text }], {
    accounts: [],
    strangers: 'taken',
    zone: 'UTC',
    now: context.now,
    language: context.language,
    existing: [],
  })
  const posts = report.rows.flatMap(({ content, row }): readonly PostInFile[] => {
    if (content === null) return []
    const text = file.format === 'csv' ? null : suffixPlace(file.text, content.text)
    const line = text?.line ?? row
    return [{ file: file.name, line, key: null, ...targeted(content, context), text }]
  })
  const problems = report.rows.flatMap(({ row, problems: found }) =>
    found
      // What a desk would still ask for is no concern of a check.
      .filter(({ severity, field }) => severity === 'error' || (field !== 'account' && field !== 'slot'))
      .map(({ severity, what, fix, line }) => ({ file: file.name, line: line ?? row, severity, what, fix })),
  )
  return { posts, problems }
}

/** An empty front matter, so that a plain text that begins with hyphens is not read as one. */
function unfronted(text: string): string {
  return `---\n---\n${text.replace(/^\uFEFF/, '')}`
}

/** The accounts that a draft names; where it names none, those that were asked for. */
function targeted(content: Content, { channels, market }: FilesContext): Pick<PostInFile, 'content' | 'accounts'> {
  const named = content.targets.flatMap((id): readonly Account[] => {
    const [channel, handle = ''] = id.split('/')
    const known = Channel.safeParse(channel)
    return known.success ? [{ ...madeUpAccount(known.data, handle), market }] : []
  })
  const accounts =
    named.length > 0 ? named : channels.map((channel) => ({ ...madeUpAccount(channel, 'account'), market }))
  return { accounts, content: { ...content, targets: accounts.map(({ id }) => id) } }
}

/** Where a text that is the end of a file begins; null when the file does not end with it. */
function suffixPlace(file: string, text: string): PostInFile['text'] {
  const whole = file.replaceAll(/\r\n?/g, '\n').trimEnd()
  if (text === '' || !whole.endsWith(text)) return null
  const before = whole.slice(0, whole.length - text.length)
  const newline = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: before.length - newline }
}

const ContentPart = Content.omit({ text: true, overrides: true, targets: true, slot: true }).partial()

/** A post in a JSON file: what it says, where it is meant for, and as much more of its content as there is. */
export const PostInJson = z.strictObject({
  ...ContentPart.shape,
  text: Content.shape.text,
  key: z.string().min(1).max(120).optional(),
  /** Accounts such as "linkedin/northbank". */
  targets: Content.shape.targets.optional(),
  /** In place of accounts. */
  channels: z.array(Channel).optional(),
  market: z.string().max(40).optional(),
  slot: Content.shape.slot.optional(),
  /** A text of its own for one account or channel. */
  overrides: z.record(z.string().max(120), Content.shape.text).optional(),
})
type PostInJson = Readonly<z.infer<typeof PostInJson>>

function fromJson(file: FileToCheck, context: FilesContext): FilesRead {
  const problem = (line: number, what: string, fix: string): FilesRead => ({
    posts: [],
    problems: [{ file: file.name, line, severity: 'error', what, fix }],
  })
  let value: unknown
  try {
    value = JSON.parse(file.text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it was cut short'
    return problem(1, `This is not JSON: ${why}.`, 'Correct it, or name the format with --as.')
  }
  if (isRecord(value) && value['format'] === 'imprimatur-schedule') return fromSchedule(file, context)
  const listed = valuesListed(file.text)
  const values = Array.isArray(value)
    ? value
    : isRecord(value) && Array.isArray(value['posts'])
      ? value['posts']
      : [value]
  const read = values.map((item: unknown, index) => fromItem(item, lineOf(listed, index), file, context))
  return { posts: read.flatMap(({ posts }) => posts), problems: read.flatMap(({ problems }) => problems) }
}

function fromItem(item: unknown, line: number, file: FileToCheck, context: FilesContext): FilesRead {
  const read = PostInJson.safeParse(typeof item === 'string' ? { text: item } : item)
  if (!read.success) {
    const [issue] = read.error.issues
    const at = issue?.path.join('.') ?? ''
    const what = `This post cannot be read: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'it is not a post'}.`
    const fix = 'A post is an object with a text, and may name channels, targets, language, media and more.'
    return { posts: [], problems: [{ file: file.name, line, severity: 'error', what, fix }] }
  }
  const { key, channels, market, overrides = {}, targets = [], slot, ...rest } = read.data
  const here = { ...context, ...(channels ? { channels } : {}), ...(market === undefined ? {} : { market }) }
  const content = { ...blankContent, language: context.language, ...defined(rest), targets, slot: slot ?? null }
  const post = targeted(content, here)
  return {
    posts: [
      {
        file: file.name,
        line,
        key: key ?? null,
        accounts: post.accounts,
        content: { ...post.content, overrides: byAccount(overrides, post.accounts) },
        text: null,
      },
    ],
    problems: [],
  }
}

/** Overrides may be written for an account or for a whole channel. */
function byAccount(overrides: Readonly<Record<string, string>>, accounts: readonly Account[]): Content['overrides'] {
  return Object.fromEntries(
    accounts.flatMap(({ id, channel }) => {
      const text = overrides[id] ?? overrides[channel]
      return text === undefined ? [] : [[id, text] as const]
    }),
  )
}

function fromSchedule(file: FileToCheck, context: FilesContext): FilesRead {
  const schedule = readScheduleJson(file.text)
  if (!schedule.ok)
    return {
      posts: [],
      problems: schedule.error.map(({ at, what }) => ({
        file: file.name,
        line: 1,
        severity: 'error',
        what: at === '' ? what : `${at}: ${what}`,
        fix: 'Export the schedule again.',
      })),
    }
  const listed = valuesListed(file.text)
  const posts = schedule.value.posts.map(({ content, key }, index) => ({
    file: file.name,
    line: lineOf(listed, index),
    key,
    ...targeted(content, context),
    text: null,
  }))
  return { posts, problems: [] }
}

function lineOf(listed: readonly ListedValue[], index: number): number {
  return listed[index]?.line ?? 1
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
