// The key somebody signs with, and those they signed with before.
import type { DeskView, Member } from '../../../shared/desk/queries/desk'
import type { PersonKey } from '../../../shared/desk/state'
import { Badge } from '../../parts/badge'
import { At } from '../../parts/when'
import { keyIdInGroups, nameOf, shortKeyId } from '../../unlocking/key-words'
import styles from './people.module.css'
import { t } from '../../../shared/words/say'

export interface MemberKeysProps {
  readonly desk: DeskView
  readonly member: Member
}

export function MemberKeys({ desk, member }: MemberKeysProps) {
  const { key, revoked, gone, person } = member
  const who = (id: string) => {
    if (id === desk.me?.id) return 'you'
    return id === person.id ? 'themselves' : nameOf(desk, id)
  }
  return (
    <>
      {key && <KeyLine desk={desk} personKey={key} enrolledBy={who(key.by)} />}
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
              <KeyLine desk={desk} personKey={old} enrolledBy={who(old.by)} />
              {old.revoked && (
                <p className={styles['meta']}>
                  Revoked by {who(old.revoked.by)}, <At instant={old.revoked.at} zone={desk.zone} />
                  {old.revoked.reason !== '' && `: “${old.revoked.reason}”`}
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
  readonly enrolledBy: string
}

function KeyLine({ desk, personKey, enrolledBy }: KeyLineProps) {
  const { keyId, at, revoked } = personKey
  return (
    <div>
      <p
        className={revoked ? styles['oldKey'] : styles['key']}
        title={t('Key id: {keyId}', { keyId: keyIdInGroups(keyId) })}
      >
        {shortKeyId(keyId)} {revoked && <Badge>{t('Revoked')}</Badge>}
      </p>
      <p className={styles['meta']}>
        Enrolled by {enrolledBy}, <At instant={at} zone={desk.zone} />
      </p>
    </div>
  )
}
