// The sample's script carried out by the desk's own decide and evolve, as a desk would.
import { sampleScript } from '../../../electron/desk/sample/script'
import { decide } from '../../../shared/desk/decide'
import { evolve } from '../../../shared/desk/evolve'
import type { Refusal } from '../../../shared/desk/refusal'
import { emptyState } from '../../../shared/desk/state'
import type { Instant } from '../../../shared/kit/time'
import { Entry } from '../../../shared/ledger/events'

export function played(now: Instant) {
  const script = sampleScript(now)
  const state = emptyState()
  const refused: { readonly id: string; readonly why: Refusal }[] = []
  for (const { command, by, at, id } of script) {
    const decided = decide(state, command, { by, now: at, commandId: id })
    if (!decided.ok) {
      refused.push({ id, why: decided.error })
      continue
    }
    const batch = command.type === 'import-drafts' || command.type === 'record-export' ? id : null
    for (const event of decided.value)
      evolve(state, Entry.parse({ seq: state.seq + 1, at, by, cause: id, batch, event }))
  }
  return { state, script, refused }
}
