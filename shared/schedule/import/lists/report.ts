// What reading one of the desk's lists from files needs to know, and what it reports before anything is written.
import type { RegisterEntry } from '../../../policy/registers'
import type { ImportFile } from '../report'

export type { ImportFile }

/** The lists that come in files. The others are few and short, and are typed. */
export const importableLists = ['claims', 'terms', 'dates', 'customers'] as const
export type ImportableList = (typeof importableLists)[number]

/** What is on the desk already, so that a row can be told for new, changed or the same. */
export interface ListContext {
  readonly claims: readonly RegisterEntry<'claims'>[]
  readonly terms: readonly RegisterEntry<'terms'>[]
  readonly dates: readonly RegisterEntry<'dates'>[]
  readonly customers: readonly string[]
  /** The day on which a claim begins whose row does not say: 2027-03-04. */
  readonly today: string
}

export interface ListProblem {
  /** An error keeps the row out; a warning does not. */
  readonly severity: 'error' | 'warning'
  /** The column it is about; "row" is the row as a whole, "file" the whole file. */
  readonly field: string
  /** What is wrong, with the value quoted and shortened. */
  readonly what: string
  /** How to put it right. */
  readonly fix: string
}

export interface ListRow {
  readonly file: string
  /** The line of the file on which the row starts; lines count from 1. */
  readonly row: number
  /** What it brings: an entry, or a customer's name; null when there is an error. */
  readonly entry: RegisterEntry<'claims' | 'terms' | 'dates'> | string | null
  /** What taking it would do to the list as it is. */
  readonly change: 'new' | 'changed' | 'same' | null
  readonly problems: readonly ListProblem[]
}

export interface ListFile {
  readonly name: string
  /** How each column was understood; null: not taken. */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[]
  readonly notes: readonly string[]
}

export interface ListReport {
  readonly list: ImportableList
  readonly files: readonly ListFile[]
  readonly rows: readonly ListRow[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly errors: number
  readonly warnings: number
  /** A list of customers takes the place of the one before: names on it now that the files do not have. */
  readonly dropped: number
}
