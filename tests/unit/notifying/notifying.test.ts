// The machine's part in telling people, with a notifier, a clock and a timer of the test's own.
import { describe, expect, it } from 'vitest'
import { Notifying, type Outside } from '../../../electron/app/notifying/notifying'
import { usualNotices } from '../../../shared/desk/queries/notices/settings'
import type { Push } from '../../../shared/bridge/contract'
import type { Settings } from '../../../electron/storage/settings'
import { type Name, SmallDesk } from '../desk/small-desk'

const hour = 3_600_000

class Station {
  readonly desk = new SmallDesk()
  readonly shown: { title: string; body: string; press: () => void }[] = []
  readonly pushes: Push[] = []
  readonly badges: number[] = []
  isWatched = false
  isPossible = true
  refused: string | null = null
  fronted = 0
  /** How far the clock of the computer is from that of the desk's acts. */
  shift = 0
  private due: { at: number; run: () => void } | null = null
  private elapsed = 0
  private kept: Settings['notices'] = []
  private signedIn: Name | null = null
  readonly notices = new Notifying({
    here: () => {
      const person = this.signedIn === null ? null : this.desk.state.people.get(this.signedIn)
      return person ? { folder: '/desks/one', state: this.desk.state, person } : null
    },
    settings: {
      get: () => this.kept as never,
      set: (_key: string, value: unknown) => {
        this.kept = structuredClone(value) as Settings['notices']
      },
    },
    clock: () => this.now,
    push: (push) => this.pushes.push(push),
    zone: () => 'Europe/London',
    toFront: () => {
      this.fronted += 1
    },
    outside: this.outside(),
    timer: {
      now: () => this.elapsed,
      after: (milliseconds, then) => {
        const planned = { at: this.elapsed + milliseconds, run: then }
        this.due = planned
        return () => {
          if (this.due === planned) this.due = null
        }
      },
    },
  })

  private outside(): Outside {
    const isWatched = () => this.isWatched
    const isPossible = () => this.isPossible
    const refused = () => this.refused
    return {
      get isPossible() {
        return isPossible()
      },
      get refused() {
        return refused()
      },
      isWatched,
      show: ({ title, body }, press) => this.shown.push({ title, body, press }),
      badge: (count) => this.badges.push(count),
    }
  }

  get now(): string {
    return new Date(Date.parse(this.desk.now) + this.elapsed + this.shift).toISOString()
  }

  signIn(name: Name | null): void {
    this.signedIn = name
    this.notices.report()
  }

  submit(post: string): void {
    this.desk.draft('ana', post, 'Our secret: rates fall.')
    this.desk.submit('ana', post)
    this.notices.changed()
  }

  /** Lets time pass, and everything happen that was planned for it; says how often something was. */
  pass(hours: number): number {
    const end = this.elapsed + hours * hour
    let woken = 0
    while (this.due !== null && this.due.at <= end) {
      const { at, run } = this.due
      this.due = null
      this.elapsed = at
      woken += 1
      run()
    }
    this.elapsed = end
    return woken
  }

  get titles(): readonly string[] {
    return this.shown.map(({ title }) => title)
  }
}

/** Tuesday, 1 December 2026, in the morning. */
function station(name: Name | null = 'cleo'): Station {
  const made = new Station()
  made.signIn(name)
  return made
}

describe('somebody who looks elsewhere', () => {
  it('is told when a post comes to them, and after six hours; not at night, and once for the whole of it', () => {
    const at = station()
    at.desk.wait(2 / 24)
    at.submit('p')
    at.pass(0.1)
    const key = at.desk.post('p').key
    expect(at.shown).toMatchObject([{ title: `${key}: waiting for you`, body: 'Northbank' }])
    at.pass(6)
    expect(at.titles).toHaveLength(2)
    // Twelve hours fall into the evening: they are told at eight.
    at.pass(15)
    expect(at.titles).toHaveLength(2)
    at.pass(2)
    expect(at.titles).toHaveLength(3)
    expect(JSON.stringify(at.shown)).not.toMatch(/secret|Ana/)
  })

  it('is told of an import as one thing', () => {
    const at = station()
    for (const post of ['p', 'q', 'r']) at.submit(post)
    at.pass(0.1)
    expect(at.titles).toEqual(['3 posts: 3 waiting for you'])
  })

  it('hears nothing while they look at the window, nor later of what they saw there', () => {
    const at = station()
    at.isWatched = true
    at.submit('p')
    at.pass(0.1)
    at.isWatched = false
    at.pass(1)
    expect(at.shown).toEqual([])
    expect(at.notices.report()).toMatchObject({ unread: 1 })
    expect(at.badges.at(-1)).toBe(1)
  })

  it('is not called back to what was there before they came, nor to anything of somebody else’s', () => {
    const at = station(null)
    at.submit('p')
    at.pass(1)
    at.signIn('cleo')
    at.pass(1)
    at.signIn('mia')
    at.pass(1)
    expect(at.shown).toEqual([])
    at.signIn(null)
    at.notices.changed()
    at.pass(1)
    expect(at.badges.at(-1)).toBe(0)
    expect(at.notices.report()).toBeNull()
  })

  it('is not told twice by a clock that is put back, nor after the app was closed in between', () => {
    const at = station()
    at.submit('p')
    at.pass(7)
    expect(at.titles).toHaveLength(2)
    at.shift = -3 * hour
    at.notices.stop()
    at.signIn('cleo')
    at.pass(3.5)
    expect(at.titles).toHaveLength(2)
  })

  it('comes to the post by pressing, to the list where there are several, and only as who they were', () => {
    const at = station()
    at.submit('p')
    at.pass(0.1)
    at.shown[0]?.press()
    expect([at.fronted, at.pushes.at(-1)]).toEqual([1, { kind: 'link' }])
    expect([at.notices.takeLink(), at.notices.takeLink()]).toEqual([{ post: 'p' }, null])
    at.submit('q')
    at.submit('r')
    at.pass(0.1)
    at.shown[1]?.press()
    expect(at.notices.takeLink()).toEqual({ post: null })
    at.shown[1]?.press()
    at.signIn('dev')
    expect(at.notices.takeLink()).toBeNull()
  })

  it('decides what is told, and how: by kind, by hour, and whether outside the window at all', () => {
    const at = station()
    at.notices.set({ ...usualNotices, off: ['turn'] })
    at.submit('p')
    at.pass(0.1)
    expect(at.notices.report()?.notices).toEqual([])
    at.notices.set({ ...usualNotices, outside: false })
    at.submit('q')
    at.pass(0.1)
    expect(at.notices.report()?.unread).toBe(2)
    at.notices.set({ ...usualNotices, quiet: { ...usualNotices.quiet, from: '00:00', to: '23:59' } })
    expect(at.notices.report()?.quietUntil).toBe('2026-12-01T23:59:00Z')
    at.submit('r')
    at.pass(0.1)
    expect(at.shown).toEqual([])
  })

  it('reads one or all, is counted no more, and finds that kept; a notice that is not theirs cannot be read', () => {
    const at = station()
    at.submit('p')
    at.submit('q')
    at.pass(0.1)
    const [first] = at.notices.report()?.notices ?? []
    expect(at.notices.read([first?.id ?? '', 'turn:made-up'])).toMatchObject({ unread: 1 })
    at.signIn('dev')
    expect(at.notices.report()).toMatchObject({ unread: 2 })
    at.signIn('cleo')
    expect(at.notices.read(null)).toMatchObject({ unread: 0 })
    expect(at.badges.at(-1)).toBe(0)
  })

  it('learns why the computer shows nothing', () => {
    const at = station()
    at.refused = 'The computer refused to show a notification: denied'
    expect(at.notices.report()).toMatchObject({ isPossible: true, refused: expect.stringContaining('denied') })
  })

  it('learns whether the computer could show anything at all', () => {
    const at = station()
    at.isPossible = false
    expect(at.notices.report()).toMatchObject({ isPossible: false, refused: null })
  })

  it('costs a look when something is due, and one every six hours at most, while nothing happens', () => {
    const at = station()
    at.submit('p')
    at.pass(0.1)
    expect(at.pass(36)).toBeLessThanOrEqual(10)
  })
})
