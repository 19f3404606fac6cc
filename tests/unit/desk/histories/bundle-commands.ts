// What comes into a random history from another desk: written by one, signed by another, of this desk or a stranger.
import type { Command } from '../../../../shared/desk/commands'
import { digestOf } from '../../../../shared/kit/digest'
import { type Content, contentDigest } from '../../../../shared/post/content'
import type { SmallDesk } from '../small-desk'
import { cast, type Member } from './desk'
import { keyOf } from './keys'
import type { Step } from './steps'

const signers: readonly (Member | 'zed')[] = ['ana', 'ana', 'ben', 'cleo', 'dev', 'mia', 'zed']
const writers: readonly (Member | 'zed')[] = ['ana', 'ben', 'cleo', 'zed']

/** A post of the other desk by the id it has here: new here it comes in as a draft, else as a proposal. */
export function bringIn(desk: SmallDesk, s: Step, content: Content): Command {
  const digest = contentDigest(content)
  const signedBy = signers[s.pick % signers.length] ?? 'zed'
  const writer = writers[s.pick % writers.length] ?? 'zed'
  const here = desk.state.posts.get(s.post)
  const before =
    here && s.pick % 2 === 0 ? [{ contentDigest: here.revisions[0].contentDigest, by: writer, at: desk.now }] : []
  const revisions = [...before, { contentDigest: digest, by: writer, at: desk.now }]
  return {
    type: 'bring-in',
    bundle: digestOf(`${desk.entries.length}`),
    desk: { name: 'Northbank too', keyId: '0'.repeat(32) },
    signedBy,
    keyId: keyOf(signedBy),
    handedOverAt: desk.now,
    people: [signedBy, writer].map((id) => ({
      id,
      name: cast.find((member) => member.id === id)?.name ?? 'Zed',
      keys: [keyOf(id)],
    })),
    posts: [
      {
        as: here ? 'proposal' : 'draft',
        post: s.post,
        decided: [],
        handed: {
          post: s.post,
          before: [],
          key: 'NT-1',
          stage: s.pick % 3 === 0 ? 'submitted' : 'draft',
          author: writer,
          revision: revisions.length,
          content,
          contentDigest: digest,
          revisions,
          people: [writer],
          comments: [],
          suggestions: [],
        },
      },
    ],
  }
}
