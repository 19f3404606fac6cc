// The packs of the version that comes next: what is kept of it is read first, then it is edited.
import { useQuery } from '@tanstack/react-query'
import { call, faultInWords } from '../../../bridge'
import { useDesk } from '../../../data'
import { EmptyState } from '../../../parts/empty-state'
import { useReady } from '../../../parts/ready'
import { Board } from './board'

export function Packs({ of }: { readonly of: string }) {
  const desk = useDesk()
  const inForce = desk.policy.document
  // Read anew every time: what is kept beside the record changes without the desk saying so.
  const opening = useQuery({
    queryKey: ['policy-draft', of],
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
    return <EmptyState title="What was edited could not be read">{faultInWords(opening.error)}.</EmptyState>
  if (!opening.data) return null
  return <Board of={of} kept={opening.data.kept} base={opening.data.base} />
}
