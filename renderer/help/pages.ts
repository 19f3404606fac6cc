// All help pages in the spoken language, read once. Their keys and titles of commands are those of this moment.
import { spokenLanguage } from '../../shared/words/language'
import { keysOf } from '../keys/keymap'
import { commandOf, isCommandId, isMac, keysInWords } from '../keys/labels'
import { type Page, piecesOf, readPage } from './page'
import { type PageId, pageIds } from './page-ids'

const { texts } = await (spokenLanguage() === 'de' ? import('./pages/de') : import('./pages/en'))

export const pages: ReadonlyMap<PageId, Page> = new Map(pageIds.map((id) => [id, readPage(texts[id] ?? `# ${id}`)]))

export function pageOf(id: PageId): Page {
  const page = pages.get(id)
  if (!page) throw new Error(`There is no help page ${id}.`)
  return page
}

/** Keys as they stand now, with those that the person chose; a command without keys is reached by its name. */
export function presentKeys(command: string): readonly string[] {
  return isCommandId(command) ? keysOf(command) : []
}

export const titleOf = (command: string): string => (isCommandId(command) ? commandOf(command).title : command)

/** A text as it reads on screen, for searching. */
export function asRead(text: string): string {
  return piecesOf(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      if (piece.kind === 'command') return titleOf(piece.command)
      return presentKeys(piece.command)
        .slice(0, 1)
        .map((keys) => keysInWords(keys, isMac))
        .join('')
    })
    .join('')
}
