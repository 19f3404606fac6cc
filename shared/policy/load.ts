// Reads one pack’s YAML. Whatever is wrong with it is said in words, with file:line:column and the remedy: in the language of
// the window, and on the command line in English, as everything there. No record holds these words.
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document, visit } from 'yaml'
import type * as z from 'zod'
import { fail, ok, type Result } from '../kit/result'
import { largestPack, Pack } from './pack'
import { inWords } from './load-words'
import { readPlainYaml } from './plain-yaml'
import { t } from '../words/say'

export interface PackError {
  readonly pack: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly message: string
  readonly remedy: string
  /** pack.yaml:line:column: message remedy */
  readonly text: string
}

export type Path = readonly (string | number)[]

export interface LoadedPack {
  readonly pack: Pack
  readonly errorAt: (path: Path, message: string, remedy: string) => PackError
}

/** A policy is compiled again for each change of its settings; its packs are mostly the same texts. */
const loadedBefore = new Map<string, Result<LoadedPack, readonly PackError[]>>()
const mostKept = 60

export function loadPack(name: string, yaml: string): Result<LoadedPack, readonly PackError[]> {
  const key = `${name}\n${yaml}`
  const known = loadedBefore.get(key)
  if (known) return known
  const loaded = readPack(name, yaml)
  if (loadedBefore.size >= mostKept) loadedBefore.clear()
  loadedBefore.set(key, loaded)
  return loaded
}

function readPack(name: string, yaml: string): Result<LoadedPack, readonly PackError[]> {
  const error = (line: number, column: number, message: string, remedy: string): PackError => ({
    pack: name,
    line,
    column,
    message,
    remedy,
    text: `${name}.yaml:${line}:${column}: ${message} ${remedy}`,
  })
  if (yaml.length > largestPack)
    return fail([error(1, 1, t('This pack is larger than 2 MB.'), t('Split it into packs.'))])
  const plain = Pack.safeParse(readPlainYaml(yaml))
  // Places are asked for only where something is wrong, so the YAML library reads the pack only then.
  if (plain.success && plain.data.pack === name) return ok({ pack: plain.data, errorAt: placesIn(yaml, error) })

  const read = readWhole(yaml, Pack, error, t('This pack'))
  if (!read.ok) return read
  const { value, errorAt } = read.value
  if (value.pack !== name)
    return fail([
      errorAt(
        ['pack'],
        t('This pack calls itself {name}.', { name: value.pack }),
        t('It is filed as {name}; use one name for both.', { name }),
      ),
    ])
  return ok({ pack: value, errorAt })
}

type ErrorHere = (line: number, column: number, message: string, remedy: string) => PackError

/** Reads a text with the YAML library, and says what is wrong with it at its place. `what`: "This pack". */
export function readWhole<T>(
  yaml: string,
  schema: z.ZodType<T>,
  error: ErrorHere,
  what: string,
): Result<{ readonly value: T; readonly errorAt: LoadedPack['errorAt'] }, readonly PackError[]> {
  const { document, lines } = parsed(yaml)
  const broken = [...document.errors, ...document.warnings].map((problem) => {
    const { line, col } = lines.linePos(problem.pos[0])
    return error(
      line,
      col,
      t('This is not readable YAML: {problem}.', { problem: problem.message }),
      t('Correct the line; mind its indentation.'),
    )
  })
  if (broken.length > 0) return fail(broken)

  const swallowed = hashesReadAsComments(document, yaml).map((offset) => {
    const { line, col } = lines.linePos(offset)
    return error(
      line,
      col,
      t('YAML reads everything from this # on as a comment, so the sentence ends before it.'),
      t('Put the sentence in quotation marks; a comment that is meant has a space after its #.'),
    )
  })
  if (swallowed.length > 0) return fail(swallowed)

  const errorAt = placesIn(yaml, error, { document, lines })
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 })
  } catch {
    return fail([
      error(1, 1, t('{what} repeats itself through too many aliases.', { what }), t('Write the parts out.')),
    ])
  }
  const read = schema.safeParse(value)
  if (!read.success) return fail(problemsIn({ errorAt }, read.error.issues, [], what))
  return ok({ value: read.data, errorAt })
}

interface Parsed {
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

function parsed(yaml: string): Parsed {
  const lines = new LineCounter()
  return {
    document: parseDocument(yaml, { lineCounter: lines, prettyErrors: false, version: '1.2', merge: false }),
    lines,
  }
}

type ErrorAt<Place extends readonly unknown[]> = (...at: [...Place, message: string, remedy: string]) => PackError

function placesIn(
  yaml: string,
  error: ErrorAt<[line: number, column: number]>,
  known: Parsed | null = null,
): LoadedPack['errorAt'] {
  let read = known
  return (path, message, remedy) => {
    read ??= parsed(yaml)
    const { line, col } = read.lines.linePos(offsetOf(read.document, path))
    return error(Math.max(1, line), Math.max(1, col), message, remedy)
  }
}

/** The issues of a schema, each in words and at its place; `under` is where the judged value stands in the pack. */
export function problemsIn(
  { errorAt }: Pick<LoadedPack, 'errorAt'>,
  issues: readonly z.core.$ZodIssue[],
  under: Path,
  whole?: string,
): readonly PackError[] {
  return issues.flatMap((issue) =>
    inWords(issue, whole).map(({ path, message, remedy }) => errorAt([...under, ...path], message, remedy)),
  )
}

/** "how: Use #ad first" loses its end without a word; a hashtag after a plain scalar is taken for that mistake. */
function hashesReadAsComments(document: Document.Parsed, yaml: string): readonly number[] {
  const offsets: number[] = []
  visit(document, {
    Scalar(_key, node) {
      if (node.type === 'PLAIN' && node.range && node.comment && /^\S/.test(node.comment))
        offsets.push(yaml.indexOf('#', node.range[1]))
    },
  })
  return offsets
}

/** Where a path stands in the text; for a missing key, the nearest thing above it that exists. */
function offsetOf(document: Document.Parsed, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true)
    const last = path[depth - 1]
    // The key rather than its value: that is where a reader looks for "unknown key" and "wrong value" alike.
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last)
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
