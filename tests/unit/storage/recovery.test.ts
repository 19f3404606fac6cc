// Opening a record: sound ones, and what is said of them.
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toSnapshot } from '../../../shared/desk/state'
import type { Entry } from '../../../shared/ledger/events'
import { count, Damaged } from './damaged'
import { add, type DeskFolder } from './desk-folder'

let damaged: Damaged
let desk: DeskFolder
beforeEach(async () => {
  damaged = await Damaged.make()
  ;({ desk } = damaged)
})
afterEach(() => damaged.remove())

describe('a sound record', () => {
  it('opens with nothing to say, from its snapshot', async () => {
    await desk.fill(count)
    const { condition, snapshotMark, state } = await damaged.opened()
    expect(condition).toEqual({ trouble: null, repairs: [] })
    expect([state.seq, snapshotMark?.seq]).toEqual([count, count])
  })

  it('that is new is made where there is none', async () => {
    const { condition, state } = await damaged.opened()
    expect(condition).toEqual({ trouble: null, repairs: [] })
    expect(state.seq).toBe(0)
    expect(await readdir(desk.file('ledger'))).toEqual(['000001.log'])
  })

  it('from before there were keys opens as it always did', async () => {
    const first = await desk.open()
    for (const entry of desk.history.filter(({ event }) => event.type !== 'DeskKeyEnrolled')) await add(first, entry)
    await first.close()
    await rm(desk.queue)
    const { condition, state } = await damaged.opened()
    expect(condition).toEqual({ trouble: null, repairs: [] })
    expect(state.people.get('ana')?.name).toBe('Ana Ruiz')
  })

  it('is the same state with its snapshot, with an older one, and without it', async () => {
    await desk.fill(6)
    const older = await readFile(desk.queue)
    const second = await desk.open()
    for (const entry of desk.history.slice(6, count)) await add(second, entry)
    await desk.vouch(second.ledger)
    await second.close()
    const wanted = toSnapshot(second.state)
    await writeFile(desk.queue, older)
    const third = await desk.open()
    expect([third.snapshotMark?.seq, toSnapshot(third.state), third.condition.repairs]).toEqual([6, wanted, []])
    await third.close()
    await rm(desk.queue)
    const { state, snapshotMark, condition } = await damaged.opened()
    expect([snapshotMark, toSnapshot(state), condition.repairs]).toEqual([null, wanted, []])
  })
})

describe('what a crash left half-written', () => {
  it('is removed on opening when it is nobody’s record, and nothing else is', async () => {
    await desk.fill(count)
    const unfinished = '0f8fad5b-d9cb-469f-a165-70867728950e.part'
    const others = [desk.file('queue.json.damaged-1'), desk.file('ledger', 'torn-after-3-99.part')]
    for (const path of [`${desk.queue}.${unfinished}`, `${desk.head}.${unfinished}`, ...others])
      await writeFile(path, 'x')
    expect((await damaged.opened()).condition).toEqual({ trouble: null, repairs: [] })
    const left = [...(await desk.contents()).keys()]
    expect(left.filter((path) => path.endsWith(unfinished))).toEqual([])
    expect(left).toEqual(expect.arrayContaining(others))
  })
})

describe('personal data', () => {
  it('whose key is gone is said to be missing, and that what people did is all there', async () => {
    const first = await desk.open()
    for (const entry of desk.history.slice(0, count)) {
      const { event } = entry
      const sealed = { key: 'k', iv: 'AAAA', data: 'AAAA' }
      const isNamed = event.type === 'PersonAdded'
      await add(first, isNamed ? { ...entry, event: { type: event.type, person: event.person, sealed } } : entry)
    }
    await desk.vouch(first.ledger)
    await damaged.died(first)
    expect(await damaged.repaired(count)).toMatchObject({
      kind: 'personal-data-missing',
      what: expect.stringContaining('names'),
    })
    await damaged.died()
    const reveal = (entry: Entry): Entry =>
      entry.event.type === 'PersonAdded' ? { ...entry, event: { ...entry.event, name: 'Somebody' } } : entry
    expect((await damaged.opened({ reveal })).condition).toEqual({ trouble: null, repairs: [] })
  })
})

describe('a damaged.record that is only looked at', () => {
  it('is not touched, whatever is found, and says so', async () => {
    await desk.fill(count)
    await appendFile(desk.segment(), 'torn')
    await writeFile(desk.queue, 'torn')
    const trouble = await damaged.troubled(count, { readOnly: true })
    expect(trouble).toMatchObject({ kind: 'folder-read-only', after: { seq: count, at: desk.history[count - 1]?.at } })
    expect(damaged.record?.condition.repairs).toMatchObject([{ kind: 'snapshot-unreadable', keptAs: null }])
  })

  it('can be looked at while another has it open, with all that was acknowledged so far', async () => {
    await desk.fill(4)
    const other = await desk.open()
    for (const entry of desk.history.slice(4, count)) await add(other, entry)
    const { state } = await damaged.opened({ readOnly: true })
    expect(state.seq).toBe(count)
    await other.close()
  })
})
