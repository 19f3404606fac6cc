// What is wrong with the record, or was put right on opening: above every screen, because it concerns all of them.
import { X } from 'lucide-react'
import { useState } from 'react'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { HelpLink } from '../../help/help-link'
import { runCommand } from '../../keys/bindings'
import { Banner } from '../banner'
import { Button, IconButton } from '../button'
import styles from './condition.module.css'
import { repairInWords, troubleInWords } from './condition-words'
import { t } from '../../../shared/words/say'

export interface ConditionBannerProps {
  readonly desk: DeskView
  /** Why writing failed since the desk was opened, as main said it; null when it did not. */
  readonly readOnly: string | null
}

export function ConditionBanner({ desk, readOnly }: ConditionBannerProps) {
  const { trouble, repairs } = desk.condition
  const [dismissed, setDismissed] = useState('')
  const mended = JSON.stringify([desk.name, repairs])
  const toLedger = (
    <Button size="small" onPress={() => runCommand('go.ledger')}>
      {t('Open the ledger')}
    </Button>
  )
  if (trouble) {
    const { what, where, since, wayOut } = troubleInWords(trouble, desk.zone)
    return (
      <Banner tone="blocker" urgent actions={toLedger}>
        <div className={styles['trouble']}>
          <p>
            <strong>{t('This desk is open for reading only.')}</strong> {what}
          </p>
          <p>
            {where} {since}
          </p>
          <p>
            {wayOut}{' '}
            <HelpLink page="copies" section="a-damaged-record">
              {t('What to do')}
            </HelpLink>
          </p>
        </div>
      </Banner>
    )
  }
  if (readOnly !== null) {
    return (
      <Banner tone="blocker" urgent actions={toLedger}>
        {readOnly}{' '}
        {t('Everything saved so far is safe and can be read; nothing new can be written until this is mended.')}{' '}
        <HelpLink page="copies" section="nothing-can-be-saved">
          {t('What to do')}
        </HelpLink>
      </Banner>
    )
  }
  if (repairs.length === 0 || dismissed === mended) return null
  return (
    <Banner
      tone="note"
      actions={
        <IconButton
          size="small"
          label={t('Hide this notice')}
          icon={<X aria-hidden />}
          onPress={() => setDismissed(mended)}
        />
      }
    >
      <div className={styles['trouble']}>
        {repairs.map((repair) => (
          <p key={repair.kind}>{t('On opening: {repair}', { repair: repairInWords(repair) })}</p>
        ))}
      </div>
    </Banner>
  )
}
