// The kinds of fields there are. A field of any kind is one entry in fields.ts.
import type { Subject } from './subject'
import type { Vocabulary } from './vocabulary'

/** What a test costs: cheap ones are asked first. `standing` is kept from one search to the next, `findings` may not be. */
export type Cost = 'content' | 'standing' | 'writing' | 'findings'
export const costs = ['content', 'standing', 'writing', 'findings'] as const satisfies readonly Cost[]

export interface Choice {
  /** What it is compared by, such as a person's id. */
  readonly id: string
  /** How it is typed: "in-review", "Ana Ruiz". */
  readonly value: string
  readonly about?: string
  /** Other words for it. */
  readonly also?: readonly string[]
  /** Set where the desk cannot answer it yet: why. */
  readonly notKept?: string
}

interface Named {
  readonly name: string
  /** What it asks, for the help: "Where the post stands". */
  readonly about: string
  readonly example: string
}

/** One of a list of values. */
export interface ChoiceField extends Named {
  readonly kind: 'choice'
  readonly cost: Cost
  readonly choices: (vocabulary: Vocabulary) => readonly Choice[]
  readonly has: (subject: Subject, id: string) => boolean
  /** For "none" and "any"; absent where they make no sense. */
  readonly isNone?: (subject: Subject) => boolean
  /** A part of the value is enough, as with people and campaigns. */
  readonly byPart?: boolean
  /** "@me" is a value. */
  readonly ofPeople?: boolean
}

export interface TextField extends Named {
  readonly kind: 'text'
  readonly texts: (subject: Subject) => readonly string[]
  /** The whole text and not a part of it. */
  readonly whole?: boolean
}

export interface NumberField extends Named {
  readonly kind: 'number'
  readonly cost: Cost
  readonly number: (subject: Subject) => number | null
}

export interface DateField extends Named {
  readonly kind: 'date'
  readonly cost: Cost
  /** NaN for what has no such time. */
  readonly seconds: (subject: Subject) => number
}

/** How the posts are ordered; asks nothing of them. */
export interface SortField extends Named {
  readonly kind: 'sort'
}

/** A field that people will look for and that this desk has nothing to answer from. */
export interface FieldNotKept extends Named {
  readonly kind: 'not-kept'
  readonly why: string
}

export type Field = ChoiceField | TextField | NumberField | DateField | SortField | FieldNotKept

export const notKept = (name: string, about: string, why: string): FieldNotKept => ({
  kind: 'not-kept',
  name,
  about,
  example: `${name}:any`,
  why,
})

export interface Flag extends Choice {
  readonly holds: (subject: Subject) => boolean
}

export const flag = (value: string, about: string, holds: Flag['holds']): Flag => ({ id: value, value, about, holds })

export const flagNotKept = (value: string, why: string): Flag => ({
  ...flag(value, why, () => false),
  notKept: why,
})

/** A field whose values each have a test of their own. */
export function flags(named: Named, cost: Cost, list: readonly Flag[]): ChoiceField {
  const byName = new Map(list.map((one) => [one.id, one]))
  return {
    kind: 'choice',
    ...named,
    cost,
    choices: () => list,
    has: (subject, id) => byName.get(id)?.holds(subject) ?? false,
  }
}
