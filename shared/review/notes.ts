// Notes that are not for writers. Reviewers, managers and admins read them; no file that leaves the desk holds them.
import type { Person, Role } from '../people/person'

const readers: readonly Role[] = ['reviewer', 'manager', 'admin']

export function mayReadNotes({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some((role) => readers.includes(role))
}
