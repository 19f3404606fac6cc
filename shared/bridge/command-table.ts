// The one table of commands: it drives the native menu, the palette, the keys and the help sheet.
// What a command does is bound by the screen that is open; a command without a binding is shown as not available.

export type Where =
  | 'anywhere'
  | 'queue'
  | 'review'
  | 'compose'
  | 'schedule'
  | 'ledger'
  | 'policies'
  | 'people'
  | 'import'
export type MenuName = 'File' | 'Edit' | 'View' | 'Post' | 'Review' | 'Go' | 'Help'

export interface CommandEntry {
  readonly id: string
  readonly title: string
  readonly where: Where
  readonly menu: MenuName
  /**
   * Keys in tinykeys' notation: $mod is Ctrl, or Cmd on macOS; a space parts the steps of a chord. Bare letters
   * act only in lists and the review pane, never in a text field, and can be turned off.
   */
  readonly keys: readonly string[]
}

export const commandTable = [
  { id: 'palette', title: 'Show all commands', where: 'anywhere', menu: 'View', keys: ['$mod+k'] },
  { id: 'help.keys', title: 'Show the keys', where: 'anywhere', menu: 'Help', keys: ['Shift+?'] },
  { id: 'help.search', title: 'Show what can be searched', where: 'anywhere', menu: 'Help', keys: [] },
  { id: 'undo', title: 'Undo the last act', where: 'anywhere', menu: 'Edit', keys: ['$mod+z'] },
  { id: 'undo.list', title: 'What I did…', where: 'anywhere', menu: 'Edit', keys: ['Shift+Z'] },
  { id: 'notices.show', title: 'Show the notices', where: 'anywhere', menu: 'View', keys: ['g n'] },
  { id: 'notices.read', title: 'Mark all notices as read', where: 'anywhere', menu: 'Edit', keys: [] },
  { id: 'notices.settings', title: 'How I am told of things…', where: 'anywhere', menu: 'File', keys: [] },
  { id: 'go.queue', title: 'Go to the queue', where: 'anywhere', menu: 'Go', keys: ['g q', '$mod+1'] },
  { id: 'go.schedule', title: 'Go to the schedule', where: 'anywhere', menu: 'Go', keys: ['g c', '$mod+2'] },
  { id: 'go.ledger', title: 'Go to the ledger', where: 'anywhere', menu: 'Go', keys: ['g l', '$mod+3'] },
  { id: 'go.people', title: 'Go to the people', where: 'anywhere', menu: 'Go', keys: ['g p', '$mod+4'] },
  { id: 'go.policies', title: 'Go to the policies', where: 'anywhere', menu: 'Go', keys: ['g r', '$mod+5'] },
  { id: 'go.import', title: 'Import drafts…', where: 'anywhere', menu: 'File', keys: ['$mod+o'] },
  { id: 'go.bring-in', title: 'Bring in a handed-over file…', where: 'anywhere', menu: 'File', keys: [] },
  { id: 'go.back', title: 'Go back', where: 'anywhere', menu: 'Go', keys: ['u', 'Escape', 'Alt+ArrowLeft'] },
  { id: 'post.new', title: 'Write a new post', where: 'anywhere', menu: 'File', keys: ['$mod+n'] },
  { id: 'filter.1', title: 'Open filter 1', where: 'anywhere', menu: 'Go', keys: ['g 1'] },
  { id: 'filter.2', title: 'Open filter 2', where: 'anywhere', menu: 'Go', keys: ['g 2'] },
  { id: 'filter.3', title: 'Open filter 3', where: 'anywhere', menu: 'Go', keys: ['g 3'] },
  { id: 'filter.4', title: 'Open filter 4', where: 'anywhere', menu: 'Go', keys: ['g 4'] },
  { id: 'filter.5', title: 'Open filter 5', where: 'anywhere', menu: 'Go', keys: ['g 5'] },
  { id: 'filter.6', title: 'Open filter 6', where: 'anywhere', menu: 'Go', keys: ['g 6'] },
  { id: 'filter.7', title: 'Open filter 7', where: 'anywhere', menu: 'Go', keys: ['g 7'] },
  { id: 'filter.8', title: 'Open filter 8', where: 'anywhere', menu: 'Go', keys: ['g 8'] },
  { id: 'filter.9', title: 'Open filter 9', where: 'anywhere', menu: 'Go', keys: ['g 9'] },
  { id: 'filters.arrange', title: 'Arrange the filters…', where: 'anywhere', menu: 'Go', keys: [] },
  { id: 'theme.next', title: 'Change the theme', where: 'anywhere', menu: 'View', keys: [] },
  { id: 'person.switch', title: 'Sign in as someone else', where: 'anywhere', menu: 'File', keys: [] },
  { id: 'key.lock', title: 'Lock my key', where: 'anywhere', menu: 'File', keys: ['$mod+l'] },
  { id: 'key.unlock', title: 'Unlock my key…', where: 'anywhere', menu: 'File', keys: [] },
  { id: 'key.passphrase', title: 'Change my passphrase…', where: 'anywhere', menu: 'File', keys: [] },
  { id: 'desk.close', title: 'Close this desk', where: 'anywhere', menu: 'File', keys: [] },

  { id: 'queue.next', title: 'Next post', where: 'queue', menu: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'queue.previous', title: 'Previous post', where: 'queue', menu: 'Go', keys: ['k', 'ArrowUp'] },
  { id: 'queue.open', title: 'Open the post', where: 'queue', menu: 'Post', keys: ['Enter', 'o'] },
  {
    id: 'queue.peek',
    title: 'Look at the post without leaving the list',
    where: 'queue',
    menu: 'View',
    keys: ['Space'],
  },
  { id: 'queue.select', title: 'Select the post, or not', where: 'queue', menu: 'Edit', keys: ['x'] },
  {
    id: 'queue.extend.next',
    title: 'Select on to the next post',
    where: 'queue',
    menu: 'Edit',
    keys: ['Shift+J', 'Shift+ArrowDown'],
  },
  {
    id: 'queue.extend.previous',
    title: 'Select on to the previous post',
    where: 'queue',
    menu: 'Edit',
    keys: ['Shift+K', 'Shift+ArrowUp'],
  },
  { id: 'queue.select-loaded', title: 'Select what the list shows', where: 'queue', menu: 'Edit', keys: ['$mod+a'] },
  {
    id: 'queue.select-matching',
    title: 'Select every post that matches',
    where: 'queue',
    menu: 'Edit',
    keys: ['$mod+Shift+A'],
  },
  { id: 'queue.approve', title: 'Approve the selected posts…', where: 'queue', menu: 'Review', keys: ['a'] },
  { id: 'queue.request-changes', title: 'Request changes to the post…', where: 'queue', menu: 'Review', keys: ['r'] },
  { id: 'queue.comment', title: 'Comment on the post…', where: 'queue', menu: 'Review', keys: ['c'] },
  { id: 'queue.hand-over', title: 'Hand over the posts to another desk…', where: 'queue', menu: 'File', keys: [] },
  { id: 'queue.search', title: 'Search', where: 'queue', menu: 'Edit', keys: ['/'] },
  { id: 'queue.take', title: 'Take the post, or let go of it', where: 'queue', menu: 'Post', keys: ['i'] },
  { id: 'queue.snooze', title: 'Put the post off…', where: 'queue', menu: 'Post', keys: ['h'] },
  { id: 'queue.nudge', title: 'Remind whose turn it is', where: 'queue', menu: 'Post', keys: [] },
  { id: 'queue.save', title: 'Save the search as a filter…', where: 'queue', menu: 'File', keys: ['$mod+s'] },
  { id: 'queue.split', title: 'Next list', where: 'queue', menu: 'View', keys: ['Control+Tab'] },

  { id: 'review.approve', title: 'Approve', where: 'review', menu: 'Review', keys: ['a'] },
  { id: 'review.request-changes', title: 'Request changes…', where: 'review', menu: 'Review', keys: ['r'] },
  { id: 'review.reject', title: 'Reject…', where: 'review', menu: 'Review', keys: ['Shift+R'] },
  { id: 'review.comment', title: 'Comment…', where: 'review', menu: 'Review', keys: ['c'] },
  { id: 'review.suggest', title: 'Suggest other words…', where: 'review', menu: 'Review', keys: ['s'] },
  { id: 'review.thread.next', title: 'Next thread', where: 'review', menu: 'Review', keys: ['Shift+N'] },
  { id: 'review.thread.previous', title: 'Previous thread', where: 'review', menu: 'Review', keys: ['Shift+P'] },
  { id: 'review.thread.reply', title: 'Reply to the thread…', where: 'review', menu: 'Review', keys: ['Shift+C'] },
  {
    id: 'review.thread.settle',
    title: 'Resolve the thread, or open it again',
    where: 'review',
    menu: 'Review',
    keys: ['Shift+X'],
  },
  { id: 'review.consider', title: 'Mark the finding considered', where: 'review', menu: 'Review', keys: ['d'] },
  {
    id: 'review.consider-note',
    title: 'Mark the finding considered, with a note…',
    where: 'review',
    menu: 'Review',
    keys: ['Shift+D'],
  },
  { id: 'review.waiver', title: 'Waiver: ask for it, or decide…', where: 'review', menu: 'Review', keys: ['w'] },
  { id: 'review.dispute', title: 'Say that the finding is wrong…', where: 'review', menu: 'Review', keys: ['f'] },
  { id: 'review.finding.next', title: 'Next finding', where: 'review', menu: 'Review', keys: ['F8'] },
  { id: 'review.finding.previous', title: 'Previous finding', where: 'review', menu: 'Review', keys: ['Shift+F8'] },
  { id: 'review.change.next', title: 'Next change', where: 'review', menu: 'Review', keys: ['n'] },
  { id: 'review.change.previous', title: 'Previous change', where: 'review', menu: 'Review', keys: ['p'] },
  { id: 'review.next', title: 'Next post in the list', where: 'review', menu: 'Go', keys: [']', 'j'] },
  { id: 'review.previous', title: 'Previous post in the list', where: 'review', menu: 'Go', keys: ['[', 'k'] },
  { id: 'review.base', title: 'Compare with another revision…', where: 'review', menu: 'Review', keys: ['v'] },
  { id: 'review.base.last', title: 'Compare with your last review', where: 'review', menu: 'Review', keys: ['v l'] },
  {
    id: 'review.base.approved',
    title: 'Compare with the last approval',
    where: 'review',
    menu: 'Review',
    keys: ['v a'],
  },
  { id: 'review.base.first', title: 'Compare with the first revision', where: 'review', menu: 'Review', keys: ['v b'] },
  {
    id: 'review.base.earlier',
    title: 'Compare with one revision earlier',
    where: 'review',
    menu: 'Review',
    keys: ['v ArrowLeft'],
  },
  {
    id: 'review.base.later',
    title: 'Compare with one revision later',
    where: 'review',
    menu: 'Review',
    keys: ['v ArrowRight'],
  },
  { id: 'review.layout', title: 'Show old and new side by side', where: 'review', menu: 'View', keys: ['m'] },
  { id: 'review.clean', title: 'Show the text as published', where: 'review', menu: 'View', keys: ['t'] },
  { id: 'review.take', title: 'Take the post, or let go of it', where: 'review', menu: 'Post', keys: ['i'] },
  { id: 'review.snooze', title: 'Put the post off…', where: 'review', menu: 'Post', keys: ['h'] },
  { id: 'review.nudge', title: 'Remind whose turn it is', where: 'review', menu: 'Post', keys: [] },
  { id: 'review.hand-over', title: 'Hand over the post to another desk…', where: 'review', menu: 'File', keys: [] },
  {
    id: 'review.proposal',
    title: 'Look at what another desk proposes…',
    where: 'review',
    menu: 'Review',
    keys: ['Shift+V'],
  },
  { id: 'review.edit', title: 'Edit the post', where: 'review', menu: 'Post', keys: ['e'] },
  { id: 'review.withdraw', title: 'Withdraw the post…', where: 'review', menu: 'Post', keys: [] },

  { id: 'compose.submit', title: 'Submit for review…', where: 'compose', menu: 'Post', keys: ['$mod+Enter'] },
  { id: 'compose.save', title: 'Save as a revision', where: 'compose', menu: 'Post', keys: ['$mod+s'] },
  { id: 'compose.finding.next', title: 'Next finding', where: 'compose', menu: 'Post', keys: ['F8'] },
  { id: 'compose.finding.previous', title: 'Previous finding', where: 'compose', menu: 'Post', keys: ['Shift+F8'] },
  { id: 'compose.waiver', title: 'Ask for a waiver…', where: 'compose', menu: 'Post', keys: [] },
  { id: 'compose.fix', title: 'Apply the fix', where: 'compose', menu: 'Post', keys: ['$mod+.'] },

  { id: 'schedule.next', title: 'Next post', where: 'schedule', menu: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'schedule.previous', title: 'Previous post', where: 'schedule', menu: 'Go', keys: ['k', 'ArrowUp'] },
  { id: 'schedule.open', title: 'Open the post', where: 'schedule', menu: 'Post', keys: ['Enter', 'o'] },
  { id: 'schedule.move', title: 'Move the slot…', where: 'schedule', menu: 'Post', keys: ['m'] },
  { id: 'schedule.export', title: 'Export the approved schedule…', where: 'schedule', menu: 'File', keys: ['$mod+e'] },

  { id: 'ledger.next', title: 'Next entry', where: 'ledger', menu: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'ledger.previous', title: 'Previous entry', where: 'ledger', menu: 'Go', keys: ['k', 'ArrowUp'] },
  { id: 'ledger.open', title: 'Read the entry', where: 'ledger', menu: 'View', keys: ['Enter'] },
  { id: 'ledger.unfold', title: 'Show a batch one by one', where: 'ledger', menu: 'View', keys: ['ArrowRight'] },
  { id: 'ledger.fold', title: 'Fold a batch into one row', where: 'ledger', menu: 'View', keys: ['ArrowLeft'] },
  { id: 'ledger.post', title: 'Open the post', where: 'ledger', menu: 'Post', keys: ['o'] },
  { id: 'ledger.search', title: 'Search', where: 'ledger', menu: 'Edit', keys: ['/'] },
  { id: 'ledger.filter', title: 'Filter', where: 'ledger', menu: 'Edit', keys: ['f'] },
  { id: 'ledger.all', title: 'Show every entry again', where: 'ledger', menu: 'View', keys: ['x'] },
  { id: 'ledger.tab', title: 'Next part of the ledger', where: 'ledger', menu: 'View', keys: ['Control+Tab'] },
  { id: 'ledger.verify', title: 'Verify the record now', where: 'ledger', menu: 'File', keys: ['v'] },
  { id: 'ledger.copy', title: 'Copy the fingerprint', where: 'ledger', menu: 'Edit', keys: ['c'] },
  { id: 'ledger.jsonl', title: 'Export the entries as JSONL…', where: 'ledger', menu: 'File', keys: ['$mod+e'] },
  { id: 'ledger.csv', title: 'Export the entries as CSV…', where: 'ledger', menu: 'File', keys: [] },

  {
    id: 'policies.next',
    title: 'Next clause, pack, route or entry',
    where: 'policies',
    menu: 'Go',
    keys: ['j', 'ArrowDown'],
  },
  {
    id: 'policies.previous',
    title: 'Previous clause, pack or entry',
    where: 'policies',
    menu: 'Go',
    keys: ['k', 'ArrowUp'],
  },
  { id: 'policies.search', title: 'Search', where: 'policies', menu: 'Edit', keys: ['/'] },
  { id: 'policies.tab', title: 'Next part of the policies', where: 'policies', menu: 'View', keys: ['Control+Tab'] },
  { id: 'policies.copy', title: 'Copy the disputed words as an example', where: 'policies', menu: 'Edit', keys: ['c'] },
  { id: 'policies.new-pack', title: 'New pack…', where: 'policies', menu: 'File', keys: ['n'] },
  { id: 'policies.import-pack', title: 'Import a pack…', where: 'policies', menu: 'File', keys: [] },
  { id: 'policies.export-pack', title: 'Export the pack…', where: 'policies', menu: 'File', keys: [] },
  { id: 'policies.switch', title: 'Switch the pack on or off', where: 'policies', menu: 'Edit', keys: ['s'] },
  { id: 'policies.edit', title: 'Edit the pack, route or entry', where: 'policies', menu: 'Edit', keys: ['e'] },
  { id: 'policies.problem.next', title: 'Next problem of the pack', where: 'policies', menu: 'Go', keys: ['F8'] },
  {
    id: 'policies.problem.previous',
    title: 'Previous problem of the pack',
    where: 'policies',
    menu: 'Go',
    keys: ['Shift+F8'],
  },
  { id: 'policies.try', title: 'Try the changes on every post', where: 'policies', menu: 'View', keys: ['$mod+t'] },
  {
    id: 'policies.adopt',
    title: 'Put the next version in force…',
    where: 'policies',
    menu: 'File',
    keys: ['$mod+Enter'],
  },
  { id: 'policies.discard', title: 'Discard the changes to the policy…', where: 'policies', menu: 'Edit', keys: [] },
  { id: 'policies.up', title: 'Move the route up', where: 'policies', menu: 'Edit', keys: ['Alt+ArrowUp'] },
  { id: 'policies.down', title: 'Move the route down', where: 'policies', menu: 'Edit', keys: ['Alt+ArrowDown'] },
  { id: 'policies.try-post', title: 'See the route of a post', where: 'policies', menu: 'View', keys: ['t'] },
  { id: 'policies.list.next', title: 'Next list', where: 'policies', menu: 'Go', keys: [']'] },
  { id: 'policies.list.previous', title: 'Previous list', where: 'policies', menu: 'Go', keys: ['['] },
  { id: 'policies.add', title: 'Add to the list…', where: 'policies', menu: 'Edit', keys: ['a'] },
  { id: 'policies.remove', title: 'Take off the list', where: 'policies', menu: 'Edit', keys: ['Delete'] },
  { id: 'policies.import-list', title: 'Bring a list in from a file…', where: 'policies', menu: 'File', keys: ['i'] },

  { id: 'people.next', title: 'Next person', where: 'people', menu: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'people.previous', title: 'Previous person', where: 'people', menu: 'Go', keys: ['k', 'ArrowUp'] },
  { id: 'people.add', title: 'Add a person…', where: 'people', menu: 'File', keys: ['a'] },
  { id: 'people.roles', title: 'Change the roles…', where: 'people', menu: 'Edit', keys: ['r'] },
  { id: 'people.cover', title: 'Have somebody cover…', where: 'people', menu: 'Edit', keys: ['c'] },
  { id: 'people.end-cover', title: 'End cover…', where: 'people', menu: 'Edit', keys: ['x'] },
  { id: 'people.enrol', title: 'Enrol a new key…', where: 'people', menu: 'Edit', keys: ['e'] },
  { id: 'people.revoke', title: 'Revoke the key…', where: 'people', menu: 'Edit', keys: ['v'] },
  { id: 'people.remove', title: 'Remove from the desk…', where: 'people', menu: 'Edit', keys: ['Delete'] },
  { id: 'people.erase', title: 'Erase the name…', where: 'people', menu: 'Edit', keys: [] },

  { id: 'import.bring-in', title: 'Bring in what is chosen', where: 'import', menu: 'File', keys: [] },
  { id: 'import.take', title: 'Take all valid drafts', where: 'import', menu: 'File', keys: ['$mod+Enter'] },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof commandTable)[number]['id']
