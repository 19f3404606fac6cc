// Beside the parts of the policies: what is searched for, and how much of all there is was found.
import { SearchField, type SearchFieldProps } from '../../parts/search-field'
import styles from './search-line.module.css'

export interface SearchLineProps extends Omit<SearchFieldProps, 'command' | 'className' | 'maxLength'> {
  /** Said again whenever it changes. */
  readonly count: string
}

export function SearchLine({ count, ...search }: SearchLineProps) {
  return (
    <div className={styles['line']}>
      <SearchField {...search} command="policies.search" maxLength={200} className={styles['field']} />
      <span className={styles['count']} role="status">
        {count}
      </span>
    </div>
  )
}
