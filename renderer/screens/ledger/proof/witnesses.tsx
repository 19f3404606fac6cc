// Everybody and everything outside the desk's own key that vouches for the record.
import { PenLine, Timer } from 'lucide-react'
import type { WitnessView } from '../../../../shared/desk/queries/ledger'
import type { Zone } from '../../../../shared/kit/time'
import { At } from '../../../parts'
import styles from './proof.module.css'
import { t } from '../../../../shared/words/say'
import { rich, strong } from '../../../parts/rich'

export function Witnesses({ witnesses, zone }: { readonly witnesses: readonly WitnessView[]; readonly zone: Zone }) {
  return (
    <section className={styles['box']} aria-label={t('Witnesses')}>
      <h2 className={styles['title']}>{t('Witnesses')}</h2>
      {witnesses.length === 0 ? (
        <p className={styles['about']}>
          {t(
            'Nobody vouches for the record yet besides the desk itself. A colleague’s countersignature or a timestamp makes it hard to write another one in its place.',
          )}
        </p>
      ) : (
        <ul className={styles['rows']}>
          {witnesses.map((witness) => {
            const Icon = witness.kind === 'countersigned' ? PenLine : Timer
            return (
              <li key={`${witness.kind} ${witness.size} ${witness.who} ${witness.at}`} className={styles['row']}>
                <Icon aria-hidden />
                <div className={styles['words']}>
                  <p>
                    {rich(
                      '<who>{name}</who> {kind, select, countersigned {countersigned} other {timestamped}} the first {count, plural, one {# entry} other {# entries}}',
                      {
                        who: strong,
                        name: witness.who,
                        kind: witness.kind,
                        count: witness.size,
                      },
                    )}
                  </p>
                  <p className={styles['meta']}>
                    <At instant={witness.at} zone={zone} />
                  </p>
                </div>
                <code className={styles['code']}>{witness.fingerprint}</code>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
