// The pictures and films of a post: what they look like, what they show for those who do not see them, and their order.
import { ImagePlus, Link2 } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Media } from '../../../../shared/post/content'
import { Button } from '../../../parts/button'
import styles from './media.module.css'
import { MediaItem } from './media-item'
import { MediaNews } from './media-news'
import type { MediaTaking } from './use-media-taking'
import { t } from '../../../../shared/words/say'

interface MediaListProps {
  readonly media: readonly Media[]
  readonly taking: MediaTaking
  readonly isReadOnly: boolean
  readonly onChange: (media: readonly Media[]) => void
}

const blank: Media = { name: '', alt: '', url: null, digest: null }

export function MediaList({ media, taking, isReadOnly, onChange }: MediaListProps) {
  const list = useRef<HTMLDivElement>(null)
  /** Draws the changed list, and puts the focus where the person goes on. */
  const change = (next: readonly Media[], focused: string) => {
    flushSync(() => onChange(next))
    list.current?.querySelector<HTMLElement>(focused)?.focus()
  }
  const move = (from: number, to: number) => {
    const item = media[from]
    if (!item || to < 0 || to >= media.length) return
    change(media.toSpliced(from, 1).toSpliced(to, 0, item), `[data-media="${to}"]`)
  }
  const remove = (index: number) => {
    const focused = media.length > 1 ? `[data-media="${Math.min(index, media.length - 2)}"]` : '[data-add] button'
    change(media.toSpliced(index, 1), focused)
  }
  return (
    <div className={styles['list']} ref={list}>
      <MediaNews taking={taking} />
      {media.length === 0 && (
        <p className={styles['words']}>
          {isReadOnly
            ? t('No pictures or films.')
            : t('No pictures or films yet. Drop them anywhere on this screen, paste them, or choose files.')}
        </p>
      )}
      {media.map((item, index) => (
        <MediaItem
          // The same picture may stand twice, and a nameless one has only its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${item.digest ?? ''} ${index}`}
          item={item}
          index={index}
          count={media.length}
          isReadOnly={isReadOnly}
          onChange={(part) => onChange(media.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onMove={(by) => move(index, index + by)}
          onRemove={() => remove(index)}
        />
      ))}
      {!isReadOnly && (
        <div className={styles['buttons']} data-add>
          <Button
            size="small"
            icon={<ImagePlus aria-hidden />}
            command="compose.media"
            reason={taking.busy > 0 ? t('Files are on their way.') : null}
            onPress={taking.choose}
          >
            {taking.busy > 0 ? t('Adding…') : t('Add files…')}
          </Button>
          <Button
            size="small"
            kind="quiet"
            icon={<Link2 aria-hidden />}
            onPress={() => change([...media, blank], `[data-media="${media.length}"] input`)}
          >
            {t('Add by address')}
          </Button>
        </div>
      )}
    </div>
  )
}
