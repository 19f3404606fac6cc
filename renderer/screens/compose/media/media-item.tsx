// One picture or film of a post. Alt and an arrow move it.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { Media } from '../../../../shared/post/content'
import { measure } from '../../../../shared/post/limits-count'
import { IconButton } from '../../../parts/button'
import { MediaPicture } from '../../../parts/media-picture'
import { TextField } from '../../../parts/text-field'
import { CheckedField } from '../details/checked-field'
import styles from './media.module.css'
import { t } from '../../../../shared/words/say'

interface MediaItemProps {
  readonly item: Media
  readonly index: number
  readonly count: number
  readonly isReadOnly: boolean
  readonly onChange: (part: Partial<Media>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

export function MediaItem({ item, index, count, isReadOnly, onChange, onMove, onRemove }: MediaItemProps) {
  const number = index + 1
  return (
    <fieldset
      className={styles['item']}
      disabled={isReadOnly}
      data-media={index}
      tabIndex={-1}
      aria-label={
        item.name === ''
          ? t('Media {number} of {count}', { number, count })
          : t('Media {number} of {count}: {name}', { number, count, name: item.name })
      }
      onKeyDown={(event) => {
        if (!event.altKey || event.ctrlKey || event.metaKey || isReadOnly) return
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        event.stopPropagation()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <div className={styles['thumb']}>
        <MediaPicture media={item} />
      </div>
      <div className={styles['fields']}>
        <TextField
          label={t('Alt text')}
          description={t(
            'What it shows, for people who do not see it. {count, plural, one {# character.} other {# characters.}}',
            { count: measure('graphemes', item.alt) },
          )}
          lines={2}
          maxLength={5_000}
          value={item.alt}
          onChange={(alt) => onChange({ alt })}
        />
        <div className={styles['row']}>
          <TextField label={t('Name')} value={item.name} maxLength={400} onChange={(name) => onChange({ name })} />
          <CheckedField
            label={item.digest === null ? t('Public address') : t('Public address (optional)')}
            type="url"
            placeholder="https://"
            value={item.url ?? ''}
            problemWith={addressProblem}
            onChange={(url) => onChange({ url: url === '' ? null : url })}
          />
        </div>
        {item.digest !== null && (
          <p className={styles['words']} title={item.digest}>
            {t('What is approved is these very bytes: {digest}…', { digest: item.digest.slice(0, 12) })}
          </p>
        )}
      </div>
      {!isReadOnly && (
        <div className={styles['acts']}>
          <IconButton
            label={t('Move media {number} up (Alt+↑)', { number })}
            icon={<ArrowUp aria-hidden />}
            reason={index === 0 ? t('It is the first.') : null}
            onPress={() => onMove(-1)}
          />
          <IconButton
            label={t('Move media {number} down (Alt+↓)', { number })}
            icon={<ArrowDown aria-hidden />}
            reason={index === count - 1 ? t('It is the last.') : null}
            onPress={() => onMove(1)}
          />
          <IconButton label={t('Remove media {number}', { number })} icon={<Trash2 aria-hidden />} onPress={onRemove} />
        </div>
      )}
    </fieldset>
  )
}

function addressProblem(value: string): string | null {
  if (value === '') return null
  const url = URL.canParse(value) ? new URL(value) : null
  return url && /^https?:$/.test(url.protocol)
    ? null
    : t('Not kept until it is a full web address, such as https://example.com/hero.png')
}
