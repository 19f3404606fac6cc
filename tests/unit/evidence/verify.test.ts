import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { verifyPack } from '../../../shared/schedule/evidence/verify/verify'
import { zip } from '../../../shared/schedule/evidence/zip'
import { changed, sealedAnew, textIn, verified } from './answers'
import { approvedDesk, handedOverDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId)

describe('a pack as the desk made it', () => {
  it('holds, post by post, and names who approved under which key', () => {
    const answer = verifyPack(zip(files), { crypto })
    expect(answer?.failures).toEqual([])
    expect(answer?.verdict).toBe('holds')
    expect(answer?.posts.map(({ key, verdict, why }) => [key, verdict, why])).toEqual([
      ['N-1001', 'holds', []],
      ['N-1002', 'holds', []],
    ])
    expect(answer?.posts[0]?.approvals.map(({ area, name, keyId }) => [area, name, keyId])).toEqual([
      ['brand', 'Cleo Hart', desk.keyOf('cleo').keyId],
      ['legal', 'Dev Patel', desk.keyOf('dev').keyId],
    ])
  })

  it('still holds when signers vouch for the record before them', () => {
    const vouching = handedOverDesk({ vouches: true })
    expect(verified(vouching.desk.pack(vouching.exportId)).verdict).toBe('holds')
  })

  it('says which exported files are those that were handed over, whatever they are called now', () => {
    const exported = [
      { name: 'renamed.json', sha256: crypto.sha256('the file') },
      { name: 'other.json', sha256: crypto.sha256('another file') },
    ]
    const answer = verified(files, { exported })
    expect(answer.files).toEqual([
      { name: 'renamed.json', recordedAs: 'schedule.json' },
      { name: 'other.json', recordedAs: null },
    ])
    expect(answer.verdict).toBe('fails')
    expect(verified(files, { exported: exported.slice(0, 1) }).verdict).toBe('holds')
  })

  it('says so when it is of a sample desk', () => {
    const sample = handedOverDesk({ isSample: true })
    const pack = sample.desk.pack(sample.exportId)
    expect(verified(pack).warnings.join()).toContain('sample desk')
    expect(textIn(pack, 'report.html')).toContain('SAMPLE DESK')
  })

  it('tells of a key that was revoked later, and holds', () => {
    const later = handedOverDesk()
    later.desk.must('mia', { type: 'revoke-key', person: 'cleo', reason: 'A lost laptop.' })
    const answer = verified(later.desk.pack(later.exportId))
    expect(answer.verdict).toBe('holds')
    expect(answer.warnings.join()).toContain('A lost laptop.')
  })

  it('follows a key that an admin enrolled anew', () => {
    const anew = approvedDesk()
    anew.enrol('dev', 'mia', 'dev anew')
    anew.draft('ana', 'p3', 'Read under the new key.')
    anew.submit('ana', 'p3')
    anew.sign('dev', 'p3')
    const answer = verified(anew.pack(anew.export('mia', 'p2', 'p3')))
    expect(answer.failures).toEqual([])
    const [before, after] = answer.posts.map(({ approvals }) => approvals[0]?.keyId)
    expect(before).not.toBe(after)
  })
})

describe('whose pack it is', () => {
  const stranger = handedOverDesk({ seed: 'somebody else' })
  const forged = stranger.desk.pack(stranger.exportId)

  it('cannot be told from the pack alone: one made with other keys holds, with a warning to compare', () => {
    const answer = verified(forged)
    expect(answer.verdict).toBe('holds')
    expect(answer.warnings.join()).toContain(stranger.desk.deskKey.keyId)
    expect(answer.cannot.join()).toContain('Ask the desk for its key id')
  })

  it('is told by the key id that the desk gave by another way', () => {
    const { keyId } = desk.deskKey
    expect(verified(files, { desk: keyId }).verdict).toBe('holds')
    expect(verified(files, { desk: keyId.toUpperCase() }).warnings).toEqual([])
    const answer = verified(forged, { desk: keyId })
    expect(answer.verdict).toBe('fails')
    expect(answer.posts.every(({ verdict }) => verdict === 'fails')).toBe(true)
  })

  it('is told by the fingerprint of the checkpoint as well', () => {
    const fingerprint = verified(files).checkpoint?.fingerprint ?? ''
    expect(verified(files, { desk: fingerprint }).verdict).toBe('holds')
    expect(verified(forged, { desk: fingerprint }).verdict).toBe('fails')
  })

  it('of a desk without keys is nobody’s', () => {
    const bare = handedOverDesk({ hasKeys: false })
    expect(verified(bare.desk.pack(bare.exportId), { desk: desk.deskKey.keyId }).verdict).toBe('fails')
  })
})

describe('others who vouch', () => {
  const witnessed = handedOverDesk()
  witnessed.desk.countersign('cleo')
  witnessed.desk.stamp('mia')
  witnessed.desk.draft('ana', 'p9', 'A later post.')
  const pack = witnessed.desk.pack(witnessed.exportId)

  it('are named, with the checkpoint that they saw', () => {
    const answer = verified(pack)
    expect(answer.verdict).toBe('holds')
    expect(answer.witnesses).toHaveLength(2)
    expect(answer.witnesses[0]).toContain('Cleo Hart countersigned')
    expect([...pack.keys()].filter((name) => name.startsWith('timestamps/'))).toHaveLength(2)
  })

  it('are not counted when what they saw was another record', () => {
    const proofs = textIn(pack, 'proofs.json').replace(/"consistency":\[[\s\S]*$/, '"consistency":[]}\n')
    const answer = verified(sealedAnew(changed(pack, { 'proofs.json': proofs }), witnessed.desk))
    expect(answer.witnesses).toEqual([])
    expect(answer.failures.map(({ file }) => file).join()).toMatch(/CheckpointCountersigned.*TimestampImported/)
  })

  it('from before the hand-over are left out, because they saw nothing of it', () => {
    const early = approvedDesk()
    early.countersign('cleo')
    const answer = verified(early.pack(early.export('mia', 'p1')))
    expect(answer.witnesses).toEqual([])
    expect(answer.verdict).toBe('holds')
  })
})

describe('what cannot be read', () => {
  it('is no pack when it is no zip', () => {
    expect(verifyPack(new Uint8Array(), { crypto })).toBeNull()
    expect(verifyPack(new TextEncoder().encode('%PDF-1.7 and so on, for long enough'), { crypto })).toBeNull()
  })

  it('fails without a word about posts when the hand-over is not there', () => {
    const answer = verified(changed(files, { 'schedule.entry.json': null }))
    expect(answer.verdict).toBe('fails')
    expect(answer.posts).toEqual([])
    expect(answer.failures.map(({ file }) => file)).toContain('schedule.entry.json')
  })

  it('never throws, whatever a file holds', () => {
    const nonsense = [
      '',
      '{}',
      '[]',
      'null',
      '{"seq":1}',
      '\ufeff{',
      '"',
      '{"__proto__":{}}',
      new Uint8Array([0xff, 0xfe]),
    ]
    for (const name of files.keys()) {
      for (const content of nonsense) {
        const answer = verified(changed(files, { [name]: content }))
        expect(answer.verdict).toBe('fails')
        expect(answer.failures.map(({ file }) => file)).toContain(name)
      }
    }
  })
})
