export interface Said {
  /** Null where the words are not written out. */
  readonly source: string | null
  readonly context: string | null
  readonly isRich: boolean
  /** A path from the root, and a line. */
  readonly at: string
}

export interface Bare {
  readonly words: string
  readonly at: string
}

export function wordsIn(files?: readonly string[]): { readonly said: readonly Said[]; readonly bare: readonly Bare[] }
export function sourceFiles(): readonly string[]
export function keyOf(said: Pick<Said, 'source' | 'context'>): string
export function catalogueParts(
  language: string,
): readonly { readonly file: string; readonly words: Readonly<Record<string, string>> }[]
