// The list of customers as a whole: how many, where it is kept and by whom. The names themselves are personal data, and
// show only to who keeps them, in the sheet that changes them.
import type { Ref } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { ListsView } from '../../../../shared/desk/queries/lists'
import { runCommand } from '../../../keys/bindings'
import { At, Banner, Button, EmptyState } from '../../../parts'
import { about } from './about'
import { Clauses } from './clauses'
import { namesInWords } from './list-words'
import styles from './lists.module.css'
import { rich } from '../../../parts/rich'
import { t } from '../../../../shared/words/say'

export interface CustomersPaneProps {
  readonly desk: DeskView
  readonly lists: ListsView
  readonly of: string
  readonly reason: string | null
  readonly ref: Ref<HTMLDivElement>
}

export function CustomersPane({ desk, lists, of, reason, ref }: CustomersPaneProps) {
  const list = lists.customers?.count ? lists.customers : null
  const edit = (
    <Button command="policies.edit" reason={reason} onPress={() => runCommand('policies.edit')}>
      {list ? t('Edit as text…') : t('Type the names…')}
    </Button>
  )
  return (
    <div ref={ref} role="group" aria-label={t('Customers')} tabIndex={0} data-pane className={styles['customers']}>
      {list === null ? (
        <EmptyState
          title={about.customers.empty}
          actions={
            <>
              <Button
                kind="primary"
                command="policies.import-list"
                reason={reason}
                onPress={() => runCommand('policies.import-list')}
              >
                {t('From a file…')}
              </Button>
              {edit}
            </>
          }
        >
          <p>{about.customers.purpose}</p>
          <p>{where}</p>
          <Clauses list="customers" of={of} isCentred />
        </EmptyState>
      ) : (
        <>
          {!list.isReadable && (
            <Banner tone="warning" boxed>
              {t('The key to this list is not here, so no check recognises a name on it. Bring the list in again.')}
            </Banner>
          )}
          <h2>{namesInWords(list.count)}</h2>
          <p className={styles['about']}>{where}</p>
          <p className={styles['about']}>
            {t(
              'The list is replaced as a whole. The key to the one before is then destroyed, so that nobody can read it in the record; this cannot be undone.',
            )}
          </p>
          <p className={styles['meta']}>
            {rich('Last replaced by {person}, {when}', {
              person: list.by,
              when: <At instant={list.at} zone={desk.zone} />,
            })}
          </p>
          <div className={styles['buttons']}>
            {edit}
            <Button
              kind="danger"
              command="policies.remove"
              reason={reason}
              onPress={() => runCommand('policies.remove')}
            >
              {t('Remove the list…')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

const where = t(
  'These are personal data. They are kept on this computer only, in the folder of this desk, sealed under a key of their own; who may not keep the list never sees the names.',
)
