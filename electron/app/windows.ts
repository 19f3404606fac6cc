// The windows: one main window and any number that show a single post. They share everything through this process: each is
// told of every change, and which posts are open in the others.
import { setTimeout as settled } from 'node:timers/promises'
import { app, BrowserWindow, type WebContents } from 'electron'
import type { Push } from '../../shared/bridge/contract'
import { pushChannel } from '../../shared/bridge/names'
import type { Others, Showing } from '../../shared/bridge/windows'
import type { KeepsWindows } from '../storage/window-settings'
import { enableItems, menuOf } from './menu'
import { openMainWindow, openPopOut } from './window'

/** More than anybody can use, and few enough for any computer. */
const mostPopOuts = 12

export class Windows {
  private main: BrowserWindow | null = null
  private readonly popOuts = new Set<BrowserWindow>()
  /** By the id of their contents. */
  private readonly shown = new Map<number, Showing>()
  /** Which of the windows that would write a post does: the first that came. */
  private readonly writers = new Map<string, number>()
  private readonly off = new Map<number, ReadonlySet<string>>()
  private readonly keeping = new Map<number, () => void>()
  /** Whether the app is on its way out, and every window may close. */
  isQuitting = false

  constructor(
    private readonly settings: KeepsWindows,
    private readonly outFolder: string,
  ) {}

  /** Shows the main window, made anew where there is none. */
  toFront(): BrowserWindow {
    const window = this.main ?? this.openMain()
    bringToFront(window)
    return window
  }

  openMain(): BrowserWindow {
    const window = openMainWindow(this.settings, this.outFolder)
    this.main = window
    this.attend(window)
    window.on('close', (event) => {
      // On macOS a window is not the app: the others stay. Elsewhere closing the main window ends it, and what is typed in
      // the other windows is kept first.
      if (process.platform === 'darwin' || this.isQuitting || this.popOuts.size === 0) return
      event.preventDefault()
      app.quit()
    })
    window.on('closed', () => {
      this.main = null
    })
    return window
  }

  /** Opens a post in a window of its own; the one that shows it already comes to the front. Null when there are too many. */
  popOut(showing: Showing): BrowserWindow | null {
    const known = [...this.popOuts].find((window) => this.shown.get(window.webContents.id)?.post === showing.post)
    if (known) {
      bringToFront(known)
      return known
    }
    if (this.popOuts.size >= mostPopOuts) return null
    const window = openPopOut(this.settings, this.outFolder, showing, this.popOuts.size)
    this.popOuts.add(window)
    this.attend(window)
    window.on('closed', () => this.popOuts.delete(window))
    return window
  }

  isPopOut(contents: WebContents): boolean {
    return [...this.popOuts].some((window) => window.webContents === contents)
  }

  /** A window says which post it shows now; null: none. */
  show(contents: WebContents, showing: Showing | null): Others {
    if (showing) this.shown.set(contents.id, showing)
    else this.shown.delete(contents.id)
    this.tellOfEachOther(contents.id)
    return this.others(contents.id)
  }

  /** Whether what is typed in this window may be kept: no other window is writing the post. */
  mayWrite(contents: WebContents, post: string): boolean {
    const writer = this.writers.get(post)
    return writer === undefined || writer === contents.id
  }

  /** Brings another window that shows the post to the front. */
  showWindowWith(post: string, asker: WebContents): void {
    const found = this.all().find(
      ({ webContents }) => webContents !== asker && this.shown.get(webContents.id)?.post === post,
    )
    if (found) bringToFront(found)
  }

  /** Asks the other windows in which the post is written to keep what is typed and to stop. */
  takeOver(post: string, asker: WebContents): void {
    const writer = this.writers.get(post)
    const found = this.all().find(({ webContents }) => webContents.id === writer && webContents !== asker)
    if (found) send(found.webContents, { kind: 'yield', post })
  }

  push(push: Push): void {
    for (const { webContents } of this.all()) send(webContents, push)
  }

  pushToMain(push: Push): void {
    if (this.main) send(this.main.webContents, push)
  }

  pushToOthers(contents: WebContents, push: Push): void {
    for (const { webContents } of this.all()) if (webContents !== contents) send(webContents, push)
  }

  /** To the window in which a menu was opened. */
  pushToFocused(push: Push): void {
    const focused = this.all().find((window) => window.isFocused()) ?? this.main
    if (focused) send(focused.webContents, push)
  }

  /** The windows of one post go: nobody is signed in any more, or the desk is another. What is typed in them is kept first. */
  async closePopOuts(patienceMs: number): Promise<void> {
    const windows = [...this.popOuts]
    if (windows.length === 0) return
    await this.keepTypingIn(windows, patienceMs)
    for (const window of windows) if (!window.isDestroyed()) window.destroy()
  }

  /** Waits until every window has kept what is typed, or until the patience is over. */
  keepTyping(patienceMs: number): Promise<void> {
    return this.keepTypingIn(this.all(), patienceMs)
  }

  kept(contents: WebContents): void {
    this.keeping.get(contents.id)?.()
  }

  /** What a window cannot do now; the menu shows it while that window has the focus. */
  noteStates(contents: WebContents, off: readonly string[]): void {
    this.off.set(contents.id, new Set(off))
    this.showStates()
  }

  showMenu(contents: WebContents, commands: readonly { readonly id: string; readonly isOff: boolean }[]): void {
    const window = BrowserWindow.fromWebContents(contents)
    const menu = menuOf(commands, (command) => send(contents, { kind: 'command', command }))
    if (window) menu.popup({ window })
  }

  progress(share: number | null): void {
    // −1 takes the bar away; above 1 it only moves.
    for (const window of this.all()) window.setProgressBar(share ?? -1)
  }

  private async keepTypingIn(windows: readonly BrowserWindow[], patienceMs: number): Promise<void> {
    const asked = windows.filter((window) => !window.isDestroyed())
    // A window that has just closed may still be telling what was typed in it.
    if (asked.length === 0) return settled(lateWordsMs)
    const answers = asked.map(
      ({ webContents }) => new Promise<void>((resolve) => this.keeping.set(webContents.id, resolve)),
    )
    for (const { webContents } of asked) send(webContents, { kind: 'keep-now' })
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs)
    })
    await Promise.race([Promise.all(answers), patience])
    clearTimeout(timer)
  }

  private showStates(): void {
    const focused = this.all().find((window) => window.isFocused())
    const off = focused && this.off.get(focused.webContents.id)
    if (off) enableItems((command) => !off.has(command))
  }

  private attend(window: BrowserWindow): void {
    window.on('focus', () => this.showStates())
    const { id } = window.webContents
    const forget = () => {
      this.shown.delete(id)
      this.off.delete(id)
      // A window that is gone has nothing more to keep.
      this.keeping.get(id)?.()
      this.keeping.delete(id)
      this.tellOfEachOther(id)
    }
    window.webContents.on('render-process-gone', forget)
    window.on('closed', forget)
  }

  private tellOfEachOther(changed: number): void {
    this.chooseWriters()
    for (const { webContents } of this.all()) {
      if (webContents.id !== changed) send(webContents, { kind: 'elsewhere', others: this.others(webContents.id) })
    }
  }

  /** Who writes goes on; where nobody does any more, the next who would is next. */
  private chooseWriters(): void {
    const wish = [...this.shown].filter(([, { mode }]) => mode === 'compose')
    for (const [post, writer] of this.writers) {
      if (!wish.some(([id, showing]) => id === writer && showing.post === post)) this.writers.delete(post)
    }
    for (const [id, { post }] of wish) if (!this.writers.has(post)) this.writers.set(post, id)
  }

  private others(id: number): Others {
    const own = this.shown.get(id)
    return {
      posts: [...this.shown].flatMap(([other, { post }]) =>
        other === id ? [] : [{ post, isWritten: this.writers.get(post) === other }],
      ),
      mayWrite: own?.mode === 'compose' && this.writers.get(own.post) === id,
    }
  }

  private all(): readonly BrowserWindow[] {
    return [...(this.main ? [this.main] : []), ...this.popOuts].filter((window) => !window.isDestroyed())
  }
}

const lateWordsMs = 200

function send(contents: WebContents, push: Push): void {
  if (!contents.isDestroyed()) contents.send(pushChannel, push)
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
