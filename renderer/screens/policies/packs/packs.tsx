// The packs and routes of the version that comes next: what is kept of it is read first, then it is edited.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PolicyDocument } from '../../../../shared/policy/document'
import { call, faultInWords } from '../../../bridge'
import { useDesk } from '../../../data'
import { keepAtEveryPause } from '../../../leaving'
import { EmptyState } from '../../../parts/empty-state'
import { useReady } from '../../../parts/ready'
import { RoutesBoard } from '../routes/routes-board'
import { Board } from './board'
import { type Kept, startEditing } from './editing/policy-draft'
import { t } from '../../../../shared/words/say'

export interface PacksProps {
  readonly of: string
  readonly part: 'packs' | 'routes'
}

export function Packs({ of, part }: PacksProps) {
  const desk = useDesk()
  const inForce = desk.policy.document
  // Read anew every time, also by who leaves and is back at once: what is kept beside the record changes without the desk
  // saying so, and an older draft would be kept over a newer one.
  const [openedAt] = useState(() => performance.now())
  const opening = useQuery({
    queryKey: ['policy-draft', of, openedAt],
    queryFn: async () => {
      const kept = desk.capabilities.includes('keep-policy') ? await call('policyDraft', null) : null
      if (!kept || kept.draft.base === inForce.version) return { kept, base: inForce }
      const former = await call('policyView', { version: kept.draft.base })
      return former ? { kept, base: former.document } : { kept: null, base: inForce }
    },
    gcTime: 0,
  })
  useReady(opening.data !== undefined)
  if (opening.error)
    return <EmptyState title={t('What was edited could not be read')}>{faultInWords(opening.error)}.</EmptyState>
  if (!opening.data) return null
  return <Boards of={of} part={part} kept={opening.data.kept} base={opening.data.base} />
}

/** Both boards edit the same draft, so it goes on when the person turns from one to the other. */
function Boards({ of, part, kept, base }: PacksProps & { readonly kept: Kept | null; readonly base: PolicyDocument }) {
  const [editing] = useState(() => startEditing(kept, base))
  useEffect(() => keepAtEveryPause(editing.flush), [editing])
  return part === 'packs' ? <Board of={of} editing={editing} /> : <RoutesBoard of={of} editing={editing} />
}
