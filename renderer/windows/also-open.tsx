// Says that a post is open in another window too, and lets only one window at a time write it.
import { AppWindow } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { PostId } from '../../shared/post/revision'
import { bridge } from '../bridge'
import { sayFault } from '../data'
import { Banner } from '../parts/banner'
import { Button } from '../parts/button'
import { EmptyState } from '../parts/empty-state'
import { useElsewhere, useMayWrite } from './elsewhere'
import { t } from '../../shared/words/say'

const showOther = (post: PostId) => void bridge.showWindow({ post }).catch(sayFault)

export function AlsoOpen({ post }: { readonly post: PostId | null }) {
  const elsewhere = useElsewhere(post)
  const mayWrite = useMayWrite(post)
  if (post === null || elsewhere === null || mayWrite === false) return null
  return (
    <Banner
      tone="note"
      actions={
        <Button size="small" onPress={() => showOther(post)}>
          {t('Show that window')}
        </Button>
      }
    >
      {elsewhere === 'written'
        ? t('This post is being written in another window. What is saved there is seen here at once.')
        : t('This post is also open in another window.')}
    </Banner>
  )
}

/** Two windows with the same draft would overwrite each other's words: the second asks first. */
export function WrittenOnce({ post, children }: { readonly post: PostId | null; readonly children: ReactNode }) {
  const mayWrite = useMayWrite(post)
  // Once it is written here it stays so until this place is left; a new post gets its id while it is being written.
  const [isWritten, setWritten] = useState(post === null)
  if (!isWritten && mayWrite === true) setWritten(true)
  if (isWritten) return children
  if (mayWrite === null || post === null) return null
  return (
    <EmptyState
      icon={<AppWindow />}
      title={t('This post is being written in another window')}
      actions={
        <>
          <Button kind="primary" onPress={() => showOther(post)}>
            {t('Show that window')}
          </Button>
          <Button onPress={() => void bridge.takeOver({ post }).catch(sayFault)}>{t('Write here instead')}</Button>
        </>
      }
    >
      {t(
        'Written in two places at once, one would overwrite the other. If you write here, everything typed there is kept and comes with you.',
      )}
    </EmptyState>
  )
}
