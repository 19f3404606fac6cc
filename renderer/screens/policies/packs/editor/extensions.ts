// What the editor of packs is made of: numbered lines of plain text with an undo of their own. Tab indents; Escape leaves
// the editor, so that nobody is caught in it.
import {
  history,
  historyKeymap,
  indentLess,
  indentMore,
  insertNewlineKeepIndent,
  standardKeymap,
} from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { pageNonce } from '../../../../nonce'
import { errorMarks } from './error-marks'
import { yamlLooks } from './yaml-looks'
import { t } from '../../../../../shared/words/say'

export interface EditorSettings {
  readonly label: string
  readonly isReadOnly: boolean
  readonly onLeave: () => void
}

export function extensionsFor({ label, isReadOnly, onLeave }: EditorSettings): Extension {
  return [
    EditorView.cspNonce.of(pageNonce()),
    EditorState.lineSeparator.of('\n'),
    EditorState.tabSize.of(2),
    // YAML knows no tabs, and a pasted one is an error nobody sees.
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').replaceAll('\t', '  ').toWellFormed()),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-multiline': 'true',
      tabindex: '0',
      ...(isReadOnly ? { 'aria-readonly': 'true' } : {}),
      ...(isReadOnly ? {} : { 'aria-description': t('Tab indents. Escape leaves the text.') }),
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      dir: 'ltr',
    }),
    history(),
    keymap.of([
      {
        key: 'Escape',
        run: () => {
          onLeave()
          return true
        },
      },
      ...(isReadOnly
        ? []
        : [
            { key: 'Tab', run: indent, shift: indentLess },
            { key: 'Enter', run: insertNewlineKeepIndent, shift: insertNewlineKeepIndent },
          ]),
      ...historyKeymap,
      ...standardKeymap,
    ]),
    errorMarks,
    yamlLooks,
    looks,
  ]
}

function indent(view: EditorView): boolean {
  if (view.state.selection.ranges.some(({ empty }) => !empty)) return indentMore(view)
  view.dispatch(view.state.replaceSelection('  '), { userEvent: 'input', scrollIntoView: true })
  return true
}

const looks = EditorView.theme({
  '&': { color: 'var(--fg-default)', backgroundColor: 'transparent', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'var(--type-digest)', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-8) 0', caretColor: 'var(--fg-default)' },
  '.cm-line': { padding: '0 var(--space-12) 0 var(--space-8)' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--fg-subtle)',
    border: 'none',
    paddingInlineStart: 'var(--space-8)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--fg-default)' },
  '.cm-specialChar': { color: 'var(--warning-fg)' },
  '.cm-yaml-key': { color: 'var(--accent)' },
  '.cm-yaml-comment': { color: 'var(--fg-subtle)' },
  '.cm-yaml-quoted': { color: 'var(--approved-fg)' },
  '.cm-error-line': { backgroundColor: 'var(--blocker-bg)' },
  '.cm-error': {
    textDecoration: 'underline wavy var(--blocker-fg)',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
})
