// Whether a pattern is certainly valid in RE2's syntax, told from its writing alone: compiling it takes a hundred times
// as long, and most patterns of a policy are not asked about most posts. False says nothing; then RE2 is asked.

export function isPlainPattern(source: string): boolean {
  if (source.length > 4_000 || !source.isWellFormed()) return false
  const reader = new Reader(source)
  return reader.alternatives(0) && reader.isAtEnd
}

/** RE2 repeats a part at most 1,000 times, repeats within repeats counted together. */
const mostRepeats = 1_000
const mostDepth = 50

class Reader {
  private at = 0
  /** The most times that any part read since it was last set is repeated. */
  private repeats = 1

  constructor(private readonly source: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.source.length
  }

  alternatives(depth: number): boolean {
    if (depth > mostDepth) return false
    let most = 1
    do {
      while (!this.isAtEnd && !/[|)]/.test(this.source.charAt(this.at))) {
        this.repeats = 1
        if (!this.repeated(depth)) return false
        most = Math.max(most, this.repeats)
      }
    } while (this.takes(/\|/y))
    this.repeats = most
    return true
  }

  private repeated(depth: number): boolean {
    // What matches nothing may not be repeated everywhere.
    if (this.takes(/(?:[$^]|\\[bBAz]|\(\?[ims]\))(?![*+?{])/y)) return true
    if (this.takes(/\(\?(?:-?[ims])?:|\((?!\?)/y)) {
      if (!this.alternatives(depth + 1) || !this.takes(/\)/y)) return false
    } else if (this.takes(/\[\^?(?![\]^])/y)) {
      if (!this.restOfClass()) return false
    } else if (!this.takes(anyCharacter) && !this.takes(literal) && !this.takes(set) && !this.takesCode()) return false
    return this.repeat()
  }

  private repeat(): boolean {
    const counts = this.match(/\{(\d{1,4})(?:,(\d{0,4}))?\}/y)
    if (counts) {
      const [, least = '0', most = least] = counts
      if (most !== '' && Number(most) < Number(least)) return false
      this.repeats *= Math.max(1, Number(least), Number(most))
      if (this.repeats > mostRepeats || Number(least) > mostRepeats) return false
    }
    if (counts || this.takes(/[*+?]/y)) this.takes(/\?/y)
    return !/[*+?{]/.test(this.source.charAt(this.at))
  }

  /** Single characters, ranges of them, and sets; a hyphen stands at an end. */
  private restOfClass(): boolean {
    this.takes(/-/y)
    while (!this.takes(/-?\]/y)) {
      if (this.takes(set)) {
        if (this.takes(/-(?!\])/y)) return false
        continue
      }
      const from = this.member()
      if (from === null) return false
      if (!this.takes(/-(?!\])/y)) continue
      const to = this.member()
      if (to === null || to < from) return false
    }
    return true
  }

  private member(): number | null {
    const match = this.match(/[^[\]\\-]|\\([^\p{L}\p{N}\P{ASCII}]|[fnrt])/uy)
    if (!match) return this.code()
    // What an escaped letter stands for does not matter where it ends no range.
    const isLetter = match[1] !== undefined && /[fnrt]/.test(match[1])
    return isLetter
      ? /^-[^\]]/.test(this.source.slice(this.at))
        ? null
        : 0
      : ((match[1] ?? match[0]).codePointAt(0) ?? null)
  }

  private takesCode(): boolean {
    return this.code() !== null
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

const anyCharacter = /\./y
const literal = /[^*+?{}()[\]|\\^$.]|\\(?:[^\p{L}\p{N}\P{ASCII}]|[fnrt])/uy
const set = /\\(?:[dDsSwW]|[pP]\{(?:L|Lu|Ll|M|N|Nd|P|S|Z|Zs)\})/y
