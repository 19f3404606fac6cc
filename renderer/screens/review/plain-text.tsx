// A text of the post as it stands, without any comparison.
import { KeptText } from '../../parts/diff-view-text'
import styles from './content-diff.module.css'

export function PlainText({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    <p className={styles['plain']} lang={language} dir="auto">
      {text === '' ? 'No text.' : <KeptText text={text} />}
    </p>
  )
}
