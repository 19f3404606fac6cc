// Says in words what one edit changed. Every edit gets one fact, and no difference goes unnamed.
import type { Say } from '../words/say'
import { appearanceOf, withoutBlanks } from './folds'
import { type ChangeKind, type Fact, fact, once } from './kinds'
import { exchanged } from './lists'
import { exchangedLetters, foreignLetters, mixedScripts } from './lookalikes'
import { type Named, namedIn, type Parts, partsOf } from './named'
import { quoted } from './quoted'
import { onOneLine, severalUnseen, type Shown, unseenIn } from './visible'

/**
 * What stood here and what stands here now; one of them may be empty. One edit is one change, however much there is to
 * say of it: what has a name of its own in it is a mark on it, and no change besides.
 */
export function factOf(removed: string, added: string, t: Say): Fact {
  const old = partsOf(removed)
  const next = partsOf(added)
  const named = namedIn(old, next, removed === '' || added === '', t)
  const appearance = removed === '' || added === '' ? onlyBlanks(removed + added) : appearanceOf(removed, added)
  if (appearance !== null) return withAppearance(named, appearance, removed, added, t)
  const marked = [...named, ...deceptions(old, next, removed, added, t)]
  return old.rest === next.rest && marked.length > 0
    ? oneOf(marked, removed, added, t)
    : fact(['text', ...kindsOf(marked)], textInWords(removed, added, t), marksOf(marked))
}

/** What has a name of its own in one of several edits that are told together. */
export function namedBetween(removed: string, added: string, t: Say): readonly Named[] {
  const old = partsOf(removed)
  const next = partsOf(added)
  return [...namedIn(old, next, false, t), ...deceptions(old, next, removed, added, t)]
}

/** What has a name of its own in words that only stand elsewhere. */
export function namedAmong(words: string, t: Say): readonly Named[] {
  return namedIn(partsOf(''), partsOf(words), true, t)
}

/** What has a name of its own in a text that is new as a whole, each said once. */
export function factsThere(text: string, t: Say): readonly Fact[] {
  const nothing = partsOf('')
  const all = partsOf(text)
  const codes = unseenIn(text, t).filter(isCode)
  const facts = [
    ...namedIn(nothing, all, true, t).map(({ kinds, mark }) => fact(kinds, capitalised(mark))),
    ...mixedWords(nothing, all, t).map(({ kinds, words }) => fact(kinds, words)),
    ...(codes.length > 0
      ? [fact(['invisible'], t('Invisible character {changes}', { changes: counted(codes, exactName, t) }))]
      : []),
  ]
  return once(facts, ({ words }) => words)
}

export const kindsOf = (named: readonly Named[]) => named.flatMap(({ kinds }) => kinds)
export const marksOf = (named: readonly Named[]) => named.map(({ mark }) => mark)

/** The one thing that changed in its own words; several as one exchange of words that they are marked on. */
function oneOf(named: readonly Named[], removed: string, added: string, t: Say): Fact {
  const [only] = named
  return only && named.length === 1
    ? fact(only.kinds, only.words)
    : fact(kindsOf(named), textInWords(removed, added, t), marksOf(named))
}

/** The words are the same: says how they look different now, and keeps what is said about figures, tags and links. */
function withAppearance(
  named: readonly Named[],
  appearance: readonly ChangeKind[],
  removed: string,
  added: string,
  t: Say,
): Fact {
  const isClaim = (found: Named) => found.kinds.includes('claim-strength')
  const others = named
    .filter((found) => !isClaim(found))
    .map((found) => ({ ...found, kinds: [...found.kinds, ...appearance] }))
  const deceives = appearance.includes('look-alike') || appearance.includes('invisible')
  const isSaid = others.length > 0 && (!deceives || others.every((found) => found.kinds.includes('link-host')))
  if (isSaid) return oneOf(others, removed, added, t)
  const { kinds, said } = appearanceFact(appearance, removed, added, t)
  const claim = deceives && named.some(isClaim) ? (['claim-strength'] as const) : []
  return fact([...kinds, ...claim, ...kindsOf(others)], said, marksOf(others))
}

/** Invisible characters, mixed scripts and unusual blanks that came or went among other changes. */
function deceptions(old: Parts, next: Parts, removed: string, added: string, t: Say): readonly Named[] {
  const named = (kinds: readonly ChangeKind[], words: string): Named => ({ kinds, words, mark: words })
  const codes = exchangedCodes(removed, added, t)
  const breaks =
    removed === '' || added === ''
      ? null
      : exchangedUnseen(removed, added, (part) => part.kind !== 'code' && part.text !== ' ', t)
  return [
    ...mixedWords(old, next, t),
    ...(codes === null ? [] : [named(['invisible'], t('Invisible character {changes}', { changes: codes }))]),
    ...(breaks === null ? [] : [named(['whitespace'], t('Among the words, {changes}', { changes: breaks }))]),
  ]
}

function mixedWords(old: Parts, next: Parts, t: Say): readonly Named[] {
  const known = new Set(old.tokens.map((token) => token.text))
  return next.tokens.flatMap((token) => {
    const mixed = token.kind === 'link' || known.has(token.text) ? null : mixedScripts(token.text, t)
    if (mixed === null) return []
    const values = { word: onOneLine(token.text), scripts: mixed, letters: foreignLetters(token.text) }
    const words = t('“{word}” mixes {scripts}: {letters}', values)
    return [{ kinds: ['mixed-script'] as const, words, mark: words }]
  })
}

const isCode = ({ text, kind }: Shown) => kind === 'code' && withoutBlanks(text) !== ''

function exchangedCodes(old: string, next: string, t: Say): string | null {
  return exchangedUnseen(old, next, isCode, t)
}

function exchangedUnseen(old: string, next: string, counts: (part: Shown) => boolean, t: Say): string | null {
  const found = (text: string) => unseenIn(text, t).filter(counts)
  const { pairs, gone, come } = exchanged(found(old), found(next), ({ glyph }) => glyph)
  const parts = [
    ...pairs.map(([a, b]) => `${exactName(a)} → ${exactName(b)}`),
    ...(come.length > 0 ? [t('{characters} added', { characters: counted(come, exactName, t) })] : []),
    ...(gone.length > 0 ? [t('{characters} removed', { characters: counted(gone, exactName, t) })] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : null
}

/** "line break", "U+200B (zero-width space)" */
function exactName({ kind, glyph, name }: Shown): string {
  return kind === 'code' ? `${glyph} (${name})` : name
}

/** "space", "2 line breaks, tab", "3 × U+200B (zero-width space)". */
function counted(parts: readonly Shown[], nameOf: (part: Shown) => string, t: Say): string {
  const counts = new Map<string, { readonly part: Shown; count: number }>()
  for (const part of parts) {
    const known = counts.get(nameOf(part))
    if (known) known.count += 1
    else counts.set(nameOf(part), { part, count: 1 })
  }
  return Array.from(counts, ([name, { part, count }]) => {
    if (count === 1) return name
    return name === part.name ? severalUnseen(part.text, count, t) : `${count} × ${name}`
  }).join(', ')
}

function onlyBlanks(text: string): readonly ChangeKind[] | null {
  return withoutBlanks(text) === '' ? ['whitespace'] : null
}

function appearanceFact(kinds: readonly ChangeKind[], removed: string, added: string, t: Say): Fact {
  const both = { before: quoted(removed, t), after: quoted(added, t) }
  if (kinds.includes('look-alike')) {
    const mixed = mixedScripts(added, t)
    return fact(
      mixed === null ? kinds : [...kinds, 'mixed-script'],
      t('{before} → {after}, which looks alike: {letters}', { ...both, letters: exchangedLetters(removed, added, t) }),
    )
  }
  if (kinds.includes('invisible')) {
    const changes = exchangedCodes(removed, added, t)
    return fact(
      kinds,
      changes === null
        ? t('Invisible characters: {before} → {after}', both)
        : t('Invisible character {changes}: {before} → {after}', { ...both, changes }),
    )
  }
  if (kinds.length === 1 && kinds[0] === 'whitespace')
    return fact(kinds, blanksInWords(removed, added, t) ?? t('Spacing: {before} → {after}', both))
  if (kinds.includes('normalisation')) {
    return fact(kinds, t('Same letters, other code points: {before} → {after}', both))
  }
  return fact(
    kinds,
    kinds.includes('typography') ? t('Typography: {before} → {after}', both) : t('Capitals: {before} → {after}', both),
  )
}

function blanksInWords(removed: string, added: string, t: Say): string | null {
  const old = unseenIn(removed, t)
  const next = unseenIn(added, t)
  const isPure = withoutBlanks(removed + added) === ''
  const inWords = (parts: readonly Shown[]) => counted(parts, ({ name }) => name, t)
  const sentence =
    isPure && old.length > 0 && next.length > 0
      ? `${inWords(old)} → ${inWords(next)}`
      : exchangedUnseen(removed, added, () => true, t)
  return sentence === null ? null : capitalised(sentence)
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function textInWords(removed: string, added: string, t: Say): string {
  const before = quoted(removed, t)
  const after = quoted(added, t)
  if (removed === '') return t('Added {words}', { words: after })
  return added === '' ? t('Removed {words}', { words: before }) : `${before} → ${after}`
}
