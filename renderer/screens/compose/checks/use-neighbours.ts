// The posts near what is being typed. Only the desk knows them, so they are asked for once the typing rests; an answer
// to words that have changed since is dropped, and what was known before stays until the next one.
import { useEffect, useRef, useState } from 'react'
import { type Neighbours, noNeighbours } from '../../../../shared/policy/registers'
import type { Content } from '../../../../shared/post/content'
import type { PostId } from '../../../../shared/post/revision'
import { call } from '../../../bridge'

/** With the check after it, findings settle within a quarter of a second. */
const restMs = 100

export interface NearPosts {
  /** The same object for as long as they are the same. */
  readonly neighbours: Neighbours
  /** Whether they are those of the content as it is. */
  readonly isCurrent: boolean
}

interface Known {
  readonly content: Content | null
  readonly neighbours: Neighbours
}

/** `post`: what the content is a revision of; null for a post that is not on the desk yet. */
export function useNeighbours(content: Content, post: PostId | null): NearPosts {
  const [known, setKnown] = useState<Known>({ content: null, neighbours: noNeighbours })
  const asked = useRef<Content | null>(null)

  useEffect(() => {
    const ask = () => {
      asked.current = content
      const answered = (found: Neighbours | null) => {
        if (asked.current !== content) return
        setKnown(({ neighbours }) => ({ content, neighbours: found === null ? neighbours : kept(neighbours, found) }))
      }
      // Words that the desk would not take, such as half of an emoji, have no neighbours either.
      call('neighbours', { post, content }).then(answered, () => answered(null))
    }
    const rest = setTimeout(ask, restMs)
    return () => {
      clearTimeout(rest)
      asked.current = null
    }
  }, [content, post])

  return { neighbours: known.neighbours, isCurrent: known.content === content }
}

function kept(before: Neighbours, now: Neighbours): Neighbours {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
