// The filters in the sidebar, each with how many posts it finds now.
import { Funnel } from 'lucide-react'
import type { Answers } from '../../shared/bridge/contract'
import { useCall } from '../data'
import { useShownKeymap } from '../keys/keymap'
import { useNavigation } from '../navigation'
import { classes } from '../parts/classes'
import styles from '../parts/frame/sidebar.module.css'
import { Hidden, hidden } from '../parts/hidden'
import { Kbd } from '../parts/kbd'
import { rich } from '../parts/rich'
import { Tooltip } from '../parts/tooltip'
import { filterKeys, openFilter, openFilterSheet, useFilterCommands, useFilters } from './filters'
import { t } from '../../shared/words/say'

const showWhole = (button: HTMLElement | null) => button?.scrollIntoView({ block: 'nearest' })

export function SidebarFilters({ isInQueue }: { readonly isInQueue: boolean }) {
  const filters = useFilters()
  const keymap = useShownKeymap()
  const counts = useCall('filterCounts', null, { keepPrevious: true }).data ?? []
  const open = useNavigation(({ queue: { split, search } }) => (split === 'all' ? search : null))
  useFilterCommands(filters)
  return (
    <div className={styles['filters']}>
      <div className={styles['heading']}>
        <h2 id="filters">{t('Filters')}</h2>
        <button type="button" className={styles['arrange']} onClick={() => openFilterSheet({ kind: 'arrange' })}>
          {t('Arrange')}
        </button>
      </div>
      <ul aria-labelledby="filters">
        {filters.map((filter, index) => {
          const count = counts.find(({ id }) => id === filter.id)
          const keys = filterKeys(keymap, index)
          const isHere = isInQueue && filter.query !== '' && open === filter.query
          return (
            <li key={filter.id}>
              <Tooltip side="right" words={<FilterTip name={filter.name} query={filter.query} keys={keys} />}>
                <button
                  type="button"
                  // Where the sidebar has no room for all, the one that is open shows.
                  ref={isHere ? showWhole : undefined}
                  className={classes(styles['place'], isHere && styles['here'])}
                  aria-current={isHere ? 'true' : undefined}
                  onClick={() => openFilter(filter)}
                >
                  <Funnel aria-hidden />
                  <span className={classes(styles['words'], styles['cut'])}>
                    <bdi>{filter.name}</bdi>
                  </span>
                  {count && <Count {...count} />}
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function FilterTip({
  name,
  query,
  keys,
}: {
  readonly name: string
  readonly query: string
  readonly keys: string | null
}) {
  return (
    <>
      <bdi>{name}</bdi>: <code>{query}</code> {keys !== null && <Kbd keys={keys} />}
    </>
  )
}

function Count({ count, isPartial }: Pick<Answers['filterCounts'][number], 'count' | 'isPartial'>) {
  if (count === null) {
    return (
      <span className={styles['count']} title={t('This filter asks for something that the desk does not know')}>
        <span aria-hidden>?</span>
        <Hidden>{t('This filter asks for something that the desk does not know')}</Hidden>
      </span>
    )
  }
  if (count === 0 && !isPartial) return null
  return (
    <span
      className={styles['count']}
      title={isPartial ? t('Or more: some posts have not been checked yet') : undefined}
    >
      {isPartial
        ? rich('{count, number}+<hidden> posts</hidden>', { count, hidden })
        : rich('{count, plural, one {#<hidden> post</hidden>} other {#<hidden> posts</hidden>}}', { count, hidden })}
    </span>
  )
}
