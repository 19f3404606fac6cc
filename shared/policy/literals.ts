// What a text must hold for a pattern to match it, read off the pattern: "reviews?\b.{0,60}\b(?:gift|prize)" needs
// "review", and "gift" or "prize". A text is searched for the pieces of all patterns at once, and a pattern whose
// pieces are missing is not asked. May ask for less than the pattern does, never for more.

/**
 * Met by any one of these pieces, each with the most units that may stand before it in a match. In lower case: compare with
 * `folded` texts.
 */
export type Demand = ReadonlyMap<string, number>

/** All of these must be met. */
export type Pieces = readonly Demand[]

/**
 * For each alternative of the pattern what it needs; a text that meets none is not asked about. Null: nothing can be
 * told, so the pattern has to be asked about every text.
 */
export function piecesOf(pattern: string): readonly Pieces[] | null {
  const parser = new Parser(pattern)
  const read = parser.options()
  if (!read || !parser.isAtEnd) return null
  const together = best(demandsOf(choice(read)))
  const apart = read.map((option) => best(demandsOf(option)))
  if (read.length > 1 && apart.every((pieces) => pieces.length > 0) && apart.some((pieces) => pieces.length > 1))
    return apart
  return together.length > 0 ? [together] : null
}

/** Whether a text holds what the pattern needs, told without the pattern. True says nothing. */
export function pieceTest(pattern: string): (text: string) => boolean {
  const options = piecesOf(pattern)
  if (!options) return () => true
  return (text) => {
    const lower = folded(text)
    return options.some((demands) =>
      demands.every((demand) => [...demand.keys()].some((piece) => lower.includes(piece))),
    )
  }
}

export function folded(text: string): string {
  return withoutLongS(text.toLowerCase())
}

/** The one letter besides capitals that folds into ASCII: RE2 reads "ſ" as an "s" where case does not matter. */
export function withoutLongS(lower: string): string {
  return lower.replaceAll('ſ', 's')
}

/** What is known of a part of a pattern: every string it can match, if they are few, or what each of them holds. */
interface Known {
  readonly strings: ReadonlySet<string> | null
  readonly demands: readonly Demand[]
  /** How many units it takes at most; infinity where there is no end to it. */
  readonly most: number
}

const anyCharacter: Known = { strings: null, demands: [], most: 2 }
const nothing: Known = { strings: new Set(['']), demands: [], most: 0 }

const mostStrings = 48
const mostDemands = 6

function sequence(parts: readonly Known[]): Known {
  const demands: Demand[] = []
  let run: ReadonlySet<string> = new Set([''])
  let runAt = 0
  let at = 0
  let isWhole = true
  const close = (next: ReadonlySet<string>, nextAt: number) => {
    demands.push(demanded(run, runAt))
    run = next
    runAt = nextAt
    isWhole = false
  }
  for (const part of parts) {
    if (!part.strings) {
      close(new Set(['']), at + part.most)
      for (const demand of part.demands) demands.push(later(demand, at))
    } else if (run.size * part.strings.size > mostStrings) close(part.strings, at)
    else run = joined(run, part.strings)
    at += part.most
  }
  if (isWhole) return { strings: run, demands: [], most: at }
  demands.push(demanded(run, runAt))
  return { strings: null, demands: demands.filter((demand) => worth(demand) > 0), most: at }
}

function demanded(strings: ReadonlySet<string>, before: number): Demand {
  return new Map([...strings].map((string) => [string, before]))
}

function later(demand: Demand, by: number): Demand {
  return new Map([...demand].map(([piece, before]) => [piece, before + by]))
}

function joined(starts: ReadonlySet<string>, ends: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set<string>()
  for (const start of starts) for (const end of ends) all.add(start + end)
  return all
}

function choice(options: readonly Known[]): Known {
  const [only] = options
  if (options.length === 1 && only) return only
  const most = Math.max(...options.map((option) => option.most))
  const strings = new Set(options.flatMap((option) => (option.strings ? [...option.strings] : [])))
  if (strings.size <= mostStrings && options.every((option) => option.strings)) return { strings, demands: [], most }
  const demand = new Map<string, number>()
  for (const option of options) {
    const [first] = best(demandsOf(option))
    if (!first) return { strings: null, demands: [], most }
    for (const [piece, before] of first) demand.set(piece, Math.max(before, demand.get(piece) ?? 0))
  }
  return { strings: null, demands: [demand], most }
}

function repeated(part: Known, least: number, times: number): Known {
  if (least === 1 && times === 1) return part
  const most = part.most === 0 ? 0 : part.most * times
  if (least > 0) return { strings: null, demands: demandsOf(part), most }
  if (times === 1 && part.strings) return { strings: new Set([...part.strings, '']), demands: [], most }
  return { strings: null, demands: [], most }
}

function demandsOf({ strings, demands }: Known): readonly Demand[] {
  return strings ? [demanded(strings, 0)] : demands
}

function best(demands: readonly Demand[]): Pieces {
  return demands
    .filter((demand) => worth(demand) > 0)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, mostDemands)
}

/** Long pieces are rare in texts; a letter or a space alone is in every one of them. */
function worth(demand: Demand): number {
  let shortest = 8
  for (const piece of demand.keys()) {
    if (piece.length < 2 && /^[\p{L}\p{N}\s.,]?$/u.test(piece)) return 0
    shortest = Math.min(shortest, piece.length)
  }
  return demand.size === 0 ? 0 : shortest - demand.size / 1_000
}

/** Reads RE2's syntax as far as it is needed here; gives null for what it does not know. */
class Parser {
  private at = 0
  private readonly source: string

  constructor(source: string) {
    this.source = source
  }

  get isAtEnd(): boolean {
    return this.at >= this.source.length
  }

  options(): readonly Known[] | null {
    const options: Known[] = []
    for (;;) {
      const option = this.terms()
      if (!option) return null
      options.push(option)
      if (!this.take('|')) return options
    }
  }

  private alternatives(): Known | null {
    const options = this.options()
    return options && choice(options)
  }

  private terms(): Known | null {
    const parts: Known[] = []
    while (!this.isAtEnd && !this.isNext('|') && !this.isNext(')')) {
      const atom = this.atom()
      if (!atom) return null
      parts.push(this.withRepeats(atom))
    }
    return sequence(parts)
  }

  private withRepeats(atom: Known): Known {
    let part = atom
    for (;;) {
      const match = this.match(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y)
      if (!match) return part
      const [, sign, least, comma, most] = match
      if (sign) part = repeated(part, sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY)
      else part = repeated(part, Number(least), comma ? Number(most || Number.POSITIVE_INFINITY) : Number(least))
    }
  }

  private atom(): Known | null {
    if (this.take('(')) return this.group()
    if (this.take('[')) return this.characterClass()
    if (this.take('.')) return anyCharacter
    if (this.match(/[$^]/y)) return nothing
    if (this.take('\\')) return this.escape()
    const character = this.match(/[^*+?]/suy)
    return character ? literal(character[0]) : null
  }

  private group(): Known | null {
    if (this.match(/\?[imsU-]*\)/y)) return nothing
    if (this.isNext('?') && !this.match(/\?(?:[imsU-]*:|P?<\w+>)/y)) return null
    const inner = this.alternatives()
    return inner && this.take(')') ? inner : null
  }

  private escape(): Known | null {
    if (this.match(/[bBAz]/y)) return nothing
    if (this.match(/[dDsSwWC]|[pP](?:\{[^}]*\}|\w)/y)) return anyCharacter
    const code = this.match(/x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/y)
    if (code) return literal(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16)))
    const control = this.match(/[afnrtv]/y)
    if (control) return anyCharacter
    const character = this.match(/[^\p{L}\p{N}]/suy)
    return character ? literal(character[0]) : null
  }

  /** A class of a few single characters is as good as a choice between them. */
  private characterClass(): Known | null {
    const isNegated = this.take('^')
    const members: Known[] = []
    let isFew = !isNegated
    for (let isFirst = true; isFirst || !this.isNext(']'); isFirst = false) {
      if (this.isAtEnd) return null
      if (this.match(/\[:\^?\w+:\]/y)) isFew = false
      else {
        const escaped = this.take('\\')
        const member = escaped ? this.escape() : this.memberOfClass()
        if (!member) return null
        members.push(member)
        if (this.match(/-(?!\])/y)) {
          isFew = false
          const last = this.take('\\') ? this.escape() : this.memberOfClass()
          if (!last) return null
        }
      }
    }
    this.take(']')
    return isFew && members.length <= 8 ? choice(members) : anyCharacter
  }

  private memberOfClass(): Known | null {
    const character = this.match(/[^\\]/suy)
    return character ? literal(character[0]) : null
  }

  private isNext(character: string): boolean {
    return this.source.startsWith(character, this.at)
  }

  private take(character: string): boolean {
    const isThere = this.isNext(character)
    if (isThere) this.at += character.length
    return isThere
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at
    const match = form.exec(this.source)
    if (match) this.at = form.lastIndex
    return match
  }
}

/** A character that comes in other cases than lower and upper could be matched by one that is not looked for. */
function literal(character: string): Known {
  const small = character.toLowerCase()
  const isCaseless = small === character && character.toUpperCase() === character
  const isPlainLatin = character < '\u0250' && small.length === 1 && !'µſıŉ'.includes(small)
  return isCaseless || isPlainLatin ? { strings: new Set([small]), demands: [], most: small.length } : anyCharacter
}
