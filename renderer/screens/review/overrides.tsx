// The texts of single accounts: those that changed as a diff, the others as they stand.
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { ContentDiff, OverrideDiff } from '../../../shared/diff/content'
import type { Content } from '../../../shared/post/content'
import { DiffView } from '../../parts/diff-view'
import { AccountName } from './account-name'
import { PlainText } from './plain-text'
import styles from './content-diff.module.css'
import { overrideName } from './places'
import { t } from '../../../shared/words/say'

interface OverridesProps {
  readonly diff: ContentDiff
  readonly content: Content
  readonly isNew: boolean
  readonly desk: DeskView
  readonly isActive: (name: string) => number | null
  readonly isSideBySide: boolean
}

const changeWords: Record<OverrideDiff['change'], string> = {
  added: t('Has a text of its own now; compared with the base text before'),
  removed: t('Follows the base text again'),
  changed: t('Its own text changed'),
}

export function Overrides({ diff, content, isNew, desk, isActive, isSideBySide }: OverridesProps) {
  const ids = [...new Set([...diff.overrides.map(({ account }) => account), ...Object.keys(content.overrides)])]
  if (ids.length === 0) return null
  return (
    <section className={styles['section']} aria-label={t('Texts of single accounts')}>
      <h2 className={styles['title']}>{t('Texts of single accounts')}</h2>
      {ids.map((id) => {
        const change = diff.overrides.find((override) => override.account === id)
        const name = overrideName(id)
        return (
          <div key={id} id={name} tabIndex={-1} className={styles['override']} data-shows={isNew ? name : undefined}>
            <h3 className={styles['account']} data-shows={isNew ? undefined : name}>
              <AccountName id={id} desk={desk} />
              <span className={styles['how']}>
                {isNew ? t('Its own text') : change ? changeWords[change.change] : t('Its own text, unchanged')}
              </span>
            </h3>
            {change && !isNew ? (
              <DiffView
                name={name}
                diff={change.prose}
                language={content.language}
                active={isActive(name)}
                isSideBySide={isSideBySide}
              />
            ) : (
              <PlainText text={content.overrides[id] ?? content.text} language={content.language} />
            )}
          </div>
        )
      })}
    </section>
  )
}
