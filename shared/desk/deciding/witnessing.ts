// What vouches for the record from outside the desk's own key: countersignatures and timestamps. The machine has checked
// the checkpoint's root and the token's signature; here it is decided who may put them on record, and once.
import { ok } from '../../kit/result'
import { can, type Person } from '../../people/person'
import type { CommandOf } from '../commands'
import type { Decided, Refusal } from '../refusal'
import { keyOf, type Witness } from '../state'
import { type Act, firstOf, refusal } from './act'
import { lackingKey } from './people'
import { t } from '../../words/say'

export function countersign(act: Act, { size, root, fingerprint, note }: CommandOf<'countersign'>): Decided {
  const { state, person } = act
  const isMine = (witness: Witness) =>
    witness.kind === 'countersigned' && witness.by === person.id && witness.size === size
  const refused = firstOf(
    keyOf(state, person.id) ? null : lackingKey(act),
    noSuchCheckpoint(act, size),
    state.witnesses.some(isMine)
      ? refusal('no-change', t('You have already countersigned this checkpoint.'), t('Nothing more is needed.'))
      : null,
  )
  return refused ?? ok([{ type: 'CheckpointCountersigned', size, root, fingerprint, note }])
}

export function importTimestamp(act: Act, command: CommandOf<'import-timestamp'>): Decided {
  const { size, fingerprint, body, token, genTime, authority } = command
  const isKnown = (witness: Witness) => witness.kind === 'timestamped' && witness.token === token
  const refused = firstOf(
    keepsTheRecord(act.person)
      ? null
      : refusal('not-allowed', t('Only an admin or a social manager can do this.'), t('Ask one of this desk.')),
    noSuchCheckpoint(act, size),
    act.state.witnesses.some(isKnown)
      ? refusal('no-change', t('This timestamp is already on record.'), t('Nothing more is needed.'))
      : null,
  )
  return refused ?? ok([{ type: 'TimestampImported', size, fingerprint, body, token, genTime, authority }])
}

/** Admins, and managers because it is their exports that get stamped. */
function keepsTheRecord(person: Person): boolean {
  return can(person, 'keep-people') || can(person, 'export')
}

function noSuchCheckpoint({ state }: Act, size: number): Refusal | null {
  if (state.deskKey === null) {
    return refusal(
      'not-ready',
      t('This desk has no key of its own, so it makes no checkpoints.'),
      t('A desk that is founded now has one.'),
    )
  }
  return size <= state.seq
    ? null
    : refusal(
        'stale',
        t(
          'This checkpoint speaks of {size, plural, one {# entry} other {# entries}}, and the record holds {held, number}.',
          {
            size,
            held: state.seq,
          },
        ),
        t('Take the checkpoint as it stands now.'),
      )
}
