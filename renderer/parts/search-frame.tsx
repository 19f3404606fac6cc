// What stands around a search that is typed: the sign for it, and at its end the key that leads to it, or what empties it.
import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../shared/bridge/command-table'
import { IconButton } from './button'
import { classes } from './classes'
import { KeyOf } from './key-of'
import styles from './search-frame.module.css'
import { t } from '../../shared/words/say'

export interface SearchFrameProps {
  /** Leads to it from elsewhere. */
  readonly command: CommandId
  readonly isEmpty: boolean
  readonly onClear: () => void
  /** Given where it is a place of its own to whoever jumps from one to the next. */
  readonly role?: 'search'
  readonly className?: string | undefined
  /** The input. */
  readonly children: ReactNode
}

export function SearchFrame({ command, isEmpty, onClear, role, className, children }: SearchFrameProps) {
  return (
    <div role={role} className={classes(styles['frame'], className)}>
      <Search aria-hidden />
      {children}
      {isEmpty ? (
        <span className={styles['key']}>
          <KeyOf command={command} />
        </span>
      ) : (
        <span className={styles['clear']}>
          <IconButton size="small" label={t('Clear the search')} icon={<X aria-hidden />} onPress={onClear} />
        </span>
      )}
    </div>
  )
}
