// What each of the desk's lists is for, in words, and which clauses look at it.
import type { ListName } from '../../../../shared/desk/keepers'
import { type ImportableList, importableLists } from '../../../../shared/schedule/import/lists/report'
import { t } from '../../../../shared/words/say'

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
  /** What it is for, to whoever keeps it. */
  readonly purpose: string
  /** pack/clause */
  readonly clauses: readonly string[]
  /** When there is nothing on it. */
  readonly empty: string
}

export const about: Readonly<Record<ListName, About>> = {
  claims: {
    label: t('Claims'),
    purpose: t(
      'Statements of fact that may be made, with their evidence, and where and until when. A post that declares another, or one that has expired, is found.',
    ),
    clauses: ['claims/CL4'],
    empty: t('No claim is approved yet'),
  },
  embargoes: {
    label: t('Embargoes'),
    purpose: t(
      'What is known inside and may not be said before a moment. A post with its words is found while it has no slot, or one before the end.',
    ),
    clauses: ['confidentiality/C11'],
    empty: t('Nothing is under embargo'),
  },
  dates: {
    label: t('Dates'),
    purpose: t(
      'Days on which the desk thinks twice, or says nothing: anniversaries, elections, quiet periods. A post whose slot falls on one is found.',
    ),
    clauses: ['crisis/CR2'],
    empty: t('No day is marked as sensitive'),
  },
  topics: {
    label: t('Topics'),
    purpose: t(
      'Topics on which only some people speak, or only on some accounts: results, legal cases, pay. A post of anybody else that touches one is found.',
    ),
    clauses: ['voice/V9'],
    empty: t('Everybody may speak on everything'),
  },
  terms: {
    label: t('Internal terms'),
    purpose: t(
      'Names that must not leave the house: projects, systems, code names. They are found in hashtags and links too. The policy has a list of its own beside this one.',
    ),
    clauses: ['confidentiality/C2'],
    empty: t('No internal name is listed here'),
  },
  numbers: {
    label: t('Numbers'),
    purpose: t(
      'What the house’s own numbers look like: accounts, policies, patients, students. A post with a number of such a shape is found.',
    ),
    clauses: ['confidentiality/C10'],
    empty: t('No shape of a number is listed'),
  },
  phrases: {
    label: t('Phrases'),
    purpose: t(
      'Approved wording to write with: disclosures, claims in their words, the beginning of a whole post. Writers put them into a text with a key. One that makes a claim is good for as long as the claim is.',
    ),
    clauses: [],
    empty: t('No phrase is approved yet'),
  },
  templates: {
    label: t('Templates'),
    purpose: t(
      'What a new post can begin from: its words, with blanks such as {blank}, the accounts it is for, and what its writer looks at before handing it on.',
      { blank: '{name}' },
    ),
    clauses: [],
    empty: t('No template is kept yet'),
  },
  customers: {
    label: t('Customers'),
    purpose: t(
      'The full names of customers, patients or students, so that a post that names one is found before it goes out.',
    ),
    clauses: ['confidentiality/C9'],
    empty: t('There is no list of customers'),
  },
  accounts: {
    label: t('Accounts'),
    purpose: t(
      'Where the desk speaks: the market and time zone of each account, who speaks through it, and how much its server takes.',
    ),
    clauses: ['voice/V1'],
    empty: t('The desk has no account'),
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
