// How much of each channel's limits the text uses, counted the way the channel counts.
import type { Account } from '../../../shared/post/account'
import { type Content, textFor } from '../../../shared/post/content'
import { type Count, count } from '../../../shared/post/limits-count'
import { ChannelBadge } from '../../parts/badge'
import { classes } from '../../parts/classes'
import styles from './counters.module.css'

interface CountersProps {
  readonly content: Content
  readonly accounts: readonly Account[]
  readonly chosen: string
}

export function Counters({ content, accounts, chosen }: CountersProps) {
  if (accounts.length === 0) return <p className={styles['none']}>Choose an account to see its limits.</p>
  return (
    <ul className={styles['counters']} aria-label="Length on each channel">
      {accounts.map((account) => (
        <li key={account.id} className={classes(styles['row'], account.id === chosen && styles['chosen'])}>
          <ChannelBadge channel={account.channel} />
          {count(account.channel, textFor(content, account.id))
            .filter((used) => used.of === 'text' || used.used > 0)
            .map((used) => (
              <Figure key={used.unit} used={used} />
            ))}
        </li>
      ))}
    </ul>
  )
}

function Figure({ used }: { readonly used: Count }) {
  const basis = `${used.source}, looked up ${used.checked}, grade ${used.grade}`
  return (
    <span className={classes(styles['figure'], used.over > 0 && styles['over'])} title={basis}>
      {countInWords(used)}
    </span>
  )
}

const units: Record<Count['unit'], { readonly one: string; readonly many: string }> = {
  weighted: { one: 'character', many: 'characters' },
  graphemes: { one: 'character', many: 'characters' },
  units: { one: 'character', many: 'characters' },
  'emoji-bytes': { one: 'character', many: 'characters' },
  'short-links': { one: 'character', many: 'characters' },
  bytes: { one: 'byte', many: 'bytes' },
  hashtags: { one: 'hashtag', many: 'hashtags' },
}

/** "62 of 280", "412 of 3,000 bytes", "over by 12 characters". */
export function countInWords({ used, limit, over, unit }: Count): string {
  const { one, many } = units[unit]
  if (over > 0) return `over by ${over.toLocaleString('en')} ${over === 1 ? one : many}`
  const named = many === 'characters' ? '' : ` ${many}`
  return `${used.toLocaleString('en')} of ${limit.toLocaleString('en')}${named}`
}
