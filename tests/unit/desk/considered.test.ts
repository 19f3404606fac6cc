import { beforeEach, describe, expect, it } from 'vitest'
import { postView } from '../../../shared/desk/queries/post'
import { standingOf } from '../../../shared/desk/standing'
import { undoOf } from '../../../shared/desk/undo'
import { SmallDesk } from './small-desk'

let desk: SmallDesk
let finding: string
beforeEach(() => {
  desk = new SmallDesk()
  desk.draft('ana', 'p', 'The best bank.', { targets: ['linkedin/northbank'] })
  desk.submit('ana', 'p')
  finding = desk.post('p').checked?.findings[0]?.id ?? ''
  desk.must('cleo', { type: 'consider-finding', post: 'p', expect: desk.expect('p'), finding, note: 'A quotation.' })
})

const takeBack = (by: string) => desk.act(by, { type: 'take-back-consideration', post: 'p', finding, reason: 'Undone' })
const obstacles = () => {
  const person = desk.state.people.get('dev')
  return person && postView(desk.state, person, desk.post('p'), desk.now).obstacles.approve.map(({ kind }) => kind)
}

describe('a finding that was marked considered', () => {
  it('waits again once that is taken back, and can be considered anew', () => {
    expect(obstacles()).toEqual([])
    expect(takeBack('cleo').ok).toBe(true)
    expect(obstacles()).toEqual(['warning-open'])
    expect(desk.sign('dev', 'p')).toMatchObject({ ok: false, error: { obstacles: [{ kind: 'warning-open' }] } })
    const again = desk.act('dev', { type: 'consider-finding', post: 'p', expect: desk.expect('p'), finding, note: '' })
    expect(again.ok).toBe(true)
    expect(desk.sign('dev', 'p').ok).toBe(true)
  })

  it('is undone like any other act', () => {
    const command = { type: 'consider-finding', post: 'p', expect: desk.expect('p'), finding, note: '' } as const
    const undo = undoOf(desk.state, command, { by: 'cleo', now: desk.now, commandId: desk.lastId })
    expect(undo?.label).toBe('mark considered on N-1001')
    if (undo) desk.must('cleo', undo.command)
    expect(desk.post('p').considered).toEqual([])
    expect(takeBack('cleo')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('is taken back by nobody else', () => {
    expect(takeBack('dev')).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(takeBack('ana')).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  it('stays while an approval rests on it', () => {
    desk.sign('dev', 'p', 'approve', 'legal')
    expect(takeBack('cleo')).toMatchObject({
      ok: false,
      error: { what: 'Dev Patel has approved this post since.', wayOut: 'Ask for changes if it should not go out so.' },
    })
    const signOff = desk.post('p').signOffs[0]?.id ?? ''
    desk.must('dev', { type: 'take-back-sign-off', post: 'p', signOff, reason: '' })
    expect(takeBack('cleo').ok).toBe(true)
  })

  it('stays while their own approval rests on it, which is taken back first', () => {
    desk.sign('cleo', 'p')
    expect(takeBack('cleo')).toMatchObject({ ok: false, error: { wayOut: 'Take your approval back first.' } })
  })

  it('may be taken back when it was approved before, or only objected to since', () => {
    desk.sign('dev', 'p', 'request-changes')
    expect(takeBack('cleo').ok).toBe(true)
    desk.draft('ana', 'q', 'A good bank.')
    desk.submit('ana', 'q')
    desk.sign('dev', 'q')
    desk.edit('ana', 'q', 'The best bank.')
    desk.submit('ana', 'q')
    const about = { post: 'q', finding: desk.post('q').checked?.findings[0]?.id ?? '' }
    desk.must('cleo', { type: 'consider-finding', ...about, expect: desk.expect('q'), note: '' })
    expect(desk.act('cleo', { type: 'take-back-consideration', ...about, reason: '' }).ok).toBe(true)
  })

  it('is not taken back where it was never marked, though the post is approved', () => {
    desk.sign('cleo', 'p')
    expect(
      desk.act('cleo', { type: 'take-back-consideration', post: 'p', finding: 'another', reason: '' }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('stays on what has left', () => {
    desk.sign('cleo', 'p')
    desk.sign('dev', 'p', 'approve', 'legal')
    desk.export('mia', 'p')
    expect(standingOf(desk.state, desk.post('p'), desk.now).status).toBe('exported')
    expect(takeBack('cleo')).toMatchObject({ ok: false, error: { code: 'locked' } })
  })
})
