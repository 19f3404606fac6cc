// Asks for the person's key: its passphrase when it is locked, a passphrase for a first one when there is none. It may
// open over another sheet, whose act waits for it.
import { useEffect, useState } from 'react'
import type { DeskView } from '../../shared/desk/queries/desk'
import type { Person } from '../../shared/people/person'
import type { AskedProps } from './asked'
import { FirstKey } from './first-key'
import { KeyOutOfReach } from './key-out-of-reach'
import { whatHelps } from './key-words'
import { Unlock } from './unlock'
import { type Asking, useAsking } from './with-key'

export function KeyDialog({ desk, me }: { readonly desk: DeskView; readonly me: Person }) {
  const asking = useAsking((state) => state.asking)
  // When the person leaves, what they were about to do is not carried out under another name.
  useEffect(() => () => useAsking.getState().asking?.answer(false), [])
  return asking && <Asked key={asking.count} asking={asking} desk={desk} me={me} />
}

interface AskedAs {
  readonly asking: Asking
  readonly desk: DeskView
  readonly me: Person
}

function Asked({ asking: { wish, isForAct, answer }, desk, me }: AskedAs) {
  // As it was asked: while the answer is on its way the desk changes already.
  const [helps] = useState(() => whatHelps(wish, desk, me.id))
  const asked: AskedProps = { desk, me, isForAct, onAnswer: answer }
  switch (helps) {
    case 'unlock':
      return <Unlock {...asked} />
    case 'first-key':
      return <FirstKey {...asked} />
    case 'out-of-reach':
      return <KeyOutOfReach {...asked} />
  }
}
