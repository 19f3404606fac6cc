// Reads a help page: Markdown with a title, sections, and a few references of our own. Pure.
//
//   {key:review.approve}       the present keys of a command
//   {command:review.waiver}    its title
//   ## Words {#in-english}      a heading that links find by what it is called in English
//   {keys}                     alone in a paragraph: all keys
//   [words](page:checks)       another page, or page:checks#what-blocks for a section of it
//   [words](command:go.queue)  runs a command, such as one that goes to a screen
//   [words](clause:disclosure.ad)  a clause under Policies
//   ![what it shows](picture:review-sample)  a picture that the test run makes
import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

export interface Section {
  /** Made of the heading's English words; empty for what stands before the first heading. */
  readonly id: string
  readonly title: string
  readonly nodes: readonly RootContent[]
}

export interface Page {
  readonly title: string
  readonly sections: readonly Section[]
}

export function readPage(markdown: string): Page {
  const { children }: Root = fromMarkdown(markdown)
  const [first, ...rest] = children
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error('A help page begins with its title.')
  const sections: { id: string; title: string; nodes: RootContent[] }[] = [{ id: '', title: '', nodes: [] }]
  for (const node of rest) {
    if (node.type === 'heading' && node.depth === 2) {
      const [, title = '', id] = /^(.*?)(?:\s*\{#([\w-]+)\})?$/.exec(plainWords(node)) ?? []
      sections.push({ id: id ?? slugOf(title), title, nodes: [] })
    } else sections.at(-1)?.nodes.push(node)
  }
  return { title: plainWords(first), sections: sections.filter(({ id, nodes }) => id !== '' || nodes.length > 0) }
}

export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

type Node = RootContent | Root

/** The words of a node without any marks; references stay as they are written. */
export function plainWords(node: Node): string {
  if ('value' in node) return node.value
  if ('alt' in node) return ''
  if (!('children' in node)) return ''
  const isBlock = ['root', 'list', 'listItem', 'blockquote'].includes(node.type)
  return (node.children as readonly RootContent[]).map(plainWords).join(isBlock ? ' ' : '')
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'key' | 'command'; readonly command: string }

const reference = /\{(key|command):([\w.-]+)\}/

/** Parts a text at its references to commands. */
export function piecesOf(text: string): readonly Piece[] {
  const parts = text.split(new RegExp(reference, 'g'))
  const pieces: Piece[] = []
  for (let at = 0; at < parts.length; at += 3) {
    const [words = '', kind, command] = parts.slice(at, at + 3)
    if (words !== '') pieces.push({ kind: 'text', text: words })
    if (kind !== undefined && command !== undefined) pieces.push({ kind: kind === 'key' ? 'key' : 'command', command })
  }
  return pieces
}

export type Target =
  | { readonly kind: 'page'; readonly page: string; readonly section: string | null }
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'picture'; readonly name: string }

/** What an address in a page means; null when it is none that a page may hold. */
export function targetOf(url: string): Target | null {
  const [, kind, rest] = /^(page|command|clause|picture):(.+)$/.exec(url) ?? []
  if (rest === undefined) return null
  if (kind === 'page') {
    const [page = '', section] = rest.split('#')
    return { kind, page, section: section ?? null }
  }
  if (kind === 'command') return { kind, command: rest }
  if (kind === 'clause') return { kind, clause: rest }
  return { kind: 'picture', name: rest }
}
