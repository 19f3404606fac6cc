// Declared ties between the brand and whom the post speaks of. Readers must be told of them where they matter.
import { Plus, Trash2 } from 'lucide-react'
import type { Relationship } from '../../../../shared/post/content'
import { Button, IconButton } from '../../../parts/button'
import { TextField } from '../../../parts/text-field'
import styles from './details.module.css'
import { t } from '../../../../shared/words/say'

interface RelationshipsProps {
  readonly relationships: readonly Relationship[]
  readonly isReadOnly: boolean
  readonly onChange: (relationships: readonly Relationship[]) => void
}

export function Relationships({ relationships, isReadOnly, onChange }: RelationshipsProps) {
  const change = (index: number, part: Partial<Relationship>) =>
    onChange(relationships.map((item, at) => (at === index ? { ...item, ...part } : item)))
  return (
    <div className={styles['list']}>
      <p className={styles['words']}>
        {relationships.length === 0
          ? t('Payment, gifts, employment or family ties with anyone the post speaks of. None declared.')
          : t('Payment, gifts, employment or family ties with anyone the post speaks of.')}
      </p>
      {relationships.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles['item']} disabled={isReadOnly}>
          <legend className={styles['item-title']}>{t('Relationship {number}', { number: index + 1 })}</legend>
          <div className={styles['row']}>
            <TextField
              label={t('With whom')}
              value={item.party}
              maxLength={200}
              onChange={(party) => change(index, { party })}
            />
            <TextField
              label={t('What ties you')}
              className={styles['wide'] ?? ''}
              value={item.nature}
              maxLength={400}
              placeholder={t('Paid partnership')}
              onChange={(nature) => change(index, { nature })}
            />
            {!isReadOnly && (
              <IconButton
                label={t('Remove relationship {number}', { number: index + 1 })}
                icon={<Trash2 aria-hidden />}
                onPress={() => onChange(relationships.filter((_, at) => at !== index))}
              />
            )}
          </div>
        </fieldset>
      ))}
      {!isReadOnly && (
        <div>
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            onPress={() => onChange([...relationships, { party: '', nature: '' }])}
          >
            {t('Declare a relationship')}
          </Button>
        </div>
      )}
    </div>
  )
}
