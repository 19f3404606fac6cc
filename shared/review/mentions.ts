// People who are named in what somebody says: "@{id}" in the record, so that a name that is erased lives on nowhere,
// "@Ana Ruiz" on screen.
import type { PersonId } from '../people/person'

const mark = /@\{([^{}\s]{1,64})\}/g

/** Each of them once, in the order of the text. */
export function mentionsIn(text: string): readonly PersonId[] {
  return [...new Set([...text.matchAll(mark)].flatMap(([, id]) => id ?? []))]
}

export function withNames(text: string, nameOf: (id: PersonId) => string): string {
  return text.includes('@{') ? text.replace(mark, (_, id: string) => `@${nameOf(id)}`) : text
}

/** What was typed with names, as it is recorded. The longest name first: Ana Ruiz is not Ana. */
export function withIds(text: string, people: readonly { readonly id: PersonId; readonly name: string }[]): string {
  return people
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce((marked, { id, name }) => marked.replaceAll(`@${name}`, `@{${id}}`), text)
}
