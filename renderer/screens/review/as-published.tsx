// The post as the readers of each account will meet it.
import type { DeskView } from '../../../shared/desk/queries/desk'
import type { Content } from '../../../shared/post/content'
import { ChannelPreview } from '../../parts/channel-preview'
import styles from './content-pane.module.css'
import { t } from '../../../shared/words/say'

export function AsPublished({ content, desk }: { readonly content: Content; readonly desk: DeskView }) {
  const accounts = content.targets.flatMap((id) => desk.accounts.find((account) => account.id === id) ?? [])
  if (accounts.length === 0)
    return <p className={styles['none']}>{t('No account is chosen, so nobody would see it yet.')}</p>
  return (
    <ul className={styles['previews']}>
      {accounts.map((account) => (
        <li key={account.id}>
          <ChannelPreview content={content} account={account} />
        </li>
      ))}
    </ul>
  )
}
