import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../shared/kit/result'

type Heard = (event: object, raw: unknown) => unknown
const heard = new Map<string, Heard>()
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, hear: Heard) => heard.set(channel, hear) },
  protocol: {},
}))
const { takeCalls } = await import('../../../electron/app/calls')
const { channelOf } = await import('../../../shared/bridge/names')
type Answer = Awaited<Parameters<typeof takeCalls>[0]>

const ours = { senderFrame: { url: 'app://imprimatur/', parent: null }, sender: {} }
const theirs = { senderFrame: { url: 'https://example.com/', parent: null }, sender: {} }
const say = (name: Parameters<typeof channelOf>[0], raw: unknown = null, event: object = ours) =>
  Promise.resolve(heard.get(channelOf(name))?.(event, raw))

beforeEach(() => heard.clear())

describe('calls that come before anything stands behind the window', () => {
  it('wait for it, and are answered in the order in which they came', async () => {
    const coming = Promise.withResolvers<Answer>()
    takeCalls(coming.promise, {})
    const order: string[] = []
    const calls = [say('works'), say('active'), say('lock')]
    coming.resolve(async (name) => {
      order.push(name)
      return ok(name)
    })
    expect(await Promise.all(calls)).toEqual([ok('works'), ok('active'), ok('lock')])
    expect(order).toEqual(['works', 'active', 'lock'])
  })

  it('have an early answer where there is one, for as long as nothing else can answer', async () => {
    const coming = Promise.withResolvers<Answer>()
    takeCalls(coming.promise, { deskView: () => null })
    expect(await say('deskView')).toEqual(ok(null))
    const misshapen = say('deskView', { not: 'null' })
    coming.resolve(async () => fail({ kind: 'bad-request', message: 'No' }))
    expect(await misshapen).toEqual(fail({ kind: 'bad-request', message: 'No' }))
    expect(await say('deskView')).toEqual(fail({ kind: 'bad-request', message: 'No' }))
  })

  it('are refused at once when somebody else speaks', async () => {
    takeCalls(new Promise<Answer>(() => undefined), { deskView: () => null })
    expect(await say('works', null, theirs)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await say('deskView', null, theirs)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })

  it('fail with the reason when nothing comes', async () => {
    takeCalls(Promise.reject(new Error('It is broken')), {})
    expect(await say('works')).toEqual(fail({ kind: 'failed', message: 'It is broken' }))
  })
})
