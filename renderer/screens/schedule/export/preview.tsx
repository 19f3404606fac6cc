// What would leave, what would stay and why, what the format cannot carry, and the files.
import { CalendarX } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ExportPreview } from '../../../../shared/bridge/contract'
import type { Zone } from '../../../../shared/kit/time'
import { accountInWords } from '../../../../shared/post/account-words'
import { Badge, Button, EmptyState, SplitTabs } from '../../../parts'
import { go, startWalk } from '../../../navigation'
import { Item } from './item'
import styles from './preview.module.css'
import { Shortened } from './shortened'
import { again, goneInWords, sentence, sinceInWords, size, tally } from './words'
import { t } from '../../../../shared/words/say'

export interface PreviewProps {
  /** Null: there is none, or none yet. */
  readonly preview: ExportPreview | null
  readonly isStale: boolean
  readonly isComplete: boolean
  readonly zone: Zone
}

type Part = 'included' | 'left-out' | 'notes' | 'files'

export function Preview({ preview, isStale, isComplete, zone }: PreviewProps) {
  const [part, setPart] = useState<Part>('included')
  return (
    <section className={styles['preview']} aria-label={t('Preview')} aria-busy={isStale}>
      <div className={styles['head']} role="status">
        <p className={styles['tally']}>
          {preview
            ? tally(preview)
            : isComplete
              ? t('Making the preview…')
              : t('Choose days and accounts to see a preview.')}
        </p>
        {preview && <p className={styles['again']}>{again(preview)}</p>}
        {preview?.since && <p className={styles['again']}>{sinceInWords(preview.since, zone)}</p>}
        {goneInWords(preview?.since?.gone ?? []).map((words) => (
          <p key={words} className={styles['again']}>
            {words}
          </p>
        ))}
      </div>
      {preview && (
        <SplitTabs<Part>
          label={t('Parts of the preview')}
          tabs={[
            { value: 'included', label: t('Included'), count: preview.included.length },
            { value: 'left-out', label: t('Left out'), count: preview.leftOut.length },
            { value: 'notes', label: t('Not carried'), count: preview.notes.length },
            { value: 'files', label: t('Files'), count: preview.files.length },
          ]}
          value={part}
          onChange={setPart}
          barClassName={styles['bar']}
          panelClassName={isStale ? styles['stale'] : undefined}
        >
          {/* A long list scrolls by keyboard only when it can take the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div
            className={styles['scroller']}
            tabIndex={0}
            data-pane
            role="group"
            aria-label={t('What the preview lists')}
          >
            {listOf(part, preview)}
          </div>
        </SplitTabs>
      )}
    </section>
  )
}

function listOf(part: Part, preview: ExportPreview): ReactNode {
  switch (part) {
    case 'included':
      return <Included preview={preview} />
    case 'left-out':
      return preview.leftOut.length === 0 ? (
        <EmptyState title={t('Nothing is left out')}>
          {t('Every post with its slot in these days goes out.')}
        </EmptyState>
      ) : (
        <Shortened items={preview.leftOut} keyOf={(item) => `${item.id} ${item.accounts.join()} ${item.reason}`}>
          {(item) => (
            <Item item={item}>
              <span className={styles['reason']}>
                {sentence(item.reason)} <span className={styles['wayOut']}>{item.wayOut}</span>
              </span>
              <Button
                size="small"
                kind="quiet"
                onPress={() => {
                  startWalk(preview.leftOut.map(({ id }) => id))
                  go({ screen: 'review', post: item.id })
                }}
              >
                {t('Open {key}', { key: item.key })}
              </Button>
            </Item>
          )}
        </Shortened>
      )
    case 'notes':
      return preview.notes.length === 0 ? (
        <EmptyState title={t('The format carries everything')}>
          {t('Nothing that was approved gets lost in it.')}
        </EmptyState>
      ) : (
        <Shortened items={preview.notes} keyOf={(item) => `${item.id} ${item.account} ${item.note}`}>
          {(item) => (
            <p className={styles['line']}>
              <strong className={styles['key']}>{item.key}</strong>
              <span className={styles['account']}>{accountInWords(item.account)}</span>
              <span className={styles['note']}>{sentence(item.note)}</span>
            </p>
          )}
        </Shortened>
      )
    case 'files':
      return preview.files.length === 0 ? (
        <EmptyState title={t('No file would be written')}>{t('No approved post can go out in these days.')}</EmptyState>
      ) : (
        <Shortened items={preview.files} keyOf={(file) => file.name}>
          {(file) => (
            <p className={styles['line']}>
              <span className={styles['file']}>{file.name}</span>
              <span className={styles['size']}>{size(file.bytes)}</span>
            </p>
          )}
        </Shortened>
      )
  }
}

function Included({ preview }: { readonly preview: ExportPreview }) {
  const { included, leftOut } = preview
  if (included.length === 0) {
    return (
      <EmptyState icon={<CalendarX />} title={t('No approved post can go out')}>
        {leftOut.length === 0
          ? t('No post has its slot in these days. Choose other days or more accounts.')
          : t('The reasons stand under “Left out”. Choose other days, or have the posts approved first.')}
      </EmptyState>
    )
  }
  return (
    <Shortened items={included} keyOf={(item) => item.id}>
      {(item) => <Item item={item}>{item.isExported && <Badge>{t('Exported before')}</Badge>}</Item>}
    </Shortened>
  )
}
