// The room's README is what a stranger writes their verifier from: its examples are checked, and made anew.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { readFrame, start } from '../../../shared/ledger/chain'
import { fingerprintOf, isCountersignedBy, openNote } from '../../../shared/ledger/checkpoint'
import { payloadOf } from '../../../shared/ledger/dsse'
import type { Entry } from '../../../shared/ledger/events'
import { leafHash, verifyConsistency, verifyInclusion } from '../../../shared/ledger/merkle'
import { type Statement, statementMismatch } from '../../../shared/ledger/statement'
import { LedgerCheck } from '../../../shared/ledger/verify'
import { smallRecord } from './published-record'

const page = readFileSync('shared/ledger/README.md', 'utf8')

function block(name: string): string {
  const found = new RegExp(`^\`\`\`${name}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1]
  if (found === undefined) throw new Error(`The page has no block named ${name}`)
  return found
}
const lines = (name: string) => block(name).trimEnd().split('\n')

/** Reads the page's journal as a stranger would. */
function read() {
  const check = new LedgerCheck(crypto)
  const entries: Entry[] = []
  const leaves: string[] = []
  let position = start
  for (const line of lines('journal')) {
    const frame = readFrame(line, position, crypto)
    if (!frame.ok) throw new Error(frame.error.detail)
    position = frame.value.next
    expect(check.frame(frame.value.entries, frame.value.leaves)).toBe(null)
    entries.push(...frame.value.entries)
    leaves.push(...frame.value.leaves)
  }
  return { check, entries, leaves, head: position.head }
}

describe('the small record on the page', () => {
  const { check, entries, leaves, head } = read()
  const made = smallRecord()

  it('is sound, and carries a signature', () => {
    expect(entries.length).toBe(5)
    expect(check.signatures).toBe(1)
    expect(leaves.map((leaf) => leafHash(leaf, crypto))).toEqual(lines('leaves'))
  })

  it('is signed over the statement on the page', () => {
    const entry = entries[4]
    if (!entry?.signed) throw new Error('The fifth entry is signed')
    const text = new TextDecoder().decode(payloadOf(entry.signed))
    expect(`${text}\n`).toBe(block('statement'))
    const statement: Statement = JSON.parse(text)
    expect(statementMismatch(statement, entry)).toBe(null)
    const { record } = statement.predicate
    const claim = { oldSize: 4, newSize: 5, oldRoot: record?.root ?? '', newRoot: check.tree.root() }
    expect(verifyConsistency({ ...claim, proof: lines('consistency') }, crypto)).toBe(true)
  })

  it('has the checkpoint on the page, which two keys signed', () => {
    const desk = check.keys.deskKey
    const mia = check.keys.keyOf('p1')
    const opened = openNote(block('note'), desk?.publicKey ?? '', crypto)
    if (!opened.ok) throw new Error(opened.error)
    const { checkpoint, body } = opened.value
    expect(checkpoint).toEqual({ deskKeyId: desk?.keyId, size: 5, root: check.tree.root(), head })
    expect(isCountersignedBy(opened.value, mia?.publicKey ?? '', crypto)).toBe(true)
    expect(page).toContain(`\`${fingerprintOf(body, crypto)}\``)
    expect(page).toContain(`key ids \`${desk?.keyId}\` and\n\`${mia?.keyId}\``)
    const claim = { index: 2, size: 5, leaf: lines('leaves')[2] ?? '', root: checkpoint.root }
    expect(verifyInclusion({ ...claim, proof: lines('inclusion') }, crypto)).toBe(true)
  })

  it('is what the code makes of the same events and keys', () => {
    expect(block('journal')).toBe(made.journal)
    expect(block('note')).toBe(made.note)
    expect(lines('inclusion')).toEqual(made.inclusion)
    expect(lines('consistency')).toEqual(made.consistency)
    expect(check.tree.root()).toBe(made.root)
  })
})

describe('the page’s table of what is signed', () => {
  it('names every kind of entry and its predicate type', () => {
    const types = /const acts = \{(.*?)\}/s.exec(readFileSync('shared/ledger/statement.ts', 'utf8'))?.[1] ?? ''
    const pairs = [...types.matchAll(/(\w+): '([\w-]+)'/g)].map(([, event, act]) => [event, act])
    expect(pairs.length).toBeGreaterThan(9)
    for (const [event, act] of pairs) expect(page).toMatch(new RegExp(`^\\| \`${event}\`[^|]*\\| \`${act}\` \\|`, 'm'))
  })
})
