// What the record proves and what it does not, in words. It must never promise more than it can keep.
import { Dialog } from '../../../parts'
import styles from './head.module.css'
import { t } from '../../../../shared/words/say'

export interface WhatItProvesProps {
  /** Whether people sign on this desk. */
  readonly signs: boolean
  readonly hasCheckpoint: boolean
  readonly onClose: () => void
}

export function WhatItProves({ signs, hasCheckpoint, onClose }: WhatItProvesProps) {
  return (
    <Dialog open onClose={onClose} title={t('What this proves, and what it does not')} size="wide">
      <div className={styles['columns']}>
        <div>
          <h2 className={styles['subtitle']}>{t('It proves')}</h2>
          <ul className={styles['list']}>
            {signs ? (
              <li>
                {t(
                  'Who decided what: each sign-off, export, and change of policy, roles or keys since the first key carries a signature that fits no other person, post, place or time.',
                )}
              </li>
            ) : (
              <li>{t('Accidental damage: a changed, lost or swapped line of the journal is found and named.')}</li>
            )}
            <li>
              {t(
                'That nothing was altered, removed or put in another order since the fingerprint was last compared with one that somebody else has kept: each entry is chained to all those before it.',
              )}
            </li>
            {hasCheckpoint && (
              <li>
                {t(
                  'With a countersignature, that a second person put their name to this very record; with a timestamp, that it existed by then on an outside authority’s word.',
                )}
              </li>
            )}
          </ul>
        </div>
        <div>
          <h2 className={styles['subtitle']}>{t('It does not prove')}</h2>
          <ul className={styles['list']}>
            <li>
              {t(
                'Anything against somebody who holds this computer and every key, when no copy has left it: they could write another record. So let copies leave: evidence packs, saved checkpoints, backups, a colleague’s note of the fingerprint.',
              )}
            </li>
            {!signs && <li>{t('Who did what: nobody on this desk has a key, so nothing is signed.')}</li>}
            {hasCheckpoint && (
              <li>
                {t(
                  'More by the desk’s own key than that: it lies in this folder without a passphrase, so that checkpoints can be written at any time.',
                )}
              </li>
            )}
            <li>
              {t('That the times are right: they are this computer’s clock. The order is certain, the times are not.')}
            </li>
            <li>{t('That somebody read what they approved, or that the name on a key is a person’s real one.')}</li>
          </ul>
        </div>
      </div>
    </Dialog>
  )
}
