// What a desk knows by name: the values that a search can ask for. Plain data, so that the window can judge what is typed
// by the same functions as the desk.
import type { Zone } from '../../../kit/time'
import type { PersonId } from '../../../people/person'
import type { Account } from '../../../post/account'
import { clausesIn } from '../../../policy/clauses'
import type { PolicyDocument } from '../../../policy/document'
import { type DeskState, latest, policyInForce } from '../../state'

export interface Vocabulary {
  /** Null while nobody is signed in. */
  readonly me: PersonId | null
  readonly zone: Zone
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly areas: readonly string[]
  readonly accounts: readonly Pick<Account, 'id' | 'channel' | 'handle' | 'market'>[]
  readonly clauses: readonly { readonly id: string; readonly title: string }[]
  readonly campaigns: readonly string[]
  readonly languages: readonly string[]
}

export type WordsOfPosts = Pick<Vocabulary, 'campaigns' | 'languages'>

/**
 * The words that stand in posts are only read when a search asks for them, or the window does for all of it.
 * @param onRead told of them then
 */
export function vocabularyOf(
  state: DeskState,
  me: PersonId | null,
  onRead: (words: WordsOfPosts) => void = () => undefined,
): Vocabulary {
  const people = [...state.people.values()]
  const ofPosts = () => {
    const words = wordsOfPosts(state)
    onRead(words)
    return words
  }
  return {
    me,
    zone: state.zone,
    people: people.map(({ id, name }) => ({ id, name })),
    areas: [...new Set(people.flatMap(({ areas }) => areas))].sort(),
    accounts: [...state.accounts.values()].map(({ id, channel, handle, market }) => ({ id, channel, handle, market })),
    get clauses() {
      return namedIn(policyInForce(state).document)
    },
    get campaigns() {
      return ofPosts().campaigns
    },
    get languages() {
      return ofPosts().languages
    },
  }
}

function namedIn(document: PolicyDocument): Vocabulary['clauses'] {
  const titles = new Map(clausesIn(document).map(({ id, title }) => [id, title]))
  return [...titles].map(([id, title]) => ({ id, title }))
}

const known = new WeakMap<DeskState, { readonly seq: number; readonly words: WordsOfPosts }>()

/** Read again only after something happened on the desk; the same object as before for as long as they are the same. */
export function wordsOfPosts(state: DeskState): WordsOfPosts {
  const before = known.get(state)
  if (before?.seq === state.seq) return before.words
  const campaigns = new Set<string>()
  const languages = new Set<string>()
  for (const post of state.posts.values()) {
    const { campaign, language } = latest(post).content
    if (campaign !== '') campaigns.add(campaign)
    languages.add(language)
  }
  const read = { campaigns: [...campaigns].sort(), languages: [...languages].sort() }
  const words = before && isSame(before.words, read) ? before.words : read
  known.set(state, { seq: state.seq, words })
  return words
}

const isSame = (a: WordsOfPosts, b: WordsOfPosts) => alike(a.campaigns, b.campaigns) && alike(a.languages, b.languages)

const alike = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index])
