// The words that a thread is about: as they stand, or as they stood where the text has changed.
import type { AnchoredView } from '../../../../shared/desk/queries/threads'
import styles from '../side.module.css'
import own from './threads.module.css'
import { t } from '../../../../shared/words/say'

export function Anchored({ anchored, language }: { readonly anchored: AnchoredView; readonly language: string }) {
  const { kind, quote, words, revision, on } = anchored
  const quoted = (text: string) => (
    <q className={styles['quote']} lang={language} dir="auto">
      {text}
    </q>
  )
  const where = on === undefined ? 'base' : on.kind === 'override' ? 'account' : 'alt'
  const place = { where, account: on?.kind === 'override' ? on.account : '' }
  switch (kind) {
    case 'same':
    case 'past':
      return (
        <>
          {quoted(quote)}
          {on !== undefined && (
            <p className={styles['meta']}>
              {t('{where, select, account {In the text for {account}.} other {In an alt text.}}', place)}
            </p>
          )}
        </>
      )
    case 'moved':
      return (
        <>
          {quoted(quote)}
          <p className={styles['meta']}>
            {t(
              '{where, select, base {} account {In the text for {account}. } other {In an alt text. }}These words have moved since.',
              place,
            )}
          </p>
        </>
      )
    case 'edited':
      return (
        <div className={own['edited']}>
          <p className={styles['meta']}>
            {t(
              '{where, select, base {} account {In the text for {account}. } other {In an alt text. }}Edited since. It was about',
              place,
            )}
          </p>
          {quoted(quote)}
          <p className={styles['meta']}>{t('which now reads')}</p>
          {quoted(words)}
        </div>
      )
    case 'detached':
      return (
        <>
          {quoted(quote)}
          <p className={styles['meta']}>
            {t(
              '{where, select, base {} account {In the text for {account}. } other {In an alt text. }}These words of revision {revision} are no longer in the text.',
              { ...place, revision },
            )}
          </p>
        </>
      )
  }
}
