// What is in the way, one by one, with the way out of each.
import { CircleSlash } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PostView } from '../../../shared/desk/queries/post'
import type { Obstacle, ObstacleKind } from '../../../shared/review/obstacles'
import type { Finding } from '../../../shared/policy/finding'
import { helpOnObstacle } from '../../help/for-refusals'
import { HelpLink } from '../../help/help-link'
import { Button } from '../../parts/button'
import { SeverityIcon } from '../../parts/finding-card'
import styles from './sheets.module.css'
import { t } from '../../../shared/words/say'

interface ObstaclesProps {
  readonly view: PostView
  readonly obstacles: readonly Obstacle[]
  readonly onConsider: (obstacle: Obstacle) => void
  readonly onShow: (finding: string) => void
  readonly onShowUnseen: () => void
  /** Asks for a waiver, or decides on the one that waits; absent where neither can be done. */
  readonly onWaiver: (finding: Finding) => (() => void) | null
}

export function Obstacles({ view, obstacles, onConsider, onShow, onShowUnseen, onWaiver }: ObstaclesProps) {
  const list = useRef<HTMLUListElement>(null)
  // The button that had the focus goes away with its obstacle; the next one takes over.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector('button')?.focus()
  })
  return (
    <ul ref={list} className={styles['obstacles']}>
      {obstacles.map((obstacle) => {
        const { kind, what, wayOut, finding } = obstacle
        const about = view.findings.find((candidate) => candidate.id === finding)
        return (
          <li key={finding ?? kind} className={styles['obstacle']}>
            <span className={styles['icon']}>
              {about ? <SeverityIcon severity={about.severity} /> : <CircleSlash size={14} aria-hidden="true" />}
            </span>
            <div className={styles['about']}>
              <p className={styles['what']}>{what}</p>
              {about && <p>{about.what}</p>}
              <p className={styles['wayOut']}>{wayOut}</p>
              {kind === 'unseen-change' && (
                <p className={styles['buttons']}>
                  <Button size="small" onPress={onShowUnseen}>
                    {t('Show it')}
                  </Button>
                </p>
              )}
              {finding !== null && (
                <p className={styles['buttons']}>
                  {kind === 'warning-open' && (
                    <Button size="small" onPress={() => onConsider(obstacle)}>
                      {t('Mark considered')}
                    </Button>
                  )}
                  {about && waiverButton(kind, onWaiver(about))}
                  <Button size="small" kind="quiet" onPress={() => onShow(finding)}>
                    {t('Show it')}
                  </Button>
                </p>
              )}
              <ObstacleHelp kind={kind} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function ObstacleHelp({ kind }: { readonly kind: ObstacleKind }) {
  const spot = helpOnObstacle(kind)
  return spot && <HelpLink {...spot}>{t('What does this mean?')}</HelpLink>
}

function waiverButton(kind: ObstacleKind, act: (() => void) | null) {
  if (act === null || kind === 'warning-open') return null
  return (
    <Button size="small" onPress={act}>
      {kind === 'waiver-asked' ? t('Grant or refuse…') : t('Ask for a waiver…')}
    </Button>
  )
}
