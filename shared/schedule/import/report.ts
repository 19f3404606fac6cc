// What reading drafts from files needs to know, and what it reports before anything is written.
import type { Instant, Zone } from '../../kit/time'
import type { Account } from '../../post/account'
import type { Content } from '../../post/content'
import type { Field } from './columns'

/** A file as text. The name decides the format: .md and .markdown are Markdown, all else is a sheet (CSV). */
export interface ImportFile {
  readonly name: string
  readonly text: string
}

/** 03/04/2027 is 3 April day first, 4 March month first. */
export type DateOrder = 'day-first' | 'month-first'

export interface ImportContext {
  readonly accounts: readonly Account[]
  /** `taken`: there is no desk whose accounts these must be. */
  readonly strangers?: 'refused' | 'taken'
  /** The desk's zone: for rows that name no zone and whose accounts do not share one. */
  readonly zone: Zone
  readonly now: Instant
  /** For rows that name no language. */
  readonly language: string
  /** What is on the desk already, to find duplicates. */
  readonly existing: Iterable<{ readonly text: string; readonly slotInstant: Instant | null }>
  /** Columns a person has mapped by hand, by the header as written; null leaves the column out. */
  readonly columns?: Readonly<Record<string, Field | null>>
  /** What a person said about dates such as 03/04/2027; without it they are read only where the column decides. */
  readonly dateOrder?: DateOrder
}

export interface ImportProblem {
  /** An error keeps the row out; a warning does not. */
  readonly severity: 'error' | 'warning'
  /** What it is about. "row" is the row as a whole, "file" the whole file. */
  readonly field: Field | 'row' | 'file'
  /** What is wrong, with the value quoted and shortened. */
  readonly what: string
  /** How to put it right. */
  readonly fix: string
  /** The line of the file, where that is another than the first of the row. */
  readonly line?: number
}

export interface ImportRow {
  readonly file: string
  /** The line of the file on which the row starts; lines count from 1. */
  readonly row: number
  /** Null when there is an error. */
  readonly content: Content | null
  readonly problems: readonly ImportProblem[]
}

/** How one file was understood. */
export interface ImportedFile {
  readonly name: string
  readonly format: 'csv' | 'markdown'
  /** The scheduler whose template this is, when it is one that is known. */
  readonly template: string | null
  readonly columns: readonly { readonly header: string; readonly field: Field | null }[]
  /** What a person should know about how the file was read, such as which way round its dates are. */
  readonly notes: readonly string[]
}

export interface ImportReport {
  readonly files: readonly ImportedFile[]
  readonly rows: readonly ImportRow[]
  /** Rows that can be taken. */
  readonly valid: number
  readonly errors: number
  readonly warnings: number
}

export interface ImportProgress {
  /** Rows judged so far. */
  readonly done: number
  /** Rows found so far; final once the last file is open. */
  readonly total: number
  readonly file: string
}
