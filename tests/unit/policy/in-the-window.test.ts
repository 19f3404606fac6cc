// The engine as the window's worker gets it: bundled for a browser, with nothing of Node's, and nothing may be
// evaluated from text, as the app's content security policy demands.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from './desk'

let folder = ''
let code = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-window-'))
  const outDir = join(folder, 'out')
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir,
      target: 'chrome148',
      lib: {
        entry: join(import.meta.dirname, 'in-the-window.entry.ts'),
        formats: ['iife'],
        name: 'imprimatur',
        fileName: 'out',
      },
    },
  })
  const [file = ''] = await readdir(outDir)
  code = await readFile(join(outDir, file), 'utf8')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('finds secrets and identity numbers there', () => {
  expect(code).not.toMatch(/\bfrom\s*["']node:|\brequire\(["']|import\(["']node:/)
  const bare = createContext({}, { codeGeneration: { strings: false, wasm: false }, microtaskMode: 'afterEvaluate' })
  runInContext(
    `globalThis.self = globalThis
    globalThis.structuredClone = (value) => JSON.parse(JSON.stringify(value))
    globalThis.TextEncoder = class { encode() { return new Uint8Array() } }`,
    bare,
  )
  runInContext(code, bare)
  const text =
    'BSN 111222333, codice fiscale RCCMNL83S18D969H, 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'
  const found = runInContext(`JSON.stringify(imprimatur.quotesIn(${JSON.stringify(post(text))}))`, bare)
  expect(JSON.parse(String(found))).toEqual([
    '111222333',
    'RCCMNL83S18D969H',
    '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',
  ])
})
