// Step 2: who works here, and what each answers for.
import { Plus, Trash2 } from 'lucide-react'
import type { Role } from '../../../../shared/people/person'
import { Banner } from '../../../parts/banner'
import { Button, IconButton } from '../../../parts/button'
import { Choices } from '../../../parts/choices'
import { roleNames } from '../../../parts/people-words'
import { TextField } from '../../../parts/text-field'
import { areas, areasWithoutReviewer, type PersonForm } from './form'
import type { StepProps } from './founding'
import styles from './founding.module.css'

const roles: readonly Role[] = ['writer', 'reviewer', 'manager', 'admin']

const areaOptions = areas.map((area) => ({ value: area, label: area.charAt(0).toUpperCase() + area.slice(1) }))

export function PeopleStep({ form, wrongs, onChange }: StepProps) {
  const change = (key: number, part: Partial<PersonForm>) =>
    onChange({ people: form.people.map((person) => (person.key === key ? { ...person, ...part } : person)) })
  const missing = areasWithoutReviewer(form)
  return (
    <div className={styles['body']}>
      <p className={styles['about']}>
        You come first and are an admin in any case. Nobody’s sign-off counts on a post they wrote, so a desk works best
        with a writer and a reviewer who are not the same person.
      </p>
      {form.people.map((person, index) => (
        <PersonEntry
          key={person.key}
          person={person}
          isYou={index === 0}
          wrongs={wrongs}
          onChange={(part) => change(person.key, part)}
          onRemove={() => onChange({ people: form.people.filter(({ key }) => key !== person.key) })}
        />
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden />}
          onPress={() => onChange({ people: [...form.people, newPerson(form.people)] })}
        >
          Add a person
        </Button>
      </div>
      {missing.length > 0 && (
        <div className={styles['note']}>
          <Banner tone="note">
            The policy asks for a sign-off by {new Intl.ListFormat('en').format(missing)}, and nobody reviews for{' '}
            {missing.length === 1 ? 'it' : 'them'} yet. Until somebody does, such posts cannot be approved.
          </Banner>
        </div>
      )}
    </div>
  )
}

const newPerson = (people: readonly PersonForm[]): PersonForm => ({
  key: Math.max(...people.map(({ key }) => key)) + 1,
  name: '',
  roles: ['reviewer'],
  areas: ['brand'],
})

interface EntryProps {
  readonly person: PersonForm
  readonly isYou: boolean
  readonly wrongs: StepProps['wrongs']
  readonly onChange: (part: Partial<PersonForm>) => void
  readonly onRemove: () => void
}

function PersonEntry({ person, isYou, wrongs, onChange, onRemove }: EntryProps) {
  const offered = isYou ? roles.filter((role) => role !== 'admin') : roles
  return (
    <div className={styles['entry']}>
      <div className={styles['entryHead']}>
        <TextField
          className={styles['grow'] ?? ''}
          label={isYou ? 'Your name' : 'Name'}
          value={person.name}
          onChange={(name) => onChange({ name })}
          error={wrongs[`person ${person.key} name`]}
          maxLength={120}
          autoFocus
          required
        />
        {!isYou && (
          <IconButton
            label={`Remove ${person.name || 'this person'}`}
            icon={<Trash2 aria-hidden />}
            onPress={onRemove}
          />
        )}
      </div>
      <Choices
        label={isYou ? 'Roles besides admin' : 'Roles'}
        options={offered.map((role) => ({ value: role, label: roleNames[role] }))}
        chosen={person.roles}
        onChange={(chosen) => onChange({ roles: roles.filter((role) => chosen.includes(role)) })}
        error={wrongs[`person ${person.key} roles`]}
      />
      {person.roles.includes('reviewer') && (
        <Choices
          label="Reviews for"
          options={areaOptions}
          chosen={person.areas}
          onChange={(chosen) => onChange({ areas: chosen })}
          error={wrongs[`person ${person.key} areas`]}
        />
      )}
    </div>
  )
}
