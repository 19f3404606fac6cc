// Clauses of the policy, found by number or words; the chosen ones stand before the field and can be taken out again.
import { Combobox as Base } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { ClauseView } from '../../../shared/policy/clauses'
import { ComboList } from '../../parts/combo-list'
import { controlClass, Field } from '../../parts/field'
import { citationOf, clauseInWords, clausesMatching } from './clauses'
import styles from './sheets.module.css'
import { t } from '../../../shared/words/say'

interface ClausePickerProps {
  readonly clauses: readonly ClauseView[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly isRequired: boolean
  readonly error: string | null
}

export function ClausePicker({ clauses, chosen, onChange, isRequired, error }: ClausePickerProps) {
  const [isOpen, setOpen] = useState(false)
  const picked = clauses.filter((clause) => chosen.includes(citationOf(clause)))
  return (
    <Field
      label={isRequired ? t('Clauses it rests on') : t('Clauses (optional)')}
      description={t('Type a number or a word, such as “disclosure”.')}
      error={error}
    >
      {(control) => (
        <Base.Root<ClauseView, true>
          multiple
          items={clauses}
          value={[...picked]}
          onValueChange={(next) => onChange(next.map(citationOf))}
          itemToStringLabel={(clause) => clauseInWords(citationOf(clause), clauses)}
          isItemEqualToValue={(a, b) => citationOf(a) === citationOf(b)}
          filter={(clause, search) => clausesMatching(search, [clause]).length > 0}
          autoHighlight
          open={isOpen}
          onOpenChange={setOpen}
        >
          <Base.Chips className={styles['chips']}>
            {picked.map((clause) => (
              <Base.Chip key={citationOf(clause)} className={styles['chip']}>
                {clauseInWords(citationOf(clause), clauses)}
                <Base.ChipRemove
                  className={styles['remove']}
                  aria-label={t('Take out {clause}', { clause: citationOf(clause) })}
                >
                  <X size={12} aria-hidden />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input
              {...control}
              className={controlClass}
              // With the list closed Escape belongs to the sheet; it would empty the choice otherwise.
              onKeyDown={(event) => {
                if (event.key === 'Escape' && !isOpen) event.preventBaseUIHandler()
              }}
              aria-required={isRequired || undefined}
              placeholder={t('Find a clause')}
            />
          </Base.Chips>
          <ComboList<ClauseView> none={t('No clause holds these words.')} keyOf={({ pack, id }) => `${pack} ${id}`}>
            {({ id, title }) => ({ label: `${id} ${title}` })}
          </ComboList>
        </Base.Root>
      )}
    </Field>
  )
}
