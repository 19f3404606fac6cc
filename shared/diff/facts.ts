// Says in words what one edit changed. Every edit gets at least one fact, and no difference goes unnamed.
import { appearanceOf, plainPunctuation, withoutBlanks, withoutUnseen } from './folds'
import { type ChangeKind, type Fact, fact } from './kinds'
import { linkFacts } from './links'
import { listChange } from './lists'
import { exchangedLetters, foreignLetters, mixedScripts } from './lookalikes'
import { quoted } from './quoted'
import { strengthWordsIn } from './strength'
import { type Token, type TokenKind, tokensOf } from './tokens'
import { codePoint, onOneLine, unseenIn } from './visible'

/** What stood here and what stands here now; one of them may be empty. */
export function factsOf(removed: string, added: string): readonly Fact[] {
  const old = partsOf(removed)
  const next = partsOf(added)
  const named = entityFacts(old, next)
  const appearance = removed === '' || added === '' ? onlyBlanks(removed + added) : appearanceOf(removed, added)
  if (appearance !== null) return [...withAppearance(named, appearance, removed, added)]
  const facts = [...named, ...deceptions(old, next, removed, added)]
  if (old.rest !== next.rest) facts.push(textFact(removed, added))
  return facts.length > 0 ? facts : [textFact(removed, added)]
}

/** The words are the same: says how they look different now, and keeps what is said about figures, tags and links. */
function withAppearance(
  named: readonly Fact[],
  appearance: readonly ChangeKind[],
  removed: string,
  added: string,
): readonly Fact[] {
  const isClaim = (found: Fact) => found.kinds.includes('claim-strength')
  const others = named
    .filter((found) => !isClaim(found))
    .map(({ kinds, words }) => fact([...kinds, ...appearance], words))
  const deceives = appearance.includes('look-alike') || appearance.includes('invisible')
  const isSaid = others.length > 0 && (!deceives || others.every((found) => found.kinds.includes('link-host')))
  if (isSaid) return others
  const look = appearanceFact(appearance, removed, added)
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

const namedKinds: Readonly<Record<NamedKind, readonly [ChangeKind, string]>> = {
  number: ['number', 'Number'],
  placeholder: ['placeholder', 'Placeholder'],
  tag: ['hashtag', 'Tag'],
  mention: ['mention', 'Mention'],
  email: ['email', 'E-mail address'],
  ticker: ['ticker', 'Ticker'],
}

function entityFacts(old: Parts, next: Parts): readonly Fact[] {
  const facts: Fact[] = []
  const ofKind = (parts: Parts, kind: TokenKind) =>
    parts.tokens.flatMap((token) => (token.kind === kind ? [token.text] : []))
  for (const kind of Object.keys(namedKinds) as NamedKind[]) {
    const [change, name] = namedKinds[kind]
    const { pairs, gone, come } = exchanged(ofKind(old, kind), ofKind(next, kind), (text) => keyOf(kind, text))
    for (const [a, b] of pairs) facts.push(fact([change], `${name} ${onOneLine(a)} → ${onOneLine(b)}`))
    for (const text of gone) facts.push(fact([change], `${name} removed ${onOneLine(text)}`))
    for (const text of come) facts.push(fact([change], `${name} added ${onOneLine(text)}`))
  }
  const links = exchanged(ofKind(old, 'link'), ofKind(next, 'link'), exactly)
  for (const [a, b] of links.pairs) facts.push(...linkFacts(a, b))
  for (const text of links.gone) facts.push(fact(['link-host'], `Link removed ${onOneLine(text)}`))
  for (const text of links.come) facts.push(fact(['link-host'], `Link added ${onOneLine(text)}`))
  const claims = exchanged(old.strength, next.strength, (text) => plainPunctuation(text).toLowerCase())
  for (const [a, b] of claims.pairs) facts.push(fact(['claim-strength'], `“${a}” → “${b}”`))
  for (const text of claims.gone) facts.push(fact(['claim-strength'], `Removed “${text}”`))
  for (const text of claims.come) facts.push(fact(['claim-strength'], `Added “${text}”`))
  const emoji = exchanged(ofKind(old, 'emoji'), ofKind(next, 'emoji'), exactly)
  for (const [a, b] of emoji.pairs)
    facts.push(fact(['emoji'], `Emoji ${onOneLine(a)} → ${onOneLine(b)}${styleOf(a, b)}`))
  for (const text of emoji.gone) facts.push(fact(['emoji'], `Emoji removed ${onOneLine(text)}`))
  for (const text of emoji.come) facts.push(fact(['emoji'], `Emoji added ${onOneLine(text)}`))
  return facts
}

function exactly(text: string): string {
  return text
}

/** What must differ for it to be another figure, tag or name, and not the same one written otherwise. */
function keyOf(kind: NamedKind, text: string): string {
  if (kind === 'number') return plainPunctuation(withoutBlanks(text)).toLowerCase()
  return kind === 'tag' || kind === 'mention' || kind === 'email' ? text.toLowerCase() : text
}

interface Exchange {
  readonly pairs: readonly (readonly [string, string])[]
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What one list has and the other lacks. Paired in order when as many went as came: otherwise a pair is a guess. */
function exchanged(old: readonly string[], next: readonly string[], key: (text: string) => string): Exchange {
  const { gone, come } = listChange(old, next, key)
  if (gone.length !== come.length) return { pairs: [], gone, come }
  return { pairs: gone.map((text, at) => [text, come[at] ?? ''] as const), gone: [], come: [] }
}

function styleOf(old: string, next: string): string {
  const bare = (text: string) => text.replace(/[\ufe0e\ufe0f]/g, '')
  if (bare(old) !== bare(next)) return ''
  const selector = (text: string) => /[\ufe0e\ufe0f]/.exec(text)?.[0] ?? ''
  const name = (char: string) => (char === '' ? 'no style selector' : codePoint(char))
  return ` (${name(selector(old))} → ${name(selector(next))})`
}

/** Invisible characters, mixed scripts and unusual blanks that came or went among other changes. */
function deceptions(old: Parts, next: Parts, removed: string, added: string): readonly Fact[] {
  const facts: Fact[] = []
  const known = new Set(old.tokens.map((token) => token.text))
  for (const token of next.tokens) {
    const mixed = token.kind === 'link' || known.has(token.text) ? null : mixedScripts(token.text)
    if (mixed === null) continue
    facts.push(fact(['mixed-script'], `“${onOneLine(token.text)}” mixes ${mixed}: ${foreignLetters(token.text)}`))
  }
  const codes = exchangedUnseen(removed, added, (text, kind) => kind === 'code' && withoutBlanks(text) !== '')
  if (codes !== null) facts.push(fact(['invisible'], `Invisible character ${codes}`))
  const breaks =
    removed === '' || added === ''
      ? null
      : exchangedUnseen(removed, added, (text, kind) => kind !== 'code' && text !== ' ')
  if (breaks !== null) facts.push(fact(['whitespace'], `Among the words, ${breaks}`))
  return facts
}

function exchangedUnseen(old: string, next: string, counts: (text: string, kind: string) => boolean): string | null {
  const names = (text: string) =>
    unseenIn(text).flatMap((part) =>
      counts(part.text, part.kind) ? [part.kind === 'code' ? `${part.glyph} (${part.name})` : part.name] : [],
    )
  const { pairs, gone, come } = exchanged(names(old), names(next), exactly)
  const parts = [
    ...(pairs.length > 0 ? pairs.map(([a, b]) => `${a} → ${b}`) : []),
    ...(come.length > 0 ? [`${counted(come)} added`] : []),
    ...(gone.length > 0 ? [`${counted(gone)} removed`] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : null
}

/** "space", "2 line breaks, tab", "3 × U+200B (zero-width space)". */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts, ([name, count]) => {
    if (count === 1) return name
    return name.endsWith(')') ? `${count} × ${name}` : `${count} ${name}s`
  }).join(', ')
}

function onlyBlanks(text: string): readonly ChangeKind[] | null {
  return withoutBlanks(text) === '' ? ['whitespace'] : null
}

function appearanceFact(kinds: readonly ChangeKind[], removed: string, added: string): Fact {
  const change = `${quoted(removed)} → ${quoted(added)}`
  if (kinds.includes('look-alike')) {
    const mixed = mixedScripts(added)
    return fact(
      mixed === null ? kinds : [...kinds, 'mixed-script'],
      `${change}, which looks alike: ${exchangedLetters(removed, added)}`,
    )
  }
  if (kinds.includes('invisible')) {
    const codes = exchangedUnseen(removed, added, (text, kind) => kind === 'code' && withoutBlanks(text) !== '')
    return fact(kinds, codes === null ? `Invisible characters: ${change}` : `Invisible character ${codes}: ${change}`)
  }
  if (kinds.length === 1 && kinds[0] === 'whitespace')
    return fact(kinds, blanksInWords(removed, added) ?? `Spacing: ${change}`)
  if (kinds.includes('normalisation')) return fact(kinds, `Same letters, other code points: ${change}`)
  return fact(kinds, `${kinds.includes('typography') ? 'Typography' : 'Capitals'}: ${change}`)
}

function blanksInWords(removed: string, added: string): string | null {
  const old = unseenIn(removed).map((part) => part.name)
  const next = unseenIn(added).map((part) => part.name)
  const isPure = withoutBlanks(removed + added) === ''
  const sentence =
    isPure && old.length > 0 && next.length > 0
      ? `${counted(old)} → ${counted(next)}`
      : exchangedUnseen(removed, added, () => true)
  return sentence === null ? null : sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function textFact(removed: string, added: string): Fact {
  if (removed === '') return fact(['text'], `Added ${quoted(added)}`)
  if (added === '') return fact(['text'], `Removed ${quoted(removed)}`)
  return fact(['text'], `${quoted(removed)} → ${quoted(added)}`)
}
