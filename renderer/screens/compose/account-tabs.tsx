// The base text and the texts of single accounts, as tabs. An account follows the base text until it gets its own.
import { Tabs } from '@base-ui/react/tabs'
import { memo, type ReactNode } from 'react'
import type { Account } from '../../../shared/post/account'
import type { Content } from '../../../shared/post/content'
import { ChannelBadge } from '../../parts/badge'
import { Hidden } from '../../parts/hidden'
import styles from './account-tabs.module.css'
import { hasOwnText, type Tab } from './tabs'
import { t } from '../../../shared/words/say'

interface AccountTabsProps {
  readonly overrides: Content['overrides']
  readonly accounts: readonly Account[]
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
  readonly children: ReactNode
}

export function AccountTabs({ overrides, accounts, tab, onTab, children }: AccountTabsProps) {
  return (
    <Tabs.Root value={tab} onValueChange={(next: Tab) => onTab(next)}>
      <List overrides={overrides} accounts={accounts} />
      {['base', ...accounts.map((account) => account.id)].map((value) => (
        <Tabs.Panel key={value} value={value} tabIndex={-1} className={styles['panel']}>
          {value === tab ? children : null}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}

const List = memo(function List({ overrides, accounts }: Pick<AccountTabsProps, 'overrides' | 'accounts'>) {
  return (
    <Tabs.List aria-label={t('Texts')} className={styles['list']} activateOnFocus={false}>
      <Tabs.Tab value="base" className={styles['tab']}>
        {t('Base text')}
      </Tabs.Tab>
      {accounts.map((account) => (
        <Tabs.Tab key={account.id} value={account.id} className={styles['tab']}>
          <ChannelBadge channel={account.channel} />
          {account.handle}
          {hasOwnText(account.id, { overrides }) && (
            <span className={styles['differs']} title={t('Differs from the base text')}>
              <span aria-hidden>≠</span>
              <Hidden>{t('differs from the base text')}</Hidden>
            </span>
          )}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  )
})
