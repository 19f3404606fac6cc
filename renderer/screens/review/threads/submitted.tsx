// What the writer said on submitting.
import { rich } from '../../../parts/rich'
import type { PostView } from '../../../../shared/desk/queries/post'
import type { Zone } from '../../../../shared/kit/time'
import { Moment } from '../moment-view'
import styles from '../side.module.css'
import { t } from '../../../../shared/words/say'

export function Submitted({ view, zone }: { readonly view: PostView; readonly zone: Zone }) {
  const { submitted } = view
  if (!submitted) return null
  return (
    <section className={styles['box']} aria-label={t('On submitting')}>
      <h2 className={styles['title']}>{t('On submitting')}</h2>
      {submitted.note === '' ? null : (
        <p className={styles['said']} dir="auto">
          {submitted.note}
        </p>
      )}
      <p className={styles['meta']}>
        {rich('{by}, revision {revision}, {when}', {
          by: submitted.by,
          revision: submitted.revision,
          when: <Moment instant={submitted.at} zone={zone} />,
        })}
      </p>
    </section>
  )
}
