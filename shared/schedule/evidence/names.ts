// How the files of a pack are called: in one place, so that packing and checking cannot disagree.
import type { Entry } from '../../ledger/events'
import type { PostId } from '../../post/revision'
import type { CaseFile, Decided, ExportedPost } from './case-file'

export const name = {
  schedule: 'schedule.json',
  handover: 'schedule.entry.json',
  /** Only where the pack is of some posts of the hand-over. */
  excerpt: 'excerpt.json',
  checkpoint: 'checkpoint.txt',
  proofs: 'proofs.json',
  keys: 'keys.json',
  people: 'people.json',
  policy: 'policy/policy.json',
  policyText: 'policy/policy.md',
  report: 'report.html',
  guide: 'VERIFY.md',
  manifest: 'manifest.json',
  seal: 'manifest.dsse.json',
} as const

/** The readable files: made from the others, and proof of nothing by themselves. */
export const readable: ReadonlySet<string> = new Set([name.report, name.guide, name.policyText])

export const keyFile = (keyId: string) => `keys/${keyId}.pem`
/** An entry about the desk itself. */
export const entryFile = ({ seq, event }: Entry) => `entries/${String(seq).padStart(7, '0')}-${event.type}.json`
export const timestampFile = (seq: number, extension: 'tst' | 'txt') =>
  `timestamps/${String(seq).padStart(7, '0')}.${extension}`

/** The parts of a signed statement, for the names that begin with a stem. */
export const signedFiles = (stem: string) => ({
  envelope: `${stem}.dsse.json`,
  statement: `${stem}.statement.json`,
  signature: `${stem}.sig`,
  signedBytes: `${stem}.pae`,
})

/** What a decision's files begin with: posts/NB-1042/sign-off-1-brand. */
export function signOffStem({ folder, standing }: CaseFile, { id, area }: Decided): string {
  return `${folder}/sign-off-${standing.findIndex((signOff) => signOff.id === id) + 1}-${area}`
}

export const postFile = (folder: string, file: 'content.json' | 'findings.json' | 'changes.txt' | 'history.jsonl') =>
  `${folder}/${file}`

/** A folder for each post of a hand-over: called by its key where that is a plain one, else by its place in the list. */
export function foldersOf(
  posts: readonly ExportedPost[],
  keyOf: (post: PostId) => string,
): ReadonlyMap<PostId, string> {
  const folders = new Map<PostId, string>()
  const taken = new Set<string>()
  posts.forEach(({ post }, index) => {
    const key = keyOf(post)
    const isPlain = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(key) && key.length <= 60 && !taken.has(key.toLowerCase())
    const folder = isPlain ? key : `_${index + 1}`
    taken.add(folder.toLowerCase())
    folders.set(post, `posts/${folder}`)
  })
  return folders
}
