// What changed in a link: host, path and query apart, exactly as written. No URL parser, because a parser tidies, and
// what it tidies away (a capital, a trailing dot, an encoded letter) would be hidden from the reviewer.
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
export function linkFacts(old: string, next: string): readonly Fact[] {
  const before = linkParts(old)
  const after = linkParts(next)
  const facts: Fact[] = []
  if (before.host !== after.host) facts.push(hostFact(before.host, after.host))
  if (before.scheme !== after.scheme) {
    facts.push(fact(['link-host'], `Link scheme changed ${shown(before.scheme)} → ${shown(after.scheme)}`))
  }
  if (before.path !== after.path) {
    facts.push(fact(['link-path'], `Link path changed ${shown(before.path)} → ${shown(after.path)}`))
  }
  if (before.query !== after.query) {
    const isTracking = withoutTracking(before.query) === withoutTracking(after.query)
    const [kind, name] = isTracking ? (['link-tracking', 'tracking'] as const) : (['link-query', 'query'] as const)
    facts.push(fact([kind], `Link ${name} changed ${shown(before.query)} → ${shown(after.query)}`))
  }
  if (before.fragment !== after.fragment) {
    facts.push(fact(['link-path'], `Link fragment changed ${shown(before.fragment)} → ${shown(after.fragment)}`))
  }
  return facts
}

function hostFact(old: string, next: string): Fact {
  const change = `Link host changed ${shown(old)} → ${shown(next)}`
  const mixed = mixedScripts(next)
  const warning = mixed === null ? '' : `; it mixes ${mixed}: ${foreignLetters(next)}`
  if (skeletonOf(old).toLowerCase() !== skeletonOf(next).toLowerCase() || old.toLowerCase() === next.toLowerCase()) {
    return fact(mixed === null ? ['link-host'] : ['link-host', 'mixed-script'], change + warning)
  }
  const kinds =
    mixed === null ? (['link-host', 'look-alike'] as const) : (['link-host', 'look-alike', 'mixed-script'] as const)
  return fact(kinds, `${change}, which looks alike: ${exchangedLetters(old, next)}`)
}

function withoutTracking(query: string): string {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !/^utm_[a-z_]+=/i.test(pair))
    .join('&')
}

function shown(part: string): string {
  return part === '' ? '(none)' : onOneLine(part)
}
