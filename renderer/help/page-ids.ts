// The help pages by chapter, in the order of the contents. Their words are in pages/.

import { t } from '../../shared/words/say'
export const chapters = [
  { title: t('Begin here'), pages: ['first-steps', 'queue'] },
  { title: t('Writing'), pages: ['writing', 'checks', 'waivers', 'importing'] },
  { title: t('Reviewing'), pages: ['reviewing', 'changes', 'routes', 'cover'] },
  { title: t('Sending out'), pages: ['calendar', 'exporting', 'proving', 'handing-over'] },
  { title: t('Keeping the desk'), pages: ['policies', 'lists', 'people', 'copies', 'command-line'] },
  { title: t('To look up'), pages: ['keys', 'glossary'] },
] as const

export type PageId = (typeof chapters)[number]['pages'][number]

export const pageIds: readonly PageId[] = chapters.flatMap(({ pages }): readonly PageId[] => pages)

export function isPageId(id: string): id is PageId {
  return (pageIds as readonly string[]).includes(id)
}
