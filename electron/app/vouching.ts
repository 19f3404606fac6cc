// Whether the desk may put its key to the record as it stands.
import type { Problem } from '../../shared/bridge/contract'
import { fail, ok, type Result } from '../../shared/kit/result'
import type { Trouble } from '../../shared/ledger/trouble'
import type { Checkpoint } from '../desk/checkpoints'
import type { Desk } from '../desk/desk'
import { t } from '../../shared/words/say'

/** The desk's word for its record. None is given for a record that is known to be damaged: it would cover the damage up. */
export function vouchable({ condition, checkpoints, state }: Desk): Result<Checkpoint, Problem> {
  if (condition.trouble) return fail(notVouched(condition.trouble))
  const checkpoint = checkpoints.now()
  if (checkpoint) return ok(checkpoint)
  return fail(state.deskKey ? keyElsewhere : noDeskKey)
}

export const notVouched = ({ what, wayOut }: Trouble): Problem => ({
  what: t('The record is not as it should be, so the desk does not vouch for it: {what}', { what }),
  safe: t('Nothing was changed.'),
  wayOut,
})

const keyElsewhere: Problem = {
  what: t('The desk’s own key is not in its folder, or it is another desk’s.'),
  safe: t('Nothing was changed. What is on record is not touched by this.'),
  wayOut: t('Put keys/desk.json back from a copy of this desk.'),
}

const noDeskKey: Problem = {
  what: t('This desk has no key of its own, so it has no checkpoints.'),
  safe: t('Nothing was changed.'),
  wayOut: t('Desks founded with this version of Imprimatur have one.'),
}
