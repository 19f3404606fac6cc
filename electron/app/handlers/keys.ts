// Signing in and out, keys, and people who come.
import { randomUUID } from 'node:crypto'
import { type Refusal, refuse } from '../../../shared/desk/refusal'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { fail, ok, type Result } from '../../../shared/kit/result'
import type { Handlers } from '../answering'
import type { OpenDesk, Workstation } from '../workstation'
import { t } from '../../../shared/words/say'

type KeyHandlers = Pick<
  Handlers,
  | 'signIn'
  | 'signOut'
  | 'enrolOwnKey'
  | 'unlock'
  | 'lock'
  | 'changePassphrase'
  | 'enrolAnew'
  | 'keyStore'
  | 'active'
  | 'addPerson'
>

/** A key that was not enrolled goes again; when writing failed, its enrolment may still come to light, and it stays. */
async function forget({ desk }: OpenDesk, keyId: string, { code }: Refusal): Promise<void> {
  if (code === 'read-only') desk.ring.lock(keyId)
  else await desk.ring.discard(keyId)
}

const nobody = refuse('not-ready', t('No desk is open.'), t('Open a desk first.'))

export function keyHandlers(station: Workstation): KeyHandlers {
  /** The desk as it is seen after something went well. */
  const seen = (result: Result<unknown, Refusal>): Result<DeskView, Refusal> => {
    const view = station.view()
    return !result.ok ? result : view ? ok(view) : nobody
  }
  return {
    signIn: async ({ person, passphrase }) => {
      const session = station.openDesk?.session
      return session ? seen(await session.signIn(person, passphrase)) : nobody
    },
    signOut: async () => {
      await station.leaving()
      station.openDesk?.session.signOut()
      station.notices.changed()
      return station.view()
    },
    enrolOwnKey: async ({ person, passphrase }) => {
      const open = station.openDesk
      if (!open) return nobody
      const wasHere = station.person?.id === person
      const signedIn = wasHere ? ok(null) : await open.session.signIn(person, null)
      if (!signedIn.ok) return signedIn
      const key = await open.desk.ring.create(person, open.session.meant(passphrase))
      const enrolled = await station.act({ type: 'enrol-key', person, key })
      if (!enrolled.ok) {
        if (!wasHere) open.session.signOut()
        await forget(open, key.keyId, enrolled.error)
        return enrolled
      }
      return seen(await open.session.signIn(person, passphrase))
    },
    unlock: async ({ passphrase }) => {
      const session = station.openDesk?.session
      if (!session) return nobody
      const unlocked = await session.unlock(passphrase)
      // Other windows show the key as well.
      if (unlocked.ok) station.push({ kind: 'desk-status' })
      return seen(unlocked)
    },
    lock: () => {
      station.openDesk?.session.lock()
      return station.view()
    },
    changePassphrase: async (input) => {
      const session = station.openDesk?.session
      return session ? session.changePassphrase(input.old, input.new, input.useKeyStore) : nobody
    },
    enrolAnew: async ({ person, passphrase }) => {
      const open = station.openDesk
      if (!open) return nobody
      const key = await open.desk.ring.create(person, open.session.meant(passphrase))
      const enrolled = await station.act({ type: 'enrol-key', person, key })
      if (person !== station.person?.id) open.desk.ring.lock(key.keyId)
      if (!enrolled.ok) {
        await forget(open, key.keyId, enrolled.error)
        return fail(enrolled.error)
      }
      return enrolled
    },
    keyStore: async () => {
      const { ok: isAvailable, words } = await station.machine.keys.keyStore.isAvailable()
      return { isAvailable, words }
    },
    active: () => {
      station.openDesk?.session.active()
      return null
    },
    addPerson: (person) => station.act({ type: 'add-person', person: { ...person, id: randomUUID() } }),
  }
}
