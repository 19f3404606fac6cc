// What a command is: where it acts, how it is found, and by which keys.

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
  | 'settings'
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
  /** What people call it besides, parted by commas: the palette finds it by these too. Each is the whole name or its beginning. */
  readonly also?: string
}
