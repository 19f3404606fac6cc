// The keys, printed from the table of commands.
import { Fragment, useState } from 'react'
import { Button } from '../parts/button'
import { useHelpPage } from '../help/opening'
import { useNavigation } from '../navigation'
import { Sheet } from '../parts/dialog'
import { Kbd } from '../parts/kbd'
import { TextField } from '../parts/text-field'
import styles from './help-sheet.module.css'
import { useShownKeymap } from './keymap'
import { commands, isMac, keysInWords, placeNames, placesInOrder } from './labels'
import { printKeysPage, saveKeysPage } from './on-paper'
import { openOverlay, useOverlay } from './overlay'
import { t } from '../../shared/words/say'

export function HelpSheet() {
  const keymap = useShownKeymap()
  // What one can do where one is comes first.
  const screen = useNavigation(({ place }) => place.screen)
  const isOpen = useOverlay(({ open }) => open === 'help')
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = commands.filter(({ id, title }) => {
    const keys = keymap.get(id) ?? []
    if (keys.length === 0) return false
    return title.toLowerCase().includes(wanted) || keys.some((own) => keysInWords(own, isMac).toLowerCase() === wanted)
  })
  useHelpPage(isOpen ? 'keys' : null)
  const close = () => {
    setTyped('')
    openOverlay(null)
  }
  /** What becomes of it is said in the window below. */
  const onPaper = (work: () => Promise<void>) => () => {
    close()
    void work()
  }
  return (
    <Sheet
      open={isOpen}
      onClose={close}
      title={t('Keys')}
      description={t(
        'Single letters act in lists and in review, never while you type. You can turn them off and choose other keys in the settings.',
      )}
      actions={
        <>
          <Button onPress={onPaper(saveKeysPage)}>{t('Save as PDF…')}</Button>
          <Button onPress={onPaper(printKeysPage)}>{t('Print…')}</Button>
        </>
      }
    >
      <TextField label={t('Find a command, or a key')} value={typed} onChange={setTyped} />
      {found.length === 0 && <p role="status">{t('No command has these words or this key.')}</p>}
      {/* Focusable, so that the arrow keys scroll the sheet. */}
      <div role="group" aria-label={t('Keys')} tabIndex={0}>
        {[...placesInOrder]
          .sort((a, b) => Number(b === screen) - Number(a === screen))
          .filter((where) => found.some((command) => command.where === where))
          .map((where) => (
            <section key={where} className={styles['section']}>
              <h3 className={styles['heading']}>{placeNames[where]}</h3>
              <dl className={styles['keys']}>
                {found
                  .filter((command) => command.where === where)
                  .map((command) => (
                    <div key={command.id} className={styles['row']}>
                      <dt>{command.title}</dt>
                      <dd className={styles['caps']}>
                        {(keymap.get(command.id) ?? []).map((keys, index) => (
                          <Fragment key={keys}>
                            {index > 0 && <span className={styles['or']}>{t('or')}</span>}
                            <Kbd keys={keys} />
                          </Fragment>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
      </div>
    </Sheet>
  )
}
