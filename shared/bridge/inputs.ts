// What each call of a window takes, as the schema that main reads it with. Nothing that a window says is trusted.
import * as z from 'zod'
import { Command, Expectation, NewPerson } from '../desk/commands'
import { LedgerFilter } from '../desk/queries/ledger'
import { NoticeSettings } from '../desk/queries/notices/settings'
import { splits } from '../desk/queries/splits'
import { NextRoutes } from '../desk/queries/route-trial'
import { longestSearch, mostFilters } from '../desk/queries/search/bounds'
import { Filter } from '../desk/queries/search/filters'
import { SlotTrialQuery } from '../desk/queries/slot-trial'
import { SuggestionTrialQuery } from '../desk/queries/suggestion-trial'
import { TakenAs } from '../ledger/events'
import { PolicyDocument } from '../policy/document'
import { PolicyDraft } from '../policy/draft'
import { largestPack } from '../policy/pack'
import { Sector, sectors } from '../policy/sectors'
import { Account, AccountId, ZoneName } from '../post/account'
import { Checklist } from '../post/checklist'
import { Content } from '../post/content'
import { mostHandedOver } from '../schedule/bundle/bounds'
import { importableLists } from '../schedule/import/lists/report'
import { longestLink } from './links/link'
import type { CallName } from './names'
import { languageChoices } from '../words/language'
import { keyLimits, lockMinutes, rowDensities, textSizes, themes } from './preferences'
import { Destination, Showing } from './windows'
import { t } from '../words/say'

export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

export const RowDensity = z.enum(rowDensities)
export type RowDensity = z.infer<typeof RowDensity>

export const Preferences = z.strictObject({
  /** Spoken from the next start on. */
  language: z.enum(languageChoices),
  theme: Theme,
  /** Bare-letter keys can be turned off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** After how long without anybody at the keyboard a signing key locks. */
  lockAfterMinutes: z.int().min(lockMinutes.fewest).max(lockMinutes.most),
  textSize: z.int().min(textSizes.smallest).max(textSizes.largest),
  rows: RowDensity,
  /** The keys of the commands that differ from the usual. Absent: none does. */
  keys: z
    .record(z.string().max(keyLimits.length), z.array(z.string().max(keyLimits.length)).max(keyLimits.keys))
    .optional(),
})
export type Preferences = Readonly<z.infer<typeof Preferences>>

/** Protects a person's signing key. Long enough is all that is asked. */
export const Passphrase = z
  .string()
  .min(10, t('A passphrase has at least 10 characters'))
  .max(400, t('A passphrase has at most 400 characters'))

/** A passphrase as it is typed to unlock: whatever it is, the key decides. */
const TypedPassphrase = z.string().max(400)

const personId = z.string().min(1).max(64)

export const FoundingForm = z.strictObject({
  name: z.string().trim().min(1, t('Give the desk a name')).max(120),
  zone: ZoneName,
  /** The first is the founder and becomes an admin. */
  people: z.array(NewPerson).min(1, t('A desk needs at least one person')).max(500),
  accounts: z.array(Account).max(500),
  /** What the house does, for the packs its policy starts with; absent: nothing that has rules of its own. */
  sectors: z.array(Sector).max(sectors.length).optional(),
  /** The founder's, for the key they sign with. */
  passphrase: Passphrase,
})
export type FoundingForm = Readonly<z.infer<typeof FoundingForm>>

export const ExportRequest = z.strictObject({
  profile: z.enum(['schedule-json', 'icalendar', 'buffer-csv', 'review-csv']),
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  accounts: z.array(AccountId).nullable(),
})
export type ExportRequest = Readonly<z.infer<typeof ExportRequest>>

/** The list at the side for somebody new. */
export const FirstSteps = z.strictObject({
  done: z.array(z.string().max(40)).max(40),
  isHidden: z.boolean(),
})
export type FirstSteps = Readonly<z.infer<typeof FirstSteps>>

const ownCalls: ReadonlySet<Command['type']> = new Set([
  'found-desk',
  'add-person',
  'import-drafts',
  'record-export',
  'hand-over',
  'bring-in',
  'enrol-key',
  'countersign',
  'import-timestamp',
])

/** What a window may ask for directly. Founding, importing and exporting go through calls of their own. */
export const WindowCommand = Command.refine(({ type }) => !ownCalls.has(type), 'This command has a call of its own')

const MenuCommand = z.strictObject({ id: z.string().max(64), isOff: z.boolean() })

const TextFile = z.strictObject({ name: z.string().max(400), text: z.string().max(32 * 1024 * 1024) })

/** A version that was in force, or one that is only being thought of. */
export const PolicyRef = z.union([
  z.strictObject({ version: z.int().min(1) }),
  z.strictObject({ document: PolicyDocument }),
])
export type PolicyRef = Readonly<z.infer<typeof PolicyRef>>

/** Input schemas. A call that takes nothing takes null. */
export const inputs = {
  appInfo: z.null(),
  setPreferences: Preferences,
  /** Ends in order and starts again, so that another language is spoken. */
  restart: z.null(),
  openSampleDesk: z.null(),
  /** Closes the open sample desk and takes it off this computer. */
  removeSampleDesk: z.null(),
  openRecentDesk: z.strictObject({ folder: z.string().max(4_096) }),
  foundDesk: FoundingForm,
  closeDesk: z.null(),
  deskView: z.null(),
  /** Null: look around without unlocking a key. */
  signIn: z.strictObject({ person: personId, passphrase: TypedPassphrase.nullable() }),
  signOut: z.null(),
  /** The first key of a person who signs in for the first time. */
  enrolOwnKey: z.strictObject({ person: personId, passphrase: Passphrase }),
  unlock: z.strictObject({ passphrase: TypedPassphrase }),
  lock: z.null(),
  changePassphrase: z.strictObject({ old: TypedPassphrase, new: Passphrase, useKeyStore: z.boolean() }),
  /** By an admin at whose side the person types a passphrase. */
  enrolAnew: z.strictObject({ person: personId, passphrase: Passphrase }),
  keyStore: z.null(),
  /** Somebody is at the keyboard: puts off the idle lock. */
  active: z.null(),
  addPerson: NewPerson.omit({ id: true }),
  queuePage: z.strictObject({
    split: z.enum(splits),
    search: z.string().max(longestSearch),
    offset: z.int().min(0),
    limit: z.int().min(1).max(500),
    /** Which rows are checked for it: a few at a time unless this says all of them, however long that takes, or none. */
    checks: z.enum(['all', 'none']).optional(),
  }),
  searchWords: z.null(),
  filters: z.null(),
  filterCounts: z.null(),
  /** All of a person's filters, in their order; null: those that everybody begins with, again. */
  keepFilters: z.strictObject({ filters: z.array(Filter).max(mostFilters).nullable() }),
  /** What this person has done of their first steps. */
  firstSteps: z.null(),
  keepFirstSteps: FirstSteps,
  postView: z.strictObject({ id: z.string().min(1).max(64) }),
  notices: z.null(),
  /** Null: all of them. */
  readNotices: z.strictObject({ ids: z.array(z.string().max(400)).max(1_000).nullable() }),
  setNotices: NoticeSettings,
  /** Where a notification that was pressed, or a link from outside, leads. */
  takeLink: z.null(),
  /** Where a link that the person pasted or typed leads. */
  followLink: z.strictObject({ text: z.string().max(longestLink + 1) }),
  waitingLink: z.null(),
  /** Of every window alike. */
  zoom: z.strictObject({ by: z.enum(['in', 'out', 'reset']) }),
  /** Shows these commands as a menu where the pointer is; choosing one comes back as a push. */
  showMenu: z.strictObject({ commands: z.array(MenuCommand).min(1).max(40) }),
  /** The commands that this window cannot carry out now: the native menu shows them so. */
  commandStates: z.strictObject({ off: z.array(z.string().max(64)).max(1_000) }),
  /** Work that takes long: what runs, and results that nobody has read yet. */
  works: z.null(),
  cancelWork: z.strictObject({ id: z.string().max(64) }),
  readWork: z.strictObject({ id: z.string().max(64) }),
  forgetLink: z.null(),
  /** Has the main window go there. */
  goInMain: Destination,
  /** Opens a post in a window of its own. */
  popOut: Showing,
  /** The post that this window shows now. */
  showing: z.strictObject({ showing: Showing.nullable() }),
  /** Brings another window that shows the post to the front. */
  showWindow: z.strictObject({ post: z.string().min(1).max(64) }),
  /** Asks other windows to stop writing the post. */
  takeOver: z.strictObject({ post: z.string().min(1).max(64) }),
  suggestionTrial: SuggestionTrialQuery,
  /** What moving slots would mean. */
  slotTrial: SlotTrialQuery,
  /** Null: the version in force. */
  policyView: z.strictObject({ version: z.int().min(1).nullable() }),
  policyClauses: z.null(),
  ruleRecords: z.null(),
  /** What one policy finds on the desk's posts and another does not. A new comparison ends the one before. */
  comparePolicies: z.strictObject({ before: PolicyRef, after: PolicyRef }),
  cancelComparison: z.null(),
  listsView: z.null(),
  customerNames: z.null(),
  registers: z.null(),
  /** `post`: the post that the content is a revision of; null for a new one. */
  neighbours: z.strictObject({ post: z.string().min(1).max(64).nullable(), content: Content }),
  /** Asks for files and reads a list from them, as a dry run. */
  chooseList: z.strictObject({ list: z.enum(importableLists) }),
  readList: z.strictObject({ list: z.enum(importableLists), files: z.array(TextFile).min(1).max(100) }),
  takeList: z.strictObject({ token: z.string().max(64) }),
  /** Asks for pictures or films and takes them into the desk's stock. */
  chooseMedia: z.null(),
  /** What was dropped or pasted. */
  takeMedia: z.strictObject({ name: z.string().max(4_096), bytes: z.instanceof(Uint8Array) }),
  /** A file that says where it was taken: taken without that, or left. */
  settleMedia: z.strictObject({ token: z.string().max(64), isWanted: z.boolean() }),
  /** The next version of the policy as this person was editing it. */
  policyDraft: z.null(),
  /** Null: nothing differs any more, so nothing is kept. */
  keepPolicyDraft: z.strictObject({ draft: PolicyDraft.nullable() }),
  policyStakes: z.null(),
  /** The route of a post, named by id or key, and what it would be with other routes. */
  routeTrial: z.strictObject({ post: z.string().min(1).max(64), next: NextRoutes.nullable() }),
  routeStakes: NextRoutes,
  /** A pack from a file that the person chooses; it is read and nothing more. */
  readPack: z.null(),
  writePack: z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), yaml: z.string().max(largestPack) }),
  act: WindowCommand,
  /** Several as one act, each decided on its own. */
  actTogether: z.strictObject({ commands: z.array(WindowCommand).min(1).max(1_000) }),
  /** What approving these together would include. `read`: content digests that were on screen, whole. */
  together: z.strictObject({
    posts: z.array(z.string().min(1).max(64)).min(1).max(1_000),
    read: z.array(z.string().length(64)).max(10_000),
  }),
  /** The act to take back; null: the last. */
  undo: z.strictObject({ id: z.string().min(1).max(64).nullable() }),
  undoList: z.null(),
  draftPost: Content,
  /** Without content: nothing is typed that is not saved. */
  keepWorkingCopy: z.strictObject({
    post: z.string().min(1).max(64),
    content: Content.nullable(),
    checklist: Checklist.nullable(),
  }),
  workingCopy: z.strictObject({ post: z.string().min(1).max(64) }),
  allKept: z.null(),
  chooseImport: z.null(),
  readImport: z.strictObject({ files: z.array(TextFile).min(1).max(1_000) }),
  takeImport: z.strictObject({ token: z.string().max(64) }),
  cancelImport: z.null(),
  /** What would leave with these posts. */
  leaving: z.strictObject({ posts: z.array(z.string().min(1).max(64)).min(1).max(mostHandedOver) }),
  /** Asks where to save, signs, records and writes. */
  handOver: z.strictObject({
    posts: z
      .array(z.strictObject({ post: z.string().min(1).max(64), expect: Expectation }))
      .min(1)
      .max(mostHandedOver),
    purpose: z.string().trim().min(1, t('Say to whom they go, and what for')).max(10_000),
  }),
  /** Asks for a file that another desk handed over, and reads it as a dry run. */
  chooseBundle: z.null(),
  readBundle: z.strictObject({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
  takeBundle: z.strictObject({
    token: z.string().max(64),
    choices: z
      .array(z.strictObject({ post: z.string().min(1).max(64), as: TakenAs }))
      .min(1)
      .max(mostHandedOver),
  }),
  /** The sign-off sheet of a post as a PDF, where the person chooses. */
  saveSheet: z.strictObject({ post: z.string().min(1).max(64) }),
  /** Hands the sheet to the computer's own print dialog. */
  printSheet: z.strictObject({ post: z.string().min(1).max(64) }),
  /** All keys as they are set now, for paper. */
  saveKeysPage: z.null(),
  printKeysPage: z.null(),
  exportProfiles: z.null(),
  previewExport: ExportRequest,
  writeExport: ExportRequest,
  showFile: z.strictObject({ path: z.string().max(4_096) }),
  kept: z.null(),
  /** What Imprimatur is built of, and under which licences. */
  licences: z.null(),
  /** Shows the folder in the computer's file manager; which folder that is, main knows. */
  showKept: z.strictObject({ what: z.enum(['desk', 'dictionaries']) }),
  /** Lets a file that this app wrote be dragged out of the window; called while a drag begins. */
  dragFile: z.strictObject({ path: z.string().max(4_096) }),

  ledgerPage: z.strictObject({ filter: LedgerFilter, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
  ledgerEntry: z.strictObject({ seq: z.int().min(1) }),
  ledgerStatus: z.null(),
  verifyLedger: z.null(),
  exportLedger: z.strictObject({ filter: LedgerFilter, format: z.enum(['jsonl', 'csv']) }),
  /** By a colleague at this keyboard, who is not the person signed in. */
  countersign: z.strictObject({ person: personId, passphrase: TypedPassphrase }),
  saveCheckpoint: z.null(),
  importTimestamp: z.null(),
  exportsMade: z.null(),
  packEvidence: z.strictObject({ export: z.string().min(1).max(64) }),
  /** Of one post, from the hand-over with which it last left. */
  packPostEvidence: z.strictObject({ post: z.string().min(1).max(64) }),

  backupState: z.null(),
  setBackups: z.strictObject({ daily: z.boolean(), keep: z.int().min(1).max(365) }),
  chooseBackupFolder: z.null(),
  backUpNow: z.null(),
  /** A dry run: reads the copy whole and says what restoring it would mean. */
  chooseRestore: z.null(),
  restore: z.strictObject({ token: z.string().max(64) }),
} as const satisfies Record<CallName, z.ZodType>

export type Input<N extends CallName> = z.input<(typeof inputs)[N]>
