// What there is to say about a list besides its rows: a number that leads elsewhere, what is still unchecked or put off.
import type { QueuePage, QueueRow } from '../../../shared/desk/queries/queue'
import type { Split } from '../../../shared/desk/queries/splits'
import { Button } from '../../parts/button'
import searchStyles from './search/search.module.css'
import { t } from '../../../shared/words/say'

interface NotesProps {
  readonly page: QueuePage | null
  readonly split: Split
  /** The post whose number was searched for. */
  readonly onOpen: (row: QueueRow) => void
  readonly onSnoozed: () => void
}

export function Notes({ page, split, onOpen, onSnoozed }: NotesProps) {
  if (page === null) return null
  const { unchecked, snoozed, numbered } = page
  return (
    <>
      {numbered !== null && (
        <p role="status" className={searchStyles['unchecked']}>
          {t('{key} is the number of a post. Enter in the search opens it.', { key: numbered.key })}{' '}
          <Button size="small" kind="quiet" onPress={() => onOpen(numbered)}>
            {t('Open {key}', { key: numbered.key })}
          </Button>
        </p>
      )}
      {unchecked > 0 && (
        <p role="status" className={searchStyles['unchecked']}>
          {t('{count, plural, one {# post is} other {# posts are}} still being checked, so there may be more.', {
            count: unchecked,
          })}
        </p>
      )}
      {split === 'your-turn' && snoozed > 0 && (
        <p className={searchStyles['unchecked']}>
          {t('You have put off {count, plural, one {# post} other {# posts}}.', { count: snoozed })}{' '}
          <Button size="small" kind="quiet" onPress={onSnoozed}>
            {t('{count, plural, one {Show it} other {Show them}}', { count: snoozed })}
          </Button>
        </p>
      )}
    </>
  )
}
