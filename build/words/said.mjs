// Finds what the sources say: every call of `t`, `rich` and `richParts`, and the words that go past them.
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'vite'
import { inRoot } from '../setup/paths.mjs'

const sayers = ['t', 'rich', 'richParts']
/** Properties of elements that people read or hear. */
const read =
  /^(title|label|aria-label|aria-description|aria-roledescription|aria-valuetext|alt|placeholder|description|hint|what|why|how|name|words|empty|help|detail|text|heading|about)$/
/** Names are the same in every language. */
const names = new Set(['Imprimatur', 'Electron', 'English', 'Deutsch'])

/**
 * @typedef {{ source: string | null, context: string | null, isRich: boolean, at: string }} Said
 *   `source` is null where the words are not written out; `at` is a path from the root and a line
 * @returns {{ said: Said[], bare: { words: string, at: string }[] }}
 */
export function wordsIn(files = sourceFiles()) {
  const said = []
  const bare = []
  for (const file of files) {
    const text = readFileSync(inRoot(...file.split('/')), 'utf8')
    const at = (node) => `${file}:${text.slice(0, node.start).split('\n').length}`
    const mayBeBare = file.startsWith('renderer/')
    const note = (words, node) => {
      const plain = words.trim()
      if (mayBeBare && /\p{L}{2}/u.test(plain) && !names.has(plain)) bare.push({ words: plain, at: at(node) })
    }
    new Visitor({
      CallExpression(node) {
        if (node.callee.type !== 'Identifier' || !sayers.includes(node.callee.name)) return
        if (file.startsWith('shared/words/') || file === 'renderer/parts/rich.tsx') return
        said.push({
          source: literal(node.arguments[0]),
          context: literal(node.arguments[2]),
          isRich: node.callee.name !== 't',
          at: at(node),
        })
      },
      JSXText: (node) => note(node.value, node),
      JSXAttribute(node) {
        const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
        if (!read.test(name) || !node.value) return
        const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        if (value.type === 'TemplateLiteral') note(value.quasis.map(({ value: { cooked } }) => cooked).join(' '), node)
        const words = literal(value)
        // A single small word is an id or a kind.
        if (words !== null && /^\p{Lu}| /u.test(words)) note(words, node)
      },
    }).visit(parseSync(file, text).program)
  }
  return { said, bare }
}

function literal(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked
  return null
}

export function sourceFiles() {
  return ['electron', 'renderer', 'shared'].flatMap((room) =>
    readdirSync(inRoot(room), { recursive: true })
      .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('renderer/gallery/')),
  )
}

export const keyOf = ({ source, context }) => (context === null ? source : `${source}::${context}`)

/** Every part of a language's catalogue: its name, and its words. */
export function catalogueParts(language) {
  return readdirSync(inRoot('shared', 'words', language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      words: JSON.parse(readFileSync(inRoot('shared', 'words', language, file), 'utf8')),
    }))
}
