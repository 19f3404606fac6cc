// The keys, printed from the table of commands.
import { Fragment, useState } from 'react'
import { isCalled } from '../../shared/bridge/finding-commands'
import { Button } from '../parts/button'
import { useHelpPage } from '../help/opening'
import { useNavigation } from '../navigation'
import { Sheet } from '../parts/dialog'
import { Kbd } from '../parts/kbd'
import { TextField } from '../parts/text-field'
import styles from './help-sheet.module.css'
import { useShownKeymap } from './keymap'
import { isMac, keysByPlace, keysInWords } from './labels'
import { printKeysPage, saveKeysPage } from './on-paper'
import { openOverlay, useOverlay } from './overlay'
import { t } from '../../shared/words/say'

type ShownCommand = ReturnType<typeof keysByPlace>[number]['commands'][number]

export function HelpSheet() {
  const keymap = useShownKeymap()
  // What one can do where one is comes first.
  const screen = useNavigation(({ place }) => place.screen)
  const isOpen = useOverlay(({ open }) => open === 'help')
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const isWanted = ({ keys, ...command }: ShownCommand) =>
    isCalled(command, wanted) || keys.some((own) => keysInWords(own, isMac).toLowerCase() === wanted)
  const places = keysByPlace(keymap)
    .map((place) => ({ ...place, commands: place.commands.filter(isWanted) }))
    .filter(({ commands }) => commands.length > 0)
    .sort((a, b) => Number(b.where === screen) - Number(a.where === screen))
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
      {places.length === 0 && <p role="status">{t('No command has these words or this key.')}</p>}
      {/* Focusable, so that the arrow keys scroll the sheet. */}
      <div role="group" aria-label={t('Keys')} tabIndex={0}>
        {places.map(({ where, name, commands }) => (
          <section key={where} className={styles['section']}>
            <h3 className={styles['heading']}>{name}</h3>
            <dl className={styles['keys']}>
              {commands.map(({ id, title, keys }) => (
                <div key={id} className={styles['row']}>
                  <dt>{title}</dt>
                  <dd className={styles['caps']}>
                    {keys.map((own, index) => (
                      <Fragment key={own}>
                        {index > 0 && <span className={styles['or']}>{t('or')}</span>}
                        <Kbd keys={own} />
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
