// Who is on the desk and what their roles allow. The only place where a role turns into a capability.
import * as z from 'zod'
import { t } from '../words/say'

export const Role = z.enum(['writer', 'reviewer', 'manager', 'admin'])
export type Role = z.infer<typeof Role>

/** What a reviewer answers for: brand, legal, compliance, or any other area the desk defines. */
export const Area = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/, t('An area is one word in lower case, such as brand or legal'))
export type Area = z.infer<typeof Area>

export const PersonId = z.string().min(1).max(64)
export type PersonId = z.infer<typeof PersonId>

export const Person = z.strictObject({
  id: PersonId,
  name: z.string().trim().min(1).max(120),
  roles: z.array(Role),
  areas: z.array(Area),
})
export type Person = Readonly<z.infer<typeof Person>>

export type Capability =
  | 'draft'
  | 'comment'
  | 'review'
  | 'schedule'
  | 'export'
  | 'keep-people'
  | 'keep-accounts'
  | 'keep-policy'

const granted: Record<Role, readonly Capability[]> = {
  writer: ['draft', 'comment'],
  reviewer: ['review', 'comment'],
  manager: ['draft', 'comment', 'schedule', 'export'],
  admin: ['comment', 'keep-people', 'keep-accounts', 'keep-policy'],
}

/** The role to ask for when a capability is missing, as it is said to people. */
export const roleFor: Record<Capability, string> = {
  draft: t('a writer'),
  comment: t('a member of this desk with any role'),
  review: t('a reviewer'),
  schedule: t('a social manager'),
  export: t('a social manager'),
  'keep-people': t('an admin'),
  'keep-accounts': t('an admin'),
  'keep-policy': t('an admin'),
}

export function can(person: Person, capability: Capability): boolean {
  return person.roles.some((role) => granted[role].includes(capability))
}
