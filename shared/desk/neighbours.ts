// Which posts of a desk stand near another: earlier ones that say nearly the same, and those on the same accounts around
// its slot. Brought up to date when it is asked, never before, so that a desk opens without it.
//
// A fork has a layer of its own over the desk's: what was touched in the fork is looked up there, and everything else
// below. The layer below must stay as it is for as long as the fork is in use.
import type { Neighbours, SimilarPost } from '../policy/registers'
import type { AccountId } from '../post/account'
import type { Content } from '../post/content'
import type { PostId } from '../post/revision'
import type { Post } from './state'
import { type Form, formOf } from './neighbours/shingles'
import { NearTexts } from './neighbours/texts'
import { Times } from './neighbours/times'
import { type Voice, voicesOf } from './neighbours/voices'

/** How far before and after its slot the other posts of its accounts are told. */
export const closeMinutes = 24 * 60
const mostSimilar = 20

/** A post as it was last read into a layer. */
interface Place {
  readonly id: PostId
  /** Its turn among all posts of the desk, by when they were drafted. */
  readonly turn: number
  /** What was read; null for one that does not count. */
  content: Content | null
  /** The first of its texts; the others follow. */
  firstText: number
  texts: number
}

export class NeighbourIndex {
  /** Another object after every change: whoever kept an answer can tell whether it still holds. */
  private changed: object = {}
  private texts = new NearTexts()
  private times = new Times()
  private places: Place[] = []
  private byId = new Map<PostId, number>()
  /** Which place a text is of, and which of its texts it is. */
  private owners: number[] = []
  private voices: number[] = []
  /** Places that are not below. */
  private newcomers = 0
  private readonly stale = new Set<PostId>()
  /** Posts still to be read for the first time; null when all have been. */
  private unread: Iterator<Post> | null

  constructor(
    private readonly posts: ReadonlyMap<PostId, Post>,
    private readonly below: NeighbourIndex | null = null,
  ) {
    this.unread = below ? null : posts.values()
  }

  fork(posts: ReadonlyMap<PostId, Post>): NeighbourIndex {
    const fork = new NeighbourIndex(posts, this)
    fork.changed = this.changed
    return fork
  }

  get mark(): object {
    return this.changed
  }

  /** A post was drafted, changed, submitted or withdrawn. */
  note(id: PostId): void {
    this.changed = {}
    // What has not been read yet will be read as it then is.
    if (this.below || this.byId.has(id) || this.unread === null) this.stale.add(id)
  }

  /** Reads so many more posts; false when there is nothing left to do. For doing it a little at a time. */
  warm(count: number): boolean {
    if (!this.unread) return this.texts.index(count)
    this.readUnread(count)
    return true
  }

  /** Earlier posts that say nearly the same, the nearest first; of a draft not yet on the desk, all are earlier. */
  similar(content: Content, post: PostId | null): Neighbours['similar'] {
    if (content.kind !== 'post') return []
    const before = post === null ? null : this.turnOf(post)
    const found = new Map<PostId, SimilarPost>()
    for (const voice of voicesOf(content)) {
      const form = formOf(voice.text)
      if (form) this.collect({ content, post, voice, form, before: before ?? Number.POSITIVE_INFINITY }, found, [])
    }
    return [...found.values()].sort(byNearness).slice(0, mostSimilar)
  }

  /** Other posts on its accounts around its slot, by time. */
  close(content: Content, post: PostId | null): Neighbours['close'] {
    if (content.slot === null || content.kind !== 'post') return []
    const time = Date.parse(content.slot.instant)
    const found: { key: string; account: AccountId; instant: string }[] = []
    for (const account of new Set(content.targets)) {
      for (const { id } of this.around(account, time, [])) {
        const other = this.posts.get(id)
        const slot = other && contentOf(other).slot
        if (slot && id !== post) found.push({ key: other.key, account, instant: slot.instant })
      }
    }
    return found.sort((a, b) => Date.parse(a.instant) - Date.parse(b.instant) || compared(a.key, b.key))
  }

  /** Its own arrays, roughly: what grows with the number of texts. */
  get bytes(): number {
    return this.texts.bytes
  }

  private collect(asked: Asked, found: Map<PostId, SimilarPost>, above: Above): void {
    this.sync()
    const { content, post, voice, form, before } = asked
    const ownerOf = (text: number) => this.places[this.owners[text] ?? -1]
    const isMeant = (text: number) => {
      const place = ownerOf(text)
      return (
        place !== undefined &&
        place.turn < before &&
        place.id !== post &&
        !above.some((layer) => layer.covers(place.id))
      )
    }
    for (const { text, share } of this.texts.near(form, isMeant)) {
      const place = ownerOf(text)
      const other = place && this.posts.get(place.id)
      if (!place?.content || !other) continue
      const theirs = voicesOf(place.content)[this.voices[text] ?? 0]?.accounts ?? []
      // An account on which this content says something else has not said this before.
      const accounts = theirs.filter((id) => voice.accounts.includes(id) || !content.targets.includes(id))
      const known = found.get(place.id)
      if (known && known.share > share) continue
      const all = known?.share === share ? [...new Set([...known.accounts, ...accounts])] : accounts
      found.set(place.id, {
        key: other.key,
        share,
        accounts: all.toSorted(),
        instant: place.content.slot?.instant ?? null,
      })
    }
    this.below?.collect(asked, found, [this, ...above])
  }

  private around(account: AccountId, time: number, above: Above): readonly Place[] {
    this.sync()
    const window = closeMinutes * 60_000
    const own = this.times
      .between(account, time - window, time + window)
      .flatMap((place) => this.places[place] ?? [])
      .filter(({ id }) => !above.some((layer) => layer.covers(id)))
    return this.below ? [...own, ...this.below.around(account, time, [this, ...above])] : own
  }

  private turnOf(id: PostId): number | null {
    this.sync()
    const own = this.byId.get(id)
    return own === undefined ? (this.below?.turnOf(id) ?? null) : (this.places[own]?.turn ?? null)
  }

  /** How many posts there are, with those below. */
  private get size(): number {
    this.sync()
    return (this.below?.size ?? 0) + this.newcomers
  }

  private covers(id: PostId): boolean {
    return this.byId.has(id)
  }

  private readUnread(count: number): void {
    for (let left = count; left > 0 && this.unread; left -= 1) {
      const next = this.unread.next()
      if (next.done) this.unread = null
      else this.read(next.value, true)
    }
  }

  private sync(): void {
    this.readUnread(Number.POSITIVE_INFINITY)
    if (this.stale.size === 0) return
    const stale = [...this.stale]
    this.stale.clear()
    for (const id of stale) {
      const post = this.posts.get(id)
      if (post) this.read(post, false)
    }
    if (this.texts.gone > 1_000 && this.texts.gone * 2 > this.texts.count) this.tidy()
  }

  private read(post: Post, isFirst: boolean): void {
    const place = this.placeOf(post.id)
    const at = this.byId.get(post.id) ?? 0
    if (place.content) this.takeOut(place, place.content, at)
    const content = contentOf(post)
    place.content = post.stage !== 'withdrawn' && content.kind === 'post' ? content : null
    if (!place.content) return
    this.addTexts(place, content, at)
    if (content.slot === null) return
    const time = Date.parse(content.slot.instant)
    for (const account of new Set(content.targets)) {
      if (isFirst) this.times.add(account, time, at)
      else this.times.insert(account, time, at)
    }
  }

  private placeOf(id: PostId): Place {
    const known = this.places[this.byId.get(id) ?? -1]
    if (known) return known
    const below = this.below?.turnOf(id) ?? null
    const turn = below ?? (this.below?.size ?? 0) + this.newcomers
    if (below === null) this.newcomers += 1
    const place = { id, turn, content: null, firstText: 0, texts: 0 }
    this.byId.set(id, this.places.length)
    this.places.push(place)
    return place
  }

  private addTexts(place: Place, content: Content, at: number): void {
    place.firstText = this.texts.count
    for (const [voice, { text }] of voicesOf(content).entries()) {
      const form = formOf(text)
      if (!form) continue
      this.texts.add(form)
      this.owners.push(at)
      this.voices.push(voice)
    }
    place.texts = this.texts.count - place.firstText
  }

  private takeOut(place: Place, content: Content, at: number): void {
    for (let text = place.firstText; text < place.firstText + place.texts; text += 1) this.texts.remove(text)
    if (content.slot === null) return
    const time = Date.parse(content.slot.instant)
    for (const account of new Set(content.targets)) this.times.remove(account, time, at)
  }

  /** Forgets the texts that were taken out. */
  private tidy(): void {
    this.texts = new NearTexts()
    this.owners = []
    this.voices = []
    for (const [at, place] of this.places.entries()) if (place.content) this.addTexts(place, place.content, at)
  }
}

interface Asked {
  readonly content: Content
  readonly post: PostId | null
  readonly voice: Voice
  readonly form: Form
  /** The turn of the content's own post: only those before it count. */
  readonly before: number
}

/** The layers over the one that is looked into: what they have read themselves is not looked up further down. */
type Above = readonly NeighbourIndex[]

function contentOf({ revisions }: Post): Content {
  return (revisions.at(-1) ?? revisions[0]).content
}

function byNearness(a: SimilarPost, b: SimilarPost): number {
  return b.share - a.share || b.accounts.length - a.accounts.length || compared(b.key, a.key)
}

/** NB-999 before NB-1000. */
function compared(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
