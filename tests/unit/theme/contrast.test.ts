// Holds the contrast of the tokens: 4.5 for text on every background it may stand on, 3 for the borders of controls
// and the lines that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11); with more contrast 7 for text (1.4.6), and 3 for
// every edge.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const sheet = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../renderer/theme/${name}`, import.meta.url)), 'utf8')

interface Pair {
  readonly light: string
  readonly dark: string
}

const pairsIn = (css: string) =>
  new Map<string, Pair>(
    [...css.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
      ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
    ),
  )

const usual = pairsIn(sheet('tokens.css'))
const more = pairsIn(sheet('contrast.css'))

const themes = [
  { name: 'light', tokens: usual, half: 'light', text: 4.5, edges: [] },
  { name: 'dark', tokens: usual, half: 'dark', text: 4.5, edges: [] },
  { name: 'light, with more contrast', tokens: more, half: 'light', text: 7, edges: ['border-subtle'] },
  { name: 'dark, with more contrast', tokens: more, half: 'dark', text: 7, edges: ['border-subtle'] },
] as const
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

describe.each(themes)('in the theme $name', ({ tokens, half, text: least, edges }) => {
  const colour = (name: string): string => {
    const token = tokens.get(name)
    if (!token) throw new Error(`There is no token --${name}`)
    return token[half]
  }

  test.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(least)
  })

  test.each([...shapePairs, ...edges.flatMap((edge) => grounds.map((ground): [string, string] => [edge, ground]))])(
    '%s can be seen on %s',
    (shape, ground) => {
      expect(contrast(colour(shape), colour(ground))).toBeGreaterThanOrEqual(3)
    },
  )
})

test('every colour has a light and a dark half, and others with more contrast and where colours are forced', () => {
  const forced = sheet('forced.css')
  const informative = [...usual.keys()].filter((name) => !name.startsWith('chart-'))
  expect(usual.size).toBeGreaterThan(40)
  expect(informative.filter((name) => !forced.includes(`--${name}: `))).toEqual([])
  expect([...more.keys()].toSorted()).toEqual([...usual.keys()].toSorted())
})

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
