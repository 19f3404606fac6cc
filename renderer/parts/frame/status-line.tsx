// The line at the bottom: what was last done and how to undo it, the policy in force, and that everything is saved.
import { LockKeyhole, OctagonX } from 'lucide-react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { runCommand } from '../../keys/bindings'
import { useSaid } from '../../navigation'
import { WorkLine } from '../../work/work-line'
import { classes } from '../classes'
import { keyInWords } from './key-state'
import { Hidden } from '../hidden'
import { KeyOf } from '../key-of'
import styles from './status-line.module.css'
import { t } from '../../../shared/words/say'

export interface StatusLineProps {
  readonly desk: DeskView
  readonly isReadOnly: boolean
  readonly screen: string
}

export function StatusLine({ desk, isReadOnly, screen }: StatusLineProps) {
  const { policy } = desk
  const key = keyInWords(desk)
  const said = useSaid((state) => state.said)
  return (
    <footer className={styles['line']} aria-label={t('Status')}>
      <div className={styles['left']}>
        <div role="status" className={classes(styles['said'], said?.tone === 'refused' && styles['refused'])}>
          {said && (
            <span key={said.count} className={styles['words']} title={said.inShort ?? said.message}>
              {said.tone === 'refused' && <OctagonX aria-hidden />}
              <span className={styles['message']}>
                {said.inShort === undefined ? (
                  said.message
                ) : (
                  <>
                    <span aria-hidden>{said.inShort}</span>
                    <Hidden>{said.message}</Hidden>
                  </>
                )}
              </span>
            </span>
          )}
        </div>
        {said?.undo != null && (
          <button type="button" className={styles['undo']} onClick={() => runCommand('undo')}>
            {t('Undo: {act}', { act: said.undo })} <KeyOf command="undo" />
          </button>
        )}
      </div>
      <WorkLine screen={screen} />
      {key !== null && (
        <button type="button" className={styles['undo']} title={key.title} onClick={() => runCommand('key.unlock')}>
          <LockKeyhole aria-hidden /> {key.words}
        </button>
      )}
      <span title={`${policy.document.title}. ${policy.document.summary}`}>
        {t('Policy v{version}', { version: policy.document.version })}
      </span>
      <span className={isReadOnly ? styles['refused'] : undefined}>
        {isReadOnly ? t('Read-only: nothing can be saved') : t('Saved on this computer')}
      </span>
    </footer>
  )
}
