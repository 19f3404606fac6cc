// What an account's own text says otherwise than the base text.
import { useDeferredValue, useMemo } from 'react'
import { diffProse } from '../../../../shared/diff/prose'
import { DiffView } from '../../../parts/diff-view'
import styles from '../text-pane.module.css'
import { t } from '../../../../shared/words/say'

interface DiffersProps {
  readonly base: string
  readonly own: string
  readonly language: string
}

export function Differs({ base, own, language }: DiffersProps) {
  // After the typing: a diff of a long text takes longer than a key may.
  const [before, after] = [useDeferredValue(base), useDeferredValue(own)]
  const diff = useMemo(() => diffProse(before, after), [before, after])
  if (before === after) return <p className={styles['same']}>{t('It still says the same as the base text.')}</p>
  return (
    <section className={styles['differs']} aria-label={t('Against the base text')}>
      <p className={styles['same']}>{t('Struck through: only in the base text. Underlined: only here.')}</p>
      <DiffView name="differs" diff={diff} language={language} isCompact />
    </section>
  )
}
