// The words that a thread is about: as they stand, or as they stood where the text has changed.
import type { AnchoredView } from '../../../../shared/desk/queries/threads'
import styles from '../side.module.css'
import own from './threads.module.css'

export function Anchored({ anchored, language }: { readonly anchored: AnchoredView; readonly language: string }) {
  const { kind, quote, words, revision, on } = anchored
  const quoted = (text: string) => (
    <q className={styles['quote']} lang={language} dir="auto">
      {text}
    </q>
  )
  const place =
    on === undefined ? null : on.kind === 'override' ? `In the text for ${on.account}. ` : 'In an alt text. '
  switch (kind) {
    case 'same':
    case 'past':
      return (
        <>
          {quoted(quote)}
          {place && <p className={styles['meta']}>{place}</p>}
        </>
      )
    case 'moved':
      return (
        <>
          {quoted(quote)}
          <p className={styles['meta']}>{place}These words have moved since.</p>
        </>
      )
    case 'edited':
      return (
        <div className={own['edited']}>
          <p className={styles['meta']}>{place}Edited since. It was about</p>
          {quoted(quote)}
          <p className={styles['meta']}>which now reads</p>
          {quoted(words)}
        </div>
      )
    case 'detached':
      return (
        <>
          {quoted(quote)}
          <p className={styles['meta']}>
            {place}These words of revision {revision} are no longer in the text.
          </p>
        </>
      )
  }
}
