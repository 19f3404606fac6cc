// Whether what is edited is safe, and what can be done with it.
import { runCommand } from '../../../keys/bindings'
import { Button } from '../../../parts/button'
import type { Keeping } from './editing/policy-draft'
import styles from './packs.module.css'
import { keepingInWords } from './words'
import { t } from '../../../../shared/words/say'

export interface FootProps {
  readonly keeping: Keeping
  /** The version that the draft was begun from. */
  readonly version: number
  readonly hasChanges: boolean
  readonly tryReason: string | null
  readonly adoptReason: string | null
  readonly discardReason: string | null
  readonly isTrying: boolean
  /** Absent: what was changed is tried on every post. */
  readonly onTry?: () => void
  /** What still stands in the way; null when nothing does, or nothing was changed. */
  readonly obstacle: string | null
}

export function Foot(props: FootProps) {
  const { keeping, version, hasChanges, tryReason, adoptReason, discardReason, isTrying, obstacle, onTry } = props
  const isBad = keeping.kind === 'failed'
  return (
    <footer className={styles['foot']} aria-label={t('The next version')}>
      <span className={isBad ? styles['bad'] : styles['keeping']} role={isBad ? 'alert' : undefined}>
        {keepingInWords(keeping, version)}
        {obstacle !== null && <span className={styles['obstacle']}>{obstacle}</span>}
      </span>
      {hasChanges && (
        <Button kind="quiet" reason={discardReason} onPress={() => runCommand('policies.discard')}>
          {t('Discard the changes…')}
        </Button>
      )}
      <Button
        command={onTry ? 'policies.try-post' : 'policies.try'}
        reason={isTrying ? t('A trial is running.') : tryReason}
        onPress={onTry ?? (() => runCommand('policies.try'))}
      >
        {onTry ? t('See the route of a post') : t('Try on every post')}
      </Button>
      <Button kind="primary" command="policies.adopt" reason={adoptReason} onPress={() => runCommand('policies.adopt')}>
        {t('Put version {version} in force…', { version: version + 1 })}
      </Button>
    </footer>
  )
}
