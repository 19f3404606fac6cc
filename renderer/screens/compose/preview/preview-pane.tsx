// How the post will look on one account: beside the text at the width of a phone, and in a dialog at that of a desk.
import { Monitor } from 'lucide-react'
import { memo, type Ref, useCallback, useState } from 'react'
import { create } from 'zustand'
import type { Account } from '../../../../shared/post/account'
import { accountInWords } from '../../../../shared/post/account-words'
import type { Content } from '../../../../shared/post/content'
import { IconButton } from '../../../parts/button'
import { ChannelPreview } from '../../../parts/channel-preview'
import { classes } from '../../../parts/classes'
import { Dialog } from '../../../parts/dialog'
import { type Option, Select } from '../../../parts/select'
import styles from './preview-pane.module.css'
import { t } from '../../../../shared/words/say'

type Look = 'app' | 'light' | 'dark'

const looks: readonly Option<Look>[] = [
  { value: 'app', label: t('As this app') },
  { value: 'light', label: t('Light') },
  { value: 'dark', label: t('Dark') },
]

/** Stays from one post to the next. */
const useLook = create<{ readonly look: Look }>(() => ({ look: 'app' }))

interface PreviewPaneProps {
  readonly content: Content
  readonly accounts: readonly Account[]
  /** Null: no account is chosen yet. */
  readonly shown: Account | null
  readonly onShow: (account: string) => void
  readonly ref: Ref<HTMLElement>
}

export const PreviewPane = memo(function PreviewPane({ content, accounts, shown, onShow, ref }: PreviewPaneProps) {
  const look = useLook((state) => state.look)
  const [isWide, setWide] = useState(false)
  const widen = useCallback(() => setWide(true), [])
  return (
    <aside ref={ref} tabIndex={-1} data-pane className={styles['pane']} aria-label={t('Preview')}>
      {shown ? (
        <>
          <Controls accounts={accounts} shown={shown} look={look} onShow={onShow} onWiden={widen} />
          <div className={lookOf(look)}>
            <ChannelPreview content={content} account={shown} />
          </div>
          <Dialog
            open={isWide}
            onClose={() => setWide(false)}
            size="wide"
            title={t('Preview for {account}', { account: accountInWords(shown.id) })}
            description={t(
              'At the width of a desktop. The fold is where phones cut the text; a wide screen shows a little more.',
            )}
          >
            <div className={classes(styles['wide'], lookOf(look))}>
              <ChannelPreview content={content} account={shown} />
            </div>
          </Dialog>
        </>
      ) : (
        <p className={styles['hint']}>{t('Choose an account to see how the post will look there.')}</p>
      )}
    </aside>
  )
})

const lookOf = (look: Look) => classes(styles['look'], look !== 'app' && styles[look])

interface ControlsProps {
  readonly accounts: readonly Account[]
  readonly shown: Account
  readonly look: Look
  readonly onShow: (account: string) => void
  readonly onWiden: () => void
}

const Controls = memo(function Controls({ accounts, shown, look, onShow, onWiden }: ControlsProps) {
  return (
    <div className={styles['controls']}>
      <Select
        label={t('Preview')}
        className={styles['which'] ?? ''}
        value={shown.id}
        options={accounts.map((account) => ({
          value: account.id,
          label: accountInWords(account.id),
        }))}
        onChange={onShow}
      />
      <Select
        label={t('Colours')}
        value={look}
        options={looks}
        onChange={(chosen) => useLook.setState({ look: chosen })}
      />
      <IconButton label={t('Show at the width of a desktop')} icon={<Monitor aria-hidden />} onPress={onWiden} />
    </div>
  )
})
