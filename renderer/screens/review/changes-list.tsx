// The changes in words, material ones first, and before them what changed about the rules. Each stands there once, with
// what deserves a look of its own marked on it, and leads to its place. Of a new post it is what is there.
import type { ContentChange } from '../../../shared/diff/content'
import type { RuleChange } from '../../../shared/review/rule-changes'
import { Hidden } from '../../parts/hidden'
import styles from './changes-list.module.css'
import { t } from '../../../shared/words/say'

interface ChangesListProps {
  readonly rules: readonly RuleChange[]
  readonly onFinding: (finding: string) => void
  readonly changes: readonly ContentChange[]
  readonly active: number | null
  readonly isNew: boolean
  /** Whether a change was on screen; null where single changes are not counted. */
  readonly isSeen: ((change: ContentChange) => boolean) | null
  /** "Net change none; 2 revisions in between": said where there are no changes. */
  readonly none: string
  readonly onChoose: (index: number) => void
}

export function ChangesList(props: ChangesListProps) {
  const { rules, onFinding, changes, active, isNew, isSeen, none, onChoose } = props
  const material = changes.filter((change) => change.material).length
  return (
    <section className={styles['box']} aria-label={isNew ? t('In this post') : t('Changes')}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{isNew ? t('In this post') : t('Changes')}</h2>
        {changes.length > 0 && (
          <span className={styles['count']}>
            {isNew
              ? t('{count, number} to look at', { count: changes.length })
              : countInWords(changes.length, material)}
          </span>
        )}
      </header>
      {rules.length > 0 && (
        <ul className={styles['list']} aria-label={t('Changes of the rules')}>
          {rules.map((rule) => (
            <li key={rule.words}>
              <Rule change={rule} onFinding={onFinding} />
            </li>
          ))}
        </ul>
      )}
      {changes.length === 0 ? (
        <p className={styles['none']}>{none}</p>
      ) : (
        <ol className={styles['list']}>
          {changes.map((change, index) => (
            // Two changes may read the same, so the place in the list is their identity.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <button
                type="button"
                className={styles['change']}
                data-material={change.material || undefined}
                data-unseen={isSeen?.(change) === false || undefined}
                aria-current={active === index || undefined}
                onClick={() => onChoose(index)}
              >
                <span className={styles['dot']} aria-hidden="true">
                  {change.material ? '●' : '○'}
                </span>
                <span className={styles['words']}>
                  {change.said}
                  {change.marks.length > 0 && (
                    <span className={styles['marks']}>
                      {change.marks.map((mark) => (
                        <span key={mark} className={styles['mark']}>
                          <Hidden>, </Hidden>
                          {mark}
                        </span>
                      ))}
                    </span>
                  )}
                  {change.material && !isNew && <Hidden>, {t('material', undefined, 'of a change')}</Hidden>}
                  {isSeen?.(change) === false && <span className={styles['unseen']}>{t('not seen yet')}</span>}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Rule({ change, onFinding }: { readonly change: RuleChange } & Pick<ChangesListProps, 'onFinding'>) {
  const { words, finding, material } = change
  const row = (
    <>
      <span className={styles['dot']} aria-hidden="true">
        {material ? '●' : '○'}
      </span>
      <span className={styles['words']}>
        {words}
        {material && <Hidden>, {t('material', undefined, 'of a change')}</Hidden>}
      </span>
    </>
  )
  return finding === null ? (
    <p className={styles['change']} data-still>
      {row}
    </p>
  ) : (
    <button
      type="button"
      className={styles['change']}
      data-material={material || undefined}
      onClick={() => onFinding(finding)}
    >
      {row}
    </button>
  )
}

function countInWords(all: number, material: number): string {
  if (material === all) return t('{count, number} material', { count: all })
  return material === 0
    ? t('{count, number}, none material', { count: all })
    : t('{count, number}, {material, number} material', { count: all, material })
}
