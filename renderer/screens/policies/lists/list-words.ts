// What is said of the entries of each list: to add one, to look for one, how many there are.
import type { ListName } from '../../../../shared/desk/keepers'
import { t } from '../../../../shared/words/say'

interface ListWords {
  readonly add: string
  readonly edit: string
  /** What the button says that keeps a new one. */
  readonly keep: string
  readonly search: string
  /** Why there is none to act on. */
  readonly none: string
  readonly added: (name: string) => string
  readonly count: (count: number) => string
  readonly found: (found: number, count: number) => string
}

/** Customers are changed as a whole. */
export const listWords: Readonly<Record<Exclude<ListName, 'customers'>, ListWords>> = {
  claims: {
    add: t('Add a claim'),
    edit: t('Edit the claim'),
    keep: t('Add the claim'),
    search: t('Search the claims'),
    none: t('There is no claim to choose.'),
    added: (name) => t('Added {name} to the claims', { name }),
    count: (count) => t('{count, plural, one {# claim} other {# claims}}', { count }),
    found: (found, count) => t('{found, number} of {count, plural, one {# claim} other {# claims}}', { found, count }),
  },
  embargoes: {
    add: t('Add an embargo'),
    edit: t('Edit the embargo'),
    keep: t('Add the embargo'),
    search: t('Search the embargoes'),
    none: t('There is no embargo to choose.'),
    added: (name) => t('Added {name} to the embargoes', { name }),
    count: (count) => t('{count, plural, one {# embargo} other {# embargoes}}', { count }),
    found: (found, count) =>
      t('{found, number} of {count, plural, one {# embargo} other {# embargoes}}', { found, count }),
  },
  dates: {
    add: t('Add a date'),
    edit: t('Edit the date'),
    keep: t('Add the date'),
    search: t('Search the dates'),
    none: t('There is no date to choose.'),
    added: (name) => t('Added {name} to the dates', { name }),
    count: (count) => t('{count, plural, one {# date} other {# dates}}', { count }),
    found: (found, count) => t('{found, number} of {count, plural, one {# date} other {# dates}}', { found, count }),
  },
  topics: {
    add: t('Add a topic'),
    edit: t('Edit the topic'),
    keep: t('Add the topic'),
    search: t('Search the topics'),
    none: t('There is no topic to choose.'),
    added: (name) => t('Added {name} to the topics', { name }),
    count: (count) => t('{count, plural, one {# topic} other {# topics}}', { count }),
    found: (found, count) => t('{found, number} of {count, plural, one {# topic} other {# topics}}', { found, count }),
  },
  terms: {
    add: t('Add a term'),
    edit: t('Edit the term'),
    keep: t('Add the term'),
    search: t('Search the internal terms'),
    none: t('There is no term to choose.'),
    added: (name) => t('Added {name} to the internal terms', { name }),
    count: (count) => t('{count, plural, one {# term} other {# terms}}', { count }),
    found: (found, count) => t('{found, number} of {count, plural, one {# term} other {# terms}}', { found, count }),
  },
  numbers: {
    add: t('Add a number'),
    edit: t('Edit the number'),
    keep: t('Add the number'),
    search: t('Search the numbers'),
    none: t('There is no number to choose.'),
    added: (name) => t('Added {name} to the numbers', { name }),
    count: (count) => t('{count, plural, one {# number} other {# numbers}}', { count }),
    found: (found, count) =>
      t('{found, number} of {count, plural, one {# number} other {# numbers}}', { found, count }),
  },
  phrases: {
    add: t('Add a phrase'),
    edit: t('Edit the phrase'),
    keep: t('Add the phrase'),
    search: t('Search the phrases'),
    none: t('There is no phrase to choose.'),
    added: (name) => t('Added {name} to the phrases', { name }),
    count: (count) => t('{count, plural, one {# phrase} other {# phrases}}', { count }),
    found: (found, count) =>
      t('{found, number} of {count, plural, one {# phrase} other {# phrases}}', { found, count }),
  },
  templates: {
    add: t('Add a template'),
    edit: t('Edit the template'),
    keep: t('Add the template'),
    search: t('Search the templates'),
    none: t('There is no template to choose.'),
    added: (name) => t('Added {name} to the templates', { name }),
    count: (count) => t('{count, plural, one {# template} other {# templates}}', { count }),
    found: (found, count) =>
      t('{found, number} of {count, plural, one {# template} other {# templates}}', { found, count }),
  },
  accounts: {
    add: t('Add an account'),
    edit: t('Edit the account'),
    keep: t('Add the account'),
    search: t('Search the accounts'),
    none: t('There is no account to choose.'),
    added: (name) => t('Added {name}', { name }),
    count: (count) => t('{count, plural, one {# account} other {# accounts}}', { count }),
    found: (found, count) =>
      t('{found, number} of {count, plural, one {# account} other {# accounts}}', { found, count }),
  },
}

/** How many names a list of customers has. */
export const namesInWords = (count: number) => t('{count, plural, one {# name} other {# names}}', { count })

/** For what opens a sheet before anything is done. */
export const withMore = (words: string) => t('{words}…', { words })
