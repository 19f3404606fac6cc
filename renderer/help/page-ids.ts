// The help pages by chapter, in the order of the contents. Their words are in pages/.

export const chapters = [
  { title: 'Begin here', pages: ['first-steps', 'queue'] },
  { title: 'Writing', pages: ['writing', 'checks', 'waivers', 'importing'] },
  { title: 'Reviewing', pages: ['reviewing', 'changes', 'routes', 'cover'] },
  { title: 'Sending out', pages: ['calendar', 'exporting', 'proving', 'handing-over'] },
  { title: 'Keeping the desk', pages: ['policies', 'lists', 'people', 'copies', 'command-line'] },
  { title: 'To look up', pages: ['keys', 'glossary'] },
] as const

export type PageId = (typeof chapters)[number]['pages'][number]

export const pageIds: readonly PageId[] = chapters.flatMap(({ pages }): readonly PageId[] => pages)

export function isPageId(id: string): id is PageId {
  return (pageIds as readonly string[]).includes(id)
}
