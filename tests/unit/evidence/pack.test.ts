import { describe, expect, it } from 'vitest'
import { nodeCrypto as crypto } from '../../../electron/keys/node-crypto'
import { contentDigest } from '../../../shared/post/content'
import { latest } from '../../../shared/desk/state'
import { Gathering } from '../../../shared/schedule/evidence/gather'
import { buildPack } from '../../../shared/schedule/evidence/pack'
import { evidenceSchedule } from '../../../shared/schedule/evidence/schedule'
import { zip } from '../../../shared/schedule/evidence/zip'
import { policy } from '../desk/small-desk'
import { textIn, verified } from './answers'
import { approvedDesk, handedOverDesk, SigningDesk } from './signing-desk'

const { desk, exportId } = handedOverDesk()
const files = desk.pack(exportId)
const made = desk.leaves.find(({ entry }) => entry.event.type === 'ScheduleExported')
const exported = made?.entry.event.type === 'ScheduleExported' ? made.entry.event : null

describe('an evidence pack', () => {
  it('is the same, byte for byte, whenever it is packed under the same checkpoint', () => {
    const again = handedOverDesk()
    expect(Buffer.from(zip(again.desk.pack(again.exportId))).equals(zip(files))).toBe(true)
  })

  it('stays the same when more is done on the desk and the checkpoint is the old one', () => {
    const later = handedOverDesk()
    const { note, tree, names, signAsDesk } = later.desk.source(later.exportId)
    later.desk.draft('ana', 'p9', 'A later post.')
    later.desk.countersign('cleo')
    const gathering = new Gathering(later.exportId, new Set(['p1', 'p2', 'p9']), tree.size, crypto)
    for (const { entry, text } of later.desk.leaves) gathering.add(entry, text)
    const gathered = gathering.gathered()
    if (!gathered) throw new Error('Nothing was gathered')
    const pack = buildPack({ ...gathered, note, names, signAsDesk, crypto })
    expect(Buffer.from(zip(pack)).equals(zip(files))).toBe(true)
  })

  it('holds contents whose SHA-256 is the digest that was approved', () => {
    expect(crypto.sha256(textIn(files, 'posts/N-1001/content.json'))).toBe(
      contentDigest(latest(desk.post('p1')).content),
    )
    expect(crypto.sha256(textIn(files, 'policy/policy.json'))).toBe(exported?.policyDigest)
  })

  it('holds the list that the exporter signed', () => {
    const digest = crypto.sha256(textIn(files, 'schedule.json'))
    expect(exported?.schedule).toBe(digest)
    expect(textIn(files, 'schedule.statement.json')).toContain(`"name":"schedule.json","digest":{"sha256":"${digest}"}`)
  })

  it('makes that list from what is known when the hand-over is entered', () => {
    if (!exported || !made) throw new Error('There is no export')
    const { schedule: _schedule, ...before } = exported
    const { by, at } = made.entry
    const keyAndContent = (id: string) => ({ key: desk.post(id).key, content: latest(desk.post(id)).content })
    const list = evidenceSchedule(desk.deskKey.keyId, { by, at, event: before }, keyAndContent)
    expect(list).toBe(textIn(files, 'schedule.json'))
    expect(list).not.toContain('Mia')
  })

  it('says what people are called in one place only', () => {
    const naming = [...files].filter(([, bytes]) => new TextDecoder().decode(bytes).includes('Cleo Hart'))
    expect(naming.map(([name]) => name)).toEqual(['people.json', 'report.html'])
  })

  it('holds only what concerns the hand-over', () => {
    const all = [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('')
    expect(all).not.toContain('A post that stays.')
    expect([...files.keys()].filter((name) => name.includes('Account'))).toHaveLength(2)
  })

  it('leaves out what people said to each other in comments', () => {
    const talked = approvedDesk()
    talked.must('dev', { type: 'comment', post: 'p1', revision: 2, text: 'Between ourselves.', anchor: null })
    const pack = talked.pack(talked.export('mia', 'p1'))
    expect([...pack.values()].some((bytes) => new TextDecoder().decode(bytes).includes('Between'))).toBe(false)
    expect(verified(pack).verdict).toBe('holds')
  })

  it('tells what changed since a post was first submitted, or approved', () => {
    expect(textIn(files, 'posts/N-1001/changes.txt')).toContain('at [-9-]{+10+}')
    expect(textIn(files, 'posts/N-1002/changes.txt')).toContain('nothing was changed')
  })

  it('is of the moment of the hand-over, whatever was done to the post afterwards', () => {
    const later = handedOverDesk()
    const again = later.desk.export('mia', 'p1')
    expect(textIn(later.desk.pack(later.exportId), 'posts/N-1001/history.jsonl')).toBe(
      textIn(files, 'posts/N-1001/history.jsonl'),
    )
    expect(verified(later.desk.pack(again)).posts.map(({ key }) => key)).toEqual(['N-1001'])
  })

  it('holds the policy of the hand-over, whatever was adopted afterwards', () => {
    const later = handedOverDesk()
    later.desk.must('mia', { type: 'adopt-policy', document: policy(2) })
    const pack = later.desk.pack(later.exportId)
    expect(textIn(pack, 'policy/policy.json')).toBe(textIn(files, 'policy/policy.json'))
    expect(verified(pack).verdict).toBe('holds')
  })

  it('is called by the places of its posts when keys are no plain names', () => {
    const odd = new SigningDesk()
    odd.draft('ana', 'p1', 'Hello.')
    odd.submit('ana', 'p1')
    odd.sign('cleo', 'p1')
    odd.tamper(
      ({ event }) => event.type === 'PostDrafted',
      (entry) => (entry.event.type === 'PostDrafted' ? { ...entry, event: { ...entry.event, key: '../up' } } : entry),
    )
    const names = [...odd.pack(odd.export('mia', 'p1')).keys()]
    expect(names).toContain('posts/_1/content.json')
    expect(names.join()).not.toContain('..')
  })
})

describe('the pack of a desk without keys', () => {
  const bare = handedOverDesk({ hasKeys: false })
  const pack = bare.desk.pack(bare.exportId)

  it('is made all the same, and says plainly that it proves nothing of who and whence', () => {
    const answer = verified(pack)
    expect(answer.failures).toEqual([])
    expect(answer.verdict).toBe('unproven')
    expect(answer.posts.map(({ verdict }) => verdict)).toEqual(['unproven', 'unproven'])
    expect(answer.proves).toEqual(['Only that its parts agree with each other.'])
    expect(textIn(pack, 'report.html')).toContain('Anybody could have put it together.')
  })

  it('proves who approved as soon as people sign, and still not whence it comes', () => {
    const later = new SigningDesk({ hasKeys: false })
    for (const name of ['mia', 'cleo']) later.enrol(name)
    later.draft('ana', 'p1', 'Hello.')
    later.submit('ana', 'p1')
    later.sign('cleo', 'p1')
    const answer = verified(later.pack(later.export('mia', 'p1')))
    expect(answer.failures).toEqual([])
    expect(answer.posts[0]?.why).toEqual(['The desk had no key, so nothing seals this pack.'])
    expect(answer.proves.join()).toContain('Who approved it')
  })

  it('holds no signatures, and nothing that passes for one', () => {
    expect([...pack.keys()].filter((name) => /\.sig$|\.pae$|dsse|\.pem$/.test(name))).toEqual([])
  })
})

it('an export from before its list was signed is packed as it is', () => {
  const old = approvedDesk()
  const id = old.export('mia', 'p2')
  const pack = old.pack(id)
  const without = approvedDesk()
  const event = old.leaves.map(({ entry }) => entry.event).find((known) => known.type === 'ScheduleExported')
  if (event?.type !== 'ScheduleExported') throw new Error('There is no export')
  const { schedule: _schedule, ...before } = event
  without.force('mia', before)
  const packed = without.pack(id)
  expect(textIn(packed, 'schedule.json')).toBe(textIn(pack, 'schedule.json'))
  expect(verified(packed).verdict).toBe('holds')
})
