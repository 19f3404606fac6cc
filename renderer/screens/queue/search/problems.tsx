// A search that cannot be answered: what is not understood, and what it may have meant. No list stands beside it.
import { SearchX } from 'lucide-react'
import { applied, type Problem } from '../../../../shared/desk/queries/search/tree'
import { openOverlay } from '../../../keys/overlay'
import { Button } from '../../../parts/button'
import { EmptyState } from '../../../parts/empty-state'
import { t } from '../../../../shared/words/say'

const mostShown = 3

export interface ProblemsProps {
  readonly search: string
  readonly problems: readonly Problem[]
  readonly onSearch: (search: string) => void
}

export function Problems({ search, problems, onSearch }: ProblemsProps) {
  const [first] = problems
  const more = problems.length - mostShown
  return (
    <div role="status">
      <EmptyState
        icon={<SearchX />}
        title={t('This search was not run')}
        actions={
          <>
            <Button onPress={() => openOverlay('search')}>{t('What can be searched')}</Button>
            {first?.repairs.map((repair, index) => (
              <Button
                key={repair.label}
                kind={index === 0 ? 'primary' : 'plain'}
                onPress={() => onSearch(applied(search, repair).trim())}
              >
                {repair.label}
              </Button>
            ))}
          </>
        }
      >
        {problems.slice(0, mostShown).map(({ start, words }) => (
          <p key={`${start} ${words}`}>{words}</p>
        ))}
        {more > 0 && <p>{t('And {count, number} more.', { count: more })}</p>}
      </EmptyState>
    </div>
  )
}
