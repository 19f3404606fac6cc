// Who handed the posts over, and how far that can be believed.
import type { BundleReport } from '../../../../shared/desk/bundle/report'
import type { Zone } from '../../../../shared/kit/time'
import { Banner, instantInWords } from '../../../parts'
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
          Signed by {signedBy.isYou ? 'you' : signedBy.hereAs}, with a key that this desk knows.
        </p>
      ) : (
        <Banner tone="warning">
          It says that {signedBy.name} signed it.{' '}
          {signedBy.known === 'revoked'
            ? t('The key is one that this desk has revoked.')
            : t('This desk does not know the key, so anybody may have made it under that name.')}{' '}
          Ask {signedBy.name} by another way whether their key is <code>{signedBy.keyId}</code>. Whoever brings the
          words in answers for them, and cannot sign them off.
        </Banner>
      )}
      <dl className={styles['facts']}>
        <Fact label={t('What for')}>{purpose}</Fact>
        <Fact label={t('When')}>{instantInWords(at, zone)}</Fact>
        <Fact label={t('Desk')}>
          {desk.name}
          {desk.isThisDesk ? ', another copy of this one' : ''} (<code>{desk.keyId.slice(0, 8)}</code>), at entry{' '}
          {record.size.toLocaleString('en')}, fingerprint {record.fingerprint}
        </Fact>
        <Fact label={t('Policy there')}>
          Version {policy.version}
          {policy.isInForceHere ? ', which is in force here as well' : ', which is not the one in force here'}
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
