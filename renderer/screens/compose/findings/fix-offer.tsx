// A fix, shown as what it makes of the text before it is applied.
import { useEffect, useRef } from 'react'
import { diffProse } from '../../../../shared/diff/prose'
import type { Finding } from '../../../../shared/policy/finding'
import type { Content } from '../../../../shared/post/content'
import { Button } from '../../../parts/button'
import { DiffView } from '../../../parts/diff-view'
import { previewOf } from './fix'
import styles from './findings.module.css'
import { t } from '../../../../shared/words/say'

export interface ShownFix {
  readonly content: Content
  /** Why it cannot be applied now; null when it can. */
  readonly reason: string | null
  readonly onApply: (finding: Finding) => void
}

interface FixOfferProps {
  readonly finding: Finding
  /** Null: only offered. */
  readonly shown: ShownFix | null
  readonly onOffer: (finding: Finding) => void
  readonly onDismiss: () => void
}

export function FixOffer({ finding, shown, onOffer, onDismiss }: FixOfferProps) {
  const isOpen = shown !== null
  const apply = useRef<HTMLButtonElement>(null)
  // Enter applies what is shown, so the button takes the focus when the fix is shown.
  useEffect(() => {
    if (isOpen) apply.current?.focus()
  }, [isOpen])
  if (!finding.fix) return null
  if (shown === null) {
    return (
      <div>
        <Button size="small" command="compose.fix" onPress={() => onOffer(finding)}>
          {t('{fix}…', { fix: finding.fix.label })}
        </Button>
      </div>
    )
  }
  const { content, reason, onApply } = shown
  const preview = previewOf(finding, content)
  const name = `fix-${finding.id}`
  return (
    <div
      className={styles['offer']}
      role="group"
      aria-label={t('Fix: {label}', { label: finding.fix.label })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDismiss()
      }}
    >
      {preview && (
        <DiffView name={name} diff={diffProse(preview.before, preview.after)} language={content.language} isCompact />
      )}
      <div className={styles['buttons']}>
        <Button ref={apply} size="small" kind="primary" reason={reason} onPress={() => onApply(finding)}>
          {t('Apply this fix')}
        </Button>
        <Button size="small" kind="quiet" onPress={onDismiss}>
          {t('Leave it')}
        </Button>
      </div>
    </div>
  )
}
