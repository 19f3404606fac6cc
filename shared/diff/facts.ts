// Says in words what one edit changed. Every edit gets at least one fact, and no difference goes unnamed.
import type { Say } from '../words/say'
import { appearanceOf, plainPunctuation, withoutBlanks, withoutUnseen } from './folds'
import { type ChangeKind, type Fact, fact } from './kinds'
import { linkFacts } from './links'
import { listChange } from './lists'
import { exchangedLetters, foreignLetters, mixedScripts } from './lookalikes'
import { quoted } from './quoted'
import { strengthWordsIn } from './strength'
import { type Token, type TokenKind, tokensOf } from './tokens'
import { codePoint, onOneLine, severalUnseen, type Shown, unseenIn } from './visible'

/** What stood here and what stands here now; one of them may be empty. */
export function factsOf(removed: string, added: string, t: Say): readonly Fact[] {
  const old = partsOf(removed)
  const next = partsOf(added)
  const named = entityFacts(old, next, t)
  const appearance = removed === '' || added === '' ? onlyBlanks(removed + added) : appearanceOf(removed, added)
  if (appearance !== null) return [...withAppearance(named, appearance, removed, added, t)]
  const facts = [...named, ...deceptions(old, next, removed, added, t)]
  if (old.rest !== next.rest) facts.push(textFact(removed, added, t))
  return facts.length > 0 ? facts : [textFact(removed, added, t)]
}

/** The words are the same: says how they look different now, and keeps what is said about figures, tags and links. */
function withAppearance(
  named: readonly Fact[],
  appearance: readonly ChangeKind[],
  removed: string,
  added: string,
  t: Say,
): readonly Fact[] {
  const isClaim = (found: Fact) => found.kinds.includes('claim-strength')
  const others = named
    .filter((found) => !isClaim(found))
    .map(({ kinds, words }) => fact([...kinds, ...appearance], words))
  const deceives = appearance.includes('look-alike') || appearance.includes('invisible')
  const isSaid = others.length > 0 && (!deceives || others.every((found) => found.kinds.includes('link-host')))
  if (isSaid) return others
  const look = appearanceFact(appearance, removed, added, t)
  return [...others, deceives && named.some(isClaim) ? fact([...look.kinds, 'claim-strength'], look.words) : look]
}

interface Parts {
  readonly tokens: readonly Token[]
  readonly strength: readonly string[]
  /** The words that no fact of their own covers, without blanks. */
  readonly rest: string
}

function partsOf(text: string): Parts {
  const tokens = tokensOf(text)
  const strength = strengthWordsIn(text)
  const covered = new Uint8Array(text.length)
  for (const { start, text: found } of strength) covered.fill(1, start, start + found.length)
  const rest = tokens
    .filter(({ kind, start }) => covered[start] !== 1 && !(kind in namedKinds) && kind !== 'emoji' && kind !== 'link')
    .map((token) => (withoutBlanks(token.text) === '' ? '' : withoutUnseen(token.text)))
  return { tokens, strength: strength.map((found) => found.text), rest: rest.join(' ').replace(/ +/g, ' ').trim() }
}

type NamedKind = Exclude<TokenKind, 'word' | 'mark' | 'space' | 'break' | 'emoji' | 'link'>

const namedKinds: Readonly<Record<NamedKind, ChangeKind>> = {
  number: 'number',
  placeholder: 'placeholder',
  tag: 'hashtag',
  mention: 'mention',
  email: 'email',
  ticker: 'ticker',
}

function entityFacts(old: Parts, next: Parts, t: Say): readonly Fact[] {
  const facts: Fact[] = []
  const ofKind = (parts: Parts, kind: TokenKind) =>
    parts.tokens.flatMap((token) => (token.kind === kind ? [token.text] : []))
  for (const kind of Object.keys(namedKinds) as NamedKind[]) {
    const { pairs, gone, come } = exchanged(ofKind(old, kind), ofKind(next, kind), (text) => keyOf(kind, text))
    const add = (words: string) => facts.push(fact([namedKinds[kind]], words))
    for (const [a, b] of pairs) {
      add(
        t(
          '{kind, select, number {Number} placeholder {Placeholder} tag {Tag} mention {Mention} email {E-mail address} other {Ticker}} {before} → {after}',
          { kind, before: onOneLine(a), after: onOneLine(b) },
        ),
      )
    }
    for (const text of gone) {
      add(
        t(
          '{kind, select, number {Number} placeholder {Placeholder} tag {Tag} mention {Mention} email {E-mail address} other {Ticker}} removed {words}',
          { kind, words: onOneLine(text) },
        ),
      )
    }
    for (const text of come) {
      add(
        t(
          '{kind, select, number {Number} placeholder {Placeholder} tag {Tag} mention {Mention} email {E-mail address} other {Ticker}} added {words}',
          { kind, words: onOneLine(text) },
        ),
      )
    }
  }
  return [
    ...facts,
    ...linksIn(ofKind(old, 'link'), ofKind(next, 'link'), t),
    ...claimFacts(old, next, t),
    ...emojiFacts(ofKind(old, 'emoji'), ofKind(next, 'emoji'), t),
  ]
}

function linksIn(old: readonly string[], next: readonly string[], t: Say): readonly Fact[] {
  const { pairs, gone, come } = exchanged(old, next, exactly)
  return [
    ...pairs.flatMap(([a, b]) => linkFacts(a, b, t)),
    ...gone.map((text) => fact(['link-host'], t('Link removed {link}', { link: onOneLine(text) }))),
    ...come.map((text) => fact(['link-host'], t('Link added {link}', { link: onOneLine(text) }))),
  ]
}

function claimFacts(old: Parts, next: Parts, t: Say): readonly Fact[] {
  const key = (text: string) => plainPunctuation(text).toLowerCase()
  const { pairs, gone, come } = exchanged(old.strength, next.strength, key)
  const told = (words: string) => fact(['claim-strength'], words)
  return [
    ...pairs.map(([before, after]) => told(t('“{before}” → “{after}”', { before, after }))),
    ...gone.map((words) => told(t('Removed “{words}”', { words }))),
    ...come.map((words) => told(t('Added “{words}”', { words }))),
  ]
}

function emojiFacts(old: readonly string[], next: readonly string[], t: Say): readonly Fact[] {
  const { pairs, gone, come } = exchanged(old, next, exactly)
  const told = (words: string) => fact(['emoji'], words)
  return [
    ...pairs.map(([a, b]) => told(exchangedEmoji(a, b, t))),
    ...gone.map((emoji) => told(t('Emoji removed {emoji}', { emoji: onOneLine(emoji) }))),
    ...come.map((emoji) => told(t('Emoji added {emoji}', { emoji: onOneLine(emoji) }))),
  ]
}

function exactly(text: string): string {
  return text
}

/** What must differ for it to be another figure, tag or name, and not the same one written otherwise. */
function keyOf(kind: NamedKind, text: string): string {
  if (kind === 'number') return plainPunctuation(withoutBlanks(text)).toLowerCase()
  return kind === 'tag' || kind === 'mention' || kind === 'email' ? text.toLowerCase() : text
}

interface Exchange<T> {
  readonly pairs: readonly (readonly [T, T])[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** What one list has and the other lacks. Paired in order when as many went as came: otherwise a pair is a guess. */
function exchanged<T>(old: readonly T[], next: readonly T[], key: (item: T) => string): Exchange<T> {
  const { gone, come } = listChange(old, next, key)
  if (gone.length !== come.length) return { pairs: [], gone, come }
  return { pairs: gone.map((item, at) => [item, come[at] ?? item] as const), gone: [], come: [] }
}

function exchangedEmoji(old: string, next: string, t: Say): string {
  const both = { before: onOneLine(old), after: onOneLine(next) }
  const bare = (text: string) => text.replace(/[\ufe0e\ufe0f]/g, '')
  if (bare(old) !== bare(next)) return t('Emoji {before} → {after}', both)
  const styleOf = (text: string) => {
    const selector = /[\ufe0e\ufe0f]/.exec(text)?.[0]
    return selector === undefined ? t('no style selector') : codePoint(selector)
  }
  return t('Emoji {before} → {after} ({styleBefore} → {styleAfter})', {
    ...both,
    styleBefore: styleOf(old),
    styleAfter: styleOf(next),
  })
}

/** Invisible characters, mixed scripts and unusual blanks that came or went among other changes. */
function deceptions(old: Parts, next: Parts, removed: string, added: string, t: Say): readonly Fact[] {
  const facts: Fact[] = []
  const known = new Set(old.tokens.map((token) => token.text))
  for (const token of next.tokens) {
    const mixed = token.kind === 'link' || known.has(token.text) ? null : mixedScripts(token.text, t)
    if (mixed === null) continue
    const values = { word: onOneLine(token.text), scripts: mixed, letters: foreignLetters(token.text) }
    facts.push(fact(['mixed-script'], t('“{word}” mixes {scripts}: {letters}', values)))
  }
  const codes = exchangedCodes(removed, added, t)
  if (codes !== null) facts.push(fact(['invisible'], t('Invisible character {changes}', { changes: codes })))
  const breaks =
    removed === '' || added === ''
      ? null
      : exchangedUnseen(removed, added, ({ text, kind }) => kind !== 'code' && text !== ' ', t)
  if (breaks !== null) facts.push(fact(['whitespace'], t('Among the words, {changes}', { changes: breaks })))
  return facts
}

function exchangedCodes(old: string, next: string, t: Say): string | null {
  return exchangedUnseen(old, next, ({ text, kind }) => kind === 'code' && withoutBlanks(text) !== '', t)
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
  return sentence === null ? null : sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function textFact(removed: string, added: string, t: Say): Fact {
  const before = quoted(removed, t)
  const after = quoted(added, t)
  if (removed === '') return fact(['text'], t('Added {words}', { words: after }))
  if (added === '') return fact(['text'], t('Removed {words}', { words: before }))
  return fact(['text'], `${before} → ${after}`)
}
