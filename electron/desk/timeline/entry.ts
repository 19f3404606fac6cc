// One entry in full, read from the journal: what it says, its text, and whether the signature on it is right.
import type { LedgerEntryView } from '../../../shared/desk/queries/ledger'
import { factsOf } from '../../../shared/desk/queries/ledger/facts'
import { type Names, rowOf } from '../../../shared/desk/queries/ledger/lines'
import type { DeskState } from '../../../shared/desk/state'
import { envelopeVerifies, payloadOf } from '../../../shared/ledger/dsse'
import { Entry, type KeyId } from '../../../shared/ledger/events'
import { statementMismatch } from '../../../shared/ledger/statement'
import type { Zone } from '../../../shared/kit/time'
import { nodeCrypto } from '../../keys/node-crypto'
import type { Listed } from '../background/jobs'
import { readLeaves } from './leaves'
import { t } from '../../../shared/words/say'

/** From which entry on a key was somebody's, and with which it ended: null while it has not. */
export interface KeySpan {
  readonly from: number
  readonly until: number | null
}

export interface Around {
  readonly folder: string
  readonly names: Names
  readonly zone: Zone
  readonly keys: DeskState['keys']
  readonly spans: ReadonlyMap<KeyId, KeySpan>
}

/** Rejects when the journal no longer holds the entry as it was; a verification says what is wrong. */
export async function readEntry(listed: Listed, around: Around): Promise<LedgerEntryView> {
  const [leaf = Buffer.alloc(0)] = await Array.fromAsync(readLeaves(around.folder, [listed]))
  const json: unknown = JSON.parse(leaf.toString('utf8'))
  const entry = Entry.parse(json)
  if (entry.seq !== listed.line.seq) throw new Error(`Entry ${entry.seq} stands where ${listed.line.seq} was`)
  return {
    row: rowOf(listed.line, around.names),
    facts: factsOf(entry, around.names, around.zone),
    json: laidOut(json),
    hash: listed.head,
    signature: signatureOf(entry, around),
  }
}

function signatureOf(entry: Entry, around: Around): LedgerEntryView['signature'] {
  const { signed } = entry
  if (!signed) return null
  const keyId = signed.signatures[0]?.keyid ?? ''
  const payload = new TextDecoder().decode(payloadOf(signed))
  let statement: unknown = null
  try {
    statement = JSON.parse(payload)
  } catch {
    // Said below: a statement that cannot be read differs from every entry.
  }
  const key = around.keys.get(entry.by)?.find((known) => known.keyId === keyId)
  const problem = key
    ? (outOfSpan(entry, around.spans.get(keyId)) ??
      (envelopeVerifies(signed, key.publicKey, keyId, nodeCrypto) ? null : notOf) ??
      differs(statementMismatch(statement, entry)))
    : t('It was made with a key that was never enrolled for this person.')
  return { keyId, isRight: problem === null, problem, statement: statement === null ? payload : laidOut(statement) }
}

const notOf = t('It is not the signature of this key over this statement.')

function outOfSpan({ seq }: Entry, span: KeySpan | undefined): string | null {
  if (!span || seq <= span.from) return t('The key was not enrolled yet at this entry.')
  return span.until !== null && seq > span.until ? t('The key had been revoked before this entry.') : null
}

function differs(field: string | null): string | null {
  return field === null
    ? null
    : t('The statement that was signed says something else than the entry, at “{field}”.', { field })
}

/** JSON for reading. Characters that would hide or turn others are written as JSON escapes, which mean the same. */
function laidOut(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unseen, (char) => char.split('').map(escaped).join(''))
}

const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
