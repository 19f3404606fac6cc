// The side of the help: the contents by chapter, or what a search found.
import { classes } from '../parts/classes'
import styles from './help-dialog.module.css'
import { chapters, type PageId } from './page-ids'
import { pageOf } from './pages'
import type { Found } from './search'
import { t } from '../../shared/words/say'

export interface ContentsProps {
  readonly here: PageId
  readonly onVisit: (page: PageId) => void
}

export function Contents({ here, onVisit }: ContentsProps) {
  return (
    <nav aria-label={t('Contents')}>
      {chapters.map(({ title, pages }) => (
        <section key={title} className={styles['chapter']}>
          <h2 className={styles['chapterTitle']}>{title}</h2>
          <ul>
            {pages.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className={classes(styles['entry'], id === here && styles['here'])}
                  aria-current={id === here ? 'page' : undefined}
                  onClick={() => onVisit(id)}
                >
                  {pageOf(id).title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

export interface ResultsProps {
  readonly query: string
  readonly found: readonly Found[]
  readonly onVisit: (page: PageId, section: string | null) => void
}

export function Results({ query, found, onVisit }: ResultsProps) {
  return (
    <>
      <p role="status" className={styles['status']}>
        {found.length === 0
          ? t('Nothing in the help holds “{query}”. Try fewer words, or other ones.', { query: query.trim() })
          : t('{count, plural, one {# place in the help} other {# places in the help}}', { count: found.length })}
      </p>
      <ul aria-label={t('Found in the help')}>
        {found.map(({ page, section, title, heading, excerpt }) => (
          <li key={`${page} ${section ?? ''}`}>
            <button type="button" className={styles['found']} onClick={() => onVisit(page, section)}>
              <span className={styles['foundTitle']}>{heading === '' ? title : `${title}: ${heading}`}</span>
              <span className={styles['excerpt']}>
                {excerpt.map((words, index) =>
                  // oxlint-disable-next-line react/no-array-index-key
                  index % 2 === 1 ? <mark key={index}>{words}</mark> : words,
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
