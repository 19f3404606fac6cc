// The clauses of the policy in force that look at a list; each can be read.
import type { ListName } from '../../../../shared/desk/keepers'
import { useCall } from '../../../data'
import { Button, classes } from '../../../parts'
import { rememberPolicies } from '../memory'
import { about } from './about'
import styles from './lists.module.css'
import { t } from '../../../../shared/words/say'

export interface ClausesProps {
  readonly list: ListName
  readonly of: string
  /** In the middle, as what stands above them. */
  readonly isCentred?: boolean
}

export function Clauses({ list, of, isCentred = false }: ClausesProps) {
  const { data } = useCall('policyClauses', null)
  if (!data) return null
  const clauses = data.filter(({ pack, id }) => about[list].clauses.includes(`${pack}/${id}`))
  if (clauses.length === 0) {
    return <p className={styles['meta']}>{t('No clause of the policy in force looks at this list.')}</p>
  }
  return (
    <div className={classes(styles['uses'], isCentred && styles['centred'])}>
      <span className={styles['meta']}>{t('Used by')}</span>
      {clauses.map(({ pack, id, title }) => (
        <Button
          key={`${pack}/${id}`}
          size="small"
          kind="quiet"
          onPress={() => rememberPolicies(of, { part: 'clauses', clause: `${pack}/${id}`, search: '' })}
        >
          {id} {title}
        </Button>
      ))}
    </div>
  )
}
