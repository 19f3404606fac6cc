// A pattern in RE2's syntax, read into a tree. Whatever is read here is certainly valid: compiling a pattern with RE2 takes
// a hundred times as long, and most patterns of a policy are not asked about most posts. What is written in a way that is
// not read here (named groups, POSIX classes, nested repeats, \B) is left to RE2.

/** A letter, a class of them, or any of them but a line's end: what matches one character. */
export interface Characters {
  readonly kind: 'characters'
  readonly isNegated: boolean
  readonly members: readonly Member[]
  /** Whether another case of a letter will do. */
  readonly folds: boolean
}

/** From one code point to another, or one of RE2's named sets: "d", "S", "p{Lu}". */
export type Member = { readonly from: number; readonly to: number } | { readonly set: string }

export type Tree =
  | Characters
  | { readonly kind: 'edge'; readonly edge: 'word' | 'text-start' | 'text-end' | 'line-start' | 'line-end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choice'; readonly options: readonly Tree[] }
  | {
      readonly kind: 'repeat'
      readonly part: Tree
      readonly least: number
      /** Infinity where there is no end. */
      readonly most: number
      readonly isLazy: boolean
    }

/** Null: not read here, and it may be valid or not. */
export function treeOf(source: string, letters: 'any' | 'exact'): Tree | null {
  if (source.length > 4_000 || !source.isWellFormed()) return null
  const reader = new Reader(source, { i: letters === 'any', m: false, s: false })
  const tree = reader.choice(0)
  return reader.isAtEnd ? tree : null
}

/** RE2 repeats a part at most 1,000 times, repeats within repeats counted together. */
const mostRepeats = 1_000
const mostDepth = 50

/** Case does not matter; lines have edges; "." takes the end of a line. */
type Flags = Readonly<Record<'i' | 'm' | 's', boolean>>

class Reader {
  private at = 0
  /** The most times that any part read since it was last set is repeated. */
  private repeats = 1

  constructor(
    private readonly source: string,
    private flags: Flags,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.source.length
  }

  choice(depth: number): Tree | null {
    if (depth > mostDepth) return null
    let most = 1
    const options: Tree[] = []
    do {
      const parts: Tree[] = []
      while (!this.isAtEnd && !/[|)]/.test(this.source.charAt(this.at))) {
        this.repeats = 1
        const part = this.repeated(depth)
        if (!part) return null
        parts.push(part)
        most = Math.max(most, this.repeats)
      }
      const [only] = parts
      options.push(parts.length === 1 && only ? only : { kind: 'sequence', parts })
    } while (this.takes(/\|/y))
    this.repeats = most
    const [only] = options
    return options.length === 1 && only ? only : { kind: 'choice', options }
  }

  private repeated(depth: number): Tree | null {
    const edge = this.edge()
    // What matches nothing may not be repeated everywhere.
    if (edge) return /[*+?{]/.test(this.source.charAt(this.at)) ? null : edge
    const group = this.match(/\(\?(-?)([ims])?:|\((?!\?)/y)
    const part = group ? this.group(group, depth) : this.characters()
    return part && this.withRepeat(part)
  }

  private edge(): Tree | null {
    const flag = this.match(/\(\?([ims])\)/y)
    if (flag) {
      this.flags = { ...this.flags, [flag[1] ?? '']: true }
      return { kind: 'sequence', parts: [] }
    }
    const sign = this.match(/[$^]|\\[bAz]/y)?.[0]
    if (sign === undefined) return null
    const lines = this.flags.m
    const edges = {
      '^': lines ? 'line-start' : 'text-start',
      $: lines ? 'line-end' : 'text-end',
      '\\A': 'text-start',
      '\\z': 'text-end',
      '\\b': 'word',
    } as const
    return { kind: 'edge', edge: edges[sign as keyof typeof edges] }
  }

  /** Flags set within a group end with it. */
  private group([, off = '', flag]: RegExpExecArray, depth: number): Tree | null {
    const before = this.flags
    if (flag !== undefined) this.flags = { ...before, [flag]: off === '' }
    const inner = this.choice(depth + 1)
    this.flags = before
    return inner && this.takes(/\)/y) ? inner : null
  }

  private withRepeat(part: Tree): Tree | null {
    const counts = this.match(/\{(\d{1,4})(?:(,)(\d{0,4}))?\}/y)
    const sign = counts ? undefined : this.match(/[*+?]/y)?.[0]
    let least = sign === '+' ? 1 : 0
    let most = sign === '?' ? 1 : Number.POSITIVE_INFINITY
    if (counts) {
      const [, fewest = '0', comma, last = ''] = counts
      least = Number(fewest)
      most = comma === undefined ? least : last === '' ? Number.POSITIVE_INFINITY : Number(last)
      if (most < least) return null
      this.repeats *= Math.max(1, least, Number.isFinite(most) ? most : 0)
      if (this.repeats > mostRepeats || least > mostRepeats) return null
    }
    const isRepeat = counts !== null || sign !== undefined
    const isLazy = isRepeat && this.takes(/\?/y)
    if (/[*+?{]/.test(this.source.charAt(this.at))) return null
    return isRepeat ? { kind: 'repeat', part, least, most, isLazy } : part
  }

  private characters(): Tree | null {
    if (this.takes(/\[\^?(?![\]^])/y)) return this.restOfClass(this.source.charAt(this.at - 1) === '^')
    if (this.takes(/\./y)) return this.some(this.flags.s ? [anyOther] : [lineEnd], !this.flags.s)
    const set = this.set()
    if (set) return this.some([set])
    const written = this.match(literal)
    const code = written ? codeOf(written[0]) : this.code()
    return code === null ? null : this.some([{ from: code, to: code }])
  }

  private some(members: readonly Member[], isNegated = false): Characters {
    return { kind: 'characters', isNegated, members, folds: this.flags.i }
  }

  /** Single characters, ranges of them, and sets; a hyphen stands at an end. */
  private restOfClass(isNegated: boolean): Tree | null {
    const members: Member[] = []
    const hyphen = { from: 0x2d, to: 0x2d }
    if (this.takes(/-/y)) members.push(hyphen)
    for (;;) {
      const end = this.match(/(-?)\]/y)
      if (end) return this.some(end[1] === '-' ? [...members, hyphen] : members, isNegated)
      const set = this.set()
      if (set) {
        if (this.takes(/-(?!\])/y)) return null
        members.push(set)
        continue
      }
      const from = this.member()
      if (from === null) return null
      if (!this.takes(/-(?!\])/y)) {
        members.push({ from, to: from })
        continue
      }
      const to = this.member()
      if (to === null || to < from) return null
      members.push({ from, to })
    }
  }

  private member(): number | null {
    const written = this.match(/[^[\]\\-]|\\(?:[^\p{L}\p{N}\P{ASCII}]|[fnrt])/uy)
    return written ? codeOf(written[0]) : this.code()
  }

  private set(): Member | null {
    const name = this.match(/\\([dDsSwW]|p\{(?:L|Lu|Ll|M|N|Nd|P|S|Z|Zs)\})/y)?.[1]
    return name === undefined ? null : { set: name }
  }

  private code(): number | null {
    const match = this.match(/\\x(?:([\dA-Fa-f]{2})|\{([\dA-Fa-f]{1,6})\})/y)
    const code = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16)
    return code <= 0x10_ffff ? code : null
  }

  private takes(form: RegExp): boolean {
    return this.match(form) !== null
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at
    const match = form.exec(this.source)
    if (match) this.at = form.lastIndex
    return match
  }
}

const literal = /[^*+?{}()[\]|\\^$.]|\\(?:[^\p{L}\p{N}\P{ASCII}]|[fnrt])/uy
const lineEnd: Member = { from: 0x0a, to: 0x0a }
const anyOther: Member = { from: 0, to: 0x10_ffff }
const controls: Readonly<Record<string, number>> = { '\\f': 0x0c, '\\n': 0x0a, '\\r': 0x0d, '\\t': 0x09 }

/** Of a character as it is written, with or without a backslash. */
function codeOf(written: string): number {
  const escaped = written.length > 1 && written.startsWith('\\') ? written.slice(1) : written
  return controls[written] ?? escaped.codePointAt(0) ?? 0
}
