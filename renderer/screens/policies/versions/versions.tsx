// Every version of the policy that was ever in force, and what changed on the desk's posts from one to the next.
import type { PolicyVersionView } from '../../../../shared/desk/queries/policy'
import { useCall, useDesk } from '../../../data'
import { At, Badge, Button } from '../../../parts'
import { useReady } from '../../../parts/ready'
import { ComparisonView } from '../comparison/comparison-view'
import type { VersionComparison } from '../comparison/use-version-comparison'
import styles from './versions.module.css'
import { rich } from '../../../parts/rich'
import { dateWithYear } from '../../../../shared/words/days'
import { t } from '../../../../shared/words/say'

export function Versions({ comparison }: { readonly comparison: VersionComparison }) {
  const policy = useCall('policyView', { version: null })
  const versions = policy.data?.versions ?? []
  useReady(policy.data !== undefined)
  return (
    <div className={styles['versions']}>
      <ul aria-label={t('Versions of the policy')} className={styles['list']}>
        {versions.map((version, index) => {
          const before = versions[index + 1] ?? null
          return (
            <li key={version.version} className={styles['version']}>
              <Version version={version} />
              {before && (
                <Button
                  size="small"
                  reason={comparison.state.kind === 'running' ? t('A comparison is running.') : null}
                  onPress={() => comparison.compare(before.version, version.version)}
                >
                  {t('Compare with version {version} on every post', { version: before.version })}
                </Button>
              )}
              {comparison.version === version.version && <ComparisonView comparison={comparison} />}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Version({ version }: { readonly version: PolicyVersionView }) {
  const { zone } = useDesk()
  const { title, summary, effective, digest, by, at, isInForce } = version
  return (
    <>
      <h2 className={styles['title']}>
        {t('Version {version}: {title}', { version: version.version, title })}{' '}
        {isInForce && <Badge tone="approved">{t('In force')}</Badge>}
      </h2>
      {summary !== '' && <p className={styles['summary']}>{summary}</p>}
      <p className={styles['meta']}>
        {rich('Adopted by {person}, {when}. Effective {effective}. Digest {digest}', {
          person: by,
          when: <At instant={at} zone={zone} />,
          effective: dateWithYear(effective),
          digest: <span className={styles['code']}>{digest.slice(0, 12)}</span>,
        })}
      </p>
    </>
  )
}
