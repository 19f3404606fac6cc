// A text of the post as it stands, without any comparison.
import { KeptText } from '../../parts/diff-view-text'
import styles from './content-diff.module.css'
import { t } from '../../../shared/words/say'

export function PlainText({ text, language }: { readonly text: string; readonly language: string }) {
  return (
    <p className={styles['plain']} lang={language} dir="auto">
      {text === '' ? t('No text.') : <KeptText text={text} />}
    </p>
  )
}
