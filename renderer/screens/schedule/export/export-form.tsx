// The choices on the left, what they come to on the right, and below them the act.
import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Answers, ExportPreview, ProfileView } from '../../../../shared/bridge/contract'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import { roleFor } from '../../../../shared/people/person'
import { Banner, Button, IconButton } from '../../../parts'
import { ScreenFoot } from '../../../parts/screen-foot'
import type { Days } from '../data/span'
import type { Choice } from './choice'
import { Choosing } from './choosing'
import styles from './export.module.css'
import { Preview } from './preview'
import { becomes, sampleWords, type Trouble } from './words'
import { t } from '../../../../shared/words/say'

export interface ExportFormProps {
  readonly desk: DeskView
  readonly profiles: readonly ProfileView[]
  readonly choice: Choice
  /** The days that the choice means; null for all. */
  readonly days: Days | null
  readonly onChoose: (part: Partial<Choice>) => void
  /** Days and accounts are chosen, so there is something to preview. */
  readonly isComplete: boolean
  readonly preview: Answers['previewExport'] | null
  /** The preview on screen is that of the choice before. */
  readonly isStale: boolean
  readonly fault: string | null
  readonly trouble: Trouble | null
  readonly isWriting: boolean
  readonly onExport: () => void
  readonly onClose: () => void
}

export function ExportForm(props: ExportFormProps) {
  const { desk, preview, fault, trouble, isComplete, onClose } = props
  const title = useRef<HTMLHeadingElement>(null)
  // A screen that opens over another takes the focus; otherwise it would stay on a button that is gone.
  useEffect(() => title.current?.focus(), [])
  const good = isComplete && preview?.ok ? preview.value : null
  const consequence = good && becomes(good)
  const troubles = [
    trouble,
    preview && !preview.ok ? preview.error : null,
    fault === null ? null : { what: fault, safe: t('Nothing was exported.'), wayOut: t('Choose again, or go back.') },
  ].filter((one) => one !== null)
  return (
    <section className={styles['screen']} aria-label={t('Export the approved schedule')}>
      <header className={styles['head']}>
        <IconButton label={t('Back to the schedule')} icon={<ArrowLeft aria-hidden />} onPress={onClose} />
        <h1 ref={title} tabIndex={-1} className={styles['title']}>
          {t('Export the approved schedule')}
        </h1>
      </header>
      {desk.sample && <Banner tone="warning">{sampleWords}</Banner>}
      {troubles.map(({ what, safe, wayOut }) => (
        <Banner key={what} tone="blocker" urgent>
          <strong className={styles['what']}>{what}</strong> {safe} {wayOut}
        </Banner>
      ))}
      <div className={styles['body']}>
        <Choosing {...props} />
        <Preview preview={good} isStale={props.isStale} isComplete={isComplete} zone={desk.zone} />
      </div>
      <ScreenFoot
        words={
          <>
            {consequence !== null && <strong className={styles['what']}>{consequence}</strong>}{' '}
            {t('You choose the place next, and everything is judged once more before it leaves.')}
          </>
        }
      >
        <Button onPress={onClose}>{t('Cancel')}</Button>
        <Button kind="primary" reason={whyNot(props, good)} onPress={props.onExport}>
          {props.isWriting
            ? t('Exporting…')
            : t('Export {count, plural, one {# post} other {# posts}}…', { count: good?.included.length ?? 0 })}
        </Button>
      </ScreenFoot>
    </section>
  )
}

function whyNot({ desk, isWriting, isStale, isComplete }: ExportFormProps, good: ExportPreview | null): string | null {
  if (!desk.capabilities.includes('export')) {
    return t('Exporting is for {role}. Ask an admin of this desk for the role.', { role: roleFor.export })
  }
  if (isWriting) return t('The files are being written.')
  if (!isComplete) return t('Choose the days and at least one account first.')
  if (isStale) return t('The preview is being made.')
  if (good === null) return t('There is no preview to export.')
  return good.included.length === 0 ? t('No approved post can go out in these days and on these accounts.') : null
}
