// Reads a search into its tree (the grammar is in README.md). Never throws, and loses nothing: what cannot be read is a
// problem with its place.
import { type Token, tokensOf } from './tokens'
import { allOf, anyOf, type Node, nothingAsked, type Parsed, type Problem, type Repair, type Span } from './tree'
import { t } from '../../../words/say'

/** Nobody means more parentheses than this. */
const deepest = 40

export function parse(text: string): Parsed {
  const parser = new Parser(text)
  return { text, tree: parser.whole(), problems: parser.problems }
}

class Parser {
  readonly problems: Problem[] = []
  private readonly tokens: readonly Token[]
  private at = 0
  private depth = 0

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text)
  }

  whole(): Node {
    const parts: Node[] = []
    for (;;) {
      parts.push(...listed(this.or()))
      const stray = this.next()
      if (!stray) return parts.length === 0 ? nothingAsked : allOf(parts)
      this.problems.push({
        kind: 'stray-parenthesis',
        ...spanOf(stray),
        words: t('This parenthesis closes nothing.'),
        repairs: [this.without(stray, t('Remove the parenthesis'))],
      })
    }
  }

  /** Null where nothing stands. */
  private or(): Node | null {
    const sides: Node[] = []
    let or: Token | null = null
    for (;;) {
      const side = this.and()
      if (side) sides.push(side)
      else if (or) this.miss(or, t('Something is missing after OR.'))
      const token = this.peek()
      if (token?.kind !== 'or') break
      if (!side && !or) this.miss(token, t('Something is missing before OR.'))
      or = token
      this.at += 1
    }
    return sides.length === 0 ? null : anyOf(sides)
  }

  private and(): Node | null {
    const parts: Node[] = []
    let and: Token | null = null
    for (;;) {
      const token = this.peek()
      if (!token || token.kind === 'or' || token.kind === 'close') break
      if (token.kind === 'and') {
        if (and || parts.length === 0) this.miss(token, t('Something is missing before AND.'))
        and = token
        this.at += 1
        continue
      }
      and = null
      const part = this.not()
      if (part) parts.push(part)
    }
    if (and && parts.length > 0) this.miss(and, t('Something is missing after AND.'))
    return parts.length === 0 ? null : allOf(parts)
  }

  private not(): Node | null {
    const signs: Token[] = []
    for (;;) {
      const token = this.peek()
      if (token?.kind !== 'minus' && token?.kind !== 'not') break
      signs.push(token)
      this.at += 1
    }
    const atom = this.atom(signs.length)
    const [first] = signs
    if (!first) return atom
    if (!atom) {
      // Parentheses with nothing in them have been complained of already.
      const isSaid = this.problems.at(-1)?.start === signs.at(-1)?.end
      if (!isSaid) this.miss(first, t('Something is missing after NOT.'))
      return null
    }
    if (signs.length > deepest) {
      this.tooDeep(first)
      return atom
    }
    return signs.reduceRight<Node>((of, sign) => ({ kind: 'not', of, start: sign.start, end: of.end }), atom)
  }

  private atom(signs: number): Node | null {
    const token = this.peek()
    switch (token?.kind) {
      case 'words':
        this.at += 1
        return { kind: 'words', text: token.text, ...spanOf(token) }
      case 'term':
        this.at += 1
        return this.term(token)
      case 'open':
        this.at += 1
        return this.group(token, signs)
      default:
        return null
    }
  }

  private group(open: Token, signs: number): Node | null {
    this.depth += 1 + signs
    if (this.depth > deepest) {
      this.tooDeep(open)
      this.skipGroup()
      this.depth -= 1 + signs
      return null
    }
    const of = this.or()
    this.depth -= 1 + signs
    const close = this.peek()
    // What is still open at the end is closed there.
    const end = close?.kind === 'close' ? close.end : this.text.length
    if (close?.kind === 'close') this.at += 1
    if (!of) {
      this.problems.push({
        kind: 'missing-part',
        start: open.start,
        end,
        words: t('There is nothing in these parentheses.'),
        repairs: [this.without({ start: open.start, end }, t('Remove the parentheses'))],
      })
      return null
    }
    return of.kind === 'all' || of.kind === 'any' ? { ...of, start: open.start, end } : of
  }

  /** To the end of the group that was just opened, without a step deeper. */
  private skipGroup(): void {
    let open = 1
    while (open > 0) {
      const token = this.next()
      if (!token) return
      if (token.kind === 'open') open += 1
      if (token.kind === 'close') open -= 1
    }
  }

  private term(token: Extract<Token, { kind: 'term' }>): Node {
    const empty = token.values.find((value) => value.text === '' && !value.isQuoted)
    if (empty) {
      const isOnly = token.values.length === 1
      const comma = { start: empty.start - 1, end: empty.start }
      this.problems.push({
        kind: 'missing-value',
        ...spanOf(token),
        words: isOnly
          ? t('Say what to look for after “{field}:”.', { field: token.field })
          : t('A value is missing in “{text}”.', { text: this.text.slice(token.start, token.end) }),
        repairs: isOnly
          ? [
              {
                ...spanOf(token),
                insert: `"${token.field}:"`,
                label: t('Look for the words “{field}:”', { field: token.field }),
              },
              this.without(token, t('Remove “{field}:”', { field: token.field })),
            ]
          : [
              this.without(
                empty === token.values[0] ? { start: empty.end, end: empty.end + 1 } : comma,
                t('Remove the comma'),
              ),
            ],
      })
    }
    return { kind: 'term', field: token.field.toLowerCase(), values: token.values, ...spanOf(token) }
  }

  private miss(token: Token, words: string): void {
    const name = this.text.slice(token.start, token.end)
    const repairs = [
      this.without(token, t('Remove “{name}”', { name })),
      { ...spanOf(token), insert: `"${name}"`, label: t('Look for the word “{name}”', { name }) },
    ]
    this.problems.push({ kind: 'missing-part', ...spanOf(token), words, repairs })
  }

  private tooDeep(token: Token): void {
    if (this.problems.some(({ kind }) => kind === 'too-deep')) return
    const words = t('This search has more than {most} parentheses or denials in one another.', { most: deepest })
    this.problems.push({ kind: 'too-deep', ...spanOf(token), words, repairs: [] })
  }

  private without({ start, end }: Span, label: string): Repair {
    return { start, end, insert: '', label }
  }

  private peek(): Token | undefined {
    return this.tokens[this.at]
  }

  private next(): Token | undefined {
    const token = this.tokens[this.at]
    this.at += 1
    return token
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const listed = (node: Node | null): readonly Node[] => (node ? [node] : [])
