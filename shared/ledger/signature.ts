// Whether the signature that an entry carries is by the right key, over the right words, and right.
import { fail, ok, type Result } from '../kit/result'
import type { Crypto } from './crypto'
import { envelopeVerifies, payloadOf } from './dsse'
import type { Entry } from './events'
import type { BookKey, KeyBook, KeyProblem } from './keys'
import { type RecordSeen, recordIn, statementMismatch, statementOf } from './statement'
import { t } from '../words/say'

/** What an entry's signature says, once it has been found right: `record` is what it vouches for beyond its own words. */
export type JudgedSignature = Result<{ readonly record: RecordSeen | null }, KeyProblem>

/** Judged as the record stands just before the entry, which must be signed. */
export function judgedSignature(entry: Entry, book: KeyBook, crypto: Crypto): JudgedSignature {
  const { seq, by, signed } = entry
  if (!signed)
    return fail({
      kind: 'unsigned',
      what: t('Entry {seq} is not signed, and everything of its kind must be.', { seq }),
    })
  const bad = (what: string) => fail<KeyProblem>({ kind: 'bad-signature', what })
  const key = book.keyOf(by)
  const ground = book.groundOf(by)
  const [only, ...others] = signed.signatures
  if (!only || others.length > 0) return bad(t('Entry {seq} carries more than one signature.', { seq }))
  if (!key || !ground || only.keyid !== key.keyId) return bad(wrongKey(entry, book.keyById(only.keyid)))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(payloadOf(signed))
  const statement = parsed(text)
  const record = recordIn(statement)
  const stated = record ? { ...ground, record } : ground
  if (text !== statementOf(entry, stated)) {
    const differs = statementMismatch(statement, entry, stated) ?? t('the statement’s form')
    return bad(t('The signature of entry {seq} was given for something else: {differs} differs.', { seq, differs }))
  }
  if (!envelopeVerifies(signed, key.publicKey, key.keyId, crypto)) {
    return bad(
      t('The signature of entry {seq} is not right: {by}’s key did not make it over these words.', { seq, by }),
    )
  }
  return ok({ record })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function wrongKey({ seq, by }: Entry, key: BookKey | null): string {
  if (!key) return t('Entry {seq} is signed with a key that nobody on the desk had.', { seq })
  if (key.person === null) return t('Entry {seq} is by {by}, and the desk signed it.', { seq, by })
  if (key.person !== by) return t('Entry {seq} is by {by}, and {person} signed it.', { seq, by, person: key.person })
  if (key.ended)
    return t(
      'Entry {seq} is signed with a key of {by} that was {how, select, revoked {revoked} replaced {replaced} other {removed}} at entry {end}.',
      { seq, by, how: key.ended.how, end: key.ended.seq },
    )
  return t('Entry {seq} is signed with a key that was not {by}’s.', { seq, by })
}
