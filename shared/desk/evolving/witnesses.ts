// What vouches for the record from outside the desk's own key.
import type { Entry, EventOf } from '../../ledger/events'
import type { Witness } from '../state'

export type WitnessEvent = EventOf<'CheckpointCountersigned' | 'TimestampImported'>

export function witnessOf({ by, at }: Entry, event: WitnessEvent): Witness {
  if (event.type === 'CheckpointCountersigned') {
    const { size, fingerprint, note } = event
    return { kind: 'countersigned', size, fingerprint, note, by, at }
  }
  const { size, fingerprint, body, token, genTime, authority } = event
  return { kind: 'timestamped', size, fingerprint, body, token, genTime, authority, by, at }
}
