// What the text editor is made of: plain text with its own undo, wrapped lines, a direction for every line, and unseen
// characters shown. Line breaks stay exactly as they were written.
import { history, historyKeymap, insertNewline, standardKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view'
import { pageNonce } from '../../../nonce'
import { findingMarks } from './finding-marks'
import { t } from '../../../../shared/words/say'

export interface EditorSettings {
  readonly label: string
  readonly language: string
  readonly isReadOnly: boolean
  /** Leaves the editor for the findings. */
  readonly onLeave: () => void
}

export function extensionsFor({ label, language, isReadOnly, onLeave }: EditorSettings): Extension {
  return [
    EditorView.cspNonce.of(pageNonce()),
    // Only \n parts lines, so that \r and others stay in the text as they are and can be seen.
    EditorState.lineSeparator.of('\n'),
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').toWellFormed()),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': 'true',
      ...(isReadOnly ? { 'aria-readonly': 'true' } : {}),
      lang: language,
      dir: 'auto',
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    highlightSpecialChars(),
    history(),
    placeholder(isReadOnly ? t('No text.') : t('Write what readers will read…')),
    keymap.of([
      {
        key: 'Escape',
        run: () => {
          onLeave()
          return true
        },
      },
      { key: 'Enter', run: insertNewline, shift: insertNewline },
      ...historyKeymap,
      ...standardKeymap,
    ]),
    findingMarks,
    looks,
  ]
}

const looks = EditorView.theme({
  '&': { color: 'var(--fg-default)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'var(--type-post)', overflow: 'visible' },
  '.cm-content': { padding: 'var(--space-12) 0', minHeight: '168px', caretColor: 'var(--fg-default)' },
  '.cm-line': { padding: '0 var(--space-16)', unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-placeholder': { color: 'var(--fg-subtle)' },
  '.cm-specialChar': { color: 'var(--warning-fg)' },
  '.cm-finding': {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  '.cm-finding-blocker': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--blocker-fg)' },
  '.cm-finding-warning': { textDecorationStyle: 'solid', textDecorationColor: 'var(--warning-fg)' },
  '.cm-finding-note': { textDecorationStyle: 'dashed', textDecorationColor: 'var(--note-fg)' },
  '.cm-finding-hint': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--hint-fg)' },
  '.cm-finding-active': { backgroundColor: 'var(--bg-strong)', borderRadius: '2px' },
})
