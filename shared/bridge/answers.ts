// What calls of the window are answered with, where it is no view of the desk itself.
import type { Staying } from '../desk/export-plan'
import type { SinceLast } from '../desk/export-since'
import type { BundleReport } from '../desk/bundle/report'
import type { PostId } from '../post/revision'
import type { AccountId } from '../post/account'
import type { Media } from '../post/content'
import type { ExportNote, ExportProfile, ProfileId } from '../schedule/export/profile'
import type { ImportReport } from '../schedule/import/report'
import type { ListReport } from '../schedule/import/lists/report'
import type { Trouble } from '../ledger/trouble'
import type { NoticeList } from '../desk/queries/notices/telling'
import type { NoticeSettings } from '../desk/queries/notices/settings'
import type { Instant, Zone } from '../kit/time'
import type { Language } from '../words/language'
import type { Preferences } from './inputs'
import type { Followed } from './links/follow'

/** Why something could not be opened or done: what happened, what is safe, what to do next. */
export interface Problem {
  readonly what: string
  readonly safe: string
  readonly wayOut: string
}

export interface Acted {
  /** The posts it touched. */
  readonly posts: readonly PostId[]
  /** What Ctrl+Z would undo, such as "approve NB-1042"; null when this act cannot be undone. */
  readonly undo: string | null
  readonly seq: number
}

export interface ImportOffer {
  /** Names this dry run; taking it later takes exactly what was shown. */
  readonly token: string
  readonly report: ImportReport
}

/** A dry run of reading a list; taking it later takes exactly what was shown. */
export interface ListOffer {
  readonly token: string
  readonly report: ListReport
}

/** A dry run of reading a file that another desk handed over; taking it later takes exactly what was shown. */
export interface BundleOffer {
  readonly token: string
  readonly file: string
  readonly report: BundleReport
}

export interface ExportItem {
  readonly id: PostId
  readonly key: string
  readonly excerpt: string
  readonly accounts: readonly AccountId[]
  readonly slot: string
  /** It was handed over before, in whatever format. */
  readonly isExported: boolean
}

export interface ExportPreview {
  readonly included: readonly ExportItem[]
  readonly leftOut: readonly (ExportItem & Staying)[]
  /** Null: nothing of these days and accounts was exported in this format before. */
  readonly since: SinceLast | null
  readonly notes: readonly ExportNote[]
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

export interface ExportDone {
  /** The hand-over's id in the record. */
  readonly export: string
  readonly folder: string
  readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string }[]
  readonly posts: number
}

export type ProfileView = Pick<ExportProfile, 'describes' | 'source' | 'checked' | 'grade' | 'extension'> & {
  readonly id: ProfileId
  readonly title: string
}

/** A file that was written at the person's wish. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: number
}

/** Whether this computer can keep a key under the lock of its own account. */
export interface KeyStore {
  readonly isAvailable: boolean
  /** What it is called here, or why it is not used. */
  readonly words: string
}

export interface BackupCopy {
  readonly folder: string
  readonly at: string
  readonly entries: number
  readonly bytes: number
  readonly fingerprint: string | null
}

export interface BackupState {
  /** Where copies go; null until somebody chose a folder. */
  readonly folder: string | null
  readonly daily: boolean
  /** How many copies are kept; older ones are removed. */
  readonly keep: number
  /** The newest first. */
  readonly copies: readonly BackupCopy[]
  /** What went wrong the last time, if anything did. */
  readonly failed: { readonly at: string; readonly problem: Problem } | null
}

/** What restoring a copy would mean, before anything is done. */
export interface RestoreReport {
  readonly token: string
  readonly folder: string
  readonly desk: string
  readonly madeAt: string | null
  readonly entries: number
  readonly lastAt: string | null
  readonly fingerprint: string | null
  /** Null when everything in the copy was read and is sound. */
  readonly trouble: Trouble | null
  /** How it stands to the desk that is open: null when none is, or it is another desk's. */
  readonly compared: {
    /** Whether both hold the same entries as far as the shorter one goes. */
    readonly agrees: boolean
    /** Entries of the open desk that the copy does not have, and the other way round. */
    readonly missing: number
    readonly more: number
  } | null
}

/** What became of a file that was to go with a post. */
export type MediaOffer =
  | { readonly kind: 'taken'; readonly media: Media }
  /** It says where it was taken: it waits under the token. */
  | { readonly kind: 'position'; readonly name: string; readonly token: string }
  | { readonly kind: 'refused'; readonly name: string; readonly what: string; readonly wayOut: string }

export interface AppInfo {
  readonly version: string
  readonly runtime: string
  readonly platform: string
  readonly preferences: Preferences
  /** The one spoken since the start, and what `system` would be. */
  readonly language: { readonly spoken: Language; readonly ofSystem: Language }
  /** Desks opened before, the latest first. */
  readonly recent: readonly { readonly name: string; readonly folder: string }[]
}

/** Of one package that is part of the app. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** An SPDX expression, such as MIT; absent where the package names none. */
  readonly identifier?: string
  /** The licence in full; absent where the package brings none. */
  readonly text?: string
}

/** Where things are kept at this computer. */
export interface Kept {
  /** Of the open desk; null while none is open. */
  readonly desk: string | null
  readonly spelling:
    | { readonly by: 'system' }
    | { readonly by: 'dictionaries'; readonly folder: string; readonly languages: readonly string[] }
}

/** What a person is told, and how. */
export interface NoticeReport extends NoticeList {
  readonly settings: NoticeSettings
  /** Of this computer. */
  readonly zone: Zone
  /** Whether this computer can show anything outside the window. */
  readonly isPossible: boolean
  /** Why nothing is shown there though it may be; null when nothing is known to be in the way. */
  readonly refused: string | null
  /** Until when nothing interrupts; null when it may now. */
  readonly quietUntil: Instant | null
}

/** The post, or null for the list of notices. */
export interface NoticesLink {
  readonly post: PostId | null
}

/** Where a notification or a link leads. */
export type LinkAnswer = Followed | { readonly kind: 'notice'; readonly post: PostId | null }
