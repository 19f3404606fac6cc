// What a pack proves and what it cannot prove, in words: the same in the report, the guide and the verifier's answer.
import type { Dossier } from './dossier'
import { isLeafOf } from './leaf'

export interface Claims {
  readonly proves: readonly string[]
  readonly cannot: readonly string[]
}

/** Holds for a pack in which everything was found right. */
export function claimsOf(dossier: Dossier): Claims {
  const { deskKey, checkpoint, handover, cases } = dossier
  const cannot = (unsigned: boolean) => [...unprovenOf(deskKey !== null, unsigned, dossier), ...always(dossier)]
  const unsigned = cases.some((file) => file.standing.some(({ leaf }) => !leaf.entry.signed))
  if (!deskKey && unsigned) return { proves: ['Only that its parts agree with each other.'], cannot: cannot(unsigned) }
  const proves = [
    'What was approved: the digest of each post is over exactly the text, media, link, accounts and slot shown.',
    ...(deskKey
      ? [
          'That every sign-off which the policy in force asked for was given for these very bytes, and that nobody whose sign-off counts had written or changed the post.',
          ...(cases.some((file) => file.waivers.length > 0)
            ? [
                'That whatever the policy forbids and a post holds all the same was allowed by a waiver for that very finding, which had not run out, by somebody who had neither asked for it nor written or changed the post.',
              ]
            : []),
        ]
      : []),
    ...(unsigned ? [] : ['Who approved it: each sign-off carries the signature of its reviewer’s own key.']),
    ...(handover.entry.signed
      ? ['Who handed it over: the list of posts and files carries the signature of the exporter’s own key.']
      : []),
    ...(checkpoint?.isSigned
      ? [
          `That all of it stands in one record of ${checkpoint.size} entries, in which nothing was altered, removed or put in another order since somebody else came to know the checkpoint ${checkpoint.fingerprint}.`,
        ]
      : []),
  ]
  return { proves, cannot: cannot(unsigned) }
}

function unprovenOf(hasDeskKey: boolean, unsigned: boolean, { handover }: Dossier): readonly string[] {
  return [
    ...(hasDeskKey
      ? []
      : [
          'Where it comes from, and that it is whole: this desk had no key of its own, so nothing seals this pack. Anybody could have put it together.',
        ]),
    ...(unsigned
      ? [
          'Who approved what: sign-offs in this pack are not signed, because they were given before their reviewers had keys.',
        ]
      : []),
    ...(handover.entry.signed ? [] : ['Who handed it over: the export is not signed.']),
  ]
}

function always({ deskKey, keys, witnesses, excerpt, cases, handover }: Dossier): readonly string[] {
  const others = handover.entry.event.posts.length - cases.length
  const stamps = witnesses.filter((leaf) => isLeafOf(leaf, 'TimestampImported')).length
  return [
    ...(excerpt && others > 0
      ? [
          `Anything of the other ${others === 1 ? 'post' : `${others} posts`} of this hand-over: the pack is of ${cases.length === 1 ? 'one post' : `${cases.length} posts`}, and the list of the hand-over names the rest without their words.`,
        ]
      : []),
    ...(deskKey
      ? [
          `That the keys are the desk’s and the people’s. Ask the desk for its key id by another way than the one by which this pack came, and compare: ${deskKey.keyId}. Ask the people named for theirs.`,
        ]
      : []),
    ...(keys.length > 0
      ? [
          'Anything against somebody who holds the desk’s computer and all of its keys, unless a checkpoint had left it: compare this one with what others were given.',
        ]
      : []),
    'That nothing was left out: from the pack alone nobody can tell whether a decision had been taken back in an entry that is not in it. Who handed it over vouches that these sign-offs stood.',
    stamps > 0
      ? 'The exact time of each act: times are those of the desk’s own clock; the timestamps only show that an act was not later.'
      : 'The exact time of each act: times are those of the desk’s own clock.',
    'That a post was published, or published as approved. Pictures and films are named by digest or address and are not in the pack.',
  ]
}

/** Said wherever a pack may be handed on. */
export const handOnWithCare =
  'This pack holds the desk’s whole policy with its internal terms, earlier revisions of the posts, and the reviewers’ notes. Hand it only to those who may read them.'
