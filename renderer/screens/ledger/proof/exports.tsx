// The exports this desk has made, each with the evidence for it.
import { PackageCheck } from 'lucide-react'
import type { ExportMade } from '../../../../shared/desk/queries/ledger'
import type { Zone } from '../../../../shared/kit/time'
import { bridge, faultInWords } from '../../../bridge'
import { useCall } from '../../../data'
import { At, Badge, Banner, Button } from '../../../parts'
import styles from './proof.module.css'
import type { Saving } from './saving'
import { t } from '../../../../shared/words/say'
import { rich, strong } from '../../../parts/rich'

export function Exports({ zone, saving }: { readonly zone: Zone; readonly saving: Saving }) {
  const made = useCall('exportsMade', null)
  return (
    <section className={styles['box']} aria-label={t('Exports')}>
      <h2 className={styles['title']}>{t('Exports and their evidence')}</h2>
      <p className={styles['about']}>
        {t(
          'An evidence pack is one file that shows, for each post of an export, what was approved, by whom and under which policy. Anyone can check it without this program, the network or your word.',
        )}
      </p>
      {made.error && (
        <Banner tone="blocker" urgent>
          {t('The exports could not be listed: {error}. Nothing was changed.', { error: faultInWords(made.error) })}
        </Banner>
      )}
      {made.data?.length === 0 && (
        <p className={styles['about']}>
          {t(
            'Nothing has been exported yet. Approved posts are exported from the schedule; each export then stands here, with a button that saves its evidence pack.',
          )}
        </p>
      )}
      <ul className={styles['rows']}>
        {made.data?.map((one) => (
          <Made key={one.id} made={one} zone={zone} saving={saving} />
        ))}
      </ul>
    </section>
  )
}

function Made({ made, zone, saving }: { readonly made: ExportMade; readonly zone: Zone; readonly saving: Saving }) {
  const { id, at, name, profile, posts, files, isSigned } = made
  return (
    <li className={styles['row']}>
      <PackageCheck aria-hidden />
      <div className={styles['words']}>
        <p>
          {rich('<who>{name}</who> exported {posts, plural, one {# post} other {# posts}} as {profile}', {
            who: strong,
            name,
            posts,
            profile,
          })}{' '}
          {!isSigned && (
            <Badge title={t('From before this desk had keys: it proves what was approved, not who handed it over')}>
              {t('Not signed')}
            </Badge>
          )}
        </p>
        <p className={styles['meta']}>
          <At instant={at} zone={zone} />
        </p>
        <p className={styles['meta']}>{files.join(', ')}</p>
      </div>
      <Button
        size="small"
        reason={saving.isBusy ? t('Something is being saved already.') : null}
        onPress={() => saving.save('evidence', () => bridge.packEvidence({ export: id }))}
      >
        {t('Save evidence pack…')}
      </Button>
    </li>
  )
}
