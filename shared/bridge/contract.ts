// The contract between a window and the main process: every call a window can make, with the schema of its input
// and the type of its answer. Main parses every input with the schema; the preload exposes one function a call.
import * as z from 'zod'
import { Command, Expectation, NewPerson } from '../desk/commands'
import type { Leaving } from '../desk/bundle/leaving'
import type { DeskView } from '../desk/queries/desk'
import {
  type ExportMade,
  type LedgerEntryView,
  LedgerFilter,
  type LedgerPage,
  type LedgerStatus,
} from '../desk/queries/ledger'
import type { PolicyView } from '../desk/queries/policy'
import type { PolicyComparison } from '../desk/queries/policy-change'
import type { PolicyStakes } from '../desk/queries/policy-stakes'
import { NextRoutes, type RouteStakes, type RouteTrial } from '../desk/queries/route-trial'
import { type NoticeList, NoticeSettings } from '../desk/queries/notices/telling'
import type { PostView } from '../desk/queries/post'
import { type SlotTrial, SlotTrialQuery } from '../desk/queries/slot-trial'
import { type SuggestionTrial, SuggestionTrialQuery } from '../desk/queries/suggestion-trial'
import type { ListsView } from '../desk/queries/lists'
import type { FilterCount } from '../desk/queries/filter-counts'
import { type QueuePage, splits } from '../desk/queries/queue'
import { Filter, longestSearch, mostFilters } from '../desk/queries/search/filters'
import type { Vocabulary } from '../desk/queries/search/vocabulary'
import type { DisputeView, RuleRecord } from '../desk/queries/rule-record'
import type { Refusal } from '../desk/refusal'
import type { Together } from '../desk/together'
import type { Result } from '../kit/result'
import type { Instant, Zone } from '../kit/time'
import { TakenAs } from '../ledger/events'
import type { Neighbours, Registers } from '../policy/registers'
import { Sector, sectors } from '../policy/sectors'
import { PolicyDocument } from '../policy/document'
import { PolicyDraft } from '../policy/draft'
import { largestPack } from '../policy/pack'
import { Account, AccountId, ZoneName } from '../post/account'
import { Checklist } from '../post/checklist'
import { Content } from '../post/content'
import type { PostId } from '../post/revision'
import { mostHandedOver } from '../schedule/bundle/bundle'
import { importableLists } from '../schedule/import/lists/report'
import type {
  Acted,
  BackupCopy,
  BackupState,
  BundleOffer,
  ExportDone,
  ExportPreview,
  ImportOffer,
  KeyStore,
  ListOffer,
  MediaOffer,
  Problem,
  ProfileView,
  RestoreReport,
  WrittenFile,
} from './answers'
import type { Followed } from './links/follow'
import { longestLink } from './links/link'
import type { CallName } from './names'
import { rowDensities, textSizes, themes } from './preferences'
import { Destination, type Others, Showing } from './windows'
import type { WorkView } from './work'

export type {
  Acted,
  BackupCopy,
  BackupState,
  BundleOffer,
  ExportDone,
  ExportItem,
  ExportPreview,
  ImportOffer,
  KeyStore,
  ListOffer,
  MediaOffer,
  Problem,
  ProfileView,
  RestoreReport,
  WrittenFile,
} from './answers'

export const Theme = z.enum(themes)
export type Theme = z.infer<typeof Theme>

export const RowDensity = z.enum(rowDensities)
export type RowDensity = z.infer<typeof RowDensity>

export const Preferences = z.strictObject({
  theme: Theme,
  /** Bare-letter keys can be turned off (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** After how long without anybody at the keyboard a signing key locks. */
  lockAfterMinutes: z.int().min(1).max(240),
  textSize: z.int().min(textSizes.smallest).max(textSizes.largest),
  rows: RowDensity,
  /** The keys of the commands that differ from the usual. Absent: none does. */
  keys: z.record(z.string().max(60), z.array(z.string().max(60)).max(8)).optional(),
})
export type Preferences = Readonly<z.infer<typeof Preferences>>

/** Protects a person's signing key. Long enough is all that is asked. */
export const Passphrase = z
  .string()
  .min(10, 'A passphrase has at least 10 characters')
  .max(400, 'A passphrase has at most 400 characters')

/** A passphrase as it is typed to unlock: whatever it is, the key decides. */
const TypedPassphrase = z.string().max(400)

const personId = z.string().min(1).max(64)

export const FoundingForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the desk a name').max(120),
  zone: ZoneName,
  /** The first is the founder and becomes an admin. */
  people: z.array(NewPerson).min(1, 'A desk needs at least one person').max(500),
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
    /** Answers only once every row is checked, however long that takes. */
    isWhole: z.boolean().optional(),
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
    purpose: z.string().trim().min(1, 'Say to whom they go, and what for').max(10_000),
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
  exportProfiles: z.null(),
  previewExport: ExportRequest,
  writeExport: ExportRequest,
  showFile: z.strictObject({ path: z.string().max(4_096) }),
  kept: z.null(),
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

  backupState: z.null(),
  setBackups: z.strictObject({ daily: z.boolean(), keep: z.int().min(1).max(365) }),
  chooseBackupFolder: z.null(),
  backUpNow: z.null(),
  /** A dry run: reads the copy whole and says what restoring it would mean. */
  chooseRestore: z.null(),
  restore: z.strictObject({ token: z.string().max(64) }),
} as const satisfies Record<CallName, z.ZodType>

export type Input<N extends CallName> = z.input<(typeof inputs)[N]>

export interface AppInfo {
  readonly version: string
  readonly runtime: string
  readonly platform: string
  readonly preferences: Preferences
  /** Desks opened before, the latest first. */
  readonly recent: readonly { readonly name: string; readonly folder: string }[]
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
  /** Why nothing is shown outside the window though it may be; null when nothing is known to be in the way. */
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

/** What each call answers. */
export interface Answers {
  appInfo: AppInfo
  setPreferences: Preferences
  openSampleDesk: Result<DeskView, Problem>
  removeSampleDesk: Result<null, Problem>
  openRecentDesk: Result<DeskView, Problem>
  foundDesk: Result<DeskView, Problem>
  closeDesk: null
  /** Null while no desk is open. */
  deskView: DeskView | null
  signIn: Result<DeskView, Refusal>
  signOut: DeskView | null
  enrolOwnKey: Result<DeskView, Refusal>
  unlock: Result<DeskView, Refusal>
  lock: DeskView | null
  changePassphrase: Result<null, Refusal>
  enrolAnew: Result<Acted, Refusal>
  keyStore: KeyStore
  active: null
  /** Under a fresh id, which names nobody. */
  addPerson: Result<Acted, Refusal>
  queuePage: QueuePage | null
  /** What a search on this desk can ask for by name; null while nobody is signed in. */
  searchWords: Vocabulary | null
  filters: readonly Filter[]
  filterCounts: readonly (FilterCount & { readonly id: string })[]
  keepFilters: readonly Filter[]
  /** Null while nobody is signed in. */
  firstSteps: FirstSteps | null
  keepFirstSteps: FirstSteps
  postView: PostView | null
  /** Null while nobody is signed in. */
  notices: NoticeReport | null
  readNotices: NoticeReport | null
  setNotices: NoticeReport | null
  /** Null: nothing leads anywhere. */
  takeLink: LinkAnswer | null
  followLink: Followed
  works: readonly WorkView[]
  cancelWork: null
  readWork: null
  /** What a link that waits for somebody to sign in leads to, in words. */
  waitingLink: string | null
  /** The new size: 1 is its own. */
  zoom: number
  showMenu: null
  commandStates: null
  forgetLink: null
  goInMain: null
  popOut: Result<null, Refusal>
  /** What other windows show. */
  showing: Others
  showWindow: null
  takeOver: null
  /** Null when the words are not in the post any more. */
  suggestionTrial: SuggestionTrial | null
  /** In the order of the moves; null while nobody is signed in. */
  slotTrial: readonly SlotTrial[] | null
  policyView: PolicyView | null
  comparePolicies: Result<PolicyComparison, Problem>
  cancelComparison: null
  /** Null when the person closed the dialog. */
  chooseMedia: Result<readonly MediaOffer[], Problem> | null
  takeMedia: Result<MediaOffer, Problem>
  /** Null when it was left, or does not wait any more. */
  settleMedia: Result<MediaOffer | null, Problem>
  policyDraft: { readonly draft: PolicyDraft; readonly at: string } | null
  keepPolicyDraft: null
  /** How many approvals would fall with a new version; null while no desk is open. */
  policyStakes: PolicyStakes | null
  /** Null when there is no such post. */
  routeTrial: RouteTrial | null
  routeStakes: RouteStakes | null
  /** Null when the person closed the dialog. */
  readPack: Result<{ readonly file: string; readonly yaml: string }, Problem> | null
  writePack: Result<WrittenFile | null, Problem>
  /** How the rules of the policy have fared on this desk; null while no desk is open. */
  ruleRecords: { readonly records: readonly RuleRecord[]; readonly disputes: readonly DisputeView[] } | null
  /** The desk's lists and who changed what; null while no desk is open. */
  listsView: ListsView | null
  /** The list of customers, for those who keep it; null for everybody else. */
  customerNames: readonly string[] | null
  /** The lists as checks look at them. */
  registers: Registers | null
  /** The posts near a content that is being typed; null while nobody is signed in. */
  neighbours: Neighbours | null
  /** Null when the person closed the dialog. */
  chooseList: Result<ListOffer, Problem> | null
  readList: Result<ListOffer, Problem>
  /** Takes everything valid of a dry run. A list of customers takes the place of the one before. */
  takeList: Result<Acted & { readonly taken: number }, Refusal>
  act: Result<Acted, Refusal>
  /** In the order of the commands. */
  actTogether: Result<readonly Result<Acted, Refusal>[], Refusal>
  /** Null while nobody is signed in. */
  together: Together | null
  /** `refused`: how many of the acts could not be taken back any more. */
  undo: Result<Acted & { readonly undone: string; readonly refused: number }, Refusal>
  /** What can be taken back, the latest first. */
  undoList: readonly { readonly id: string; readonly at: string; readonly label: string }[]
  /** Drafts a post under a fresh id. */
  draftPost: Result<Acted & { readonly post: PostId }, Refusal>
  keepWorkingCopy: null
  workingCopy: {
    readonly content: Content | null
    readonly at: string
    readonly checklist?: Checklist | undefined
  } | null
  /** Says that everything typed has been kept, after a push `keep-now`. */
  allKept: null
  /** Null when the person closed the dialog. */
  chooseImport: Result<ImportOffer, Problem> | null
  readImport: Result<ImportOffer, Problem>
  takeImport: Result<Acted & { readonly taken: number }, Refusal>
  cancelImport: null
  /** Null while nobody is signed in. */
  leaving: Leaving | null
  /** Null when the person closed the dialog. */
  handOver: Result<WrittenFile | null, Refusal | Problem>
  chooseBundle: Result<BundleOffer, Problem> | null
  readBundle: Result<BundleOffer, Problem>
  /** Takes in what was chosen of a dry run, all of it or nothing. */
  takeBundle: Result<Acted & { readonly taken: number }, Refusal>
  /** Null when the person closed the dialog. */
  saveSheet: Result<WrittenFile | null, Problem>
  printSheet: Result<null, Problem>
  exportProfiles: readonly ProfileView[]
  previewExport: Result<ExportPreview, Problem>
  writeExport: Result<ExportDone | null, Refusal | Problem>
  showFile: null
  kept: Kept
  showKept: null
  dragFile: Result<null, Problem>
  /** Null while no desk is open. */
  ledgerPage: LedgerPage | null
  ledgerEntry: LedgerEntryView | null
  ledgerStatus: LedgerStatus | null
  verifyLedger: null
  /** Null when the person closed the dialog. */
  exportLedger: Result<WrittenFile | null, Problem>
  countersign: Result<Acted, Refusal>
  saveCheckpoint: Result<WrittenFile | null, Problem>
  importTimestamp: Result<{ readonly genTime: string; readonly authority: string } | null, Refusal | Problem>
  /** The latest first. */
  exportsMade: readonly ExportMade[]
  packEvidence: Result<WrittenFile | null, Problem>
  backupState: BackupState | null
  setBackups: BackupState | null
  /** Null when the person closed the dialog. */
  chooseBackupFolder: Result<BackupState, Problem> | null
  backUpNow: Result<BackupCopy, Problem>
  chooseRestore: Result<RestoreReport, Problem> | null
  restore: Result<DeskView, Problem>
}

/** The answer to a message that main would not even look at. */
export interface BridgeFault {
  readonly kind: 'bad-request' | 'forbidden' | 'failed'
  readonly message: string
}

/** What main tells every window without being asked. */
export type Push =
  /** Something changed on the desk; `posts` names what, empty means the desk itself. */
  | { readonly kind: 'changed'; readonly seq: number; readonly posts: readonly PostId[] }
  | {
      readonly kind: 'progress'
      readonly work: 'import' | 'export' | 'verify' | 'backup' | 'evidence' | 'policy'
      readonly done: number
      readonly total: number
    }
  /** A key was locked or unlocked, or the record's verification came to an end: ask for the desk and the ledger anew. */
  | { readonly kind: 'desk-status' }
  /** The record can no longer be written to. */
  | { readonly kind: 'read-only'; readonly reason: string }
  /** Work that takes long went on, began or ended. */
  | { readonly kind: 'works'; readonly works: readonly WorkView[] }
  /** Posts that other windows show now. */
  | { readonly kind: 'elsewhere'; readonly others: Others }
  /** Another window goes on writing this post: keep what is typed, and stop. */
  | { readonly kind: 'yield'; readonly post: PostId }
  /** The preferences were changed in another window. */
  | { readonly kind: 'preferences' }
  /** There may be something new to tell: ask for the notices anew. */
  | { readonly kind: 'notices' }
  /** A notification was pressed, or a link came: call `takeLink`. */
  | { readonly kind: 'link' }
  /** The app is about to quit: keep what is typed, then call `allKept`. */
  | { readonly kind: 'keep-now' }
  /** A menu item of the native menu was chosen: the id of a command in the window's command table. */
  | { readonly kind: 'command'; readonly command: string }

export type Bridge = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Answers[N]>
} & {
  /** Calls `listener` for every push until the function it returns is called. */
  readonly onPush: (listener: (push: Push) => void) => () => void
}
