// What the editor of texts has that others have not: a direction for every line, a language, and the marks of findings.
import { insertNewline } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { findingMarks } from './finding-marks'
import { t } from '../../../../shared/words/say'

export function extensionsFor(language: string, isReadOnly: boolean): Extension {
  return [
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').toWellFormed()),
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      lang: language,
      dir: 'auto',
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    placeholder(isReadOnly ? t('No text.') : t('Write what readers will read…')),
    keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }]),
    findingMarks,
    looks,
  ]
}

const looks = EditorView.theme({
  '.cm-scroller': { font: 'var(--type-post)', overflow: 'visible' },
  '.cm-content': { padding: 'var(--space-12) 0', minHeight: '168px' },
  '.cm-line': { padding: '0 var(--space-16)', unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-placeholder': { color: 'var(--fg-subtle)' },
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
