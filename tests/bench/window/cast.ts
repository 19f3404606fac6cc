// Who is on the desks that the window is measured with, and the posts that a measurement looks for by name.
import { manyPosts } from './posts'

export const passphrase = 'four words of my own'

/** Mia keeps the desk; Ana writes; Cleo reviews everything. */
export const people = {
  mia: { id: 'mia', name: 'Mia Lang', roles: ['manager', 'admin'], areas: [] },
  ana: { id: 'ana', name: 'Ana Ruiz', roles: ['writer'], areas: [] },
  cleo: { id: 'cleo', name: 'Cleo Hart', roles: ['reviewer'], areas: ['brand', 'compliance', 'legal'] },
} as const

/** Posts that Cleo sent back once, and that are with her again. A word finds them, and only them. */
export const secondLooks = 120
export const secondLookWord = 'lighthouse'

export function secondLook(index: number, isRevised: boolean): string {
  const first = `Walk ${index} to the old ${secondLookWord} starts at our branch in Leith. Bring a warm coat and a friend.`
  return isRevised ? first.replace('a warm coat and a friend', 'good shoes and a friend, we are back by 16:00') : first
}

export const longWord = 'archivist'
/** A text to type in: 3,000 characters, with things for the checks to find. */
export const longPost = `A word from our ${longWord}. ${manyPosts(20).join(' ')}`.slice(0, 3_000).toWellFormed()
