// People's roles in words.
import { areasInWords } from '../../shared/people/area-words'
import type { Person, Role } from '../../shared/people/person'
import { t } from '../../shared/words/say'

export const roleNames: Record<Role, string> = {
  writer: t('Writer'),
  reviewer: t('Reviewer'),
  manager: t('Social manager'),
  admin: t('Admin'),
}

/** Of a role that is not named first. */
const furtherNames: Record<Role, string> = {
  writer: t('writer', undefined, 'a further role'),
  reviewer: t('reviewer', undefined, 'a further role'),
  manager: t('social manager', undefined, 'a further role'),
  admin: t('admin', undefined, 'a further role'),
}

/** "Reviewer for Brand and Legal, admin". */
export function rolesInWords({ roles, areas }: Pick<Person, 'roles' | 'areas'>): string {
  const words = roles.map((role, index) => {
    if (role !== 'reviewer' || areas.length === 0) return (index === 0 ? roleNames : furtherNames)[role]
    const ofReviewer = { areas: areasInWords(areas) }
    return index === 0 ? t('Reviewer for {areas}', ofReviewer) : t('reviewer for {areas}', ofReviewer)
  })
  return words.length === 0 ? t('May read') : words.join(', ')
}
