// The contract between a window and the main process: every call a window can make, with the schema of its input (inputs.ts)
// and the type of its answer. Main parses every input with the schema; the preload exposes one function a call.
import type { Leaving } from '../desk/bundle/leaving'
import type { DeskView } from '../desk/queries/desk'
import type { ExportMade, LedgerEntryView, LedgerPage, LedgerStatus } from '../desk/queries/ledger'
import type { PolicyView } from '../desk/queries/policy'
import type { PolicyComparison } from '../desk/queries/policy-change'
import type { PolicyStakes } from '../desk/queries/policy-stakes'
import type { RouteStakes, RouteTrial } from '../desk/queries/route-trial'
import type { PostView } from '../desk/queries/post'
import type { SlotTrial } from '../desk/queries/slot-trial'
import type { SuggestionTrial } from '../desk/queries/suggestion-trial'
import type { ListsView } from '../desk/queries/lists'
import type { FilterCount } from '../desk/queries/filter-counts'
import type { QueuePage } from '../desk/queries/queue'
import type { Filter } from '../desk/queries/search/filters'
import type { Vocabulary } from '../desk/queries/search/vocabulary'
import type { DisputeView, RuleRecord } from '../desk/queries/rule-record'
import type { Refusal } from '../desk/refusal'
import type { Together } from '../desk/together'
import type { Result } from '../kit/result'
import type { ClauseView } from '../policy/clauses'
import type { Neighbours, Registers } from '../policy/registers'
import type { PolicyDraft } from '../policy/draft'
import type { Checklist } from '../post/checklist'
import type { Content } from '../post/content'
import type { PostId } from '../post/revision'
import type {
  Acted,
  AppInfo,
  BackupCopy,
  BackupState,
  BundleOffer,
  ExportDone,
  ExportPreview,
  ImportOffer,
  Kept,
  Licence,
  KeyStore,
  LinkAnswer,
  ListOffer,
  MediaOffer,
  NoticeReport,
  Problem,
  ProfileView,
  RestoreReport,
  WrittenFile,
} from './answers'
import type { Followed } from './links/follow'
import type { CallName } from './names'
import type { Others } from './windows'
import type { WorkView } from './work'
import type { FirstSteps, Input, Preferences } from './inputs'

export type {
  Acted,
  AppInfo,
  BackupCopy,
  BackupState,
  BundleOffer,
  ExportDone,
  ExportItem,
  ExportPreview,
  ImportOffer,
  Kept,
  KeyStore,
  Licence,
  LinkAnswer,
  ListOffer,
  MediaOffer,
  NoticeReport,
  NoticesLink,
  Problem,
  ProfileView,
  RestoreReport,
  WrittenFile,
} from './answers'
export * from './inputs'

/** What each call answers. */
export interface Answers {
  appInfo: AppInfo
  setPreferences: Preferences
  restart: null
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
  /** The clauses of the policy in force; empty while no desk is open. */
  policyClauses: readonly ClauseView[]
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
  /** Null when the person closed the dialog. */
  saveKeysPage: Result<WrittenFile | null, Problem>
  printKeysPage: Result<null, Problem>
  exportProfiles: readonly ProfileView[]
  previewExport: Result<ExportPreview, Problem>
  writeExport: Result<ExportDone | null, Refusal | Problem>
  showFile: null
  kept: Kept
  licences: readonly Licence[]
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
  /** Refused while the post was never handed over. */
  packPostEvidence: Result<WrittenFile | null, Problem>
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
