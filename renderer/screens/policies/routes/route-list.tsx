// The routes in order, each with who signs off and when; then the house rules and the trial of a post.
import type { Ref } from 'react'
import { canonicalJson } from '../../../../shared/kit/digest'
import { routeInWords } from '../../../../shared/desk/queries/route-trial'
import type { DraftRoute } from '../../../../shared/policy/draft-routes'
import type { RouteProblem } from '../../../../shared/policy/route-problems'
import { type Route, stepsOf } from '../../../../shared/policy/routes'
import { type Called, stepInWords } from '../../../../shared/review/route-words'
import { Badge } from '../../../parts/badge'
import { CursorGrid, CursorGroup, CursorRow } from '../../../parts/cursor-grid'
import { changeWords } from '../packs/words'
import packStyles from '../packs/packs.module.css'
import styles from './routes.module.css'
import { t } from '../../../../shared/words/say'

export type Chosen = number | 'rules' | 'tester'

export interface RouteListProps {
  readonly routes: readonly DraftRoute[]
  readonly base: readonly Route[]
  readonly problems: readonly RouteProblem[]
  readonly called: Called
  readonly chosen: Chosen
  readonly places: readonly Chosen[]
  readonly onChoose: (chosen: Chosen) => void
  readonly onOpen: () => void
  readonly ref: Ref<HTMLDivElement>
}

export function RouteList({ routes, base, problems, called, chosen, places, onChoose, onOpen, ref }: RouteListProps) {
  const moveTo = (index: number) => {
    const place = places[index]
    if (place !== undefined) onChoose(place)
  }
  return (
    <CursorGrid
      ref={ref}
      label={t('Routes')}
      count={places.length}
      at={places.indexOf(chosen)}
      onMove={moveTo}
      onOpen={onOpen}
      className={packStyles['list']}
    >
      <div role="rowgroup" aria-label={t('Routes, in order')}>
        <CursorGroup>{t('Routes, in order')}</CursorGroup>
        {routes.map(({ route, isUnreadable }, at) => {
          const before = base.find((one) => one.id === route.id)
          const isChanged = before !== undefined && canonicalJson(before) !== canonicalJson(route)
          return (
            // oxlint-disable-next-line react/no-array-index-key -- its place is what it is
            <CursorRow key={at} index={places.indexOf(at)}>
              <span role="gridcell" className={styles['cell']}>
                <span>{route.title}</span>
                <span className={packStyles['meta']}>{signersInWords(route)}</span>
                <span className={packStyles['meta']}>{forWhat(route, called)}</span>
                {route.obligations && route.obligations.length > 0 && (
                  <span className={packStyles['meta']}>
                    {t('Confirmed on approving: {obligations}', {
                      obligations: route.obligations.map(({ text }) => text).join(' '),
                    })}
                  </span>
                )}
              </span>
              <span role="gridcell" className={packStyles['marks']}>
                {isUnreadable || problems.some((one) => one.at === at && one.tone === 'error') ? (
                  <Badge tone="blocker">{t('to mend')}</Badge>
                ) : (
                  problems.some((one) => one.at === at) && <Badge tone="warning">{t('look')}</Badge>
                )}
                {before === undefined ? (
                  <Badge tone="accent">{changeWords.new}</Badge>
                ) : (
                  isChanged && <Badge tone="accent">{changeWords.changed}</Badge>
                )}
              </span>
            </CursorRow>
          )
        })}
      </div>
      <div role="rowgroup" aria-label={t('For all of them')}>
        <CursorGroup>{t('For all of them')}</CursorGroup>
        <CursorRow index={places.indexOf('rules')}>
          <span role="gridcell" className={packStyles['cell']}>
            {t('House rules')}
          </span>
        </CursorRow>
        <CursorRow index={places.indexOf('tester')}>
          <span role="gridcell" className={packStyles['cell']}>
            {t('The route of a post')}
          </span>
        </CursorRow>
      </div>
    </CursorGrid>
  )
}

/** "Signed off by Brand, then Legal or Compliance". */
export function signersInWords(route: Route): string {
  const [first, ...others] = stepsOf(route).map(stepInWords)
  if (first === undefined) return t('Nobody signs off')
  const steps = others.reduce((before, step) => t('{before}, then {step}', { before, step }), first)
  return t('Signed off by {steps}', { steps })
}

function forWhat(route: Route, called: Called): string {
  const condition = routeInWords(route, called)
  return condition === null ? t('For every post') : t('When {condition}', { condition })
}
