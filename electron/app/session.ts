// Who is signed in at this keyboard, and their key: locked or unlocked. Private keys never leave this process.
import type { KeyState } from '../../shared/desk/queries/desk'
import { type Refusal, refuse } from '../../shared/desk/refusal'
import { hasKeys, keyOf, type PersonKey } from '../../shared/desk/state'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Person, PersonId } from '../../shared/people/person'
import { cannotSign } from '../desk/signing'
import type { Desk } from '../desk/desk'
import { samplePassphrase } from '../desk/founding'
import { IdleLock } from '../keys/idle-lock'
import type { UnlockProblem } from '../keys/ring'
import { t } from '../../shared/words/say'

export class Session {
  private signedIn: PersonId | null = null
  private idle: IdleLock | null = null

  constructor(
    private readonly desk: Desk,
    private readonly lockAfterMs: () => number,
    private readonly onLocked: () => void,
  ) {}

  /** With the roles of this moment; nobody who has left the desk. */
  get person(): Person | null {
    const { state } = this.desk
    return (this.signedIn !== null && !state.gone.has(this.signedIn) && state.people.get(this.signedIn)) || null
  }

  get keyState(): KeyState {
    const key = this.key
    if (!key) return 'none'
    if (this.desk.ring.isUnlocked(key.keyId)) return 'unlocked'
    return this.desk.ring.has(key.keyId) ? 'locked' : 'elsewhere'
  }

  /** Why this person cannot sign anything now; null when they can, and on a desk that signs nothing. */
  get unableToSign(): Refusal | null {
    if (!hasKeys(this.desk.state) || this.keyState === 'unlocked') return null
    return this.keyState === 'none' ? cannotSign.withoutKey : cannotSign.withLockedKey
  }

  /** Signs in; with a passphrase the key is unlocked as well, and a wrong one signs nobody in. */
  async signIn(id: PersonId, passphrase: string | null): Promise<Result<null, Refusal>> {
    const { state } = this.desk
    if (!state.people.has(id) || state.gone.has(id)) {
      return refuse('not-found', t('This person is not on this desk.'), t('Choose someone from the list.'))
    }
    this.signOut()
    const typed = passphrase === null && !state.sample ? null : this.meant(passphrase ?? '')
    const key = keyOf(state, id)
    if (key && typed !== null) {
      const unlocked = await this.unlockKey(key, typed)
      if (!unlocked.ok) return unlocked
    }
    this.signedIn = id
    this.watch()
    return ok(null)
  }

  /** What a typed passphrase stands for: on the sample desk everybody has the same one, whatever is typed. */
  meant(typed: string): string {
    return this.desk.state.sample ? samplePassphrase : typed
  }

  signOut(): void {
    this.desk.ring.lockAll()
    this.idle?.stop()
    this.idle = null
    this.signedIn = null
  }

  async unlock(passphrase: string): Promise<Result<null, Refusal>> {
    const key = this.key
    if (!key) return noKey
    const unlocked = await this.unlockKey(key, passphrase)
    if (unlocked.ok) this.watch()
    return unlocked
  }

  lock(): void {
    this.desk.ring.lockAll()
    this.idle?.stop()
    this.idle = null
    this.onLocked()
  }

  /** Somebody is at the keyboard. */
  active(): void {
    this.idle?.active()
  }

  async changePassphrase(old: string, next: string, useKeyStore: boolean): Promise<Result<null, Refusal>> {
    const key = this.key
    if (!key) return noKey
    const changed = await this.desk.ring.changePassphrase(key.keyId, old, next, { useKeyStore })
    return changed.ok ? changed : fail(refusals[changed.error])
  }

  /** Lends a colleague's key for one act, and locks it again. */
  async withKeyOf<T>(
    id: PersonId,
    passphrase: string,
    work: () => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    const key = keyOf(this.desk.state, id)
    if (!key) return noKey
    const unlocked = await this.unlockKey(key, this.meant(passphrase))
    if (!unlocked.ok) return unlocked
    try {
      return await work()
    } finally {
      if (id !== this.signedIn) this.desk.ring.lock(key.keyId)
    }
  }

  private get key(): PersonKey | null {
    return this.signedIn === null ? null : keyOf(this.desk.state, this.signedIn)
  }

  /** Begins to watch for nobody being at the keyboard, for as long as the preferences say now. */
  watch(): void {
    this.idle?.stop()
    this.idle = null
    if (this.desk.state.sample || this.keyState !== 'unlocked') return
    this.idle = new IdleLock(this.lockAfterMs(), () => this.lock())
    this.idle.active()
  }

  private async unlockKey({ keyId }: PersonKey, passphrase: string): Promise<Result<null, Refusal>> {
    const unlocked = await this.desk.ring.unlock(keyId, passphrase)
    return unlocked.ok ? unlocked : fail(refusals[unlocked.error])
  }
}

const noKey = refuse('needs-key', t('There is no key to unlock.'), t('Choose a passphrase for a key first.'))

const refusals: Record<UnlockProblem, Refusal> = {
  'wrong-passphrase': refuse(
    'wrong-passphrase',
    t('This is not the passphrase of this key.'),
    t('Type it again. If it is lost, an admin can enrol a new key with you.'),
  ).error,
  missing: refuse(
    'needs-key',
    t('The file of this key is not on this computer.'),
    t('Use the computer it was made on, restore the keys folder from a copy, or ask an admin to enrol a new key.'),
  ).error,
  damaged: refuse(
    'needs-key',
    t('The file of this key is damaged and cannot be opened.'),
    t('Restore the keys folder from a copy, or ask an admin to enrol a new key.'),
  ).error,
  'key-store': refuse(
    'needs-key',
    t('The key store of this computer’s account does not open this key.'),
    t('Sign in to the computer with the account that made it, or ask an admin to enrol a new key.'),
  ).error,
}
