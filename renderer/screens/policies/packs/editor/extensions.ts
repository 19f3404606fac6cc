// What the editor of packs has that others have not: numbered lines, Tab for indenting, and the marks of errors.
import { indentLess, indentMore, insertNewlineKeepIndent } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { errorMarks } from './error-marks'
import { yamlLooks } from './yaml-looks'
import { t } from '../../../../../shared/words/say'

export function extensionsFor(isReadOnly: boolean): Extension {
  return [
    EditorState.tabSize.of(2),
    // YAML knows no tabs, and a pasted one is an error nobody sees.
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').replaceAll('\t', '  ').toWellFormed()),
    lineNumbers(),
    highlightActiveLineGutter(),
    EditorView.contentAttributes.of({
      tabindex: '0',
      ...(!isReadOnly && { 'aria-description': t('Tab indents. Escape leaves the text.') }),
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      dir: 'ltr',
    }),
    isReadOnly
      ? []
      : keymap.of([
          { key: 'Tab', run: indent, shift: indentLess },
          { key: 'Enter', run: insertNewlineKeepIndent, shift: insertNewlineKeepIndent },
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
  '&': { height: '100%' },
  '.cm-scroller': { font: 'var(--type-digest)', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-8) 0' },
  '.cm-line': { padding: '0 var(--space-12) 0 var(--space-8)' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--fg-subtle)',
    border: 'none',
    paddingInlineStart: 'var(--space-8)',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--fg-default)' },
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
