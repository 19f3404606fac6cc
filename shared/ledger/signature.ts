// Whether the signature that an entry carries is by the right key, over the right words, and right.
import { fail, ok, type Result } from '../kit/result'
import type { Crypto } from './crypto'
import { envelopeVerifies, payloadOf } from './dsse'
import type { Entry } from './events'
import type { BookKey, KeyBook, KeyProblem } from './keys'
import { type RecordSeen, recordIn, statementMismatch, statementOf } from './statement'

/** What an entry's signature says, once it has been found right: `record` is what it vouches for beyond its own words. */
export type JudgedSignature = Result<{ readonly record: RecordSeen | null }, KeyProblem>

/** Judged as the record stands just before the entry, which must be signed. */
export function judgedSignature(entry: Entry, book: KeyBook, crypto: Crypto): JudgedSignature {
  const { seq, by, signed } = entry
  if (!signed)
    return fail({ kind: 'unsigned', what: `Entry ${seq} is not signed, and everything of its kind must be.` })
  const bad = (what: string) => fail<KeyProblem>({ kind: 'bad-signature', what })
  const key = book.keyOf(by)
  const ground = book.groundOf(by)
  const [only, ...others] = signed.signatures
  if (!only || others.length > 0) return bad(`Entry ${seq} carries more than one signature.`)
  if (!key || !ground || only.keyid !== key.keyId) return bad(wrongKey(entry, book.keyById(only.keyid)))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(payloadOf(signed))
  const statement = parsed(text)
  const record = recordIn(statement)
  const stated = record ? { ...ground, record } : ground
  if (text !== statementOf(entry, stated)) {
    const differs = statementMismatch(statement, entry, stated) ?? 'the statement’s form'
    return bad(`The signature of entry ${seq} was given for something else: ${differs} differs.`)
  }
  if (!envelopeVerifies(signed, key.publicKey, key.keyId, crypto)) {
    return bad(`The signature of entry ${seq} is not right: ${by}’s key did not make it over these words.`)
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
  if (!key) return `Entry ${seq} is signed with a key that nobody on the desk had.`
  if (key.person !== by) return `Entry ${seq} is by ${by}, and ${key.person ?? 'the desk'} signed it.`
  if (key.ended)
    return `Entry ${seq} is signed with a key of ${by} that was ${key.ended.how} at entry ${key.ended.seq}.`
  return `Entry ${seq} is signed with a key that was not ${by}’s.`
}
