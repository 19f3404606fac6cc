// What roles a person can be given, and what is wrong with a choice of them. Pure.
import type { Area, Role } from '../../../shared/people/person'
import { t } from '../../../shared/words/say'

export interface RolesChoice {
  readonly roles: readonly Role[]
  readonly areas: readonly Area[]
}

export const allRoles: readonly Role[] = ['writer', 'reviewer', 'manager', 'admin']

/** What reviewers usually answer for; a desk may know more. */
export const usualAreas: readonly Area[] = ['brand', 'compliance', 'legal']

export interface RolesWrongs {
  readonly roles: string | null
  readonly areas: string | null
}

export function wrongsOfRoles({ roles, areas }: RolesChoice): RolesWrongs {
  return {
    roles: roles.length === 0 ? t('Choose at least one role.') : null,
    areas: roles.includes('reviewer') && areas.length === 0 ? t('Choose what this reviewer answers for.') : null,
  }
}

/** As it is recorded: roles in their usual order, areas only for a reviewer. */
export function settledRoles({ roles, areas }: RolesChoice): { readonly roles: Role[]; readonly areas: Area[] } {
  return {
    roles: allRoles.filter((role) => roles.includes(role)),
    areas: roles.includes('reviewer') ? [...areas] : [],
  }
}

/** The usual areas, and those that somebody on the desk answers for already. */
export function areasOf(people: readonly Pick<RolesChoice, 'areas'>[]): readonly Area[] {
  return [...new Set([...usualAreas, ...people.flatMap(({ areas }) => areas)])]
}
