// The guards of a file, each taken out or turned round: what a careless change could do to the rules of the desk.
import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'

/**
 * One change to one file: characters `start` to `end` become `text`.
 * @typedef {{ id: string, file: string, line: number, what: string, start: number, end: number, text: string, was: string }} Mutant
 */

/**
 * `judges`: the file works out what counts, so that each of its conditions is a guard, whatever it answers.
 * @returns {Mutant[]}
 */
export function mutantsOf(root, { file, judges }) {
  const source = readFileSync(new URL(file, root), 'utf8')
  const found = []
  walk(parseAst(source, { lang: 'ts' }), (node) => found.push(...mutationsOf(node, source, judges)))
  return found.map(({ node, what, text }, index) => ({
    id: `${file}#${index + 1}`,
    file,
    line: source.slice(0, node.start).split('\n').length,
    what,
    start: node.start,
    end: node.end,
    text,
    was: source.slice(node.start, node.end).replace(/\s+/g, ' ').slice(0, 90),
  }))
}

/** The code with all of its mutants in it: which one is at work is asked when it is reached. */
export function withSwitches(code, mutants) {
  const places = [...Map.groupBy(mutants, ({ start, end }) => `${start}-${end}`).values()].map((here) => ({
    start: here[0].start,
    end: here[0].end,
    here,
    inner: [],
  }))
  // The widest first, so that each finds the one around it.
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  const outermost = []
  const around = []
  for (const place of places) {
    while (around.length > 0 && around.at(-1).end <= place.start) around.pop()
    ;(around.at(-1)?.inner ?? outermost).push(place)
    around.push(place)
  }
  const written = (start, end, inner) => {
    let [text, at] = ['', start]
    for (const place of inner) {
      const own = written(place.start, place.end, place.inner)
      text += code.slice(at, place.start)
      text += place.here.reduce(
        (rest, { id, text: other }) => `(isMutant(${JSON.stringify(id)}) ? (${other}) : (${rest}))`,
        own,
      )
      at = place.end
    }
    return text + code.slice(at, end)
  }
  return written(0, code.length, outermost)
}

function mutationsOf(node, source, judges) {
  const text = ({ start, end }) => source.slice(start, end)
  switch (node.type) {
    case 'ConditionalExpression': {
      const nothing = [node.consequent, node.alternate].find(isNothing)
      const other = nothing === node.consequent ? node.alternate : node.consequent
      if (!nothing || !objects(other)) return []
      return [
        { node, what: 'guard taken out', text: `(${text(nothing)})` },
        { node: node.test, what: 'guard turned round', text: `!(${text(node.test)})` },
      ]
    }
    case 'IfStatement':
      if (letsThrough(node.consequent)) return [{ node: node.test, what: 'everybody let through', text: 'true' }]
      if (!judges && !objects(node.consequent)) return []
      return [
        { node: node.test, what: 'guard taken out', text: 'false' },
        { node: node.test, what: 'guard turned round', text: `!(${text(node.test)})` },
      ]
    case 'CallExpression': {
      const nothing = answerOfNothing(node.callee.name)
      return nothing === null ? [] : [{ node, what: 'guard taken out', text: nothing }]
    }
    case 'LogicalExpression':
      // Each half of a condition on its own.
      return node.operator === '??'
        ? []
        : [node.left, node.right].map((half) => ({
            node: half,
            what: 'half a condition taken out',
            text: node.operator === '&&' ? 'true' : 'false',
          }))
    default:
      return []
  }
}

/** Calls that answer with what stands in the way, and what they answer when nothing does. */
function answerOfNothing(name = '') {
  if (name.startsWith('whyNot') || saysNull.has(name)) return 'null'
  return saysEmpty.has(name) ? '[]' : null
}
const saysNull = new Set([
  'missing',
  'mayEdit',
  'needsWords',
  'needsClause',
  'strangeTargets',
  'strangeAnchor',
  'strangeMention',
  'known',
  'unsignable',
  'unusable',
  'repeated',
  'changedSince',
  'unfit',
  'mayVouch',
  'needsAnotherAdmin',
  'obstacleToApplying',
  'unreadablePolicy',
  'refusalOf',
  'waiverGap',
])
const saysEmpty = new Set([
  'obstaclesOfPerson',
  'obstaclesOfState',
  'obstaclesOfFindings',
  'obstaclesOfRoute',
  'obstaclesOfApproval',
  'obstaclesInBatch',
  'obstaclesTo',
  'obstaclesTogether',
  'openBlockers',
  'openWarnings',
  'standingObjections',
])

const isNothing = (node) =>
  (node.type === 'Literal' && node.value === null) || (node.type === 'ArrayExpression' && node.elements.length === 0)

/** Whether something here says no. */
function objects(node) {
  let found = false
  walk(node, (inner) => {
    if (inner.type === 'CallExpression' && saysNo.has(inner.callee.name)) found = true
    if (inner.type === 'ReturnStatement' && inner.argument?.type === 'Identifier' && saysNo.has(inner.argument.name))
      found = true
    // A reason in words.
    if (inner.type === 'ReturnStatement' && /\s/.test(wordsIn(inner.argument))) found = true
  })
  return found
}
/** Whether it says that nothing is in the way. */
function letsThrough({ type, argument, body }) {
  if (type === 'BlockStatement' && body.length === 1) return letsThrough(body[0])
  return type === 'ReturnStatement' && argument?.type === 'Literal' && argument.value === null
}

const wordsIn = (node) =>
  node?.type === 'TemplateLiteral' ? 'several words' : typeof node?.value === 'string' ? node.value : ''
const saysNo = new Set([
  'refusal',
  'refuse',
  'obstacle',
  'hindrance',
  'fail',
  'noSuchPost',
  'seen',
  'refused',
  'unchecked',
  'noSuchPerson',
  'noSuchSuggestion',
  'noSuchComment',
  'noSuchThread',
  'noNotes',
  'wrongKeyId',
  'problem',
])

function walk(node, visit) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit))
  if (typeof node.type === 'string') {
    if (
      node.type.startsWith('TS') &&
      node.type !== 'TSAsExpression' &&
      node.type !== 'TSNonNullExpression' &&
      node.type !== 'TSSatisfiesExpression'
    )
      return
    visit(node)
  }
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') walk(value, visit)
}
