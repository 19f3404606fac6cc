// Choosing what somebody may do, and what a reviewer answers for.
import { areaInWords } from '../../../shared/people/area-words'
import type { Area, Role } from '../../../shared/people/person'
import { Choices } from '../../parts/choices'
import { roleNames } from '../../parts/people-words'
import { allRoles, type RolesChoice, type RolesWrongs, usualAreas } from './roles'
import { t } from '../../../shared/words/say'

export interface RolesFieldsProps {
  readonly value: RolesChoice
  readonly onChange: (change: Partial<RolesChoice>) => void
  readonly wrongs: RolesWrongs
  readonly label?: string
  readonly offered?: readonly Role[]
  readonly areas?: readonly Area[]
}

export function RolesFields(props: RolesFieldsProps) {
  const { value, onChange, wrongs, label = t('Roles'), offered = allRoles, areas = usualAreas } = props
  return (
    <>
      <Choices
        label={label}
        options={offered.map((role) => ({ value: role, label: roleNames[role] }))}
        chosen={value.roles}
        onChange={(chosen) => onChange({ roles: allRoles.filter((role) => chosen.includes(role)) })}
        error={wrongs.roles}
      />
      {value.roles.includes('reviewer') && (
        <Choices
          label={t('Reviews for')}
          options={areas.map((area) => ({ value: area, label: areaInWords(area) }))}
          chosen={value.areas}
          onChange={(chosen) => onChange({ areas: chosen })}
          error={wrongs.areas}
        />
      )}
    </>
  )
}
