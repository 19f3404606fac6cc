// What each of the desk's lists is for, in words, and which clauses look at it.
import type { ListName } from '../../../../shared/desk/keepers'
import { type ImportableList, importableLists } from '../../../../shared/schedule/import/lists/report'

export const listNames: readonly ListName[] = [
  'claims',
  'embargoes',
  'dates',
  'topics',
  'terms',
  'numbers',
  'phrases',
  'templates',
  'customers',
  'accounts',
]

export interface About {
  readonly label: string
  /** One of its entries: "claim". */
  readonly one: string
  /** What it is for, to whoever keeps it. */
  readonly purpose: string
  /** pack/clause */
  readonly clauses: readonly string[]
  /** When there is nothing on it. */
  readonly empty: string
}

export const about: Readonly<Record<ListName, About>> = {
  claims: {
    label: 'Claims',
    one: 'claim',
    purpose:
      'Statements of fact that may be made, with their evidence, and where and until when. A post that declares another, or one that has expired, is found.',
    clauses: ['claims/CL4'],
    empty: 'No claim is approved yet',
  },
  embargoes: {
    label: 'Embargoes',
    one: 'embargo',
    purpose:
      'What is known inside and may not be said before a moment. A post with its words is found while it has no slot, or one before the end.',
    clauses: ['confidentiality/C11'],
    empty: 'Nothing is under embargo',
  },
  dates: {
    label: 'Dates',
    one: 'date',
    purpose:
      'Days on which the desk thinks twice, or says nothing: anniversaries, elections, quiet periods. A post whose slot falls on one is found.',
    clauses: ['crisis/CR2'],
    empty: 'No day is marked as sensitive',
  },
  topics: {
    label: 'Topics',
    one: 'topic',
    purpose:
      'Topics on which only some people speak, or only on some accounts: results, legal cases, pay. A post of anybody else that touches one is found.',
    clauses: ['voice/V9'],
    empty: 'Everybody may speak on everything',
  },
  terms: {
    label: 'Internal terms',
    one: 'term',
    purpose:
      'Names that must not leave the house: projects, systems, code names. They are found in hashtags and links too. The policy has a list of its own beside this one.',
    clauses: ['confidentiality/C2'],
    empty: 'No internal name is listed here',
  },
  numbers: {
    label: 'Numbers',
    one: 'number',
    purpose:
      'What the house’s own numbers look like: accounts, policies, patients, students. A post with a number of such a shape is found.',
    clauses: ['confidentiality/C10'],
    empty: 'No shape of a number is listed',
  },
  phrases: {
    label: 'Phrases',
    one: 'phrase',
    purpose:
      'Approved wording to write with: disclosures, claims in their words, the beginning of a whole post. Writers put them into a text with a key. One that makes a claim is good for as long as the claim is.',
    clauses: [],
    empty: 'No phrase is approved yet',
  },
  templates: {
    label: 'Templates',
    one: 'template',
    purpose:
      'What a new post can begin from: its words, with blanks such as {name}, the accounts it is for, and what its writer looks at before handing it on.',
    clauses: [],
    empty: 'No template is kept yet',
  },
  customers: {
    label: 'Customers',
    one: 'list of customers',
    purpose:
      'The full names of customers, patients or students, so that a post that names one is found before it goes out.',
    clauses: ['confidentiality/C9'],
    empty: 'There is no list of customers',
  },
  accounts: {
    label: 'Accounts',
    one: 'account',
    purpose:
      'Where the desk speaks: the market and time zone of each account, who speaks through it, and how much its server takes.',
    clauses: ['voice/V1'],
    empty: 'The desk has no account',
  },
}

export function importable(list: ListName): ImportableList | null {
  return importableLists.find((one) => one === list) ?? null
}

/** Headings that a file for a list may have, for whoever makes one. */
export const headings: Readonly<Record<ImportableList, string>> = {
  claims: 'text, wordings, evidence, from, until, channels, markets',
  terms: 'term',
  dates: 'title, from, to, advice, weight, markets',
  customers: 'name',
}
