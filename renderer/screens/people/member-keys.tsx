// The key somebody signs with, and those they signed with before.
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import type { PersonKey } from '../../../shared/desk/state'
import { Badge } from '../../parts/badge'
import { At } from '../../parts/when'
import { keyIdInGroups, shortKeyId } from '../../unlocking/key-words'
import styles from './people.module.css'
import { t } from '../../../shared/words/say'
import { whoAndWhy } from './who-and-why'
import { rich } from '../../parts/rich'

export interface MemberKeysProps {
  readonly desk: DeskView
  readonly member: Member
}

export function MemberKeys({ desk, member }: MemberKeysProps) {
  const { key, revoked, gone, person } = member
  return (
    <>
      {key && <KeyLine desk={desk} personKey={key} person={person.id} />}
      {!key && gone === null && (
        <p className={styles['about']}>
          {revoked.length === 0
            ? t(
                'No key yet. They choose a passphrase for one when they first sign in; until then they can sign nothing.',
              )
            : t(
                'No key that counts: the last one was revoked. An admin enrols a new one, with the person at this keyboard.',
              )}
        </p>
      )}
      {revoked.length > 0 && (
        <ul className={styles['keys']} aria-label={t('Revoked keys')}>
          {revoked.toReversed().map((old) => (
            <li key={old.keyId}>
              <KeyLine desk={desk} personKey={old} person={person.id} />
              {old.revoked && (
                <p className={styles['meta']}>
                  {rich(
                    '{by, select, you {Revoked by you} themselves {Revoked by themselves} other {Revoked by {name}}}, {when}{hasReason, select, yes {: “{reason}”} other {}}',
                    {
                      ...whoAndWhy(desk, old.revoked.by, old.revoked.reason, person.id),
                      when: <At instant={old.revoked.at} zone={desk.zone} />,
                    },
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface KeyLineProps {
  readonly desk: DeskView
  readonly personKey: PersonKey
  /** Whose key it is. */
  readonly person: string
}

function KeyLine({ desk, personKey, person }: KeyLineProps) {
  const { keyId, at, by, revoked } = personKey
  return (
    <div>
      <p
        className={revoked ? styles['oldKey'] : styles['key']}
        title={t('Key id: {keyId}', { keyId: keyIdInGroups(keyId) })}
      >
        {shortKeyId(keyId)} {revoked && <Badge>{t('Revoked')}</Badge>}
      </p>
      <p className={styles['meta']}>
        {rich(
          '{by, select, you {Enrolled by you} themselves {Enrolled by themselves} other {Enrolled by {name}}}, {when}',
          { ...whoAndWhy(desk, by, '', person), when: <At instant={at} zone={desk.zone} /> },
        )}
      </p>
    </div>
  )
}
