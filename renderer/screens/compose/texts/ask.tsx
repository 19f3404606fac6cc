// The dialogs that bring words in: an approved phrase, a template to begin from, the same post for other accounts.
import type { RefObject } from 'react'
import type { DeskView } from '../../../../shared/desk/queries/desk'
import type { Content } from '../../../../shared/post/content'
import { go, say } from '../../../navigation'
import type { Begun, Draft } from '../draft/draft'
import { beginNextWith } from '../draft/live'
import { isUntouched } from '../draft/state'
import type { TextEditorHandle } from '../editor/text-editor'
import { begunFrom } from './begun-from'
import { DuplicateDialog } from './duplicate-dialog'
import { PhrasePicker } from './phrase-picker'
import { TemplatePicker } from './template-picker'
import { t } from '../../../../shared/words/say'

export type Asking = 'phrase' | 'template' | 'duplicate'

interface AskProps {
  readonly asking: Asking
  readonly draft: Draft
  readonly content: Content
  readonly desk: DeskView
  readonly editor: RefObject<TextEditorHandle | null>
  readonly onClose: () => void
}

export function Ask({ asking, draft, content, desk, editor, onClose }: AskProps) {
  switch (asking) {
    case 'phrase':
      return (
        <PhrasePicker
          onClose={onClose}
          onPick={(words) => {
            onClose()
            // After the dialog has given the focus back.
            requestAnimationFrame(() => editor.current?.insert(words))
          }}
        />
      )
    case 'template':
      return (
        <TemplatePicker
          onClose={onClose}
          onPick={(template) => {
            onClose()
            const begun = begunFrom(template, desk.accounts)
            if (!isUntouched(draft.store.getState()))
              return void beginAnew(draft, begun, t('A new post begins from the template.'))
            draft.begin(begun)
            // After the dialog has given the focus back.
            requestAnimationFrame(() => editor.current?.focus())
          }}
        />
      )
    case 'duplicate':
      return (
        <DuplicateDialog
          content={content}
          accounts={desk.accounts}
          onClose={onClose}
          onBegin={(next) => {
            onClose()
            const begun = { content: next, checklist: null }
            void beginAnew(draft, begun, t('A new post with the same words. It has no slot yet.'))
          }}
        />
      )
  }
}

/** A post that is not on the desk yet gets there first, so that nothing typed is left behind. */
async function beginAnew(draft: Draft, begun: Begun, words: string): Promise<void> {
  await draft.flush()
  beginNextWith(begun)
  go({ screen: 'compose', post: null })
  say(words)
}
