// The file of a snapshot: one JSON value, laid out in lines, so that it is read, checked and written a part at a time. A
// hundred thousand posts as one text would take more memory than the desk they make, and hold everything else up.
//
//   {"version":15,"mark":{…},
//   "desk":{…},
//   "posts":[
//   [{…},{…},…],
//   [{…},…]
//   ],
//   "checksum":"…"}
//
// The checksum is over the very bytes of every line before its own.
import { createHash, type Hash } from 'node:crypto'
import type { Adapter } from 'lowdb'
import * as z from 'zod'
import { PostReader, type PostRecord, recordOfPost } from '../../shared/desk/post-record'
import { deskFrom, type DeskRecord, type DeskState, type Post, recordOfDesk } from '../../shared/desk/state'
import type { PostId } from '../../shared/post/revision'
import { durableReplace } from './durable-replace'
import { type Files, type OpenFile, readFully } from './files'
import { linesBetween } from './lines'
import { type Mark, MarkRecord } from './place'

/** Goes up whenever evolve or the state's shape changes, so that an older snapshot is rebuilt, not misread. */
const version = 15

const postsInALine = 200

export interface Kept {
  readonly state: DeskState
  /** The place in the journal it was taken at. */
  readonly mark: Mark
}

/** `other-version`: written by another version of the program, older or newer. */
export type Found = Kept | 'other-version'

/** It is in form, and not as it was written. */
export class WrongChecksum extends Error {}

/** lowdb's file, put in place durably. Reads null only where there is no file; rejects with what is wrong with one. */
export class SnapshotFile implements Adapter<Found | null> {
  constructor(
    private readonly path: string,
    private readonly files: Files,
  ) {}

  async read(): Promise<Found | null> {
    const size = await this.files.size(this.path)
    if (size === null) return null
    const file = await this.files.open(this.path, 'read')
    try {
      return (await isOfOtherVersion(file)) ? 'other-version' : await readKept(file, size)
    } finally {
      await file.close()
    }
  }

  async write(data: Found | null): Promise<void> {
    if (data === null || data === 'other-version') throw new Error('There is no state to write')
    await durableReplace(this.path, piecesOf(data), this.files)
  }
}

/** An older file is one long line, of which only the beginning is read. */
async function isOfOtherVersion(file: OpenFile): Promise<boolean> {
  const begin = Buffer.alloc(40)
  const read = await readFully(file, begin, 0)
  const told = /^\{"version":(\d+)[,}]/.exec(begin.toString('latin1', 0, read))
  return told !== null && Number(told[1]) !== version
}

/** Of the desk as it is now: what happens on it while the pieces are written is not in them. */
function piecesOf({ state, mark }: Kept): Iterable<Uint8Array, void, void> {
  const desk = JSON.stringify(recordOfDesk(state))
  return pieces(linesOf(mark, desk, [...state.posts.values()]))
}

function* linesOf(mark: Mark, desk: string, posts: readonly Post[]): Generator<string, void, void> {
  yield `{"version":${version},"mark":${JSON.stringify(mark)},`
  yield `"desk":${desk},`
  yield postsBegin
  for (let from = 0; from < posts.length; from += postsInALine) {
    const part = JSON.stringify(posts.slice(from, from + postsInALine).map(recordOfPost))
    yield from + postsInALine < posts.length ? `${part},` : part
  }
  yield postsEnd
}

const postsBegin = '"posts":['
const postsEnd = '],'

function* pieces(lines: Iterable<string>): Generator<Uint8Array, void, void> {
  const hash = createHash('sha256')
  for (const line of lines) {
    const bytes = Buffer.from(`${line}\n`)
    hash.update(bytes)
    yield bytes
  }
  yield Buffer.from(`${checksumLine(hash)}\n`)
}

const checksumLine = (hash: Hash) => `"checksum":"${hash.digest('hex')}"}`

const Head = z.strictObject({ version: z.literal(version), mark: MarkRecord })
const notInForm = 'This is not in a snapshot’s form'

/** Rejects where it is not in this form, or where any byte is another than was written. */
async function readKept(file: OpenFile, size: number): Promise<Kept> {
  const hash = createHash('sha256')
  const lines = linesIn(file, size)
  const next = async () => {
    const line = await lines.next()
    if (line.done) throw new Error(notInForm)
    return line.value
  }
  const nextPart = async () => {
    const line = await next()
    hash.update(line).update('\n')
    return line.toString('utf8')
  }
  const { mark } = Head.parse(JSON.parse(`${(await nextPart()).slice(0, -1)}}`))
  const { desk } = JSON.parse(`{${(await nextPart()).slice(0, -1)}}`) as { desk: DeskRecord }
  if ((await nextPart()) !== postsBegin) throw new Error(notInForm)
  const posts = new Map<PostId, Post>()
  const reader = new PostReader()
  for (let part = await nextPart(); part !== postsEnd; part = await nextPart())
    for (const post of postsIn(part)) posts.set(post.id, reader.read(post))
  const told = await next()
  if (told.toString('latin1') !== checksumLine(hash)) throw new WrongChecksum()
  if (!(await lines.next()).done) throw new Error(notInForm)
  return { state: deskFrom(desk, posts), mark }
}

function postsIn(part: string): readonly PostRecord[] {
  return JSON.parse(part.endsWith(',') ? part.slice(0, -1) : part) as PostRecord[]
}

async function* linesIn(file: OpenFile, size: number): AsyncGenerator<Buffer, void, void> {
  for await (const { lines, rest } of linesBetween(file, 0, size)) {
    yield* lines
    if (rest !== null && rest.length > 0) throw new Error(notInForm)
  }
}
