// Tells whoever is signed in what there is to tell, when it is due: looks when something happened on the desk and at the
// moment the desk itself names, never in between. What was told and read is theirs alone and of this computer, so it is kept
// with the preferences and not in the record.
import type { NoticeReport, NoticesLink, Push } from '../../../shared/bridge/contract'
import { lookAhead, type Notices, noticesFor } from '../../../shared/desk/queries/notices/notices'
import { noticeList, remembering, tellingAt, unreadOf, wanted } from '../../../shared/desk/queries/notices/telling'
import { NoticeSettings, usualNotices } from '../../../shared/desk/queries/notices/settings'
import { type OutsideWords, outsideWords } from '../../../shared/desk/queries/notices/words'
import type { DeskState } from '../../../shared/desk/state'
import { endOfQuiet, isQuiet } from '../../../shared/review/quiet'
import type { Instant, Zone } from '../../../shared/kit/time'
import type { Person } from '../../../shared/people/person'
import { systemTimer, type Timer } from '../../keys/idle-lock'
import type { SettingsStore } from '../../storage/settings'

export interface Outside {
  /** Whether this computer has notifications that an app could use. */
  readonly isPossible: boolean
  /** Why it shows nothing of ours all the same; null when it does, as far as it says. */
  readonly refused: string | null
  /** Whether the person looks at our window, which shows everything itself. */
  isWatched(): boolean
  show(words: OutsideWords, onPress: () => void): void
  badge(count: number): void
}

/** Where there is nobody to tell: in tests, and on the command line. */
export const nothingOutside: Outside = {
  isPossible: true,
  refused: null,
  isWatched: () => true,
  show: () => undefined,
  badge: () => undefined,
}

/** Somebody who can be told, and where. */
export interface Here {
  readonly folder: string
  readonly state: DeskState
  readonly person: Person
}

export interface NotifyingParts {
  readonly here: () => Here | null
  readonly settings: Pick<SettingsStore, 'get' | 'set'>
  readonly clock: () => Instant
  readonly push: (push: Push) => void
  readonly outside?: Outside | undefined
  /** The zone of this computer. */
  readonly zone?: (() => Zone) | undefined
  /** Brings the window to the front. */
  readonly toFront?: (() => void) | undefined
  readonly timer?: Timer | undefined
}

/** Changes come in bursts: an import is one thing to tell, not two hundred. */
const settlingMs = 400
/** A few milliseconds of work, and a rest. */
const postsAtATime = 1_500
const betweenMs = 4
/** A computer that slept, or whose clock was set, is looked at again by then at the latest. */
const longestMs = 6 * 3_600_000

const systemZone = (): Zone => Temporal.Now.timeZoneId()

export class Notifying {
  private cancel: () => void = () => undefined
  /** Whose notices were looked at last. */
  private whose: string | null = null
  private link: (NoticesLink & { readonly whose: string }) | null = null
  private readonly outside: Outside
  private readonly timer: Timer

  constructor(private readonly parts: NotifyingParts) {
    this.outside = parts.outside ?? nothingOutside
    this.timer = parts.timer ?? systemTimer
  }

  /** Something happened on the desk, or somebody came or went. */
  changed(): void {
    this.lookAfter(settlingMs)
  }

  /** Looks at a desk for the first time a little at a time: keys that are pressed meanwhile are heard between. */
  async ahead(): Promise<void> {
    while (this.isMoreAhead()) await new Promise<void>((resolve) => this.timer.after(betweenMs, resolve))
  }

  /** Everything there is to tell; null while nobody is signed in. */
  report(): NoticeReport | null {
    const here = this.parts.here()
    if (!here) return null
    const now = this.parts.clock()
    // Whoever has just come sees what there is: that does not interrupt them a moment later.
    const looked = this.whose === nameOf(here) ? null : this.look()
    const kept = this.keptFor(here)
    const quiet = this.quietOf(kept.settings)
    return {
      ...noticeList(here.state, looked ?? this.noticesOf(here, kept.settings, now), kept),
      settings: kept.settings,
      zone: this.zone,
      isPossible: this.outside.isPossible,
      refused: this.outside.refused,
      quietUntil: isQuiet(now, quiet) ? endOfQuiet(now, quiet) : null,
    }
  }

  /** `ids`: null for all of them. */
  read(ids: readonly string[] | null): NoticeReport | null {
    const here = this.parts.here()
    if (!here) return null
    const kept = this.keptFor(here)
    const due = this.noticesOf(here, kept.settings, this.parts.clock()).due.map(({ id }) => id)
    const asked = ids === null ? null : new Set(ids)
    const read = remembering(kept.read, asked === null ? due : due.filter((id) => asked.has(id)))
    this.keep(here, { ...kept, read })
    this.look()
    return this.report()
  }

  set(settings: NoticeSettings): NoticeReport | null {
    const here = this.parts.here()
    if (!here) return null
    this.keep(here, { ...this.keptFor(here), settings })
    this.look()
    return this.report()
  }

  /** Where a notification that was pressed leads; asked for once. */
  takeLink(): NoticesLink | null {
    const { link } = this
    this.link = null
    const here = this.parts.here()
    return link && here && link.whose === nameOf(here) ? { post: link.post } : null
  }

  stop(): void {
    this.cancel()
    this.whose = null
    this.link = null
    this.outside.badge(0)
  }

  /** Looks at some of what was never looked at, and says whether there is more. */
  private isMoreAhead(): boolean {
    const here = this.parts.here()
    return here !== null && lookAhead(here.state, here.person, this.parts.clock(), postsAtATime)
  }

  private lookAfter(milliseconds: number): void {
    this.cancel()
    this.cancel = this.timer.after(milliseconds, () => {
      if (this.isMoreAhead()) return this.lookAfter(betweenMs)
      this.look()
      this.parts.push({ kind: 'notices' })
    })
  }

  /** What there is to tell; null while nobody is signed in. */
  private look(): Notices | null {
    this.cancel()
    const here = this.parts.here()
    if (!here) {
      this.stop()
      return null
    }
    const now = this.parts.clock()
    const kept = this.keptFor(here)
    const notices = this.noticesOf(here, kept.settings, now)
    const isNew = this.whose !== nameOf(here)
    this.whose = nameOf(here)
    const telling = tellingAt(notices, kept, this.quietOf(kept.settings), now)
    const told = isNew ? notices.due : telling.now
    if (told.length > 0)
      this.keep(here, {
        ...kept,
        told: remembering(
          kept.told,
          told.map(({ id }) => id),
        ),
      })
    const [first] = telling.now
    if (first && !isNew && kept.settings.outside && !this.outside.isWatched()) {
      const isOne = telling.now.every(({ post }) => post === first.post)
      this.outside.show(outsideWords(telling.now, here.state.name), () => {
        this.link = { post: isOne ? first.post : null, whose: nameOf(here) }
        this.parts.toFront?.()
        this.parts.push({ kind: 'link' })
      })
    }
    this.outside.badge(unreadOf(notices, kept))
    if (telling.next !== null) {
      const wait = Date.parse(telling.next) - Date.parse(now)
      this.lookAfter(Math.min(Math.max(wait, settlingMs), longestMs))
    }
    return notices
  }

  private noticesOf({ state, person }: Here, settings: NoticeSettings, now: Instant): Notices {
    return wanted(noticesFor(state, person, now), settings)
  }

  private get zone(): Zone {
    return (this.parts.zone ?? systemZone)()
  }

  private quietOf({ quiet }: NoticeSettings) {
    return { ...quiet, zone: quiet.zone ?? this.zone }
  }

  private keptFor({ folder, person }: Here): Kept {
    const found = this.parts.settings.get('notices').find(({ desk, person: id }) => desk === folder && id === person.id)
    // Somebody may have written in the file: what cannot be understood is as it usually is.
    const settings = NoticeSettings.safeParse(found?.settings)
    return {
      settings: settings.success ? settings.data : usualNotices,
      read: new Set(found?.read),
      told: new Set(found?.told),
    }
  }

  private keep({ folder, person }: Here, { settings, read, told }: Kept): void {
    const others = this.parts.settings
      .get('notices')
      .filter(({ desk, person: id }) => desk !== folder || id !== person.id)
    const own = { desk: folder, person: person.id, settings, read: [...read], told: [...told] }
    this.parts.settings.set('notices', [...others, own])
  }
}

interface Kept {
  readonly settings: NoticeSettings
  readonly read: ReadonlySet<string>
  readonly told: ReadonlySet<string>
}

const nameOf = ({ folder, person }: Here) => `${folder}\n${person.id}`
