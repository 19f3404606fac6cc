// What in a text has a name of its own: figures, strong words, links, tags, emoji. Of an edit it is what came, went or
// was exchanged; of a text that is new as a whole, what is there.
import type { Say } from '../words/say'
import { plainPunctuation, withoutBlanks, withoutUnseen } from './folds'
import type { ChangeKind } from './kinds'
import { linkFacts } from './links'
import { exchanged } from './lists'
import { strengthWordsIn } from './strength'
import { type Token, type TokenKind, tokensOf } from './tokens'
import { codePoint, onOneLine } from './visible'

export interface Named {
  readonly kinds: readonly ChangeKind[]
  /** Where it is all that changed. */
  readonly words: string
  /** Where it is part of a change that is told: "strong word “can”". */
  readonly mark: string
}

export interface Parts {
  readonly tokens: readonly Token[]
  readonly strength: readonly string[]
  /** The words that have no name of their own, without blanks. */
  readonly rest: string
}

export function partsOf(text: string): Parts {
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

/** `isWhole`: the change as a whole is told as added or removed, so that its marks need not say so of each part. */
export function namedIn(old: Parts, next: Parts, isWhole: boolean, t: Say): readonly Named[] {
  return [
    ...(Object.keys(namedKinds) as NamedKind[]).flatMap((kind) => entitiesIn(kind, old, next, isWhole, t)),
    ...linksIn(textsOf(old, 'link'), textsOf(next, 'link'), isWhole, t),
    ...claimsIn(old, next, isWhole, t),
    ...emojiIn(textsOf(old, 'emoji'), textsOf(next, 'emoji'), isWhole, t),
  ]
}

function textsOf(parts: Parts, kind: TokenKind): readonly string[] {
  return parts.tokens.flatMap((token) => (token.kind === kind ? [token.text] : []))
}

function entitiesIn(kind: NamedKind, old: Parts, next: Parts, isWhole: boolean, t: Say): readonly Named[] {
  const { pairs, gone, come } = exchanged(textsOf(old, kind), textsOf(next, kind), (text) => keyOf(kind, text))
  const named = (words: string, mark: string): Named => ({ kinds: [namedKinds[kind]], words, mark })
  const there = (words: string) =>
    t(
      '{kind, select, number {number} placeholder {placeholder} tag {tag} mention {mention} email {e-mail address} other {ticker}} {words}',
      { kind, words },
    )
  return [
    ...pairs.map(([a, b]) => {
      const values = { kind, before: onOneLine(a), after: onOneLine(b) }
      return named(
        t(
          '{kind, select, number {Number} placeholder {Placeholder} tag {Tag} mention {Mention} email {E-mail address} other {Ticker}} {before} → {after}',
          values,
        ),
        t(
          '{kind, select, number {number} placeholder {placeholder} tag {tag} mention {mention} email {e-mail address} other {ticker}} {before} → {after}',
          values,
        ),
      )
    }),
    ...gone
      .map(onOneLine)
      .map((words) =>
        named(
          t(
            '{kind, select, number {Number} placeholder {Placeholder} tag {Tag} mention {Mention} email {E-mail address} other {Ticker}} removed {words}',
            { kind, words },
          ),
          isWhole
            ? there(words)
            : t(
                '{kind, select, number {number} placeholder {placeholder} tag {tag} mention {mention} email {e-mail address} other {ticker}} removed {words}',
                { kind, words },
              ),
        ),
      ),
    ...come
      .map(onOneLine)
      .map((words) =>
        named(
          t(
            '{kind, select, number {Number} placeholder {Placeholder} tag {Tag} mention {Mention} email {E-mail address} other {Ticker}} added {words}',
            { kind, words },
          ),
          isWhole
            ? there(words)
            : t(
                '{kind, select, number {number} placeholder {placeholder} tag {tag} mention {mention} email {e-mail address} other {ticker}} added {words}',
                { kind, words },
              ),
        ),
      ),
  ]
}

/** What must differ for it to be another figure, tag or name, and not the same one written otherwise. */
function keyOf(kind: NamedKind, text: string): string {
  if (kind === 'number') return plainPunctuation(withoutBlanks(text)).toLowerCase()
  return kind === 'tag' || kind === 'mention' || kind === 'email' ? text.toLowerCase() : text
}

function linksIn(old: readonly string[], next: readonly string[], isWhole: boolean, t: Say): readonly Named[] {
  const { pairs, gone, come } = exchanged(old, next, exactly)
  const named = (words: string, mark: string): Named => ({ kinds: ['link-host'], words, mark })
  return [
    ...pairs.flatMap(([a, b]) => linkFacts(a, b, t)).map(({ kinds, words }) => ({ kinds, words, mark: words })),
    ...gone.map(onOneLine).map((link) => {
      const words = t('Link removed {link}', { link })
      return named(words, isWhole ? t('link {link}', { link }) : words)
    }),
    ...come.map(onOneLine).map((link) => {
      const words = t('Link added {link}', { link })
      return named(words, isWhole ? t('link {link}', { link }) : words)
    }),
  ]
}

function claimsIn(old: Parts, next: Parts, isWhole: boolean, t: Say): readonly Named[] {
  const key = (text: string) => plainPunctuation(text).toLowerCase()
  const { pairs, gone, come } = exchanged(old.strength, next.strength, key)
  const named = (words: string, mark: string): Named => ({ kinds: ['claim-strength'], words, mark })
  const there = (words: string) => t('strong word “{words}”', { words })
  return [
    ...pairs.map(([before, after]) =>
      named(t('“{before}” → “{after}”', { before, after }), t('strong word “{before}” → “{after}”', { before, after })),
    ),
    ...gone.map((words) =>
      named(t('Removed “{words}”', { words }), isWhole ? there(words) : t('strong word “{words}” removed', { words })),
    ),
    ...come.map((words) =>
      named(t('Added “{words}”', { words }), isWhole ? there(words) : t('strong word “{words}” added', { words })),
    ),
  ]
}

function emojiIn(old: readonly string[], next: readonly string[], isWhole: boolean, t: Say): readonly Named[] {
  const { pairs, gone, come } = exchanged(old, next, exactly)
  const named = (words: string, mark = words): Named => ({ kinds: ['emoji'], words, mark })
  const there = (emoji: string) => (isWhole ? t('emoji {emoji}', { emoji }) : undefined)
  return [
    ...pairs.map(([a, b]) => named(exchangedEmoji(a, b, t))),
    ...gone.map(onOneLine).map((emoji) => named(t('Emoji removed {emoji}', { emoji }), there(emoji))),
    ...come.map(onOneLine).map((emoji) => named(t('Emoji added {emoji}', { emoji }), there(emoji))),
  ]
}

function exactly(text: string): string {
  return text
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
