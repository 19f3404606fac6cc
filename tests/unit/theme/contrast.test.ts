// Holds the contrast of the tokens: 4.5 for text on every background it may stand on, 3 for the borders of controls
// and the lines that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11).
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('../../../renderer/theme/tokens.css', import.meta.url)), 'utf8')

const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
)

const themes = ['light', 'dark'] as const
const grounds = ['bg-surface', 'bg-raised', 'bg-app', 'bg-sunken', 'bg-hover', 'bg-selected', 'bg-strong']
const states = ['blocker', 'warning', 'note', 'hint', 'approved', 'hold']
const changes = ['ins', 'del', 'move']

const textPairs = [
  ...['fg-default', 'fg-muted', 'fg-subtle', 'accent'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['fg-on-accent'].flatMap((text) => [
    [text, 'accent'],
    [text, 'accent-hover'],
  ]),
  ...states.flatMap((state) => [`${state}-bg`, ...grounds].map((ground) => [`${state}-fg`, ground])),
  ...changes.map((change) => [`${change}-fg`, `${change}-bg`]),
] as [string, string][]

const shapePairs = [
  ...['bg-surface', 'bg-raised', 'bg-app'].flatMap((ground) => [
    ['border-control', ground],
    ['focus', ground],
  ]),
  ...grounds.map((ground) => ['focus', ground]),
  ...changes.flatMap((change) => [
    [`${change}-line`, `${change}-bg`],
    [`${change}-line`, 'bg-surface'],
  ]),
  ...['chart-1', 'chart-2', 'chart-3', 'chart-4'].map((series) => [series, 'bg-surface']),
] as [string, string][]

describe.each(themes)('in the %s theme', (theme) => {
  test.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(colour(shape, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('every colour has a light and a dark half, and a colour of the system where colours are forced', () => {
  const forced = css.slice(css.indexOf('forced-colors: active'))
  const informative = [...tokens.keys()].filter((name) => !name.startsWith('chart-'))
  expect(informative.filter((name) => !forced.includes(`--${name}: `))).toEqual([])
  expect(tokens.size).toBeGreaterThan(40)
})

function colour(name: string, theme: (typeof themes)[number]): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`There is no token --${name}`)
  return token[theme]
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** WCAG's relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
