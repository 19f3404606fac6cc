// The pictures and films of a post: where they are, and what they show for those who do not see them.
import { Plus, Trash2 } from 'lucide-react'
import type { Media } from '../../../../shared/post/content'
import { Button, IconButton } from '../../../parts/button'
import { TextField } from '../../../parts/text-field'
import { CheckedField } from './checked-field'
import styles from './details.module.css'

interface MediaListProps {
  readonly media: readonly Media[]
  readonly isReadOnly: boolean
  readonly onChange: (media: readonly Media[]) => void
}

const blank: Media = { name: '', alt: '', url: null, digest: null }

export function MediaList({ media, isReadOnly, onChange }: MediaListProps) {
  const change = (index: number, part: Partial<Media>) =>
    onChange(media.map((item, at) => (at === index ? { ...item, ...part } : item)))
  return (
    <div className={styles['list']}>
      {media.length === 0 && <p className={styles['words']}>No pictures or films.</p>}
      {media.map((item, index) => (
        // The place in the list is the only identity a nameless picture has.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles['item']} disabled={isReadOnly}>
          <legend className={styles['item-title']}>Media {index + 1}</legend>
          <div className={styles['row']}>
            <TextField label="Name" value={item.name} maxLength={400} onChange={(name) => change(index, { name })} />
            <CheckedField
              label="Public address"
              className={styles['wide'] ?? ''}
              type="url"
              placeholder="https://"
              value={item.url ?? ''}
              problemWith={addressProblem}
              onChange={(url) => change(index, { url: url === '' ? null : url })}
            />
            {!isReadOnly && (
              <IconButton
                label={`Remove media ${index + 1}`}
                icon={<Trash2 aria-hidden />}
                onPress={() => onChange(media.filter((_, at) => at !== index))}
              />
            )}
          </div>
          <TextField
            label="Alt text"
            description="What it shows, for people who do not see it."
            lines={2}
            maxLength={5_000}
            value={item.alt}
            onChange={(alt) => change(index, { alt })}
          />
          {item.digest !== null && <p className={styles['words']}>Held to exact bytes: {item.digest.slice(0, 12)}…</p>}
        </fieldset>
      ))}
      {!isReadOnly && (
        <div>
          <Button size="small" icon={<Plus aria-hidden />} onPress={() => onChange([...media, blank])}>
            Add media
          </Button>
        </div>
      )}
    </div>
  )
}

function addressProblem(value: string): string | null {
  if (value === '') return null
  const url = URL.canParse(value) ? new URL(value) : null
  return url && /^https?:$/.test(url.protocol)
    ? null
    : 'Not kept until it is a full web address, such as https://example.com/hero.png'
}
