// The left side: what changed, or the post as its readers will meet it.
import type { RefObject } from 'react'
import type { ContentDiff } from '../../../shared/diff/content'
import type { DeskView } from '../../../shared/desk/queries/desk'
import { AsPublished } from './as-published'
import { between } from './bases'
import { ContentDiffView } from './content-diff'
import styles from './content-pane.module.css'
import type { ChangePlace } from './places'
import type { Seen } from './seen'
import { t } from '../../../shared/words/say'

interface ContentPaneProps {
  readonly seen: Seen
  readonly diff: ContentDiff
  readonly desk: DeskView
  readonly isClean: boolean
  readonly isSideBySide: boolean
  readonly active: ChangePlace | null
  readonly ref: RefObject<HTMLElement | null>
}

export function ContentPane({ seen, diff, desk, isClean, isSideBySide, active, ref }: ContentPaneProps) {
  const { content } = seen.shown
  const isNew = seen.base === null
  const label = isClean ? t('As published') : isNew ? t('The post') : t('What changed')
  return (
    // Focused when a post opens, so that the arrows scroll what is to be read.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['pane']} aria-label={label} tabIndex={0} data-pane ref={ref}>
      {isClean ? (
        <AsPublished content={content} desk={desk} />
      ) : (
        <>
          {!isNew && diff.changes.length === 0 && <p className={styles['none']}>{noneInWords(seen)}</p>}
          <ContentDiffView
            diff={diff}
            content={content}
            isNew={isNew}
            desk={desk}
            active={active}
            isSideBySide={isSideBySide}
          />
        </>
      )}
    </section>
  )
}

/** "Net change none; 2 revisions in between." */
export function noneInWords({ base, shown }: Seen): string {
  if (base === shown.number) return t('Nothing changed: this is the same revision.')
  return t('Net change none; {count, plural, one {# revision} other {# revisions}} in between.', {
    count: between(base, shown.number),
  })
}
