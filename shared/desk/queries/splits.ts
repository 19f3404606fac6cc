// The lists of the queue, each of which is a search. Apart from what finds and checks the posts in them: the window knows the
// lists, and has no use for the rest.
import { parse } from './search/parse'
import { print } from './search/print'
import { allOf } from './search/tree'

export const splits = ['your-turn', 'in-review', 'drafts', 'approved', 'exported', 'withdrawn', 'all'] as const
export type Split = (typeof splits)[number]

/** Every list of the queue is a search. */
export const splitQueries: Readonly<Record<Split, string>> = {
  'your-turn': 'turn:@me -is:snoozed',
  'in-review': 'status:in-review',
  drafts: 'status:draft,changes-requested,rejected',
  approved: 'status:approved',
  exported: 'status:exported',
  withdrawn: 'status:withdrawn',
  all: '',
}

/** What a list and a search in it ask for together, as one search. */
export function searchIn(split: Split, search: string): string {
  const parts = [splitQueries[split], search].map((text) => parse(text).tree)
  return print(allOf(parts))
}
