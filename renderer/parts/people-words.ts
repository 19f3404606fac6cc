// People's roles in words.
import type { Person, Role } from '../../shared/people/person'
import { t } from '../../shared/words/say'

export const roleNames: Record<Role, string> = {
  writer: 'Writer',
  reviewer: 'Reviewer',
  manager: t('Social manager'),
  admin: 'Admin',
}

/** "Reviewer for brand and legal, admin". */
export function rolesInWords({ roles, areas }: Pick<Person, 'roles' | 'areas'>): string {
  const words = roles.map((role, index) => {
    const name = index === 0 ? roleNames[role] : roleNames[role].toLowerCase()
    return role === 'reviewer' && areas.length > 0 ? `${name} for ${listed(areas)}` : name
  })
  return words.length === 0 ? t('May read') : words.join(', ')
}

const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
