// Every command and its present keys, place by place.
import { Fragment } from 'react'
import { useShownKeymap } from '../keys/keymap'
import { commands, placeNames, placesInOrder } from '../keys/labels'
import { Kbd } from '../parts/kbd'
import styles from './page.module.css'
import { t } from '../../shared/words/say'

export function AllKeys() {
  const keymap = useShownKeymap()
  return placesInOrder.map((where) => (
    <div key={where}>
      <h4 className={styles['small']}>{placeNames[where]}</h4>
      <dl>
        {commands
          .filter((command) => command.where === where && (keymap.get(command.id) ?? []).length > 0)
          .map(({ id, title }) => (
            <div key={id} className={styles['keyRow']}>
              <dt>{title}</dt>
              <dd>
                {(keymap.get(id) ?? []).map((keys, index) => (
                  <Fragment key={keys}>
                    {index > 0 && <span className={styles['or']}>{` ${t('or')} `}</span>}
                    <Kbd keys={keys} />
                  </Fragment>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  ))
}
