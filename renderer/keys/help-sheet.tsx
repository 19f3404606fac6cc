// The keys, printed from the table of commands.
import { Fragment } from 'react'
import { Sheet } from '../parts/dialog'
import { Kbd } from '../parts/kbd'
import styles from './help-sheet.module.css'
import { useShownKeymap } from './keymap'
import { commands, placeNames, placesInOrder } from './labels'
import { openOverlay, useOverlay } from './overlay'

export function HelpSheet() {
  const keymap = useShownKeymap()
  const isOpen = useOverlay(({ open }) => open === 'help')
  return (
    <Sheet
      open={isOpen}
      onClose={() => openOverlay(null)}
      title="Keys"
      description="Single letters act in lists and in review, never while you type. You can turn them off and choose other keys in the settings."
    >
      {/* Focusable, so that the arrow keys scroll the sheet. */}
      <div role="group" aria-label="Keys" tabIndex={0} className={styles['all']}>
        {placesInOrder.map((where) => (
          <section key={where} className={styles['section']}>
            <h3 className={styles['heading']}>{placeNames[where]}</h3>
            <dl className={styles['keys']}>
              {commands
                .filter((command) => command.where === where && (keymap.get(command.id) ?? []).length > 0)
                .map((command) => (
                  <div key={command.id} className={styles['row']}>
                    <dt>{command.title}</dt>
                    <dd className={styles['caps']}>
                      {(keymap.get(command.id) ?? []).map((keys, index) => (
                        <Fragment key={keys}>
                          {index > 0 && <span className={styles['or']}>or</span>}
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
