// The picture or film itself, where the desk holds its bytes; otherwise its name.
import { Film, Image as Picture } from 'lucide-react'
import { useState } from 'react'
import { mediaKindOf } from '../../shared/policy/media-kinds'
import type { Media } from '../../shared/post/content'
import styles from './media-picture.module.css'
import { t } from '../../shared/words/say'

/** Its alt text stands beside it, so the picture itself is not read out. */
export function MediaPicture({ media }: { readonly media: Media }) {
  const { digest, name } = media
  // Of which bytes it is known that they cannot be shown.
  const [missing, setMissing] = useState<string | null>(null)
  const isFilm = mediaKindOf(media) === 'film'
  if (digest === null || missing === digest) {
    const Icon = isFilm ? Film : Picture
    return (
      <span className={styles['named']}>
        <Icon size={20} aria-hidden="true" />
        <bdi>{name === '' ? t('Without a name') : name}</bdi>
        {missing !== null && <span>{t('It cannot be shown on this computer.')}</span>}
      </span>
    )
  }
  const shown = { src: `/media/${digest}`, className: styles['shown'], onError: () => setMissing(digest) }
  return isFilm ? (
    // Its alt text says what it shows; captions belong to the channel.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video {...shown} controls muted preload="metadata" aria-label={t('Film {name}', { name })} />
  ) : (
    <img {...shown} alt="" decoding="async" loading="lazy" />
  )
}
