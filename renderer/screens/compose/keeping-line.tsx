// Whether what is typed is safe, in a few words.
import type { Zone } from '../../../shared/kit/time'
import { instantInWords } from '../../parts/when-words'
import type { DraftState } from './draft/state'
import styles from './workbench.module.css'
import { t } from '../../../shared/words/say'

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
  if (keeping.kind === 'failed') return { words: t('Not kept: {why}', { why: keeping.why }), isBad: true }
  if (isBusy) return { words: t('Saving…') }
  if (!ground)
    return { words: keeping.kind === 'typing' ? t('Keeping…') : t('Becomes a draft as soon as it has words') }
  switch (keeping.kind) {
    case 'same':
      return { words: t('Revision {revision}, saved', { revision: ground.revision }) }
    case 'typing':
      return { words: t('Keeping…') }
    case 'kept':
      return {
        words: t('Kept, not yet saved as revision {revision}', { revision: ground.revision + 1 }),
        detail: t('Kept {when}', { when: instantInWords(keeping.at, zone) }),
      }
  }
}
