// Who handed the posts over, and how far that can be believed.
import type { BundleReport } from '../../../../shared/desk/bundle/report'
import type { Zone } from '../../../../shared/kit/time'
import { Banner, instantInWords } from '../../../parts'
import { rich } from '../../../parts/rich'
import styles from './handed.module.css'
import { t } from '../../../../shared/words/say'

interface SignedByProps {
  readonly report: BundleReport
  readonly file: string
  readonly zone: Zone
}

export function SignedBy({ report, file, zone }: SignedByProps) {
  const { desk, signedBy, at, purpose, record, policy } = report
  return (
    <section className={styles['signed']} aria-label={t('Who handed it over')}>
      {desk.sample && <Banner tone="warning">{t('It comes from a sample desk: everything in it is invented.')}</Banner>}
      {signedBy.known === 'known' ? (
        <p className={styles['known']}>
          {signedBy.isYou
            ? t('Signed by you, with a key that this desk knows.')
            : t('Signed by {person}, with a key that this desk knows.', {
                person: signedBy.hereAs ?? signedBy.name,
              })}
        </p>
      ) : (
        <Banner tone="warning">
          {rich(
            'It says that {person} signed it. {known, select, revoked {The key is one that this desk has revoked.} other {This desk does not know the key, so anybody may have made it under that name.}} Ask {person} by another way whether their key is {key}. Whoever brings the words in answers for them, and cannot sign them off.',
            { person: signedBy.name, known: signedBy.known, key: <code>{signedBy.keyId}</code> },
          )}
        </Banner>
      )}
      <dl className={styles['facts']}>
        <Fact label={t('What for')}>{purpose}</Fact>
        <Fact label={t('When')}>{instantInWords(at, zone)}</Fact>
        <Fact label={t('Desk')}>
          {rich(
            '{here, select, yes {{desk}, another copy of this one} other {{desk}}} ({key}), at entry {entry, number}, fingerprint {fingerprint}',
            {
              here: desk.isThisDesk ? 'yes' : 'no',
              desk: desk.name,
              key: <code>{desk.keyId.slice(0, 8)}</code>,
              entry: record.size,
              fingerprint: record.fingerprint,
            },
          )}
        </Fact>
        <Fact label={t('Policy there')}>
          {policy.isInForceHere
            ? t('Version {version}, which is in force here as well', { version: policy.version })
            : t('Version {version}, which is not the one in force here', { version: policy.version })}
        </Fact>
        <Fact label={t('File')}>{file}</Fact>
      </dl>
      <p className={styles['note']}>
        {t(
          'The file was not changed since it was signed. Who somebody is, is only as sure as the key on their computer: no server vouches for either of you.',
        )}
      </p>
    </section>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
