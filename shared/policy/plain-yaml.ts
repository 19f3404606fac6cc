// Reads the plain part of YAML that packs are written in, many times as fast as the whole language is read: blocks by
// indentation, lists and maps on one line, quoted texts, anchors. Null for everything else, right or wrong, which then
// goes to the YAML library; what this reads, the library reads the same, and without a word of complaint.

export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

export function readPlainYaml(yaml: string): PlainValue {
  if (unusual.test(yaml)) return null
  try {
    return new Reader(yaml).document()
  } catch (problem) {
    if (problem instanceof NotPlain) return null
    throw problem
  }
}

/** Tabs, controls and other line breaks; marks between documents, directives. */
// oxlint-disable-next-line eslint/no-control-regex
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|^(?:---|\.\.\.|%)/m

class NotPlain extends Error {}

interface Line {
  readonly indent: number
  readonly text: string
}

type Fields = { [key: string]: PlainValue }

const mostDepth = 40
/** The library counts uses of an anchor and refuses too many; it gets to count from here on. */
const mostUses = 20

class Reader {
  private readonly lines: readonly Line[]
  private line = 0
  /** The text that is read, and the place in it: a line, from some column on. */
  private text = ''
  private at = 0
  private depth = 0
  private readonly anchors = new Map<string, { readonly value: PlainValue; uses: number }>()
  private openAnchors = 0

  constructor(yaml: string) {
    this.lines = yaml.split('\n').flatMap((text) => {
      const indent = text.search(/[^ ]/)
      return indent === -1 || text.charAt(indent) === '#' ? [] : { indent, text: text.trimEnd() }
    })
  }

  document(): PlainValue {
    if (this.lines[0]?.indent !== 0 || this.lines[0].text.startsWith('-')) throw new NotPlain()
    const value = this.map(0, null)
    if (this.line < this.lines.length) throw new NotPlain()
    return value
  }

  private block(indent: number): PlainValue {
    return isItem(this.lines[this.line]?.text ?? '', indent) ? this.list(indent) : this.map(indent, null)
  }

  private list(indent: number): PlainValue {
    const items: PlainValue[] = []
    this.deeper()
    for (let next = this.lines[this.line]; next?.indent === indent && isItem(next.text, indent); ) {
      let column = indent + 1
      while (next.text.charAt(column) === ' ') column += 1
      if (column >= next.text.length) throw new NotPlain()
      items.push(
        keyAt(next.text, column) === null ? this.onLine(next.text, column, indent) : this.map(column, next.text),
      )
      next = this.lines[this.line]
    }
    this.depth -= 1
    return items
  }

  /** `first`: the line whose first key stands at this column, after the mark of a list's item. */
  private map(indent: number, first: string | null): PlainValue {
    const fields: Fields = {}
    this.deeper()
    let text = first
    for (;;) {
      const next = this.lines[this.line]
      if (text === null && next?.indent === indent && !isItem(next.text, indent)) text = next.text
      if (text === null) break
      const key = keyAt(text, indent)
      if (key === null || Object.hasOwn(fields, key)) throw new NotPlain()
      let column = indent + key.length + 1
      while (text.charAt(column) === ' ') column += 1
      fields[key] = this.onLine(text, column, indent, true)
      text = null
    }
    this.depth -= 1
    return fields
  }

  /** What stands on a line from a column on, or in the block below it; the reader is past it then. */
  private onLine(text: string, column: number, indent: number, isField = false): PlainValue {
    this.text = text
    this.at = column
    const name = this.taken(/&([A-Za-z][\w-]*)(?: +|$)/y)
    if (name !== null) this.openAnchors += 1
    const value = this.at >= text.length ? this.below(indent, isField) : this.wholeRest()
    if (name !== null) {
      this.openAnchors -= 1
      this.anchors.set(name, { value, uses: 0 })
    }
    return value
  }

  private below(indent: number, isField: boolean): PlainValue {
    this.line += 1
    const next = this.lines[this.line]
    const isList = isField && next?.indent === indent && isItem(next.text, indent)
    if (!next || (next.indent <= indent && !isList)) throw new NotPlain()
    const value = this.block(next.indent)
    // What is indented further than this goes on with a text that takes several lines, or belongs to nothing.
    if ((this.lines[this.line]?.indent ?? 0) > indent) throw new NotPlain()
    return value
  }

  private wholeRest(): PlainValue {
    const value = this.value(false)
    if (this.at < this.text.length) throw new NotPlain()
    this.line += 1
    return value
  }

  private value(isInFlow: boolean): PlainValue {
    const sign = this.text.charAt(this.at)
    if (sign === '[') return this.flowList()
    if (sign === '{') return this.flowMap()
    if (sign === '"') return this.doubleQuoted()
    if (sign === "'") return this.singleQuoted()
    if (sign === '*' && !isInFlow) return this.alias()
    return isInFlow ? this.plain(plainInFlow) : this.plain(plainOnLine)
  }

  private flowList(): PlainValue {
    const items: PlainValue[] = []
    this.open()
    if (this.close(']')) return items
    for (;;) {
      items.push(this.value(true))
      this.spaces()
      if (this.close(']')) return items
      this.comma()
    }
  }

  private flowMap(): PlainValue {
    const fields: Fields = {}
    this.open()
    if (this.close('}')) return fields
    for (;;) {
      const key = keyAt(this.text, this.at)
      if (key === null || Object.hasOwn(fields, key)) throw new NotPlain()
      this.at += key.length + 1
      this.spaces()
      fields[key] = this.value(true)
      this.spaces()
      if (this.close('}')) return fields
      this.comma()
    }
  }

  private open(): void {
    this.deeper()
    this.at += 1
    this.spaces()
  }

  private close(sign: string): boolean {
    if (this.text.charAt(this.at) !== sign) return false
    this.at += 1
    this.depth -= 1
    return true
  }

  private comma(): void {
    if (this.text.charAt(this.at) !== ',') throw new NotPlain()
    this.at += 1
    this.spaces()
  }

  private spaces(): void {
    while (this.text.charAt(this.at) === ' ') this.at += 1
  }

  private doubleQuoted(): string {
    const token = this.matched(/"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y)
    return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1)
  }

  private singleQuoted(): string {
    return this.matched(/'(?:[^']|'')*'/y)
      .slice(1, -1)
      .replaceAll("''", "'")
  }

  private alias(): PlainValue {
    const name = this.taken(/\*([A-Za-z][\w-]*)/y)
    const anchor = name === null ? undefined : this.anchors.get(name)
    // Anchors within anchors multiply, which the library watches.
    if (!anchor || this.openAnchors > 0 || (anchor.uses += 1) > mostUses) throw new NotPlain()
    return anchor.value
  }

  private plain(form: RegExp): PlainValue {
    const text = this.matched(form)
    if (text === 'true' || text === 'false') return text === 'true'
    if (text === 'null') return null
    if (/^(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(text)) return Number(text)
    if (resolved.test(text)) throw new NotPlain()
    return text
  }

  private matched(form: RegExp): string {
    form.lastIndex = this.at
    const match = form.exec(this.text)
    if (!match) throw new NotPlain()
    this.at = form.lastIndex
    return match[0]
  }

  private taken(form: RegExp): string | null {
    form.lastIndex = this.at
    const match = form.exec(this.text)
    if (!match) return null
    this.at = form.lastIndex
    return match[1] ?? null
  }

  private deeper(): void {
    this.depth += 1
    if (this.depth > mostDepth) throw new NotPlain()
  }
}

function isItem(text: string, indent: number): boolean {
  return text.charAt(indent) === '-' && (text.length === indent + 1 || text.charAt(indent + 1) === ' ')
}

/** A key and its colon, with a space or the line's end behind. */
function keyAt(text: string, column: number): string | null {
  keyForm.lastIndex = column
  const key = keyForm.exec(text)?.[1]
  return key === undefined || resolved.test(key) || key in Object.prototype ? null : key
}

const keyForm = /([A-Za-z][\w-]*):(?= |$)/y

/** A text without quotation marks: begins with no sign of YAML's own, ends before a colon or comment could begin. */
const plainOnLine = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s]))(?:[^:#\s]|:(?=[^\s])|(?<=[^\s])#| +(?=[^\s#]))*/y
const plainInFlow = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#\s,[\]{}]|:(?=[^\s,[\]{}])|(?<=[^\s])#| +(?=[^\s#,[\]{}]))*/y

/** What YAML 1.2 reads as something other than text. */
const resolved =
  /^(?:~|null|true|false|0o[0-7]+|0x[\da-f]+|[-+]?\d+|[-+]?\.inf|\.nan|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?)$/i
