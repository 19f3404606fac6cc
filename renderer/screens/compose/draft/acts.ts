// Saving and submitting a draft. A refusal comes back as a value, with everything that was typed untouched.
import type { Refusal } from '../../../../shared/desk/refusal'
import { fail, ok, type Result } from '../../../../shared/kit/result'
import { call, faultInWords } from '../../../bridge'
import type { Draft } from './draft'
import { groundOf } from './ground'
import { differs, type Ground } from './state'
import { t } from '../../../../shared/words/say'

export interface Saved {
  readonly ground: Ground
  /** False when there was nothing to save. */
  readonly isNew: boolean
}

export async function save(draft: Draft): Promise<Result<Saved, Refusal>> {
  return busy(draft, () => saved(draft))
}

/** Saves what changed, then hands the very revision that was saved to the reviewers. */
export async function submit(draft: Draft, note: string): Promise<Result<Ground, Refusal>> {
  return busy(draft, async () => {
    const first = await saved(draft)
    if (!first.ok) return first
    const { post, revision, contentDigest } = first.value.ground
    const answer = await call('act', { type: 'submit', post, expect: { revision, contentDigest }, note })
    return answer.ok ? ok(first.value.ground) : answer
  })
}

async function saved(draft: Draft): Promise<Result<Saved, Refusal>> {
  const { store } = draft
  await draft.flush()
  const { content, ground, keeping } = store.getState()
  if (!ground) return fail(nothingYet(keeping.kind === 'failed' ? keeping.why : null))
  if (!differs({ content, ground })) return ok({ ground, isNew: false })
  const { post, revision, contentDigest } = ground
  const answer = await call('act', { type: 'save-revision', post, expect: { revision, contentDigest }, content })
  if (!answer.ok) return answer
  const next = await groundOf(post)
  store.setState({ ground: next, restored: null, keeping: { kind: 'typing' } })
  // What was typed while the desk was saving stays as a working copy; otherwise there is none any more.
  await draft.flush()
  return ok({ ground: next, isNew: true })
}

async function busy<T>(draft: Draft, work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  draft.store.setState({ isBusy: true })
  try {
    return await work()
  } catch (fault) {
    return fail(failed(faultInWords(fault)))
  } finally {
    draft.store.setState({ isBusy: false })
  }
}

function nothingYet(why: string | null): Refusal {
  return {
    code: 'not-ready',
    what: why ?? t('There is nothing to save yet.'),
    wayOut:
      why === null ? t('Write the text, then save it.') : t('Mend it, then save again. What you typed is still here.'),
    obstacles: [],
  }
}

function failed(why: string): Refusal {
  return {
    code: 'not-ready',
    what: t('That did not work: {why}.', { why }),
    wayOut: t('What you typed is still here. Try again.'),
    obstacles: [],
  }
}
