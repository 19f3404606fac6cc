// Which posts are shown, by channel, account and standing; and below the bar what is chosen, to be taken away again.
import { Filter as FilterIcon, X } from 'lucide-react'
import type { Ref } from 'react'
import { type Account, type Channel, channelNames } from '../../../../shared/post/account'
import { accountInWords } from '../../../../shared/post/account-words'
import { Button } from '../../../parts'
import { everything, type Filter, isEverything, partsOf, standings, standingTitles, toggled } from '../data/filter'
import { AnyOf, ChoiceMenu, MenuLine } from './choice-menu'
import styles from './toolbar.module.css'
import { t } from '../../../../shared/words/say'

interface FilterProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function FilterMenu({
  accounts,
  filter,
  onFilter,
  ref,
}: FilterProps & { readonly accounts: readonly Account[]; readonly ref: Ref<HTMLButtonElement> }) {
  const channels = [...new Set(accounts.map(({ channel }) => channel))]
  const count = partsOf(filter).length
  return (
    <ChoiceMenu
      ref={ref}
      label={t('Filter')}
      words={t('{count, plural, =0 {All posts} one {# filter} other {# filters}}', { count })}
      icon={<FilterIcon aria-hidden />}
      isOn={count > 0}
    >
      <AnyOf
        title={t('Where it stands')}
        choices={standings.map((value) => ({ value, label: standingTitles[value] }))}
        chosen={filter.standings}
        onToggle={(one) => onFilter({ ...filter, standings: toggled(filter.standings, one) })}
      />
      <MenuLine />
      <AnyOf<Channel>
        title={t('Channel')}
        choices={channels.map((value) => ({ value, label: channelNames[value].name }))}
        chosen={filter.channels}
        onToggle={(one) => onFilter({ ...filter, channels: toggled(filter.channels, one) })}
      />
      <MenuLine />
      <AnyOf
        title={t('Account')}
        choices={accounts.map(({ id }) => ({ value: id, label: accountInWords(id) }))}
        chosen={filter.accounts}
        onToggle={(one) => onFilter({ ...filter, accounts: toggled(filter.accounts, one) })}
      />
    </ChoiceMenu>
  )
}

export function FilterParts({ filter, onFilter }: FilterProps) {
  if (isEverything(filter)) return null
  return (
    <div className={styles['parts']} role="group" aria-label={t('What is shown')}>
      <span className={styles['only']}>{t('Only')}</span>
      {partsOf(filter).map(({ label, without }) => (
        <button
          key={label}
          type="button"
          className={styles['part']}
          aria-label={t('{part}, take this away', { part: label })}
          onClick={() => onFilter(without)}
        >
          {label}
          <X aria-hidden />
        </button>
      ))}
      <Button kind="quiet" size="small" command="schedule.unfilter" onPress={() => onFilter(everything)}>
        {t('Show every post')}
      </Button>
    </div>
  )
}
