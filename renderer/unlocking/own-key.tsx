// The person's own key at this keyboard: locking and unlocking it, changing its passphrase, and the dialogs for both.
import { useState } from 'react'
import type { DeskView } from '../../shared/desk/queries/desk'
import type { Person } from '../../shared/people/person'
import { bridge } from '../bridge'
import { know, sayFault } from '../data'
import { type Reasons, useCommands } from '../keys/bindings'
import { say } from '../navigation'
import { useActivity } from './activity'
import { ChangeDialog } from './change-dialog'
import { KeyDialog } from './key-dialog'
import { keyReasons } from './key-words'
import { askForKey } from './with-key'
import { t } from '../../shared/words/say'

export function OwnKey({ desk, me }: { readonly desk: DeskView; readonly me: Person }) {
  const [isChanging, setChanging] = useState(false)
  useActivity(desk.key === 'unlocked' && !desk.sample)
  const reasons: Reasons = keyReasons(desk)
  useCommands(
    'anywhere',
    {
      'key.lock': () => void lock(),
      'key.unlock': () => void unlock(desk),
      'key.passphrase': () => setChanging(true),
    },
    reasons,
  )
  return (
    <>
      {isChanging && <ChangeDialog onClose={() => setChanging(false)} />}
      <KeyDialog desk={desk} me={me} />
    </>
  )
}

async function lock(): Promise<void> {
  try {
    know(await bridge.lock(null))
    say(t('Your key is locked. The next act that is signed asks for your passphrase.'))
  } catch (fault) {
    sayFault(fault)
  }
}

async function unlock({ key }: DeskView): Promise<void> {
  if (await askForKey(key === 'locked' ? 'key-locked' : 'needs-key')) say(t('Your key is unlocked.'))
}
