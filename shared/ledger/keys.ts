// Whose key is whose, at every entry: a fold over the record that also judges it. It trusts nothing that an entry says of
// itself, so that someone who can write to the journal, and has nobody's key, cannot put words into anybody's mouth.
import type { Digest } from '../kit/digest'
import { fail, ok } from '../kit/result'
import type { PersonId, Role } from '../people/person'
import { fromBase64 } from './base64'
import type { Crypto } from './crypto'
import { entitlementProblem } from './entitlement'
import type { Entry, EventOf, KeyId } from './events'
import { keyIdOf } from './public-key'
import { type JudgedSignature, judgedSignature } from './signature'
import { enrolmentText, type Ground, mustBeSigned } from './statement'
import { t } from '../words/say'

export { isPublicKey, keyIdOf } from './public-key'

/** A key that was enrolled at some time, for a person or, with `person` null, for the desk. */
export interface BookKey {
  readonly person: PersonId | null
  readonly keyId: KeyId
  /** SPKI in DER, base64. */
  readonly publicKey: string
  /** The entry that enrolled it. */
  readonly since: number
  /** The entry after which it signs no more, and what happened there. */
  readonly ended: { readonly seq: number; readonly how: 'revoked' | 'replaced' | 'removed' } | null
}

export interface KeyProblem {
  readonly kind: 'unsigned' | 'bad-signature'
  readonly what: string
}

export interface Member {
  readonly roles: readonly Role[]
  readonly areas: readonly string[]
}

/** `ended`: by which entry. */
export type KnownDelegation = EventOf<'DelegationGiven'> & { readonly ended: number | null }

export class KeyBook {
  private readonly byId = new Map<KeyId, BookKey>()
  private readonly latest = new Map<PersonId, KeyId>()
  private readonly members = new Map<PersonId, Member>()
  private readonly gone = new Set<PersonId>()
  private readonly signOffs = new Map<string, PersonId>()
  private readonly waivers = new Map<string, { readonly by: PersonId; readonly decidedBy: PersonId | null }>()
  private readonly delegations = new Map<string, KnownDelegation>()
  private policy: { readonly version: number; readonly digest: Digest } | null = null
  /** The key with which the desk signs its checkpoints; null on a desk without one. */
  deskKey: BookKey | null = null

  constructor(private readonly crypto: Crypto) {}

  /** Whether what must be signed is signed: from the first person's key on. */
  get signs(): boolean {
    return this.latest.size > 0
  }

  /** The key with which a person signs now; null when they have none that still does. */
  keyOf(person: PersonId): BookKey | null {
    const key = this.keyById(this.latest.get(person) ?? '')
    return key?.ended === null ? key : null
  }

  /** Any key that was ever enrolled. */
  keyById(keyId: KeyId): BookKey | null {
    return this.byId.get(keyId) ?? null
  }

  /** Everyone who is on the desk now. */
  memberOf(person: PersonId): Member | null {
    return this.gone.has(person) ? null : (this.members.get(person) ?? null)
  }

  hasAdmin(): boolean {
    return [...this.members].some(([person, { roles }]) => roles.includes('admin') && !this.gone.has(person))
  }

  /** Whose a sign-off is; null when the record holds none by this id. */
  signOffBy(signOff: string): PersonId | null {
    return this.signOffs.get(signOff) ?? null
  }

  /** A delegation as it stands now; null when the record holds none by this id. */
  delegationOf(id: string): KnownDelegation | null {
    return this.delegations.get(id) ?? null
  }

  allDelegations(): Iterable<KnownDelegation> {
    return this.delegations.values()
  }

  /** Who asked for a waiver, and who decided on it last; null when the record holds none by this id. */
  waiverOf(waiver: string): { readonly by: PersonId; readonly decidedBy: PersonId | null } | null {
    return this.waivers.get(waiver) ?? null
  }

  /** What a statement by this person must say of the desk now; null when they have no key. */
  groundOf(person: PersonId): Ground | null {
    const key = this.keyOf(person)
    const { roles, areas } = this.members.get(person) ?? { roles: [], areas: [] }
    if (!key) return null
    return {
      desk: this.deskKey?.keyId ?? '',
      signatory: { person, keyId: key.keyId, roles, areas },
      policy: this.policy,
    }
  }

  /**
   * Judges the keys and the signature of the next entry, as the record stands before it. When all is right, `record` is
   * what its signature vouches for; null when it carries none.
   */
  judged(entry: Entry): JudgedSignature {
    const { seq } = entry
    const bad = (what: string) => fail<KeyProblem>({ kind: 'bad-signature', what })
    const wrong = this.enrolmentProblem(entry)
    if (wrong !== null) return bad(wrong)
    const isNeeded = mustBeSigned(entry) && (this.signs || entry.event.type === 'KeyEnrolled')
    if (!isNeeded)
      return entry.signed
        ? bad(t('Entry {seq} carries a signature where none can stand.', { seq }))
        : ok({ record: null })
    const signature = judgedSignature(entry, this, this.crypto)
    if (!signature.ok) return signature
    const unentitled = entitlementProblem(entry, this)
    return unentitled === null ? signature : bad(unentitled)
  }

  /** Goes on past an entry. */
  fold({ seq, by, event }: Entry): void {
    switch (event.type) {
      case 'DeskKeyEnrolled':
        this.deskKey = { person: null, keyId: event.keyId, publicKey: event.publicKey, since: seq, ended: null }
        this.byId.set(event.keyId, this.deskKey)
        return
      case 'KeyEnrolled':
        return this.enrol(seq, event)
      case 'KeyRevoked':
        return this.end(event.person, seq, 'revoked')
      case 'PersonAdded':
        this.members.set(event.person, { roles: [], areas: [] })
        return
      case 'RolesGranted':
        if (this.members.has(event.person)) this.members.set(event.person, event)
        return
      case 'PersonRemoved':
        this.gone.add(event.person)
        this.members.set(event.person, { roles: [], areas: [] })
        return this.end(event.person, seq, 'removed')
      case 'PolicyAdopted':
        this.policy = { version: event.document.version, digest: event.policyDigest }
        return
      case 'SignedOff':
        this.signOffs.set(event.signOff, by)
        return
      case 'DelegationGiven':
        this.delegations.set(event.delegation, { ...event, ended: null })
        return
      case 'DelegationEnded': {
        const given = this.delegations.get(event.delegation)
        if (given) this.delegations.set(event.delegation, { ...given, ended: seq })
        return
      }
      case 'WaiverRequested':
        this.waivers.set(event.waiver, { by, decidedBy: null })
        return
      case 'WaiverGranted':
      case 'WaiverRefused': {
        const asked = this.waivers.get(event.waiver)
        if (asked) this.waivers.set(event.waiver, { ...asked, decidedBy: by })
        return
      }
      default: // Nothing else changes who may sign what.
    }
  }

  private enrol(seq: number, { person, keyId, publicKey }: EventOf<'KeyEnrolled'>): void {
    this.end(person, seq, 'replaced')
    this.byId.set(keyId, { person, keyId, publicKey, since: seq, ended: null })
    this.latest.set(person, keyId)
  }

  private end(person: PersonId, seq: number, how: 'revoked' | 'replaced' | 'removed'): void {
    const key = this.keyOf(person)
    if (key) this.byId.set(key.keyId, { ...key, ended: { seq, how } })
  }

  /** Why a key cannot have been enrolled or revoked so, or a person added. */
  private enrolmentProblem({ seq, by, event }: Entry): string | null {
    switch (event.type) {
      case 'DeskKeyEnrolled':
        if (this.deskKey) return t('Entry {seq} puts another key in the place of the desk’s own.', { seq })
        return this.keyProblem(seq, event)
      case 'KeyEnrolled':
        return this.keyProblem(seq, event) ?? this.newKeyProblem(seq, by, event)
      case 'KeyRevoked':
        return this.keyOf(event.person)?.keyId === event.keyId
          ? null
          : t('Entry {seq} revokes a key that is not the one {person} has.', { seq, person: event.person })
      case 'PersonAdded':
        return this.members.has(event.person)
          ? t('Entry {seq} adds {person}, who was added before.', { seq, person: event.person })
          : null
      default:
        return null
    }
  }

  private keyProblem(seq: number, { keyId, publicKey }: { keyId: KeyId; publicKey: string }): string | null {
    if (keyIdOf(publicKey, this.crypto) !== keyId)
      return t('Entry {seq} enrols a key under an id that is not its own.', { seq })
    return this.byId.has(keyId) ? t('Entry {seq} enrols a key that was enrolled before.', { seq }) : null
  }

  private newKeyProblem(
    seq: number,
    by: PersonId,
    { person, keyId, publicKey, proof }: EventOf<'KeyEnrolled'>,
  ): string | null {
    if (!this.memberOf(person))
      return t('Entry {seq} enrols a key for {person}, who is not on the desk.', { seq, person })
    const message = new TextEncoder().encode(enrolmentText(person, keyId))
    if (!this.crypto.verifies(publicKey, message, fromBase64(proof) ?? new Uint8Array())) {
      return t('Entry {seq} enrols a key for {person} without proof that {by} held it.', { seq, person, by })
    }
    // Otherwise whoever can write here could give themselves another's place.
    if (by === person && this.latest.has(person)) {
      return t('Entry {seq} enrols another key for {person} by themself, which only an admin may vouch for.', {
        seq,
        person,
      })
    }
    return null
  }
}
