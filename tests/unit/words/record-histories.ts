// Histories of a desk, and what they leave behind. Loaded anew in each language: texts are made where modules load.
import * as fc from 'fast-check'
import { prepareExport } from '../../../electron/files/exports'
import { lineOf, namesIn } from '../../../shared/desk/queries/ledger/lines'
import { tableHead, tableRows } from '../../../shared/desk/queries/ledger/table'
import { sheetPage } from '../../../shared/desk/sheet/page'
import { signOffSheet } from '../../../shared/desk/sheet/sheet'
import { toSnapshot } from '../../../shared/desk/state'
import { undoOf } from '../../../shared/desk/undo'
import type { Command } from '../../../shared/desk/commands'
import { canonicalJson } from '../../../shared/kit/digest'
import { frameLine, start } from '../../../shared/ledger/chain'
import { profiles } from '../../../shared/schedule/export/profiles'
import { commandsOf } from '../desk/histories/commands'
import { foundedBy } from '../desk/histories/desk'
import { histories, type History } from '../desk/histories/steps'
import { content, SmallDesk } from '../desk/small-desk'
import { handedOverDesk } from '../evidence/signing-desk'

export interface Left {
  /** What must be the same, whoever reads: each by what it is called. */
  readonly kept: ReadonlyMap<string, string>
  /** What the people were told. */
  readonly said: readonly string[]
  readonly types: ReadonlySet<string>
}

export function played(seed: number, count: number): Left {
  const kept = new Map<string, string>()
  const said: string[] = []
  const types = new Set<string>()
  const desks = [
    ...fc.sample(histories, { seed, numRuns: count }).map((history) => replayed(history, said)),
    byItself(),
  ]
  for (const [index, desk] of desks.entries()) {
    for (const { event } of desk.entries) types.add(event.type)
    for (const [what, text] of leftBy(desk)) kept.set(`${index}: ${what}`, text)
  }
  for (const [what, text] of packs(types)) kept.set(what, text)
  return { kept, said, types }
}

function replayed({ size, steps }: History, said: string[]): SmallDesk {
  const desk = foundedBy(size)
  const last = new Map<string, { readonly command: Command; readonly commandId: string }>()
  const act = (by: string, command: Command, batch: string | null) => {
    const decided = desk.act(by, command, batch)
    if (decided.ok) last.set(by, { command, commandId: desk.lastId })
    else said.push(`${decided.error.what} ${decided.error.wayOut}`)
  }
  for (const [at, step] of steps.entries()) {
    if (step.act === 'wait' && step.pick < 4) desk.wait(3)
    if (step.act === 'undo') {
      const before = last.get(step.by)
      const undo =
        before && undoOf(desk.state, before.command, { by: step.by, now: desk.now, commandId: before.commandId })
      last.delete(step.by)
      if (undo) act(step.by, undo.command, null)
      continue
    }
    const commands = commandsOf(desk, step)
    for (const command of commands) act(step.by, command, commands.length > 1 ? `b${at}` : null)
  }
  return desk
}

/** The entries in which a command itself says why. */
function byItself(): SmallDesk {
  const desk = new SmallDesk()
  const drafts = ['i1', 'i2'].map((post) => ({ post, content: content(`Imported: ${post}.`) }))
  desk.act('ana', { type: 'import-drafts', drafts }, 'import')
  desk.must('ana', { type: 'withdraw-import', batch: 'import' })
  desk.draft('ana', 'moved', 'We open at nine.')
  desk.submit('ana', 'moved')
  desk.must('ana', { type: 'move-slot', post: 'moved', expect: desk.expect('moved'), slot: null })
  desk.must('mia', { type: 'remove-person', person: 'ben', reason: '' })
  return desk
}

function leftBy(desk: SmallDesk): readonly (readonly [string, string])[] {
  const { state, entries, now } = desk
  let head = start.head
  const journal = entries.map((entry) => {
    const framed = frameLine(head, [entry])
    head = framed.head
    return framed.line
  })
  const made = { at: now, by: 'mia', record: { entries: entries.length, head: 'ab'.repeat(32), fingerprint: null } }
  const range = { from: null, to: null, accounts: null }
  return [
    ['journal', journal.join('')],
    ['state', canonicalJson(toSnapshot(state))],
    ['table of the record', tableHead + tableRows(entries.map(lineOf), namesIn(state))],
    ...[...state.posts.values()].map(
      (post) => [`sheet of ${post.id}`, sheetPage(signOffSheet(state, post, made))] as const,
    ),
    ...profiles.flatMap(({ id }) =>
      prepareExport(state, { profile: id, ...range }, now).rendered.files.map(
        ({ name, bytes }) => [`${id}: ${name}`, Buffer.from(bytes).toString('base64')] as const,
      ),
    ),
  ]
}

function packs(types: Set<string>): readonly (readonly [string, string])[] {
  const { desk } = handedOverDesk()
  desk.draft('ana', 'p3', 'Guaranteed returns for all.')
  desk.submit('ana', 'p3')
  const [finding] = desk.post('p3').checked?.findings ?? []
  const seen = { revision: 1, contentDigest: desk.post('p3').revisions[0].contentDigest }
  const until = '2027-01-20T00:00:00.000Z'
  const about = { post: 'p3', expect: seen, until }
  const note = 'Quoted from a letter of the regulator.'
  desk.must('ana', { type: 'request-waiver', ...about, finding: finding?.id ?? '', reason: 'quoted-words', note })
  const waiver = desk.post('p3').waivers[0]?.id ?? ''
  desk.must('dev', { type: 'grant-waiver', ...about, waiver, note: 'It is quoted.' })
  desk.sign('cleo', 'p3')
  const made = desk.export('mia', 'p3')
  desk.enrol('cleo', 'mia', 'another of cleo’s')
  desk.must('mia', { type: 'remove-person', person: 'dev', reason: '' })
  for (const { entry } of desk.leaves) types.add(entry.event.type)
  return [
    ['signed journal', desk.leaves.map(({ text }) => text).join('\n')],
    ...[...desk.pack(made)].map(([name, bytes]) => [`pack: ${name}`, Buffer.from(bytes).toString('utf8')] as const),
  ]
}
