// A token that does not exist leaves a line undrawn and nobody is told.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url))
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|tsx?)$/.test(file))
  .map((file) => ({ file, text: readFileSync(`${renderer}/${file}`, 'utf8') }))

/** Set on its popups by the library of parts. */
const provided = ['--anchor-width', '--available-height']

test('every custom property that a style uses is set somewhere', () => {
  const set = new Set(provided)
  for (const { text } of sources)
    for (const [, name = ''] of text.matchAll(/(?<![(\w-])(--[\w-]+)['"]?\]?\s*:/g)) set.add(name)
  const lost = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name = '']) => (set.has(name) ? [] : [`${file}: ${name}`])),
  )
  expect(lost).toEqual([])
})
