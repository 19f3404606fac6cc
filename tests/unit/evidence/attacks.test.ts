// What people try who hold more than they should: the pack, the desk's key, or the journal. The manifest and its seal are
// right in all of these; something else must give them away.
import { describe, expect, it } from 'vitest'
import { deskName, noteOf, signatureLine } from '../../../shared/ledger/checkpoint'
import type { DeskEvent, Entry, EventOf } from '../../../shared/ledger/events'
import { contentDigest } from '../../../shared/post/content'
import type { PackReport } from '../../../shared/schedule/evidence/verify/report'
import type { PackFiles } from '../../../shared/schedule/evidence/zip'
import { content, policy } from '../desk/small-desk'
import { changed, sealedAnew, textIn, verified, whyNot } from './answers'
import { handedOverDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId)

const bytes = (pack: PackFiles, name: string) => pack.get(name) ?? null

describe('somebody with the pack and the desk’s key', () => {
  it('cannot exchange two posts’ sign-offs', () => {
    const one = 'posts/N-1001/sign-off-1-brand'
    const other = 'posts/N-1002/sign-off-1-brand'
    const parts = ['entry.json', 'dsse.json', 'statement.json', 'sig', 'pae']
    const swapped = parts.flatMap((part) => [
      [`${one}.${part}`, bytes(files, `${other}.${part}`)] as const,
      [`${other}.${part}`, bytes(files, `${one}.${part}`)] as const,
    ])
    const answer = verified(sealedAnew(changed(files, Object.fromEntries(swapped)), desk))
    expect(answer.posts.map(({ verdict }) => verdict)).toEqual(['fails', 'fails'])
  })

  it('cannot put another text, policy or list beside the entries', () => {
    for (const name of ['posts/N-1001/content.json', 'policy/policy.json', 'schedule.json', 'keys.json']) {
      const other = textIn(files, name).replace(/1/, '2')
      const answer = verified(sealedAnew(changed(files, { [name]: other }), desk))
      expect(answer.failures.map(({ file }) => file)).toEqual([name])
    }
  })

  it('cannot put in a file that does not belong, even a listed and sealed one', () => {
    const more = changed(files, { 'summary.html': 'All is well.', 'posts/N-1001/sign-off-3-tax.sig': 'x' })
    expect(verified(sealedAnew(more, desk)).failures).toEqual([
      { file: 'posts/N-1001/sign-off-3-tax.sig', what: 'It does not belong in this pack.' },
      { file: 'summary.html', what: 'It does not belong in this pack.' },
    ])
  })

  it('cannot exchange a key, or what was signed with it', () => {
    const { keyId } = desk.keyOf('cleo')
    const [ownKey, others] = [`keys/${keyId}.pem`, `keys/${desk.keyOf('dev').keyId}.pem`]
    const stem = 'posts/N-1001/sign-off-1-brand'
    for (const [name, other] of [
      [ownKey, bytes(files, others)],
      [`${stem}.sig`, bytes(files, 'schedule.sig')],
      [`${stem}.pae`, bytes(files, 'schedule.pae')],
    ] as const) {
      const answer = verified(sealedAnew(changed(files, { [name]: other }), desk))
      expect(answer.failures.map(({ file }) => file)).toEqual([name])
    }
  })

  it('cannot leave out a revision, so that a writer passes for a mere reviewer', () => {
    const history = textIn(files, 'posts/N-1001/history.jsonl')
    const shorter = history
      .split('\n')
      .filter((line) => !line.includes('"RevisionSaved"') && !line.includes('"revision":2'))
      .join('\n')
    const answer = verified(sealedAnew(changed(files, { 'posts/N-1001/history.jsonl': shorter }), desk))
    expect(whyNot(answer)).toContain('The revision that was handed over is not in the pack')
  })

  it('cannot leave out the account, the check or the policy that asked for more', () => {
    for (const part of ['AccountAdded', 'PolicyAdopted']) {
      const gone = [...files.keys()].filter((name) => name.includes(part))
      const answer = verified(sealedAnew(changed(files, Object.fromEntries(gone.map((name) => [name, null]))), desk))
      expect(answer.posts.every(({ verdict }) => verdict === 'fails')).toBe(true)
    }
    const history = 'posts/N-1002/history.jsonl'
    const unchecked = textIn(files, history)
      .split('\n')
      .filter((line) => !line.includes('"Checked"'))
    const answer = verified(sealedAnew(changed(files, { [history]: unchecked.join('\n') }), desk))
    expect(whyNot(answer, 'N-1002')).toContain('No check of this content under this policy')
  })

  it('cannot show a checkpoint that the desk’s key did not sign, or proofs of another one', () => {
    const stranger = handedOverDesk({ seed: 'stranger' }).desk
    const [body = ''] = textIn(files, 'checkpoint.txt').split('\n\n')
    const line = signatureLine(deskName(desk.deskKey.keyId), desk.deskKey.publicKey, stranger.deskKey.raw(`${body}\n`))
    const note = noteOf(`${body}\n`, [line])
    const answer = verified(sealedAnew(changed(files, { 'checkpoint.txt': note }), desk))
    expect(answer.failures.map(({ file }) => file)).toEqual(['checkpoint.txt'])
  })

  it('cannot show an entry that is not in the record', () => {
    const entry = textIn(files, 'posts/N-1002/sign-off-1-brand.entry.json').replace('"note":""', '"note":"!"')
    const answer = verified(sealedAnew(changed(files, { 'posts/N-1002/sign-off-1-brand.entry.json': entry }), desk))
    expect(whyNot(answer, 'N-1002')).toContain('is not shown to stand in the desk’s record')
  })

  it('cannot make the report lie unnoticed', () => {
    const lie = textIn(files, 'report.html').replaceAll('Cleo Hart', 'The Pope')
    const answer = verified(sealedAnew(changed(files, { 'report.html': lie }), desk))
    expect(answer.warnings.join()).toContain('report.html is not what this version of Imprimatur would write')
  })
})

describe('somebody with the journal and the desk’s key, and nobody else’s', () => {
  const isSignOff = ({ event }: Entry) => event.type === 'SignedOff' && event.post === 'p2'
  const withEvent = (change: (event: DeskEvent) => DeskEvent) => (entry: Entry) => ({
    ...entry,
    event: change(entry.event),
  })

  function forged(isIt: (entry: Entry) => boolean, change: (entry: Entry) => Entry, making = {}): PackReport {
    const victim = handedOverDesk(making)
    victim.desk.tamper(isIt, change)
    return verified(victim.desk.pack(victim.exportId))
  }

  it('cannot say that another person signed off', () => {
    expect(
      whyNot(
        forged(isSignOff, (entry) => ({ ...entry, by: 'cleo' })),
        'N-1002',
      ),
    ).toContain('sign')
  })

  it('cannot turn a request for changes into an approval, or change a word of it', () => {
    const isRequest = ({ event }: Entry) => event.type === 'SignedOff' && event.decision === 'request-changes'
    const answer = forged(
      isRequest,
      withEvent((event) => ({ ...event, decision: 'approve' }) as DeskEvent),
    )
    expect(answer.posts[0]?.verdict).toBe('fails')
    const note = forged(
      isSignOff,
      withEvent((event) => ({ ...event, note: 'Gladly.' }) as DeskEvent),
    )
    expect(note.posts.map(({ verdict }) => verdict)).toEqual(['holds', 'fails'])
  })

  it('cannot pretend that a sign-off was never signed', () => {
    const answer = forged(isSignOff, ({ signed: _signed, ...entry }) => entry)
    expect(whyNot(answer, 'N-1002')).toContain('is not signed')
    expect(answer.posts[1]?.verdict).toBe('fails')
  })

  it('cannot put another text under an approval', () => {
    const other = content('Send us your PIN.')
    const isDraft = ({ event }: Entry) => event.type === 'PostDrafted' && event.post === 'p2'
    const text = forged(
      isDraft,
      withEvent((event) => ({ ...event, content: other }) as DeskEvent),
    )
    expect(whyNot(text, 'N-1002')).toContain('not the content whose digest it names')
    const digest = contentDigest(other)
    const both = forged(
      isDraft,
      withEvent((event) => ({ ...event, content: other, contentDigest: digest }) as DeskEvent),
    )
    expect(whyNot(both, 'N-1002')).toContain('not the revision it names')
  })

  it('cannot drop what the checks found', () => {
    const isCheck = ({ event }: Entry) => event.type === 'Checked' && event.post === 'p2'
    const finding = { id: 'f', rule: 'words/W2#1', clause: 'W2', severity: 'note', certainty: 'exact' } as const
    const answer = forged(
      isCheck,
      withEvent((event) => ({ ...event, findings: [finding] }) as DeskEvent),
    )
    expect(whyNot(answer, 'N-1002')).toContain('not those that were recorded')
  })

  it('cannot put another policy under an old digest, even where nothing is signed', () => {
    const isPolicy = ({ event }: Entry) => event.type === 'PolicyAdopted'
    const document = { ...policy(1), routes: [] }
    for (const hasKeys of [true, false]) {
      const answer = forged(
        isPolicy,
        withEvent((event) => ({ ...event, document }) as DeskEvent),
        { hasKeys },
      )
      expect(answer.verdict).toBe('fails')
      expect(answer.failures.map(({ file }) => file)).toContain('policy/policy.json')
    }
  })

  it('cannot make the verifier stumble', () => {
    const half = { ...policy(1), title: '\ud800' }
    const isPolicy = ({ event }: Entry) => event.type === 'PolicyAdopted'
    const victim = handedOverDesk({ hasKeys: false })
    const pack = victim.desk.pack(victim.exportId)
    const name = [...pack.keys()].find((file) => file.includes('PolicyAdopted')) ?? ''
    const entry = victim.desk.leaves.find((leaf) => isPolicy(leaf.entry))?.entry
    const text = JSON.stringify({ ...entry, event: { ...entry?.event, document: half } })
    const answer = verified(changed(pack, { [name]: text }))
    expect(answer.verdict).toBe('fails')
    expect(answer.failures.map(({ what }) => what).join()).toContain('cannot be judged')
  })

  it('cannot change what was handed over, by whom, or on what ground', () => {
    const isExport = ({ event }: Entry) => event.type === 'ScheduleExported'
    const changes: ((event: EventOf<'ScheduleExported'>) => DeskEvent)[] = [
      (event) => ({ ...event, files: [] }),
      (event) => ({ ...event, posts: event.posts.slice(0, 1) }),
      (event) => ({ ...event, posts: event.posts.map((post) => ({ ...post, signOffs: post.signOffs.slice(0, 1) })) }),
      (event) => ({ ...event, schedule: 'a'.repeat(64) }),
    ]
    for (const change of changes) {
      const answer = forged(
        isExport,
        withEvent((event) => change(event as EventOf<'ScheduleExported'>)),
      )
      expect(answer.posts.every(({ verdict }) => verdict === 'fails')).toBe(true)
      expect(answer.failures.map(({ file }) => file)).toContain('schedule.entry.json')
    }
  })

  it('cannot lend a person another key, or an area they do not have', () => {
    const stolen = handedOverDesk({ seed: 'stolen' }).desk.keyOf('dev')
    const isKey = ({ event }: Entry) => event.type === 'KeyEnrolled' && event.person === 'dev'
    const key = forged(
      isKey,
      withEvent(() => stolen.enrolled('dev')),
    )
    expect(key.posts.every(({ verdict }) => verdict === 'fails')).toBe(true)
    const isRoles = ({ event }: Entry) => event.type === 'RolesGranted' && event.person === 'dev'
    const roles = forged(
      isRoles,
      withEvent((event) => ({ ...event, areas: ['brand', 'tax'] }) as DeskEvent),
    )
    expect(roles.verdict).toBe('fails')
  })

  it('cannot hide who wrote, once signers vouch for the record before them', () => {
    const isWriting = ({ event }: Entry) => event.type === 'RevisionSaved'
    const answer = forged(isWriting, (entry) => ({ ...entry, by: 'ben' }), { vouches: true })
    expect(answer.failures.map(({ what }) => what).join()).toContain('signed for another record')
  })
})
