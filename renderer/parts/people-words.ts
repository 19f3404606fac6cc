// People's roles in words.
import type { Person, Role } from '../../shared/people/person'

export const roleNames: Record<Role, string> = {
  writer: 'Writer',
  reviewer: 'Reviewer',
  manager: 'Social manager',
  admin: 'Admin',
}

/** "Reviewer for brand and legal, admin". */
export function rolesInWords({ roles, areas }: Pick<Person, 'roles' | 'areas'>): string {
  const words = roles.map((role, index) => {
    const name = index === 0 ? roleNames[role] : roleNames[role].toLowerCase()
    return role === 'reviewer' && areas.length > 0 ? `${name} for ${listed(areas)}` : name
  })
  return words.length === 0 ? 'May read' : words.join(', ')
}

const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
