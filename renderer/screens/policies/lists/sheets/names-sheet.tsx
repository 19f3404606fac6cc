// The list of customers as text, for who keeps it; and removing the list.
import { useState } from 'react'
import { useCall } from '../../../../data'
import { Checkbox, TextField } from '../../../../parts'
import { ActSheet } from '../../../../parts/act-sheet'
import { order } from '../../../people/acts'
import { namesIn } from '../customer-names'
import styles from '../lists.module.css'
import { namesInWords } from '../list-words'
import type { SheetProps } from './sheets'
import { t } from '../../../../../shared/words/say'

export function NamesSheet({ lists, ...props }: SheetProps) {
  const { data } = useCall('customerNames', null)
  const isThere = lists.customers === null || lists.customers.count === 0
  if (data === undefined) return null
  return <Names {...props} lists={lists} known={isThere ? [] : (data ?? [])} />
}

function Names({ lists, known, onClose, finalFocus }: SheetProps & { readonly known: readonly string[] }) {
  const [text, setText] = useState(() => known.join('\n'))
  const { names, wrong } = namesIn(text)
  const isEmpty = names.length === 0
  return (
    <ActSheet
      title={lists.customers?.count ? t('Edit the list of customers') : t('Type the list of customers')}
      description={t(
        'One full name a line. The list takes the place of the one before, which can then be read by nobody.',
      )}
      verb={t('Keep the list')}
      isComplete={wrong === null && !isEmpty}
      onSend={() =>
        order(
          { type: 'list-customers', names: [...names] },
          t('The list of customers has {count, plural, one {# name} other {# names}}', { count: names.length }),
        )
      }
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <TextField
          label={t('Names')}
          description={namesInWords(names.length)}
          lines={16}
          value={text}
          onChange={setText}
          error={isTried ? (isEmpty ? t('Write at least one name.') : wrong) : null}
          spellCheck={false}
          autoFocus
          required
        />
      )}
    </ActSheet>
  )
}

export function RemoveNamesSheet({ lists, onClose, finalFocus }: SheetProps) {
  const [isSure, setSure] = useState(false)
  return (
    <ActSheet
      title={t('Remove the list of customers')}
      description={t(
        '{count, plural, one {# name} other {# names}} can then be read by nobody, and no post that names one of them is found. It cannot be undone.',
        { count: lists.customers?.count ?? 0 },
      )}
      verb={t('Remove the list for good')}
      kind="danger"
      isComplete={isSure}
      onSend={() => order({ type: 'list-customers', names: [] }, t('Removed the list of customers'))}
      onClose={onClose}
      finalFocus={finalFocus}
    >
      {(isTried) => (
        <div>
          <Checkbox label={t('Remove the list of customers for good')} checked={isSure} onChange={setSure} />
          {isTried && !isSure && (
            <p role="alert" className={styles['wrong']}>
              {t('Tick the box to say that you mean it.')}
            </p>
          )}
        </div>
      )}
    </ActSheet>
  )
}
