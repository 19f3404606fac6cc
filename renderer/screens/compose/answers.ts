// What a writer answers: suggestions that are applied to what is being written, and replies.
import { useState } from 'react'
import type { Command } from '../../../shared/desk/commands'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Refusal } from '../../../shared/desk/refusal'
import { act, sayFault } from '../../data'
import { sayRefusal } from '../../navigation'
import { save } from './draft/acts'
import type { Draft } from './draft/draft'
import { groundOf } from './draft/ground'
import { t } from '../../../shared/words/say'

export interface Answers {
  readonly isBusy: boolean
  readonly apply: (suggestions: readonly string[]) => void
  readonly decline: (suggestion: string, reason: string) => Promise<Refusal | null>
  readonly reply: (thread: string, text: string, internal: boolean) => Promise<Refusal | null>
  readonly resolve: (thread: string) => void
}

export function useAnswers({ id: post, key, revisions }: PostView, draft: Draft): Answers {
  const [isBusy, setBusy] = useState(false)
  const send = async (command: Command, done: string): Promise<Refusal | null> => {
    setBusy(true)
    try {
      const answer = await act(command, done)
      return answer.ok ? null : answer.error
    } finally {
      setBusy(false)
    }
  }
  const apply = async (suggestions: readonly string[]) => {
    // What was typed meanwhile is saved first: a suggestion changes its words and no others.
    const saved = await save(draft)
    if (!saved.ok) return sayRefusal(saved.error)
    const { revision, contentDigest } = saved.value.ground
    const refusal = await send(
      { type: 'apply-suggestions', post, expect: { revision, contentDigest }, suggestions: [...suggestions] },
      t('{count, plural, one {Applied the suggestion to {key}} other {Applied # suggestions to {key}}}', {
        count: suggestions.length,
        key,
      }),
    )
    if (refusal) return
    const ground = await groundOf(post)
    draft.replaceWith(ground.content, ground)
  }
  return {
    isBusy,
    apply: (suggestions) => void apply(suggestions).catch(sayFault),
    decline: (suggestion, reason) =>
      send({ type: 'decline-suggestion', post, suggestion, reason }, t('Declined a suggestion for {key}', { key })),
    reply: (thread, text, internal) =>
      send(
        { type: 'comment', post, revision: revisions.length, text, anchor: null, thread, internal },
        t('Replied on {key}', { key }),
      ),
    resolve: (comment) =>
      void send({ type: 'resolve-comment', post, comment }, t('Resolved a comment on {key}', { key })).catch(sayFault),
  }
}
