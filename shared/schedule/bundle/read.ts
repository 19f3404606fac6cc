// Reads a bundle that came from somewhere else. Nothing in it is believed: the container, every digest and every signature
// is checked first, and whatever is not right is named. What the keys cannot show is for `shared/desk/bundle` to say.
import { fail, ok, type Result } from '../../kit/result'
import type { Crypto } from '../../ledger/crypto'
import { openNote } from '../../ledger/checkpoint'
import { envelopeVerifies } from '../../ledger/dsse'
import { type DecidedElsewhere, type Entry, type EventOf, Entry as EntrySchema } from '../../ledger/events'
import { keyIdOf } from '../../ledger/public-key'
import { statementMismatch } from '../../ledger/statement'
import type { PersonId } from '../../people/person'
import { contentDigest } from '../../post/content'
import { anchoredText } from '../../review/anchor/place'
import { statementFiles, statementIn } from '../evidence/statement-files'
import { isContent, jsonOf, textOf } from '../evidence/text'
import { container, type Failure, type PackFiles, unzip } from '../evidence/zip'
import { Bundle, type HandedPost } from './bundle'
import { bundleFile, largestBundle } from './bounds'
import { t } from '../../words/say'

export interface ReadPost extends HandedPost {
  readonly decided: readonly DecidedElsewhere[]
}

export interface ReadBundle {
  readonly bundle: Bundle
  /** SHA-256 of bundle.json: what was signed, and what the bundle is known by. */
  readonly digest: string
  /** The key that signed it. */
  readonly keyId: string
  readonly posts: readonly ReadPost[]
}

/** The failures name the file in the bundle that they are about. */
export function readBundle(bytes: Uint8Array, crypto: Crypto): Result<ReadBundle, readonly Failure[]> {
  if (bytes.length > largestBundle) return refused(container, t('It is larger than 32 MB, which no bundle is.'))
  const opened = unzip(bytes)
  if (!opened) return refused(container, t('This is not a handed-over file.'))
  const { files } = opened
  const text = textOf(files.get(bundleFile.name))
  if (text === null) return fail([...opened.failures, ...lacking(files, bundleFile.name)])
  const parsed = Bundle.safeParse(jsonOf(files.get(bundleFile.name)))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.join('.') || t('its form')
    return fail([
      ...opened.failures,
      { file: bundleFile.name, what: t('It is not written as a bundle is: {place}.', { place }) },
    ])
  }
  const bundle = parsed.data
  const digest = crypto.sha256(text)
  const signed = judgedEntry(files, bundle, digest, crypto)
  const decided = new Map<string, readonly DecidedElsewhere[]>()
  const failures = [
    ...opened.failures,
    ...signed.failures,
    ...[...deskProblems(bundle, crypto), ...bundle.posts.flatMap((post) => postProblems(post))].map(inBundle),
    ...bundle.posts.flatMap((post) => {
      const judged = post.decisions.map((decision) => judgedDecision(decision, post, bundle, crypto))
      decided.set(
        post.post,
        judged.flatMap((one) => (one.ok ? [one.value] : [])),
      )
      return judged.flatMap((one) => (one.ok ? [] : [inBundle(one.error)]))
    }),
  ]
  if (failures.length > 0 || signed.keyId === null) return fail(failures)
  const posts = bundle.posts.map((post) => ({ ...post, decided: decided.get(post.post) ?? [] }))
  return ok({ bundle, digest, keyId: signed.keyId, posts })
}

const refused = (file: string, what: string) => fail([{ file, what }])
const inBundle = (what: string): Failure => ({ file: bundleFile.name, what })
const lacking = (files: PackFiles, file: string): Failure[] => [
  { file, what: files.has(file) ? t('It is not text.') : t('It is missing.') },
]

/** The entry in which somebody of that desk signed just this bundle, and the files that follow from it. */
function judgedEntry(files: PackFiles, bundle: Bundle, digest: string, crypto: Crypto) {
  const bad = (file: string, what: string) => ({ keyId: null, failures: [{ file, what }] })
  const read = entryIn(textOf(files.get(bundleFile.entry)))
  if (!read)
    return bad(bundleFile.entry, files.has(bundleFile.entry) ? t('It is no entry of a record.') : t('It is missing.'))
  const { entry } = read
  const { event } = entry
  if (event.type !== 'BundleHandedOver') return bad(bundleFile.entry, t('It tells of something else.'))
  if (event.bundle !== digest) return bad(bundleFile.name, t('It is not the one that was signed.'))
  const keyId = signatureProblem(entry, bundle, crypto)
  if (!keyId.ok) return bad(bundleFile.entry, keyId.error)
  if (keyId.value === null) return bad(bundleFile.entry, t('Nobody signed it, so anybody could have made it.'))
  const expected = new Map(statementFiles(bundleFile.stem, entry))
  const failures: Failure[] = []
  for (const [file, content] of expected) {
    const found = files.get(file)
    if (!found) failures.push({ file, what: t('It is missing.') })
    else if (!isContent(found, content)) failures.push({ file, what: t('It is not what was signed.') })
  }
  const known = new Set<string>([bundleFile.name, bundleFile.entry, ...expected.keys()])
  for (const file of files.keys())
    if (!known.has(file)) failures.push({ file, what: t('No bundle holds such a file.') })
  if (!tellsOf(entry, event, bundle)) failures.push({ file: bundleFile.entry, what: t('It tells of another bundle.') })
  return { keyId: keyId.value, failures }
}

function tellsOf({ by, at }: Entry, event: EventOf<'BundleHandedOver'>, bundle: Bundle): boolean {
  return (
    by === bundle.by &&
    at === bundle.at &&
    event.purpose === bundle.purpose &&
    event.posts.length === bundle.posts.length &&
    bundle.posts.every(({ post, revision, contentDigest: of }, index) => {
      const told = event.posts[index]
      return told?.post === post && told.revision === revision && told.contentDigest === of
    })
  )
}

/** Null when the text is not an entry, letter by letter as a journal writes it. */
function entryIn(text: string | null): { readonly entry: Entry } | null {
  try {
    const json: unknown = JSON.parse(text ?? 'null')
    const read = EntrySchema.safeParse(json)
    return read.success && JSON.stringify(json) === text ? { entry: read.data } : null
  } catch {
    return null
  }
}

/** The key that signed an entry, null when it is not signed; the error says why a signature is none. */
function signatureProblem(entry: Entry, { keys, desk }: Bundle, crypto: Crypto): Result<string | null, string> {
  const { signed, by } = entry
  if (!signed) return ok(null)
  const keyId = signed.signatures[0]?.keyid
  const key = keys.find((one) => one.keyId === keyId && one.person === by)
  if (!key) return fail(t('It is signed with a key that is not its author’s.'))
  if (!envelopeVerifies(signed, key.publicKey, key.keyId, crypto)) return fail(t('Its signature is not right.'))
  const statement = statementIn(entry)
  const differs = statementMismatch(statement, entry)
  if (differs !== null) return fail(t('It was signed for something else: {what} differs.', { what: differs }))
  const of = (statement as { predicate: { desk: string; signatory: { keyId: string } } }).predicate
  if (of.desk !== desk.keyId || of.signatory.keyId !== key.keyId) return fail(t('It was signed on another desk.'))
  return ok(key.keyId)
}

function deskProblems({ desk, record, keys, people, posts, by }: Bundle, crypto: Crypto): readonly string[] {
  const problems: string[] = []
  for (const { keyId, publicKey } of [desk, ...keys])
    if (keyIdOf(publicKey, crypto) !== keyId)
      problems.push(t('The key {keyId} goes by an id that is not its own.', { keyId }))
  const opened = openNote(record.checkpoint, desk.publicKey, crypto)
  if (!opened.ok) problems.push(t('The desk’s word for its record is not right: {why}.', { why: opened.error }))
  else if (opened.value.checkpoint.size !== record.size) problems.push(t('The desk’s word is for another record.'))
  const named = new Set(people.map(({ id }) => id))
  const spoken = posts.flatMap((post) => [...post.people, ...speakersOf(post)])
  const unnamed = [by, ...spoken].find((person) => !named.has(person))
  if (unnamed !== undefined) problems.push(t('It does not say who {person} is.', { person: unnamed }))
  if (named.size < people.length) problems.push(t('It names somebody twice.'))
  if (new Set(posts.map(({ post }) => post)).size < posts.length) problems.push(t('It holds a post twice.'))
  return problems
}

const speakersOf = ({ author, comments, suggestions }: HandedPost): readonly PersonId[] => [
  author,
  ...comments.map(({ by }) => by),
  ...suggestions.flatMap(({ by, people }) => [by, ...people]),
]

function postProblems(post: HandedPost): readonly string[] {
  const { key, content, revisions, people, comments, suggestions } = post
  const problems: string[] = []
  if (contentDigest(content) !== post.contentDigest)
    problems.push(t('{key}: its content is not the one its digest is over.', { key }))
  if (revisions.length !== post.revision || revisions.at(-1)?.contentDigest !== post.contentDigest)
    problems.push(t('{key}: its revisions do not end with its content.', { key }))
  const silent = changes(revisions).find(({ by }) => !people.includes(by))
  if (silent)
    problems.push(t('{key}: {person} wrote in it and is not named among its hands.', { key, person: silent.by }))
  const ids = [...comments, ...suggestions].map(({ id }) => id)
  if (new Set(ids).size < ids.length) problems.push(t('{key}: something that was said stands in it twice.', { key }))
  for (const { anchor } of [...comments, ...suggestions]) {
    if (anchor && anchoredText(content, anchor.on)?.slice(anchor.start, anchor.end) !== anchor.quote)
      problems.push(t('{key}: something that was said hangs on words that do not stand there.', { key }))
  }
  return problems
}

const changes = (revisions: HandedPost['revisions']) =>
  revisions.filter((revision, index) => revision.contentDigest !== revisions[index - 1]?.contentDigest)

function judgedDecision(
  text: string,
  post: HandedPost,
  bundle: Bundle,
  crypto: Crypto,
): Result<DecidedElsewhere, string> {
  const { key } = post
  const read = entryIn(text)
  if (read?.entry.event.type !== 'SignedOff')
    return fail(t('{key}: a decision in it is no entry of a record.', { key }))
  const { event, by, at } = read.entry
  if (event.post !== post.post) return fail(t('{key}: a decision in it is about another post.', { key }))
  if (!bundle.people.some(({ id }) => id === by))
    return fail(t('{key}: it does not say who {person} is, who decided on it.', { key, person: by }))
  const keyId = signatureProblem(read.entry, bundle, crypto)
  if (!keyId.ok)
    return fail(t('{key}: the decision of {person} does not hold. {why}', { key, person: by, why: keyId.error }))
  const { signOff, area, decision, note } = event
  return ok({ signOff, by, at, area, decision, contentDigest: event.contentDigest, note, keyId: keyId.value })
}
