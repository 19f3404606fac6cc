// What becomes of files that somebody drops on the window, said by their names before anything is read. Pure.
import { bundleExtension } from '../schedule/bundle/bounds'
import { t } from '../words/say'

export interface DroppedFile {
  readonly name: string
}

export type DropUse = 'drafts' | 'bundle' | 'media' | 'unknown'

/** Where files can be put to use, and which are left out and why. */
export type DropPlan =
  /** Read as drafts, or as what another desk handed over: shown first, and nothing is taken in yet. */
  | { readonly kind: 'drafts'; readonly use: readonly number[]; readonly left: readonly LeftOut[] }
  | { readonly kind: 'bundle'; readonly use: readonly [number]; readonly left: readonly LeftOut[] }
  | { readonly kind: 'nothing'; readonly left: readonly LeftOut[] }

export interface LeftOut {
  readonly name: string
  readonly reason: string
}

const uses = new Map<string, DropUse>(
  Object.entries({
    csv: 'drafts',
    tsv: 'drafts',
    txt: 'drafts',
    md: 'drafts',
    markdown: 'drafts',
    [bundleExtension]: 'bundle',
    png: 'media',
    jpg: 'media',
    jpeg: 'media',
    gif: 'media',
    webp: 'media',
    avif: 'media',
    svg: 'media',
    mp4: 'media',
    mov: 'media',
    webm: 'media',
  } as const),
)

export function useOf({ name }: DroppedFile): DropUse {
  const at = name.lastIndexOf('.')
  return (at === -1 ? undefined : uses.get(name.slice(at + 1).toLowerCase())) ?? 'unknown'
}

/** One kind of thing at a time: drafts before a handed-over file, because there can be many of them. */
export function planDrop(files: readonly DroppedFile[]): DropPlan {
  const of = (use: DropUse) => files.flatMap((file, index) => (useOf(file) === use ? [index] : []))
  const [bundle] = of('bundle')
  const drafts = of('drafts')
  const taken = new Set(drafts.length > 0 ? drafts : bundle === undefined ? [] : [bundle])
  const left = files.flatMap((file, index) =>
    taken.has(index) ? [] : [{ name: shownName(file), reason: reasonFor(file, drafts.length > 0) }],
  )
  if (drafts.length > 0) return { kind: 'drafts', use: drafts, left }
  if (bundle !== undefined) return { kind: 'bundle', use: [bundle], left }
  return { kind: 'nothing', left }
}

function reasonFor(file: DroppedFile, hasDrafts: boolean): string {
  switch (useOf(file)) {
    case 'bundle':
      return hasDrafts
        ? t('A handed-over file is read on its own: drop it by itself.')
        : t('One handed-over file is read at a time: drop the others one by one.')
    case 'media':
      return t('A picture or film belongs to a post: open the post in the editor, and drop it there.')
    case 'drafts':
    case 'unknown':
      return /\.(?:xlsx?|ods|numbers)$/i.test(file.name)
        ? t('A spreadsheet is not read as it is: save it as CSV, and drop that.')
        : /\.json$/i.test(file.name)
          ? t('Drafts are not read from JSON: save them as CSV or as Markdown, and drop that.')
          : t('Drafts are read from CSV and Markdown, and posts of other desks from handed-over files.')
  }
}

const shownName = ({ name }: DroppedFile) => (name.length > 120 ? `${name.slice(0, 117)}…` : name)
