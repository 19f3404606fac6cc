// The list of first steps: five for each kind of work, ticked by what was done, and kept for each person and desk.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { firstStepHandlers } from '../../../electron/app/handlers/first-steps'
import type { Workstation } from '../../../electron/app/workstation'
import { did, doing, onDoing } from '../../../renderer/first-steps/doings'
import { firstStepsOf, tickedBy } from '../../../renderer/first-steps/steps'
import { isPageId } from '../../../renderer/help/page-ids'
import { commands } from '../../../renderer/keys/labels'
import { WindowCommand } from '../../../shared/bridge/contract'
import { callNames } from '../../../shared/bridge/names'
import type { Role } from '../../../shared/people/person'

const someone = (...roles: Role[]) => ({ id: 'ana', name: 'Ana', roles, areas: [] })
/** Every word that a command of the window can hold. */
const acts = JSON.stringify(z.toJSONSchema(WindowCommand, { io: 'input', unrepresentable: 'any' }))
const roles: readonly Role[] = ['writer', 'reviewer', 'manager', 'admin']

describe('the first steps', () => {
  it.each(roles)('of somebody whose role is %s are five, each with a command, a page and a way to be done', (role) => {
    const steps = firstStepsOf(someone(role))
    expect(steps).toHaveLength(5)
    expect(new Set(steps.map(({ id }) => id)).size).toBe(5)
    for (const { command, page, by } of steps) {
      expect(commands.some(({ id }) => id === command)).toBe(true)
      expect(isPageId(page)).toBe(true)
      for (const way of by) expect(isSaid(way), way).toBe(true)
    }
  })

  it('are those of the work that comes first, and none for who may only read', () => {
    const first = (...own: Role[]) => firstStepsOf(someone(...own))[0]?.id
    expect([first('writer', 'reviewer', 'admin'), first('writer', 'manager'), first('admin'), first()]).toEqual([
      'approve',
      'schedule',
      'policies',
      undefined,
    ])
  })

  it('are ticked by doing them, once', () => {
    const steps = firstStepsOf(someone('reviewer'))
    const done = tickedBy('act sign-off approve', steps, [])
    expect(done).toEqual(['approve'])
    expect(tickedBy('act sign-off approve', steps, done)).toBe(done)
    expect(tickedBy('act sign-off reject', steps, done)).toBe(done)
    expect(tickedBy('call undo', steps, done)).toEqual(['approve', 'undo'])
  })
})

/** Whether anything in the window can say it. */
function isSaid(way: string): boolean {
  const [kind, name, ...rest] = way.split(' ')
  if (kind === 'command') return commands.some(({ id }) => id === name)
  if (kind === 'call') return (callNames as readonly string[]).includes(name ?? '')
  return kind === 'act' && acts.includes(`"${name ?? ''}"`) && rest.every((word) => acts.includes(`"${word}"`))
}

it('tells only of what worked', async () => {
  const heard: string[] = []
  const stop = onDoing((what) => heard.push(what))
  did('command palette')
  await doing('call undo', Promise.resolve({ ok: true }))
  await doing('act submit', Promise.resolve({ ok: false }))
  await doing('call keepFilters', Promise.resolve([]))
  await expect(doing('call draftPost', Promise.reject(new Error('No disk')))).rejects.toThrow('No disk')
  stop()
  did('command palette')
  expect(heard).toEqual(['command palette', 'call undo', 'call keepFilters'])
})

it('is kept for each person on each desk', () => {
  const kept = new Map<string, unknown>([['firstSteps', []]])
  const station = {
    openDesk: { folder: '/desks/one' },
    person: { id: 'ana' },
    settings: { get: (name: string) => kept.get(name), set: (name: string, value: unknown) => kept.set(name, value) },
  }
  const calls = firstStepHandlers(station as unknown as Workstation)
  const window = {} as Electron.WebContents
  void calls.keepFirstSteps({ done: ['approve'], isHidden: false }, window)
  void calls.keepFirstSteps({ done: ['approve', 'undo'], isHidden: true }, window)
  station.person = { id: 'cleo' }
  expect(calls.firstSteps(null, window)).toEqual({ done: [], isHidden: false })
  station.person = { id: 'ana' }
  expect(calls.firstSteps(null, window)).toEqual({ done: ['approve', 'undo'], isHidden: true })
  station.openDesk = { folder: '/desks/two' }
  expect(calls.firstSteps(null, window)).toEqual({ done: [], isHidden: false })
})
