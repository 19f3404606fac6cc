// A desk's own pack from its first line on: a name made of its title, and a text whose comments teach the format.
import { sectors } from './sectors'
import { shippedPacks } from './packs'
import { t } from '../words/say'

/** "Häuser & Regeln 2" is filed as hauser-regeln-2. */
export function packNameFrom(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 41)
    .replace(/-+$/, '')
  return slug === '' ? 'own-rules' : slug
}

export const longestTitle = 120

/** Why there can be no pack of this title, in words; null when there can. `taken`: the names of the desk's packs. */
export function whyNotTitle(title: string, taken: readonly string[]): string | null {
  if (title.trim() === '') return t('Give the pack a name.')
  if (title.trim().length > longestTitle)
    return t('Keep the name below {longest} characters.', { longest: longestTitle })
  return whyNotName(packNameFrom(title), taken)
}

/** Names of packs that ship are theirs, also of those to come for a sector. */
export function whyNotName(name: string, taken: readonly string[]): string | null {
  if (isShippedName(name)) return t('The name {name} belongs to a pack that ships. Choose another.', { name })
  return taken.includes(name) ? t('There is already a pack filed as {name}. Choose another name.', { name }) : null
}

export function isShippedName(name: string): boolean {
  return shippedPacks.some((pack) => pack.name === name) || sectors.some((sector) => sector === name)
}

/** The name that a pack's text gives itself; null where it says none that can be read. */
export function nameInPack(yaml: string): string | null {
  return /^pack:[ \t]*["']?([a-z][a-z0-9-]{0,40})["']?[ \t]*(?:#.*)?$/m.exec(yaml)?.[1] ?? null
}

/** Clause ids in these texts, without reading them whole: people cite a clause by its id alone, so none comes twice. */
export function clauseIdsIn(packs: readonly { readonly yaml: string }[]): ReadonlySet<string> {
  return new Set(
    packs.flatMap(({ yaml }) => [...yaml.matchAll(/^\s*-?\s*id:\s*["']?([\w.-]+)/gm)].map(([, id]) => id ?? '')),
  )
}

/** The first letters of the name with the first free number: HR1, HR2. */
export function freeClauseId(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
    .replace(/^[^A-Z]+/, '')
    .slice(0, 4)
  for (let number = 1; ; number += 1) {
    const id = `${letters === '' ? 'H' : letters}${number}`
    if (!taken.has(id)) return id
  }
}

/** A pack that is right as it stands, with one clause to be written over. */
export function newPack(title: string, taken: ReadonlySet<string>): { readonly name: string; readonly yaml: string } {
  const name = packNameFrom(title)
  return { name, yaml: template(name, title.trim(), freeClauseId(name, taken)) }
}

const template = (
  name: string,
  title: string,
  id: string,
) => `# A pack is a list of clauses. What stands after a # and a space is for whoever edits it; checks pass over it.
pack: ${name}
title: ${JSON.stringify(title)}
source: House policy
clauses:
  # People cite a clause by its id, so it stays once the clause is in force.
  - id: ${id}
    title: We say customers, not consumers
    text: People who buy from us are our customers. We do not call them consumers.
    # Writers read the reason beside every finding.
    why: The word makes a person sound like a number.
    # blocker: cannot be approved. warning: a reviewer must read it. note: decides nothing. hint: for the writer only.
    severity: warning
    rules:
      # term finds words and phrases: "consumer*" with any ending, "cheap|low price*" either of two.
      # Other checks: pattern, field, disclosure, length, link. The packs that ship show how each is used.
      - check: term
        options:
          terms: ["consumer*"]
          # These words are fine all the same.
          unless: ["consumer protection", "consumer law"]
        # {quote} stands for the words that were found.
        what: "“{quote}” is not how we speak of the people who buy from us."
        how: Say customers, or you.
    # At least two of each. They run as you type: they are the clause's tests, and its training.
    examples:
      fails:
        - Consumers love our new app.
        - "Every consumer gets one, free."
      passes:
        - Our customers love the new app.
        - Consumer protection matters to us.
`
