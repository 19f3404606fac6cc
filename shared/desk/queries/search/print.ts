// A tree as text, always in the same form: parsing it again gives the same tree.
import { missingCase } from '../../../kit/exhaustive'
import { inQuotes, isPlainWord } from './tokens'
import type { Node, Value } from './tree'

export function print(tree: Node): string {
  switch (tree.kind) {
    case 'words':
      return isPlainWord(tree.text) ? tree.text : inQuotes(tree.text)
    case 'term':
      return `${tree.field}:${tree.values.map(printValue).join(',')}`
    case 'not':
      return tree.of.kind === 'all' || tree.of.kind === 'any' ? `-(${print(tree.of)})` : `-${print(tree.of)}`
    case 'all':
      return tree.of.map((part) => (part.kind === 'any' ? `(${print(part)})` : print(part))).join(' ')
    case 'any':
      return tree.of.map(print).join(' OR ')
    default:
      return missingCase(tree)
  }
}

export function printValue({ text, isQuoted }: Pick<Value, 'text' | 'isQuoted'>): string {
  return isQuoted ? inQuotes(text) : text
}
