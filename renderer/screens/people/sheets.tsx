// The sheets of this screen; one is open at a time.
import { useState } from 'react'
import { ActSheet } from '../../parts/act-sheet'
import { TextField } from '../../parts/text-field'
import { shortKeyId } from '../../unlocking/key-words'
import { NewPassphraseFields } from '../../unlocking/new-passphrase'
import { isRight, noPassphrase, wrongsOfPassphrase } from '../../unlocking/passphrase'
import { addPerson, enrolAnew, order } from './acts'
import { CoverSheet, EndCoverSheet } from './cover-sheets'
import { EraseSheet } from './erase-sheet'
import type { PersonAct } from './offers'
import styles from './people.module.css'
import { areasOf, type RolesChoice, settledRoles, wrongsOfRoles } from './roles'
import { RolesFields } from './roles-fields'
import type { SheetProps } from './sheet-props'
import { t } from '../../../shared/words/say'

export interface OpenAct {
  readonly act: PersonAct
  /** Which cover is to be ended, where one was pointed at. */
  readonly delegation: string | null
}

export function Sheets({ open: { act, delegation }, ...props }: SheetProps & { readonly open: OpenAct }) {
  switch (act) {
    case 'add':
      return <AddSheet {...props} />
    case 'roles':
      return <RolesSheet {...props} />
    case 'cover':
      return <CoverSheet {...props} />
    case 'end-cover':
      return <EndCoverSheet {...props} delegation={delegation} />
    case 'enrol':
      return <EnrolSheet {...props} />
    case 'revoke':
      return <ReasonSheet {...props} act="revoke" />
    case 'remove':
      return <ReasonSheet {...props} act="remove" />
    case 'erase':
      return <EraseSheet {...props} />
  }
}

const noWrongs = { roles: null, areas: null }

function AddSheet({ desk, onClose, finalFocus }: SheetProps) {
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<RolesChoice>({ roles: [], areas: [] })
  const wrongs = wrongsOfRoles(roles)
  const isNameless = name.trim() === ''
  return (
    <ActSheet
      title={t('Add a person')}
      description={
        desk.signs
          ? t('They choose a passphrase for their key when they first sign in at this desk.')
          : t('They can sign in at this desk at once.')
      }
      verb={t('Add to the desk')}
      isComplete={!isNameless && wrongs.roles === null && wrongs.areas === null}
      onSend={() => addPerson({ name: name.trim(), ...settledRoles(roles) })}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          <TextField
            label={t('Name')}
            value={name}
            onChange={setName}
            error={isTried && isNameless ? t('Write a name.') : null}
            maxLength={120}
            autoFocus
            required
          />
          <RolesFields
            value={roles}
            onChange={(change) => setRoles({ ...roles, ...change })}
            wrongs={isTried ? wrongs : noWrongs}
            areas={areasOf(desk.people)}
          />
        </>
      )}
    </ActSheet>
  )
}

function RolesSheet({ desk, member, onClose, finalFocus }: SheetProps) {
  const { id, name } = member.person
  const [roles, setRoles] = useState<RolesChoice>(member.person)
  const wrongs = { ...wrongsOfRoles(roles), roles: null }
  return (
    <ActSheet
      title={t('Change the roles of {name}', { name })}
      description={t(
        'It holds from now on. Decisions made before stay as they were; without any role somebody may only read.',
      )}
      verb={t('Change the roles')}
      isComplete={wrongs.areas === null}
      onSend={() =>
        order({ type: 'grant-roles', person: id, ...settledRoles(roles) }, t('Changed the roles of {name}', { name }))
      }
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <RolesFields
          value={roles}
          onChange={(change) => setRoles({ ...roles, ...change })}
          wrongs={isTried ? wrongs : noWrongs}
          areas={areasOf(desk.people)}
        />
      )}
    </ActSheet>
  )
}

function EnrolSheet({ member, onClose, finalFocus }: SheetProps) {
  const { id, name } = member.person
  const replaced =
    member.key && t('The present key {keyId} is revoked at the same moment.', { keyId: shortKeyId(member.key.keyId) })
  const [chosen, setChosen] = useState(noPassphrase)
  const wrongs = wrongsOfPassphrase(chosen)
  return (
    <ActSheet
      title={t('Enrol a new key for {name}', { name })}
      description={t(
        'Let {name} sit down here and type a passphrase that only they know. The record says that you vouch for it being them.',
        { name },
      )}
      verb={t('Enrol the key')}
      isComplete={isRight(wrongs)}
      onSend={() => enrolAnew(id, name, chosen.passphrase)}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          {replaced !== null && <p className={styles['about']}>{replaced}</p>}
          <NewPassphraseFields
            label={t('Passphrase of {name}', { name })}
            value={chosen}
            onChange={setChosen}
            wrongs={isTried ? wrongs : null}
            autoFocus
          />
        </>
      )}
    </ActSheet>
  )
}

const reasonWords = {
  revoke: {
    title: (name: string) => t('Revoke the key of {name}', { name }),
    about: (isYou: boolean) =>
      isYou
        ? t(
            'From now on this key signs nothing more on this desk. What it signed before stays valid. You can sign nothing until another admin enrols a new key with you.',
          )
        : t(
            'From now on this key signs nothing more on this desk. What it signed before stays valid. They can sign nothing until an admin enrols a new key with them.',
          ),
    verb: t('Revoke the key'),
    type: 'revoke-key',
    done: (name: string) => t('Revoked the key of {name}', { name }),
    hint: t('Such as: the passphrase is lost; the laptop was stolen. The record keeps it.'),
  },
  remove: {
    title: (name: string) => t('Remove {name} from the desk', { name }),
    about: (isYou: boolean) =>
      isYou
        ? t(
            'You lose your roles and can no longer sign in, and your key signs nothing more. What was written and decided stays in the record under the same name. Nobody comes back under this entry; who returns is added anew.',
          )
        : t(
            'They lose their roles and can no longer sign in, and their key signs nothing more. What was written and decided stays in the record under the same name. Nobody comes back under this entry; who returns is added anew.',
          ),
    verb: t('Remove from the desk'),
    type: 'remove-person',
    done: (name: string) => t('Removed {name} from the desk', { name }),
    hint: t('Such as: has left the company. The record keeps it.'),
  },
} as const

function ReasonSheet({
  desk,
  member,
  onClose,
  finalFocus,
  act,
}: SheetProps & { readonly act: keyof typeof reasonWords }) {
  const { id, name } = member.person
  const [reason, setReason] = useState('')
  const { title, about, verb, type, done, hint } = reasonWords[act]
  const isMissing = reason.trim() === ''
  return (
    <ActSheet
      title={title(name)}
      description={about(desk.me?.id === id)}
      verb={verb}
      kind="danger"
      isComplete={!isMissing}
      onSend={() => order({ type, person: id, reason: reason.trim() }, done(name))}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <>
          <TextField
            label={t('Reason')}
            description={hint}
            lines={3}
            value={reason}
            onChange={setReason}
            error={isTried && isMissing ? t('Say why in a few words; the record keeps it.') : null}
            maxLength={10_000}
            autoFocus
            required
          />
          <p className={styles['about']}>{t('Do not write anything here that may have to be erased later.')}</p>
        </>
      )}
    </ActSheet>
  )
}
