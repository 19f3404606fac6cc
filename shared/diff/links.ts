// What changed in a link: host, path and query apart, exactly as written. No URL parser, because a parser tidies, and
// what it tidies away (a capital, a trailing dot, an encoded letter) would be hidden from the reviewer.
import type { Say } from '../words/say'
import { type Fact, fact } from './kinds'
import { exchangedLetters, foreignLetters, mixedScripts, skeletonOf } from './lookalikes'
import { onOneLine } from './visible'

export interface LinkParts {
  readonly scheme: string
  readonly host: string
  readonly path: string
  readonly query: string
  readonly fragment: string
}

/** Joined, the parts are the link. */
export function linkParts(link: string): LinkParts {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*:(?:\/\/)?)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(link)
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] = match ?? []
  return match === null
    ? { scheme: '', host: link, path: '', query: '', fragment: '' }
    : { scheme, host, path, query, fragment }
}

/** One fact for every part that differs; none when the links are the same. */
export function linkFacts(old: string, next: string, t: Say): readonly Fact[] {
  const before = linkParts(old)
  const after = linkParts(next)
  const both = (part: keyof LinkParts) => ({ before: shown(before[part], t), after: shown(after[part], t) })
  const facts: Fact[] = []
  if (before.host !== after.host) facts.push(hostFact(before.host, after.host, t))
  if (before.scheme !== after.scheme) {
    facts.push(fact(['link-host'], t('Link scheme changed {before} → {after}', both('scheme'))))
  }
  if (before.path !== after.path) {
    facts.push(fact(['link-path'], t('Link path changed {before} → {after}', both('path'))))
  }
  if (before.query !== after.query) {
    const isTracking = withoutTracking(before.query) === withoutTracking(after.query)
    facts.push(
      isTracking
        ? fact(['link-tracking'], t('Link tracking changed {before} → {after}', both('query')))
        : fact(['link-query'], t('Link query changed {before} → {after}', both('query'))),
    )
  }
  if (before.fragment !== after.fragment) {
    facts.push(fact(['link-path'], t('Link fragment changed {before} → {after}', both('fragment'))))
  }
  return facts
}

function hostFact(old: string, next: string, t: Say): Fact {
  const both = { before: shown(old, t), after: shown(next, t) }
  const mixed = mixedScripts(next, t)
  if (skeletonOf(old).toLowerCase() !== skeletonOf(next).toLowerCase() || old.toLowerCase() === next.toLowerCase()) {
    if (mixed === null) return fact(['link-host'], t('Link host changed {before} → {after}', both))
    return fact(
      ['link-host', 'mixed-script'],
      t('Link host changed {before} → {after}; it mixes {scripts}: {letters}', {
        ...both,
        scripts: mixed,
        letters: foreignLetters(next),
      }),
    )
  }
  const kinds =
    mixed === null ? (['link-host', 'look-alike'] as const) : (['link-host', 'look-alike', 'mixed-script'] as const)
  const letters = exchangedLetters(old, next, t)
  return fact(kinds, t('Link host changed {before} → {after}, which looks alike: {letters}', { ...both, letters }))
}

function withoutTracking(query: string): string {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !/^utm_[a-z_]+=/i.test(pair))
    .join('&')
}

function shown(part: string, t: Say): string {
  return part === '' ? t('(none)') : onOneLine(part)
}
