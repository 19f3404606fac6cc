// The hand-labelled posts in tests/fixtures/labelled, read and made ready to be checked. `held-out` is kept to measure
// us at the end: nothing here prints a word of it, and a problem with a line is told by its file and number alone.
import { noRegisters } from '../../shared/policy/registers'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { AccountRecord, Channel } from '../../shared/post/account'
import { blankContent, Content, Media, PostKind, Relationship } from '../../shared/post/content'
import { slotAt } from '../../shared/post/slot'
import { PolicySettings } from '../../shared/policy/document'
import type { CheckContext } from '../../shared/policy/engine'
import { registerEntries } from '../../shared/policy/registers'

export const splits = ['tune', 'held-out'] as const
export type Split = (typeof splits)[number]

export const Expectation = z.strictObject({
  clause: z.string().regex(/^[A-Z]+[0-9]+$/),
  /** Letter for letter as in the post; absent where there are no words to quote. */
  quote: z.string().min(1).optional(),
})

export const LabelledPost = z.strictObject({
  id: z.string().min(1).max(60),
  text: z.string(),
  language: Content.shape.language,
  channels: z.array(Channel),
  kind: PostKind.default('post'),
  replyTo: z.string().optional(),
  market: z.string().min(1).optional(),
  media: z.array(Media.partial()).default([]),
  link: z.string().optional(),
  relationships: z.array(Relationship).default([]),
  claims: z.array(z.string()).default([]),
  author: z.string().optional(),
  slot: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2} \S+$/)
    .optional(),
  /** A text of its own for the account on a channel. */
  overrides: z.partialRecord(Channel, z.string()).default({}),
  note: z.string().optional(),
  expect: z.array(Expectation),
})
export type LabelledPost = Readonly<z.infer<typeof LabelledPost>>

export const LabelledDesk = z.strictObject({
  accounts: z.array(AccountRecord).min(1),
  settings: PolicySettings,
  registers: z.strictObject({
    claims: z.array(registerEntries.claims),
    embargoes: z.array(registerEntries.embargoes),
    dates: z.array(registerEntries.dates),
    topics: z.array(registerEntries.topics),
    terms: z.array(registerEntries.terms),
    numbers: z.array(registerEntries.numbers),
    customers: z.array(z.string()),
  }),
})
export type LabelledDesk = Readonly<z.infer<typeof LabelledDesk>>

const root = fileURLToPath(new URL('../fixtures/labelled', import.meta.url))

export interface LabelledLine {
  /** "bank.jsonl:12". */
  readonly where: string
  readonly post: LabelledPost
}

export interface LabelledSet {
  readonly lines: readonly LabelledLine[]
  /** What is wrong with lines, without a word of them: "bank.jsonl:12: expect.0.quote is not in the post". */
  readonly problems: readonly string[]
}

/** Empty where there are no such files. */
export function readLabelled(split: Split, folder = root): LabelledSet {
  const lines: LabelledLine[] = []
  const problems: string[] = []
  const ids = new Set<string>()
  for (const { name, text } of filesOf(folder, split))
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const where = `${name}:${index + 1}`
      const post = postIn(line)
      const wrong = typeof post === 'string' ? [post] : problemsOf(post, ids)
      problems.push(...wrong.map((problem) => `${where}: ${problem}`))
      if (typeof post !== 'string') lines.push({ where, post })
    }
  return { lines, problems }
}

/** One file a split, or a folder of them. */
function filesOf(folder: string, split: Split): readonly { readonly name: string; readonly text: string }[] {
  const inside = `${folder}/${split}`
  const names = existsSync(inside) ? readdirSync(inside).filter((name) => name.endsWith('.jsonl')) : []
  const paths = [...names.sort().map((name) => `${inside}/${name}`), `${folder}/${split}.jsonl`].filter(existsSync)
  return paths.map((path) => ({ name: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }))
}

function postIn(line: string): LabelledPost | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'is not JSON'
  }
  const read = LabelledPost.safeParse(value)
  if (read.success) return read.data
  // Paths and codes only: messages may repeat what stands there.
  return read.error.issues.map(({ path, code }) => `${path.join('.') || 'the line'} is not right (${code})`).join('; ')
}

function problemsOf(post: LabelledPost, ids: Set<string>): readonly string[] {
  const problems: string[] = []
  if (ids.has(post.id)) problems.push('id is taken')
  ids.add(post.id)
  const words = [
    post.text,
    ...Object.values(post.overrides),
    ...post.media.flatMap(({ alt = '', name = '' }) => [alt, name]),
    post.link ?? '',
    ...post.claims,
  ]
  for (const [index, { quote }] of post.expect.entries())
    if (quote !== undefined && !words.some((text) => text.includes(quote)))
      problems.push(`expect.${index}.quote is not in the post`)
  if (post.slot !== undefined && slotOf(post.slot) === null) problems.push('slot is at no time')
  return problems
}

export function readDesk(folder = root): LabelledDesk | null {
  const path = `${folder}/desk.json`
  return existsSync(path) ? LabelledDesk.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

export interface LabelledTrial {
  readonly content: Content
  readonly context: CheckContext
}

/** The account rule: "x/northbank" without a market, "x/northbank-uk" with one. */
export function trialOf(post: LabelledPost, desk: LabelledDesk): LabelledTrial {
  const suffix = post.market === undefined ? '' : `-${post.market.toLowerCase()}`
  const on = (channel: string) => `${channel}/northbank${suffix}`
  const {
    id: _id,
    channels,
    market: _market,
    author = 'ava',
    slot,
    overrides,
    media,
    expect: _expect,
    note: _note,
  } = post
  return {
    content: {
      ...blankContent,
      kind: post.kind,
      text: post.text,
      language: post.language,
      replyTo: post.replyTo ?? null,
      link: post.link ?? null,
      relationships: post.relationships,
      claims: post.claims,
      targets: channels.map(on),
      overrides: Object.fromEntries(Object.entries(overrides).map(([channel, text]) => [on(channel), text])),
      media: media.map(({ name = '', alt = '', url = null, digest = null }) => ({ name, alt, url, digest })),
      slot: slot === undefined ? null : slotOf(slot),
    },
    context: {
      accounts: desk.accounts,
      author: { id: author, name: author },
      registers: { ...noRegisters, ...desk.registers },
    },
  }
}

function slotOf(words: string): Content['slot'] {
  const [wall = '', zone = ''] = words.split(' ')
  try {
    const slot = slotAt(wall, zone)
    return slot.ok ? slot.value : null
  } catch {
    return null
  }
}
