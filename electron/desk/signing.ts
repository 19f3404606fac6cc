// Puts a person's signature on what must be signed, before it is written.
import { type Refusal, refuse } from '../../shared/desk/refusal'
import { type DeskState, hasKeys, keyOf } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import { envelopeOf, preAuthEncoding } from '../../shared/ledger/dsse'
import type { Entry } from '../../shared/ledger/events'
import { mustBeSigned, type RecordSeen, statementOf } from '../../shared/ledger/statement'
import type { KeyRing } from '../keys/ring'
import { t } from '../../shared/words/say'

export const cannotSign = {
  withoutKey: refuse(
    'needs-key',
    t('This act carries a signature, and you have no key to sign with.'),
    t('Choose a passphrase for a key of your own, or ask an admin to enrol one with you.'),
  ).error,
  withLockedKey: refuse(
    'key-locked',
    t('Your key is locked, and this act carries your signature.'),
    t('Unlock it with your passphrase. Nothing was written.'),
  ).error,
} as const

/** What signing draws on: the keys, and the record that is there before what is being signed. */
export interface Signing {
  readonly ring: KeyRing
  readonly record: RecordSeen
}

/** The entry with the signature it needs. `state` is the desk as it was just before the entry. */
export function signed(entry: Entry, state: DeskState, { ring, record }: Signing): Result<Entry, Refusal> {
  if (!hasKeys(state) || !mustBeSigned(entry)) return ok(entry)
  const key = keyOf(state, entry.by)
  const person = state.people.get(entry.by)
  if (!key || !person) return fail(cannotSign.withoutKey)
  const policy = state.policies.at(-1)
  const statement = new TextEncoder().encode(
    statementOf(entry, {
      desk: state.deskKey?.keyId ?? '',
      signatory: { person: person.id, keyId: key.keyId, roles: person.roles, areas: person.areas },
      policy: policy ? { version: policy.document.version, digest: policy.digest } : null,
      record,
    }),
  )
  const signature = ring.sign(key.keyId, preAuthEncoding(statement))
  if (!signature) return fail(cannotSign.withLockedKey)
  return ok({ ...entry, signed: envelopeOf(statement, signature) })
}
