// Whether what is typed is safe, in a few words.
import type { Zone } from '../../../shared/kit/time'
import { instantInWords } from '../../parts/when-words'
import type { DraftState } from './draft/state'
import styles from './workbench.module.css'

interface KeepingLineProps {
  readonly state: Pick<DraftState, 'ground' | 'keeping' | 'isBusy'>
  readonly zone: Zone
}

export function KeepingLine({ state, zone }: KeepingLineProps) {
  const { words, detail, isBad } = inWords(state, zone)
  return (
    <span className={isBad ? styles['unsafe'] : styles['safe']} title={detail} role={isBad ? 'alert' : undefined}>
      {words}
    </span>
  )
}

interface Words {
  readonly words: string
  readonly detail?: string
  readonly isBad?: boolean
}

function inWords({ ground, keeping, isBusy }: KeepingLineProps['state'], zone: Zone): Words {
  if (keeping.kind === 'failed') return { words: `Not kept: ${keeping.why}`, isBad: true }
  if (isBusy) return { words: 'Saving…' }
  if (!ground) return { words: keeping.kind === 'typing' ? 'Keeping…' : 'Becomes a draft as soon as it has words' }
  switch (keeping.kind) {
    case 'same':
      return { words: `Revision ${ground.revision}, saved` }
    case 'typing':
      return { words: 'Keeping…' }
    case 'kept':
      return {
        words: `Kept, not yet saved as revision ${ground.revision + 1}`,
        detail: `Kept ${instantInWords(keeping.at, zone)}`,
      }
  }
}
