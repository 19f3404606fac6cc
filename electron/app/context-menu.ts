// The menu of the right mouse button and of the menu key: in a text field what can be done with the text and the spelling of
// the word; on other text, copying it. What it is on a post the window itself asks for.
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from '../../shared/words/say'

const mostSuggestions = 5

export function offerContextMenu(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on(
    'context-menu',
    (_event, { isEditable, selectionText, editFlags, misspelledWord, dictionarySuggestions }) => {
      const spelling: MenuItemConstructorOptions[] =
        !isEditable || misspelledWord === ''
          ? []
          : [
              ...dictionarySuggestions.slice(0, mostSuggestions).map((word) => ({
                label: word,
                click: () => webContents.replaceMisspelling(word),
              })),
              ...(dictionarySuggestions.length === 0
                ? [{ label: t('No other spelling is known'), enabled: false }]
                : []),
              {
                label: t('Add to the dictionary of this computer'),
                click: () => webContents.session.addWordToSpellCheckerDictionary(misspelledWord),
              },
              { type: 'separator' },
            ]
      const editing: MenuItemConstructorOptions[] = [
        { role: 'undo', label: t('Undo'), enabled: editFlags.canUndo },
        { role: 'redo', label: t('Redo'), enabled: editFlags.canRedo },
        { type: 'separator' },
        { role: 'cut', label: t('Cut'), enabled: editFlags.canCut },
        { role: 'copy', label: t('Copy'), enabled: editFlags.canCopy },
        { role: 'paste', label: t('Paste'), enabled: editFlags.canPaste },
        { role: 'pasteAndMatchStyle', label: t('Paste as plain text'), enabled: editFlags.canPaste },
        { type: 'separator' },
        { role: 'selectAll', label: t('Select All'), enabled: editFlags.canSelectAll },
      ]
      const template = isEditable
        ? [...spelling, ...editing]
        : selectionText.trim() === ''
          ? []
          : [{ role: 'copy', label: t('Copy'), enabled: editFlags.canCopy } as const]
      if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
    },
  )
}
