// A route as the text in which it is edited, and back.
import { Lexer, stringify } from 'yaml'
import { fail, type Result } from '../kit/result'
import { type DraftRoute, longestRoute } from './draft-routes'
import { type PackError, readWhole } from './load'
import { Route } from './routes'
import { t } from '../words/say'

export function writtenOut(route: Route): string {
  return stringify(route, { lineWidth: 100 })
}

export function textOfRoute({ route, text }: DraftRoute): string {
  return text ?? writtenOut(route)
}

/** What the lexer puts before the text of a plain or block scalar, which may hold a sign of its own. */
const scalarFollows = '\u001f'

function hasComments(yaml: string): boolean {
  const tokens = [...new Lexer().lex(yaml)]
  return tokens.some((token, at) => token.startsWith('#') && tokens[at - 1] !== scalarFollows)
}

/** The titles of routes with comments in their text: a version holds the route itself, so it will not hold those. */
export function commentedRoutes(routes: readonly DraftRoute[]): readonly string[] {
  return routes.flatMap(({ route, text }) => (text !== undefined && hasComments(text) ? [route.title] : []))
}

/** `file`: under which name errors are said; they are marked at their line and column. */
export function readRoute(yaml: string, file: string): Result<Route, readonly PackError[]> {
  const error = (line: number, column: number, message: string, remedy: string): PackError => ({
    pack: file,
    line,
    column,
    message,
    remedy,
    text: `${file}.yaml:${line}:${column}: ${message} ${remedy}`,
  })
  if (yaml.length > longestRoute) return fail([error(1, 1, t('This route is too long.'), t('Split it into several.'))])
  const read = readWhole(yaml, Route, error, t('This route'))
  if (read.ok) return { ok: true, value: read.value.value }
  return fail([...read.error].sort((a, b) => a.line - b.line || a.column - b.column))
}

/** What was typed, with the route that can be read from it; the one before where none can. */
export function typedRoute(known: DraftRoute, text: string): DraftRoute {
  const read = readRoute(text, known.route.id)
  return read.ok ? { route: read.value, text } : { route: known.route, text, isUnreadable: true }
}

/** A route to begin with: it reads, asks for the least, and says what it is for. */
export function newRoute(taken: readonly string[]): DraftRoute {
  const number = [...taken.keys(), taken.length].map((index) => index + 1)
  const id = number.map((one) => (one === 1 ? 'new-route' : `new-route-${one}`)).find((one) => !taken.includes(one))
  const text = `# One word: the route keeps it when its title changes.
id: ${id ?? 'new-route'}
title: New route
reason: Say here why such posts need this sign-off; everybody who waits for it reads this.
# Which posts it is for. Leave a line out, and it does not matter.
when:
  kinds: [post, reply]
# appliesIf: { any: [{ risks: [high] }, { authorTiers: [public-figure] }] }
# Sign-offs asked for side by side. Those of a later step begin when these are given.
needs:
  - { area: brand, count: 1 }
# steps:
#   - { of: [{ area: legal, count: 1 }, { area: compliance, count: 1 }], atLeast: 1 }
# obligations:
#   - { id: proof, text: I have read the proof., area: legal }
`
  const read = readRoute(text, 'new-route')
  if (!read.ok) throw new Error('The route to begin with cannot be read')
  return { route: read.value, text }
}
