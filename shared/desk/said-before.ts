// Which revisions of which posts already held the same bytes, or the same text: looked up, never searched for, so that
// saving costs the same whatever the size of the desk. Read when first asked or a little at a time, and follows the posts.
//
// A fork has a layer of its own over the desk's, which must stay as it is for as long as the fork is in use.
import { filed } from '../kit/filed'
import type { PostId } from '../post/revision'
import type { Post } from './state'

/** Shorter texts, such as “Thank you!”, are anybody's; with the same accounts and slot they are the same post. */
export const tellingLength = 40

export interface Said {
  readonly post: PostId
  readonly revision: number
  /** The post's turn among all posts of the desk, by when they were drafted. */
  readonly turn: number
}

interface Read {
  readonly turn: number
  /** How many of its revisions were read. */
  revisions: number
}

export class SaidBefore {
  private readonly said = new Map<string, Said[]>()
  private readonly read = new Map<PostId, Read>()
  /** Posts that are in no layer below. */
  private newcomers = 0
  private readonly stale = new Set<PostId>()
  /** Posts still to be read for the first time; null when all have been. */
  private unread: Iterator<Post> | null

  constructor(
    private readonly posts: ReadonlyMap<PostId, Post>,
    private readonly below: SaidBefore | null = null,
  ) {
    this.unread = below ? null : posts.values()
  }

  fork(posts: ReadonlyMap<PostId, Post>): SaidBefore {
    return new SaidBefore(posts, this)
  }

  /** A post was drafted, or has another revision. */
  note(id: PostId): void {
    // What has not been read yet will be read as it then is.
    if (this.unread === null || this.read.has(id)) this.stale.add(id)
  }

  /** Reads so many more posts; false when there is nothing left to do. */
  warm(count: number): boolean {
    for (let left = count; left > 0 && this.unread; left -= 1) {
      const { done, value } = this.unread.next()
      if (done) this.unread = null
      else this.take(value)
    }
    return this.unread !== null
  }

  /** Of a content digest, or of a text of at least `tellingLength`, in the order in which the posts were drafted. */
  find(key: string): readonly Said[] {
    this.sync()
    return this.collect(key).sort((a, b) => a.turn - b.turn || a.revision - b.revision)
  }

  private collect(key: string): Said[] {
    return [...(this.below?.collect(key) ?? []), ...(this.said.get(key) ?? [])]
  }

  private sync(): void {
    this.below?.sync()
    while (this.warm(1_000));
    for (const id of this.stale) {
      const post = this.posts.get(id)
      if (post) this.take(post)
    }
    this.stale.clear()
  }

  private take(post: Post): void {
    const known = this.known(post.id) ?? { turn: this.size, revisions: 0 }
    if (known.revisions === 0) this.newcomers += 1
    for (const { content, contentDigest, number } of post.revisions.slice(known.revisions)) {
      const said = { post: post.id, revision: number, turn: known.turn }
      this.add(contentDigest, said)
      if (content.text.length >= tellingLength) this.add(content.text, said)
    }
    this.read.set(post.id, { turn: known.turn, revisions: post.revisions.length })
  }

  private add(key: string, said: Said): void {
    filed(this.said, key).push(said)
  }

  private known(id: PostId): Read | null {
    return this.read.get(id) ?? this.below?.known(id) ?? null
  }

  private get size(): number {
    return this.newcomers + (this.below?.size ?? 0)
  }
}
