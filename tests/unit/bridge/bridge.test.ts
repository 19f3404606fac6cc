import { sep } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { commandTable } from '../../../shared/bridge/command-table'
import { inputs } from '../../../shared/bridge/contract'
import { callNames } from '../../../shared/bridge/names'

vi.mock('electron', () => ({ ipcMain: {}, protocol: {}, Menu: {} }))
const { isTrusted } = await import('../../../electron/app/calls')
const { pathWithin } = await import('../../../electron/app/protocol')
const { acceleratorOf } = await import('../../../electron/app/menu')

type Frame = Parameters<typeof isTrusted>[0]
const frame = (url: string, parent: object | null = null) => ({ senderFrame: { url, parent } }) as unknown as Frame

describe('who may speak to the main process', () => {
  it('is the main frame of our own page, and nobody else', () => {
    expect(isTrusted(frame('app://imprimatur/'))).toBe(true)
    expect(isTrusted(frame('app://imprimatur/', {}))).toBe(false)
    expect(isTrusted(frame('app://imprimatur.example/'))).toBe(false)
    expect(isTrusted(frame('https://imprimatur/'))).toBe(false)
    expect(isTrusted(frame('about:blank'))).toBe(false)
    expect(isTrusted({ senderFrame: null })).toBe(false)
  })

  it('finds a schema for every call, and only for those', () => {
    expect(Object.keys(inputs).sort()).toEqual([...callNames].sort())
  })
})

describe('what app:// serves', () => {
  const folder = ['', 'srv', 'renderer'].join(sep)
  it.each([
    ['app://imprimatur/', `${folder}${sep}index.html`],
    ['app://imprimatur/assets/a.js', `${folder}${sep}assets${sep}a.js`],
    ['app://imprimatur/%2e%2e/main.js', `${folder}${sep}main.js`],
    ['app://imprimatur/..%2f..%2fetc/passwd', null],
    ['app://imprimatur/..%5c..%5cetc', null],
    ['app://imprimatur/a%00.html', null],
    ['app://imprimatur/%E0%A4%A', null],
    ['app://elsewhere/index.html', null],
  ])('%s', (address, path) => {
    expect(pathWithin(folder, address)).toBe(path)
  })
})

describe('the command table', () => {
  it('names every command once', () => {
    expect(new Set(commandTable.map(({ id }) => id)).size).toBe(commandTable.length)
  })

  it('gives no key to two commands that can hear it at the same time', () => {
    const heard = new Map<string, string[]>()
    for (const { id, where, keys } of commandTable) {
      for (const key of keys) heard.set(`${where} ${key}`, [...(heard.get(`${where} ${key}`) ?? []), id])
    }
    const everywhere = commandTable.filter(({ where }) => where === 'anywhere').flatMap(({ keys }) => [...keys])
    const clashes = [...heard].filter(([, ids]) => ids.length > 1)
    const shadowed = commandTable.filter(
      ({ where, keys }) => where !== 'anywhere' && keys.some((key) => (everywhere as string[]).includes(key)),
    )
    expect({ clashes, shadowed: shadowed.map(({ id }) => id) }).toEqual({ clashes: [], shadowed: [] })
  })

  it('shows chords with Ctrl or Cmd in the native menu, never a bare letter', () => {
    const of = (id: string) => acceleratorOf(commandTable.find((entry) => entry.id === id) ?? commandTable[0])
    expect(of('palette')).toBe('CmdOrCtrl+K')
    expect(of('compose.submit')).toBe('CmdOrCtrl+Enter')
    expect(of('review.finding.next')).toBe('F8')
    expect(of('review.approve')).toBeUndefined()
  })
})
