// One post of a preview: key, slot, accounts, how it begins, and what is to be said about it.
import type { ReactNode } from 'react'
import type { ExportItem } from '../../../../shared/bridge/contract'
import { accountsInWords } from '../../../../shared/post/account-words'
import styles from './preview.module.css'
import { t } from '../../../../shared/words/say'

export function Item({ item, children }: { readonly item: ExportItem; readonly children?: ReactNode }) {
  return (
    <div className={styles['item']}>
      <strong className={styles['key']}>{item.key}</strong>
      <div className={styles['about']}>
        <p className={styles['excerpt']} dir="auto">
          {item.excerpt || t('No text')}
        </p>
        <p className={styles['meta']}>
          <span>{item.slot || t('No slot')}</span>
          <span className={styles['account']}>{accountsInWords(item.accounts)}</span>
        </p>
      </div>
      {children}
    </div>
  )
}
