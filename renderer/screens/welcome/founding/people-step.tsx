// Step 2: who works here, and what each answers for.
import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { areasInWords } from '../../../../shared/people/area-words'
import type { Area } from '../../../../shared/people/person'
import { Banner } from '../../../parts/banner'
import { Button, IconButton } from '../../../parts/button'
import { TextField } from '../../../parts/text-field'
import { allRoles } from '../../people/roles'
import { RolesFields } from '../../people/roles-fields'
import { NewPassphraseFields, WhatItIsFor } from '../../../unlocking/new-passphrase'
import { areasOffered, areasWithoutReviewer, type DeskForm, type PersonForm } from './form'
import type { StepProps } from './founding'
import styles from './founding.module.css'
import { t } from '../../../../shared/words/say'

export function PeopleStep({ form, wrongs, onChange }: StepProps) {
  const change = (key: number, part: Partial<PersonForm>) =>
    onChange({ people: form.people.map((person) => (person.key === key ? { ...person, ...part } : person)) })
  const missing = areasWithoutReviewer(form)
  return (
    <div className={styles['body']}>
      <p className={styles['about']}>
        {t(
          'You come first and are an admin in any case. Nobody’s sign-off counts on a post they wrote, so a desk works best with a writer and a reviewer who are not the same person. Each of the others chooses a passphrase of their own when they first sign in.',
        )}
      </p>
      {form.people.map((person, index) => (
        <PersonEntry
          key={person.key}
          person={person}
          isYou={index === 0}
          wrongs={wrongs}
          areas={areasOffered(form)}
          onChange={(part) => change(person.key, part)}
          onRemove={() => onChange({ people: form.people.filter(({ key }) => key !== person.key) })}
        >
          {index === 0 && (
            <OwnPassphrase
              isOnlyAdmin={!form.people.slice(1).some(({ roles }) => roles.includes('admin'))}
              value={form.passphrase}
              wrongs={wrongs}
              onChange={(passphrase) => onChange({ passphrase })}
            />
          )}
        </PersonEntry>
      ))}
      <div>
        <Button
          icon={<Plus aria-hidden />}
          onPress={() => onChange({ people: [...form.people, newPerson(form.people)] })}
        >
          {t('Add a person')}
        </Button>
      </div>
      {form.sectors.includes('finance') && (
        <p className={styles['about']}>
          {t(
            'Your house deals with money and investing. Where a registered principal must approve such posts before they are used, as FINRA Rule 2210 asks in the United States, let somebody review for Principal: posts on which a check on money found something then go to them. Otherwise they go to Compliance.',
          )}
        </p>
      )}
      {missing.length > 0 && (
        <div className={styles['note']}>
          <Banner tone="note">
            {t(
              '{count, plural, one {The policy asks for a sign-off by {areas}, and nobody reviews for it yet. Until somebody does, such posts cannot be approved.} other {The policy asks for a sign-off by {areas}, and nobody reviews for them yet. Until somebody does, such posts cannot be approved.}}',
              { count: missing.length, areas: areasInWords(missing) },
            )}
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
  readonly areas: readonly Area[]
  readonly onChange: (part: Partial<PersonForm>) => void
  readonly onRemove: () => void
  readonly children: ReactNode
}

function PersonEntry({ person, isYou, wrongs, areas, onChange, onRemove, children }: EntryProps) {
  return (
    <div className={styles['entry']}>
      <div className={styles['entryHead']}>
        <TextField
          className={styles['grow'] ?? ''}
          label={isYou ? t('Your name') : t('Name')}
          value={person.name}
          onChange={(name) => onChange({ name })}
          error={wrongs[`person ${person.key} name`]}
          maxLength={120}
          autoFocus
          required
        />
        {!isYou && (
          <IconButton
            label={person.name === '' ? t('Remove this person') : t('Remove {name}', { name: person.name })}
            icon={<Trash2 aria-hidden />}
            onPress={onRemove}
          />
        )}
      </div>
      <RolesFields
        label={isYou ? t('Roles besides admin') : t('Roles')}
        offered={isYou ? allRoles.filter((role) => role !== 'admin') : allRoles}
        value={person}
        areas={areas}
        onChange={onChange}
        wrongs={{
          roles: wrongs[`person ${person.key} roles`] ?? null,
          areas: wrongs[`person ${person.key} areas`] ?? null,
        }}
      />
      {children}
    </div>
  )
}

interface OwnPassphraseProps {
  readonly isOnlyAdmin: boolean
  readonly value: DeskForm['passphrase']
  readonly wrongs: StepProps['wrongs']
  readonly onChange: (value: DeskForm['passphrase']) => void
}

/** Only for whoever is at the keyboard: the others choose theirs when they first sign in. */
function OwnPassphrase({ isOnlyAdmin, value, wrongs, onChange }: OwnPassphraseProps) {
  return (
    <div className={styles['own']}>
      <WhatItIsFor isOnlyAdmin={isOnlyAdmin} />
      <NewPassphraseFields
        label={t('Your passphrase')}
        value={value}
        onChange={onChange}
        wrongs={{ passphrase: wrongs['passphrase'] ?? null, again: wrongs['again'] ?? null }}
      />
    </div>
  )
}
