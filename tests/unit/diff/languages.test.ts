// What changed is the same in every language, and only the words for it differ.
import { afterEach, expect, test } from 'vitest'
import { compareContent, type ContentChange, type ContentDiff } from '../../../shared/diff/content'
import { blankContent, type Content } from '../../../shared/post/content'
import { changesText } from '../../../shared/schedule/evidence/changes'
import type { CaseFile } from '../../../shared/schedule/evidence/case-file'
import { speak } from '../../../shared/words/language'
import { english, t } from '../../../shared/words/say'

afterEach(() => speak('en'))

const old: Content = {
  ...blankContent,
  text: 'Earn 4.15% APY with us.\nTerms apply, as they always did. Open today ❤ and see guaranteed https://a.com/x',
  targets: ['linkedin/northbank', 'x/northbank'],
  overrides: { 'x/northbank': 'Earn 4.15% #ad' },
  media: [{ name: 'banner.png', alt: 'A blue card', url: null, digest: 'a'.repeat(64) }],
  link: 'https://northbank.example/save?utm_source=li',
  slot: { wall: '2026-03-28T09:00', zone: 'Europe/Berlin', instant: '2026-03-28T08:00:00Z' },
  campaign: 'Spring',
  claims: ['4.15% APY'],
  disclosures: ['Member FDIC', 'Ad'],
  relationships: [{ party: 'Acme', nature: 'paid partner' }],
}

const next: Content = {
  ...old,
  kind: 'reply',
  replyTo: 'https://x.com/a/1',
  language: 'de',
  text: 'Earn 4.75% APY with us.\n\n\nOpen today ❤\ufe0f and see guar\u200banteed https://exаmple.com/x Terms apply, as they always did. #ad',
  targets: ['linkedin/northbank'],
  overrides: { 'linkedin/northbank': 'Earn 4.75% now' },
  media: [
    { name: 'banner.png', alt: 'A red card', url: null, digest: 'b'.repeat(64) },
    { name: 'film.mp4', alt: '', url: 'https://cdn.example/film.mp4', digest: null },
  ],
  link: 'https://northbаnk.example/spend',
  slot: { wall: '2026-03-29T09:00', zone: 'Europe/Berlin', instant: '2026-03-29T07:00:00Z' },
  campaign: '',
  claims: [],
  disclosures: ['Ad', 'Member FDIC'],
  relationships: [],
}

const pairs = [
  [old, next],
  [next, old],
  [null, old],
  [null, next],
] as const

const words = ({ changes }: ContentDiff) => changes.map((change) => change.words)
const withoutWords = ({ changes, fields, ...prose }: ContentDiff) => ({
  ...prose,
  changes: changes.map(unsaid),
  fields: fields.map(unsaid),
})
const unsaid = ({ words: _words, said: _said, marks, ...change }: ContentChange) => ({ ...change, marks: marks.length })

test('the same changes in the same order, in other words', async () => {
  const asKept = pairs.map(([before, after]) => compareContent(before, after))
  await speak('de')
  const german = pairs.map(([before, after]) => compareContent(before, after, t))
  expect(german.map(withoutWords)).toEqual(asKept.map(withoutWords))
  for (const [index, diff] of german.entries()) {
    const same = words(diff).filter((said) => words(asKept[index] as ContentDiff).includes(said))
    // An exchange of quoted words is written with other marks, an emoji and a link with a word that both share.
    expect(same.filter((said) => !/^(?:Emoji ❤|Link https:)/.test(said))).toEqual([])
    expect(words(diff).join()).not.toMatch(/“[^„]*“|\b(?:removed|added|changed|Added|Removed)\b/)
  }
  expect(words(german[0] as ContentDiff)).toEqual(
    expect.arrayContaining([
      'Zahl 4.15% → 4.75%',
      'Konto entfernt: X northbank',
      'Termin verschoben, +1 Tag nach der Uhr (+23 Std. mit der Zeitumstellung): Sa., 28. März 2026, 09:00 (Europe/Berlin, UTC+01:00) → So., 29. März 2026, 09:00 (Europe/Berlin, UTC+02:00)',
      'Kampagne entfernt: „Spring“',
      'Art Beitrag → Antwort',
    ]),
  )
})

test('what is kept stays English whatever is spoken', async () => {
  const file = {
    revisions: [
      { number: 1, content: old, contentDigest: 'a' },
      { number: 2, content: next, contentDigest: 'b' },
    ],
    signOffs: [],
    submitted: [{ revision: 1 }],
    exported: { revision: 2 },
  } as unknown as CaseFile
  const kept = [changesText(file), ...words(compareContent(old, next, english))]
  expect(kept[0]).toContain('- Number 4.15% → 4.75% [material]')
  expect(kept[0]).toContain('on the clock (+23 h with the change of the clocks)')
  await speak('de')
  expect([changesText(file), ...words(compareContent(old, next))]).toEqual(kept)
})
