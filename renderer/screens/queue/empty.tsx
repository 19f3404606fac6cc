// An empty list says why it is empty, and what to do next. Nothing found is not the same as nothing there.
import { Inbox, SearchX } from 'lucide-react'
import type { Split } from '../../../shared/desk/queries/splits'
import type { QueuePage } from '../../../shared/desk/queries/queue'
import { runCommand } from '../../keys/bindings'
import { Button } from '../../parts/button'
import { EmptyState } from '../../parts/empty-state'
import { emptyWords, listNames, lists } from './lists'
import { t } from '../../../shared/words/say'

export interface EmptyProps {
  readonly split: Split
  readonly search: string
  /** What would be found without a part of the search. */
  readonly relief: QueuePage['relief']
  readonly counts: QueuePage['counts'] | null
  readonly mayDraft: boolean
  readonly onSplit: (split: Split) => void
  readonly onSearch: (search: string) => void
}

export function Empty(props: EmptyProps) {
  return props.search.trim() === '' ? <EmptyList {...props} /> : <NothingFound {...props} />
}

function EmptyList({ split, counts, mayDraft, onSplit }: EmptyProps) {
  const { title, about: toDrafters, toOthers } = emptyWords[split]
  const about = mayDraft ? toDrafters : (toOthers ?? toDrafters)
  const others = split === 'your-turn' ? (counts?.['in-review'] ?? 0) : 0
  return (
    <EmptyState
      icon={<Inbox />}
      title={title}
      actions={
        <>
          {mayDraft && <Button onPress={() => runCommand('go.import')}>{t('Import drafts')}</Button>}
          {mayDraft && (
            <Button kind="primary" command="post.new" onPress={() => runCommand('post.new')}>
              {t('Write a post')}
            </Button>
          )}
          {split === 'exported' && <Button onPress={() => runCommand('go.schedule')}>{t('Open the schedule')}</Button>}
          {!mayDraft && split !== 'all' && <Button onPress={() => onSplit('all')}>{t('Show all posts')}</Button>}
        </>
      }
    >
      {others > 0
        ? t('{count, plural, one {# post in review waits} other {# posts in review wait}} for somebody else.', {
            count: others,
          })
        : about}
    </EmptyState>
  )
}

const mostRelief = 3

function NothingFound({ split, search, relief, counts, onSplit, onSearch }: EmptyProps) {
  const elsewhere = lists.filter((other) => other !== split && other !== 'all' && (counts?.[other] ?? 0) > 0)
  const best = elsewhere[0]
  return (
    <EmptyState
      icon={<SearchX />}
      title={
        split === 'all'
          ? t('No post matches “{search}”', { search })
          : t('No post in “{list}” matches “{search}”', { list: listNames[split], search })
      }
      actions={
        <>
          <Button onPress={() => onSearch('')}>{t('Clear the search')}</Button>
          {relief.slice(0, mostRelief).map(({ part, search: rest, count }) => (
            <Button key={part} onPress={() => onSearch(rest)}>
              {t('Remove {part} ({count, plural, one {# post} other {# posts}})', { part, count })}
            </Button>
          ))}
          {best && (
            <Button kind="primary" onPress={() => onSplit(best)}>
              {t('Show {count, plural, one {# post} other {# posts}} in {list}', {
                count: counts?.[best] ?? 0,
                list: listNames[best],
              })}
            </Button>
          )}
        </>
      }
    >
      {t(
        'Every word has to appear in the post’s text, number, writer, account, campaign or status, and every part of the search has to hold.',
      )}
    </EmptyState>
  )
}
